import { type ReactNode, type RefObject, useEffect, useMemo } from "react";
import type { FigureLayout } from "../layout";
import type { PlacedCase } from "../place/types";
import { laidOutWindow } from "../store";
import { Crosshair } from "./Crosshair";
import { FigureSurface } from "./FigureSurface";
import styles from "./LiveFigure.module.css";
import { type Mark, marksOf } from "./marks";
import { inside, narrowest, showing, whole } from "./timeWindow";
import { timeWords } from "./timeWords";
import { useCase, useCaseStore } from "./useCase";
import { useSaidChanges } from "./useSaidChanges";
import { dragWindow, glideTo, setWindow, windowOf } from "./moveWindow";
import { attachGestures } from "./zoomGestures";
import { marksSeen, zoomerOf } from "./zoomer";

interface Props {
  readonly layout: FigureLayout;
  readonly stage: RefObject<HTMLElement | null>;
  readonly placed: PlacedCase;
  readonly say: (words: string) => void;
  readonly onShowText: (path: string) => void;
}

const pixelsPerPoint = 4 / 3;

/** What of the figure answers: its marks where they stand on screen, and the window of its time. */
export function LiveFigure({ layout, stage, ...rest }: Props): ReactNode {
  const least = useMemo(() => narrowest(layout), [layout]);
  const store = useCaseStore();
  const window = useCase(laidOutWindow) ?? whole;
  const isMoving = useCase((state) => state.held !== undefined);
  useGestures(stage, layout, least);
  useSaidWindow(layout, rest.say);
  useSaidChanges(layout, rest);
  const zoomed = window === whole ? undefined : zoomerOf(layout)(window);
  const walk = useMemo(() => marksOf(layout.scene), [layout]);
  const seen = useMemo(() => zoomed && marksSeen(zoomed, layout, window), [zoomed, layout, window]);
  const marks = useMemo(() => (seen ? [...seen.still, ...seen.moving] : walk), [seen, walk]);
  const reveal = (mark: Mark): void => {
    const next = showing(layout, mark, window);
    if (next !== window) glideTo(store, next);
  };
  return (
    <>
      {seen?.moving.length === 0 && !isMoving && <Nothing layout={layout} />}
      <Crosshair layout={layout} stage={stage} placed={rest.placed} say={rest.say} />
      <FigureSurface scene={layout.scene} lanes={layout.lanes} marks={marks} walk={walk} onReveal={reveal} {...rest} />
    </>
  );
}

/** A window of time in which nothing is drawn must not look like a fault. */
function Nothing({ layout: { plot } }: Pick<Props, "layout">): ReactNode {
  const [left, top, width] = [plot.left, plot.top, plot.right - plot.left].map((points) => points * pixelsPerPoint);
  return (
    <p className={styles.nothing} style={{ left, top, width }}>
      nothing in these days
    </p>
  );
}

function useGestures(stage: RefObject<HTMLElement | null>, { plot, axis, made }: FigureLayout, least: number): void {
  const store = useCaseStore();
  const bottom = plot.bottom + made.axisHeight;
  useEffect(() => {
    if (!stage.current) return undefined;
    const read = () => windowOf(store);
    const gestures = attachGestures(stage.current, {
      plot: {
        left: axis.left * pixelsPerPoint,
        right: axis.right * pixelsPerPoint,
        top: plot.top * pixelsPerPoint,
        bottom: bottom * pixelsPerPoint,
      },
      least,
      read,
      write: (next) => dragWindow(store, inside(next, least)),
    });
    const follow = (): void => {
      const window = read();
      const kept = inside(window, least);
      if (kept[1] - kept[0] > window[1] - window[0] + 1e-12) setWindow(store, kept);
      gestures.follow(kept);
    };
    follow();
    const stop = store.subscribe((state, before) => state.view.window !== before.view.window && follow());
    return () => {
      stop();
      gestures.detach();
    };
  }, [stage, store, axis, plot, bottom, least]);
}

/** A motion is over when nothing has moved for so long, in milliseconds. */
const settleMs = 400;

/** Says which time is shown when it has changed. */
function useSaidWindow(layout: FigureLayout, say: (words: string) => void): void {
  const store = useCaseStore();
  useEffect(() => {
    let timer = 0;
    const sayIt = (): void => {
      const [from, to] = windowOf(store);
      say(to - from >= 1 ? "the whole time" : `${timeWords(layout, from, "from")} to ${timeWords(layout, to, "to")}`);
    };
    const stop = store.subscribe((state, before) => {
      if (state.view.window === before.view.window || state.open !== before.open) return;
      globalThis.window.clearTimeout(timer);
      timer = globalThis.window.setTimeout(sayIt, settleMs);
    });
    return () => {
      stop();
      globalThis.window.clearTimeout(timer);
    };
  }, [layout, store, say]);
}
