import { type RefObject, useLayoutEffect, useRef } from "react";
import { focusFigure } from "./focusFigure";
import { keepFocus } from "./keepFocus";
import { useKeyDown } from "./useKeyDown";

interface Options {
  readonly onEscape: () => void;
  /** What is opened from the figure to be read beside it leaves the keyboard there. */
  readonly staysInFigure?: boolean;
}

/**
 * What stands beside or under the figure takes the keyboard to its heading, or to its first field where it has none; Escape closes it;
 * however it is closed, what had the keyboard before has it again.
 */
export function usePanel({ onEscape, staysInFigure = false }: Options): RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = panel.current;
    const app = element?.closest("[data-app]");
    // A dialog that led here has given the keyboard back by now.
    const opener = window.document.activeElement;
    const isInFigure = opener?.matches("[data-figure]") === true;
    if (!staysInFigure || !isInFigure) element?.querySelector<HTMLElement>("h2, input")?.focus({ preventScroll: true });
    const stop = element ? keepFocus(element) : undefined;
    return () => {
      stop?.();
      if (element?.contains(window.document.activeElement)) giveBack(opener, app);
    };
  }, [staysInFigure]);
  useKeyDown(panel, (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || clearsItself(event.target)) return;
    event.preventDefault();
    onEscape();
  });
  return panel;
}

/** Escape empties a field of search first. */
const clearsItself = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === "search" && target.value !== "";

function giveBack(opener: Element | null, app: Element | null | undefined): void {
  const hadIt = opener instanceof HTMLElement && opener.isConnected;
  if (hadIt) opener.focus({ preventScroll: true });
  if (!hadIt || opener === window.document.body) {
    if (window.document.activeElement instanceof HTMLElement) window.document.activeElement.blur();
    focusFigure(app);
  }
}
