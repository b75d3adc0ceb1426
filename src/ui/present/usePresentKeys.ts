import { type RefObject, useEffectEvent, useLayoutEffect } from "react";
import { listen } from "../useOpening";
import { actOf } from "./presentKeys";
import type { Spot } from "./Spotlight";
import type { Presented } from "./useStage";

const shifts: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -0.03, y: 0 },
  ArrowRight: { x: 0.03, y: 0 },
  ArrowUp: { x: 0, y: -0.05 },
  ArrowDown: { x: 0, y: 0.05 },
};
const share = (value: number): number => Math.max(0, Math.min(1, value));

interface Options {
  readonly root: RefObject<HTMLElement | null>;
  readonly ownsPage: boolean;
  /** The presenter's window hears the keys too. */
  readonly popup: Window | undefined;
}

/** The keys of a presentation. Where the page is there for this app they are heard whatever has the keyboard. */
export function usePresentKeys({ stage: { spot }, change, act, type }: Presented, { root, ownsPage, popup }: Options): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    const by = spot && event.shiftKey ? shifts[event.key] : undefined;
    const what = actOf(event);
    if (isOfButton(event)) return;
    if (spot && by) change({ spot: { x: share(spot.x + by.x), y: share(spot.y + by.y) } });
    else if (/^\d$/.test(event.key) && !event.ctrlKey && !event.metaKey) type(event.key);
    else if (what) act(what);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    popup?.addEventListener("keydown", listener);
    const element = root.current;
    if (!ownsPage) element?.addEventListener("keydown", listener);
    const stop = ownsPage ? listen({ keydown: listener }) : () => element?.removeEventListener("keydown", listener);
    return () => {
      popup?.removeEventListener("keydown", listener);
      stop();
    };
  }, [root, ownsPage, popup]);
}

/** A button that has the keyboard is pressed by two of them, and a dialog closes by itself. Elements of another window are of another `Element`. */
function isOfButton({ key, target }: KeyboardEvent): boolean {
  const closest = (selector: string) => (target as Partial<Element> | null)?.closest?.(selector);
  if (key === "Enter" || key === " ") return Boolean(closest("button:not([data-presentation])"));
  return key === "Escape" && Boolean(closest("dialog"));
}
