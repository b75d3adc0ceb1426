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
  // Kept beside the listeners: the figure is laid out anew, and they with it, when the panel opens beside it.
  const following = useRef(false);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (before.view.cursor === undefined && state.view.cursor !== undefined) following.current = true;
      }),
    [store],
  );
  useEffect(() => {
    if (!stage.current) return undefined;
    const stop = new AbortController();
    attachCrosshair({ stage: stage.current, signal: stop.signal, layout, placed, say, selected, store, setHover, following });
    return () => stop.abort();
  }, [layout, stage, placed, say, selected, store]);
  return hover;
}
