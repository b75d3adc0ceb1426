import { type RefObject, useEffect, useRef } from "react";
import type { CommandContext } from "./commands";
import type { Keyboard } from "./keys";
import { isWritable, listen } from "./useOpening";
import { useRest } from "./useRest";

interface Options {
  readonly context: CommandContext;
  readonly ownsPage: boolean;
}

/**
 * The keys of the commands. They are heard in this app alone, and where nothing has the keyboard on a page that is there for it: a
 * second figure on the page hears nothing of them. What something in the app has used already, and what is typed into a field, is left.
 */
export function useKeys(app: RefObject<HTMLElement | null>, { context, ownsPage }: Options): void {
  const rest = useRest();
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const keyboard = keyboardOf(event, app.current);
      if (!rest || !keyboard || (keyboard === "nothing" && !ownsPage)) return;
      if (event.defaultPrevented || isWritable(event.target) || latest.current.frame.dialog) return;
      // A presentation has keys of its own.
      if (latest.current.store.getState().view.step !== undefined) return;
      if (rest.pressKey(event, keyboard, latest.current)) event.preventDefault();
    };
    return listen({ keydown: press });
  }, [app, ownsPage, rest]);
}

/** Who has the keyboard; undefined for somebody else on the page. */
function keyboardOf({ target }: KeyboardEvent, app: HTMLElement | null): Keyboard | undefined {
  if (target === window.document.body) return "nothing";
  if (!(target instanceof Element) || !app?.contains(target)) return undefined;
  return target.closest("main") ? "figure" : "app";
}
