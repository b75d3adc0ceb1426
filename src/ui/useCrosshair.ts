import { type RefObject, useEffect, useRef, useState } from "react";
import { attachCrosshair, type CrosshairInput } from "./crosshairInput";
import { useCaseStore } from "./useCase";

interface Options extends Pick<CrosshairInput, "layout" | "placed" | "say" | "selected"> {
  readonly stage: RefObject<HTMLElement | null>;
}

/** Moves the crosshair with pointer, keys and finger; gives where the pointer is, as a fraction of the axis. */
export function useCrosshair({ layout, stage, placed, say, selected }: Options): number | undefined {
  const store = useCaseStore();
  const [hover, setHover] = useState<number>();
  const following = useRef(false);
  // Listeners outlive a layout: a finger that is held opens the panel, the figure is laid out anew, and the finger still holds.
  const latest = useRef({ layout, placed, say, selected, store, setHover, following });
  useEffect(() => void Object.assign(latest.current, { layout, placed, say, selected }), [layout, placed, say, selected]);
  useEffect(
    () =>
      store.subscribe(({ view }, before) => {
        // What is switched on follows the pointer; what a key, a button or a typed date has moved stays there.
        if (view.cursor !== before.view.cursor) following.current = before.view.cursor === undefined;
      }),
    [store],
  );
  useEffect(() => {
    if (!stage.current) return undefined;
    const stop = new AbortController();
    attachCrosshair(Object.assign(latest.current, { stage: stage.current, signal: stop.signal }));
    return () => stop.abort();
  }, [stage]);
  return hover;
}
