/** The keyboard in a panel whose controls come and go: what had it may be made anew by what it did, or be gone with it. */

interface Held {
  readonly element: HTMLElement;
  readonly name: string;
  /** Its place among those of its name. */
  readonly index: number;
}

/**
 * Until it is stopped: where the control that has the keyboard goes, its successor of the same name takes it, else the heading or the
 * first control of the panel. Otherwise the next press of Tab would begin at the top of the page.
 */
export function keepFocus(panel: HTMLElement): () => void {
  let held: Held | undefined;
  const take = ({ target }: FocusEvent): void => {
    held = target instanceof HTMLElement ? heldIn(panel, target) : undefined;
  };
  /** What goes away is let go of too, but is no longer in the page a moment later. */
  const letGo = (): void => {
    const before = held;
    queueMicrotask(() => {
      if (held === before && before?.element.isConnected) held = undefined;
    });
  };
  const observer = new MutationObserver(() => {
    if (!held || held.element.isConnected || window.document.activeElement !== window.document.body) return;
    successorOf(panel, held)?.focus({ preventScroll: true });
  });
  panel.addEventListener("focusin", take);
  panel.addEventListener("focusout", letGo);
  observer.observe(panel, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    panel.removeEventListener("focusin", take);
    panel.removeEventListener("focusout", letGo);
  };
}

/** As a reader knows it. */
function nameOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : undefined;
  return `${element.localName} ${element.ariaLabel ?? (label ?? element).textContent}`;
}

const namedAs = (panel: HTMLElement, name: string): readonly HTMLElement[] =>
  [...panel.querySelectorAll<HTMLElement>("button, input, select, textarea")].filter((each) => nameOf(each) === name);

function heldIn(panel: HTMLElement, element: HTMLElement): Held {
  const name = nameOf(element);
  return { element, name, index: namedAs(panel, name).indexOf(element) };
}

function successorOf(panel: HTMLElement, { name, index }: Held): HTMLElement | undefined {
  const named = namedAs(panel, name);
  return named[Math.min(index, named.length - 1)] ?? panel.querySelector<HTMLElement>("h2[tabindex], input, button") ?? undefined;
}
