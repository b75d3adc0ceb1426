import { type RefObject, useEffect, useEffectEvent } from "react";

/** Hears the keys that are pressed anywhere in an element. */
export function useKeyDown(element: RefObject<HTMLElement | null>, press: (event: KeyboardEvent) => void): void {
  const latest = useEffectEvent(press);
  useEffect(() => {
    const at = element.current;
    const listener = (event: KeyboardEvent): void => latest(event);
    at?.addEventListener("keydown", listener);
    return () => at?.removeEventListener("keydown", listener);
  }, [element]);
}
