import { type ReactNode, type RefObject, useCallback, useMemo } from "react";
import { dayWords } from "../describe/dayWords";
import type { FigureLayout } from "../layout";
import type { PlacedCase } from "../place/types";
import { measureText } from "../text";
import styles from "./Crosshair.module.css";
import { dayAt } from "./crosshairTime";
import { marksOf } from "./marks";
import { whole } from "./timeWindow";
import { useCase, useCaseStore } from "./useCase";
import { useCrosshair } from "./useCrosshair";

interface Props {
  readonly layout: FigureLayout;
  readonly stage: RefObject<HTMLElement | null>;
  readonly placed: PlacedCase;
  readonly say: (words: string) => void;
}

/** A line through all lanes at one date, the pins A and B and the time between them: a picture of its own above the figure. */
export function Crosshair({ layout, stage, placed, say }: Props): ReactNode {
  const store = useCaseStore();
  const { scene, plot } = layout;
  const marks = useMemo(() => marksOf(scene), [scene]);
  const selected = useCallback(() => {
    const { kept, pointed } = store.getState();
    const key = kept ?? pointed;
    const mark = key && marks.find(({ record, lane }) => record === key.record && lane === key.lane);
    const box = mark?.shapes[0] ?? mark?.box;
    if (!box || box.right < plot.left || box.left > plot.right) return undefined;
    // The start of a bar, not a hair before it.
    const x = Math.min(Math.max(box.right - box.left > 12 ? box.left + 0.6 : (box.left + box.right) / 2, plot.left), plot.right);
    return (x - plot.left) / (plot.right - plot.left);
  }, [store, marks, plot]);
  const hover = useCrosshair({ layout, stage, placed, say, selected });
  const { cursor, pins, window = whole } = useCase((state) => state.view);
  const [from, to] = window;
  const xOf = (fraction: number | undefined): number | undefined =>
    fraction === undefined || fraction < from || fraction > to
      ? undefined
      : plot.left + ((fraction - from) / (to - from)) * (plot.right - plot.left);
  const words = (fraction: number): string => {
    const on = dayAt(layout, fraction, window);
    return on === undefined ? "no time here" : dayWords(placed, on);
  };
  const line = cursor ?? hover;
  const at = xOf(line);
  return (
    <svg className={styles.layer} viewBox={`0 0 ${scene.width} ${scene.height}`} aria-hidden="true">
      <Between layout={layout} a={pins.a} b={pins.b} window={window} />
      {(["a", "b"] as const).map((name) => {
        const x = xOf(pins[name]);
        return x === undefined ? null : <Line key={name} x={x} layout={layout} words={name.toUpperCase()} isPin />;
      })}
      {at !== undefined && line !== undefined && (
        <Line x={at} layout={layout} words={words(line)} isQuiet={cursor === undefined} />
      )}
    </svg>
  );
}

interface BetweenProps {
  readonly layout: FigureLayout;
  readonly a: number | undefined;
  readonly b: number | undefined;
  readonly window: readonly [number, number];
}

function Between({ layout: { plot }, a, b, window: [from, to] }: BetweenProps): ReactNode {
  if (a === undefined || b === undefined) return null;
  const [start, end] = [Math.max(Math.min(a, b), from), Math.min(Math.max(a, b), to)];
  if (end <= start) return null;
  const scale = (plot.right - plot.left) / (to - from);
  const x = plot.left + (start - from) * scale;
  return <rect className={styles.between} x={x} y={plot.top} width={(end - start) * scale} height={plot.bottom - plot.top} />;
}

interface LineProps {
  readonly x: number;
  readonly layout: FigureLayout;
  readonly words: string;
  readonly isPin?: boolean;
  readonly isQuiet?: boolean;
}

const flag = { size: 9, height: 13, pad: 4 };

/** The flag of the crosshair stands above the lanes, those of the pins on their upper edge. */
function Line({ x, layout: { plot, scene }, words, isPin = false, isQuiet = false }: LineProps): ReactNode {
  const width = measureText(words, { size: flag.size, bold: true }) + 2 * flag.pad;
  const left = Math.min(Math.max(x - width / 2, 0), scene.width - width);
  const top = isPin ? plot.top : Math.max(0, plot.top - flag.height);
  return (
    <g className={isQuiet ? styles.quiet : undefined}>
      <line className={isPin ? styles.pin : styles.line} x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
      <rect className={styles.flag} x={left} y={top} width={width} height={flag.height} rx={2} />
      <text className={styles.words} x={left + width / 2} y={top + flag.height - 3.6} fontSize={flag.size}>
        {words}
      </text>
    </g>
  );
}
