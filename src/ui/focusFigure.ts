/** Where nothing had the keyboard before, the figure takes it. */
export function focusFigure(app: Element | null | undefined): void {
  if (window.document.activeElement !== window.document.body) return;
  app?.querySelector<HTMLElement>("[data-figure]")?.focus({ preventScroll: true });
}

/** The figure of a case that has just been opened takes the keyboard; a ring is drawn around it only once a key is pressed. */
export function focusNewFigure(app: Element | null): void {
  const figure = app?.querySelector<HTMLElement>("[data-figure]");
  if (!figure || window.document.activeElement !== window.document.body) return;
  figure.focus({ preventScroll: true });
  figure.dataset["quiet"] = "";
  const end = new AbortController();
  for (const event of ["keydown", "blur"])
    figure.addEventListener(
      event,
      () => {
        delete figure.dataset["quiet"];
        end.abort();
      },
      { signal: end.signal },
    );
}
