import { memo, type PointerEvent, type ReactNode, useMemo, useRef } from "react";
import type { FigureLayout } from "../layout";
import { overviewOf, type OverviewBar } from "./overviewBars";
import styles from "./TimeStrip.module.css";
import { type TimeWindow, whole } from "./timeWindow";
import { type Side, timeWords } from "./timeWords";
import { useCase } from "./useCase";

interface Props {
  readonly layout: FigureLayout;
  readonly onChange: (window: TimeWindow) => void;
  readonly onGlide: (window: TimeWindow) => void;
}

/** What a drag changes: one end, the place of the window, or the window itself, drawn anew. */
type Grip = Side | "window" | "new";

interface Drag {
  readonly grip: Grip;
  readonly start: number;
  readonly before: TimeWindow;
}

const percent = (fraction: number): string => `${fraction * 100}%`;
/** Pixels around an end that still take hold of it: for a mouse and for a finger. */
const grasp = { fine: 8, coarse: 22 };
/** A drag shorter than this share of the strip is a click. */
const click = 0.006;

/** The whole time in small; drag to choose, drag the window or its ends to move them, double-click for all of it. */
export function Overview({ layout, onChange, onGlide }: Props): ReactNode {
  const window = useCase((state) => state.view.window) ?? whole;
  const track = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag>(undefined);
  const bars = useMemo(() => overviewOf(layout), [layout]);
  const [from, to] = window;
  const fractionOf = (event: { readonly clientX: number }): number => {
    const box = track.current?.getBoundingClientRect();
    return box ? Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) : 0;
  };
  const press = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const start = fractionOf(event);
    const reach = (event.pointerType === "touch" ? grasp.coarse : grasp.fine) / (track.current?.clientWidth ?? 1);
    drag.current = { grip: gripAt(start, window, reach), start, before: window };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    const next = drag.current && dragged(drag.current, fractionOf(event));
    if (next) onChange(next);
  };
  const release = (event: PointerEvent<HTMLElement>): void => {
    const held = drag.current;
    drag.current = undefined;
    const at = fractionOf(event);
    if (held?.grip !== "new" || Math.abs(at - held.start) > click || held.before === whole) return;
    const half = (held.before[1] - held.before[0]) / 2;
    onGlide([at - half, at + half]);
  };
  return (
    <div
      ref={track}
      className={styles.track}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
      onDoubleClick={() => onGlide(whole)}
    >
      <svg className={styles.picture} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <Bars bars={bars} />
      </svg>
      <div className={styles.shade} style={{ left: 0, width: percent(from) }} />
      <div className={styles.shade} style={{ left: percent(to), right: 0 }} />
      <div
        className={window === whole ? `${styles.frame} ${styles.all}` : styles.frame}
        style={{ left: percent(from), width: percent(to - from) }}
      />
      <End layout={layout} window={window} side="from" onChange={onChange} />
      <End layout={layout} window={window} side="to" onChange={onChange} />
    </div>
  );
}

interface EndProps extends Omit<Props, "onGlide"> {
  readonly window: TimeWindow;
  readonly side: Side;
}

/** The narrowest window that two ends can be drawn apart to. */
const apart = 0.002;

/** One end of the window: the strip answers to the pointer, a range input to the keys. */
function End({ layout, window, side, onChange }: EndProps): ReactNode {
  const [from, to] = window;
  const at = side === "from" ? from : to;
  return (
    <>
      <input
        type="range"
        className={styles.range}
        aria-label={side === "from" ? "Start of the window" : "End of the window"}
        aria-valuetext={timeWords(layout, at, side)}
        min={0}
        max={1}
        step={0.01}
        value={at}
        onChange={({ target: { valueAsNumber: next } }) =>
          onChange(side === "from" ? [Math.min(next, to - apart), to] : [from, Math.max(next, from + apart)])
        }
      />
      <div className={styles.handle} style={{ left: percent(at) }} />
    </>
  );
}

/** Drawn once, however often the window moves. */
const Bars = memo(function Bars({ bars }: { readonly bars: readonly OverviewBar[] }): ReactNode {
  return bars.map((bar, index) => <Bar key={index} bar={bar} />);
});

function Bar({ bar }: { readonly bar: OverviewBar }): ReactNode {
  return (
    <rect
      x={bar.from}
      y={bar.top}
      width={bar.to - bar.from}
      height={bar.height}
      fill={bar.fill}
      stroke={bar.stroke}
      vectorEffect="non-scaling-stroke"
    />
  );
}

function gripAt(at: number, window: TimeWindow, reach: number): Grip {
  const [from, to] = window;
  if (Math.abs(at - from) <= reach && Math.abs(at - from) <= Math.abs(at - to)) return "from";
  if (Math.abs(at - to) <= reach) return "to";
  return window !== whole && at > from && at < to ? "window" : "new";
}

/** The window as a drag has it; nothing while it may still be a click. */
function dragged({ grip, start, before }: Drag, at: number): TimeWindow | undefined {
  const [from, to] = before;
  switch (grip) {
    case "from":
      return [Math.min(at, to - apart), to];
    case "to":
      return [from, Math.max(at, from + apart)];
    case "window": {
      const by = Math.min(Math.max(at - start, -from), 1 - to);
      return [from + by, to + by];
    }
    case "new":
      return Math.abs(at - start) <= click ? undefined : [Math.min(at, start), Math.max(at, start)];
  }
}
