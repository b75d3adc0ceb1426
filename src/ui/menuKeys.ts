import type { KeyboardEvent } from "react";

/** On the buttons of a menu: up and down, Home and End lead from one to the next; the ends are joined. */
export function walkMenu(event: KeyboardEvent<HTMLButtonElement>): void {
  const buttons = [...(event.currentTarget.closest("[popover]")?.querySelectorAll("button") ?? [])];
  const next = nextOf(
    event.key,
    buttons.findIndex((button) => button === event.currentTarget),
    buttons.length,
  );
  if (next === undefined) return;
  event.preventDefault();
  buttons.at(next % buttons.length)?.focus();
}

function nextOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return Math.max(at, 0) + count - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

/** On the button that opens a menu: the arrow down opens it at its first entry. */
export function openMenu(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.key !== "ArrowDown") return;
  event.preventDefault();
  const menu = window.document.getElementById(event.currentTarget.getAttribute("popovertarget") ?? "");
  menu?.showPopover();
  menu?.querySelector("button")?.focus();
}
