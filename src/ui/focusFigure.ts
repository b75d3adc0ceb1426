/** Where nothing had the keyboard before, the figure takes it. */
export function focusFigure(app: Element | null | undefined): void {
  if (window.document.activeElement !== window.document.body) return;
  app?.querySelector<HTMLElement>("[data-figure]")?.focus({ preventScroll: true });
}
