import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { FigureLayout } from "../layout";
import { changeView } from "../store";
import controls from "./controls.module.css";
import { marksOf } from "./marks";
import { MoreBelow } from "./MoreBelow";
import { Overview } from "./Overview";
import { TimeField } from "./TimeField";
import { dragWindow, glideTo, jumpTo, steps, windowOf } from "./moveWindow";
import styles from "./TimeStrip.module.css";
import { countOutside, inside, moved, narrowest, scaled, spansOf, type TimeWindow, whole } from "./timeWindow";
import { typedWindow, typingHint } from "./typedTime";
import type { Side } from "./timeWords";
import { useCase, useCaseStore } from "./useCase";

interface Props {
  readonly layout: FigureLayout;
  readonly say: (words: string) => void;
}

/** Under the figure: the whole time in small with the window in it, its two ends as dates, and the buttons of the zoom. */
export function TimeStrip({ layout, say }: Props): ReactNode {
  const least = useMemo(() => narrowest(layout), [layout]);
  const store = useCaseStore();
  const window = useWindowInWords();
  const glide = (next: TimeWindow): void => glideTo(store, next);
  const isReading = useCase(({ view }) => view.cursor !== undefined);
  const [from, to] = window;
  const isWhole = window === whole;
  const spans = useMemo(() => spansOf(layout, marksOf(layout.scene)), [layout]);
  const { before, after } = countOutside(spans, window);
  const waiting = useRef<Partial<Record<Side, string>>>({});
  const endOf = (side: Side) => ({
    layout,
    side,
    say,
    hint: () => typingHint(layout, { side, window }),
    onType: (text: string) => {
      const found = typedWindow(layout, text, { side, window, waiting: waiting.current[side === "from" ? "to" : "from"] });
      if ("refused" in found) return found;
      jumpTo(store, found.window);
      return undefined;
    },
    onWait: (text?: string) => {
      waiting.current[side] = text;
    },
  });
  return (
    <section className={styles.strip} aria-label="Time that is shown">
      <MoreBelow />
      <div className={styles.overview}>
        <Outside count={before} words="before" onClick={() => glide(moved(windowOf(store), -0.8))} isShown={!isWhole} />
        <Overview layout={layout} onChange={(next) => dragWindow(store, inside(next, least))} onGlide={glide} />
        <Outside count={after} words="after" onClick={() => glide(moved(windowOf(store), 0.8))} isShown={!isWhole} />
      </div>
      <div className={styles.controls}>
        <button
          type="button"
          className={`${controls.button} ${styles.read}`}
          title="Read all lanes at one date (C)"
          aria-pressed={isReading}
          onClick={() => changeView(store, { cursor: isReading ? undefined : (from + to) / 2 })}
        >
          Read a date
        </button>
        <TimeField label="Shown from" at={from} {...endOf("from")} />
        <span aria-hidden="true">–</span>
        <TimeField label="Shown to" at={to} {...endOf("to")} />
        <button
          type="button"
          className={controls.icon}
          aria-label="Zoom out"
          title="Zoom out (−)"
          aria-disabled={isWhole}
          onClick={() => glide(scaled(windowOf(store), steps.further))}
        >
          −
        </button>
        <button
          type="button"
          className={controls.icon}
          aria-label="Zoom in"
          title="Zoom in (+)"
          aria-disabled={to - from <= least * 1.001}
          onClick={() => glide(scaled(windowOf(store), steps.nearer))}
        >
          +
        </button>
        <button
          type="button"
          className={controls.button}
          title="Show the whole time (0)"
          aria-disabled={isWhole}
          onClick={() => glide(whole)}
        >
          Fit
        </button>
      </div>
    </section>
  );
}

/** So often words follow a window that moves, in milliseconds. */
const wordsMs = 100;

/** The window as words tell it: text that is set anew in every frame of a motion costs as much as the picture, and nobody reads it. */
function useWindowInWords(): TimeWindow {
  const store = useCaseStore();
  const [window, setTold] = useState(() => windowOf(store));
  useEffect(() => {
    let timer = 0;
    const tell = (): void => {
      globalThis.window.clearTimeout(timer);
      timer = 0;
      setTold(windowOf(store));
    };
    tell();
    const stop = store.subscribe((state, before) => {
      if (state.view.window === before.view.window && state.held === before.held) return;
      if (state.held === undefined) tell();
      else timer ||= globalThis.window.setTimeout(tell, wordsMs);
    });
    return () => {
      stop();
      globalThis.window.clearTimeout(timer);
    };
  }, [store]);
  return window;
}

interface OutsideProps {
  readonly count: number;
  readonly words: "before" | "after";
  readonly isShown: boolean;
  readonly onClick: () => void;
}

/** What the window leaves out is counted; a click goes there. */
function Outside({ count, words, isShown, onClick }: OutsideProps): ReactNode {
  const isBefore = words === "before";
  if (!isShown) return <span className={styles.outside} />;
  const spoken = `${count} ${count === 1 ? "mark" : "marks"} ${words} the window`;
  return (
    <button
      type="button"
      className={`${controls.icon} ${styles.outside}`}
      aria-label={spoken}
      title={spoken}
      aria-disabled={count === 0}
      onClick={() => count > 0 && onClick()}
    >
      {isBefore ? `◂ ${count}` : `${count} ▸`}
    </button>
  );
}
