import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { FigureLayout } from "../../layout";
import { inSlices } from "../inSlices";
import { whole } from "../timeWindow";
import { layOutBeforeRest } from "../moveWindow";
import { useCaseStore } from "../useCase";
import { zoomAhead } from "../zoomer";
import styles from "./MovingFigure.module.css";
import { motionAhead, paintMotion } from "./movingPicture";

/**
 * Over the figure while a hand moves the window of time: the parts that are laid out already, painted where they have come to. The figure
 * itself is laid out when the hand rests. Follows the store by itself: a tree of React for each frame would be the slowness that this is against.
 */
export function MovingFigure({ layout }: { readonly layout: FigureLayout }): ReactNode {
  const store = useCaseStore();
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const own = canvas.current;
    if (!own) return undefined;
    let family: string | undefined;
    let idle = 0;
    let moved = new AbortController();
    const follow = (): void => {
      const { held, view } = store.getState();
      own.hidden = held === undefined;
      globalThis.clearTimeout(idle);
      moved.abort();
      if (!held) {
        const { signal } = (moved = new AbortController());
        const prepare = () => inSlices(motionAhead(layout, view.window ?? whole), { signal });
        idle = globalThis.window.setTimeout(() => void prepare(), prepareMs);
        return;
      }
      family ??= fontsOf(own);
      const window = view.window ?? whole;
      paintMotion(own, { layout, laidOut: held.window ?? whole, window, family });
      own.dataset.window = window.join();
    };
    follow();
    layOutBeforeRest(store, (window) => zoomAhead(layout, window));
    const stop = store.subscribe(
      (state, before) => (state.held !== before.held || state.view.window !== before.view.window) && follow(),
    );
    return () => {
      stop();
      moved.abort();
      globalThis.clearTimeout(idle);
    };
  }, [store, layout]);
  return <canvas ref={canvas} className={styles.moving} hidden aria-hidden="true" />;
}

/** What a motion needs is made ready when nothing has moved for so long, in milliseconds. */
const prepareMs = 200;

/** Those of the figure under it. */
const fontsOf = (canvas: HTMLElement): string =>
  globalThis.getComputedStyle(canvas.parentElement?.querySelector("svg[role=img]") ?? canvas).fontFamily;
