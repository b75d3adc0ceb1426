/** What is drawn of a series with more values than there is paper for: the outline of its line, and marks that can be told apart. */
import type { LayoutContext } from "../../context";
import type { Stretch, Track } from "./track";

/** Even the smallest marks of this share of a marker would touch. */
const smallestMark = 0.4;

/** Whether so many values cannot each have a mark. */
export const isDense = ({ axis, tokens }: Pick<LayoutContext, "axis" | "tokens">, count: number): boolean =>
  count * tokens.marker * smallestMark > axis.right - axis.left;

/** Where the number of that index stands. */
export type Place = (index: number) => number;

/**
 * At most four points per column of paper: first, lowest, highest and last, so that a line of 200,000 values covers the same paper as
 * all of them (M4: Jugel et al., VLDB 2014). `column` is its width in points; the run comes in order of time.
 */
export function outline(
  run: readonly number[],
  numbers: Track["numbers"],
  at: { readonly x: Place; readonly column: number },
): number[] {
  const corners: number[] = [];
  let key = Number.NaN;
  let [first, low, high, last] = [0, 0, 0, 0];
  const close = (): void => {
    const between = low < high ? [low, high] : [high, low];
    for (const each of [first, ...between, last]) if (each !== corners.at(-1)) corners.push(each);
  };
  for (const index of run) {
    const column = Math.floor(at.x(index) / at.column);
    if (column !== key) {
      if (!Number.isNaN(key)) close();
      [key, first, low, high] = [column, index, index, index];
    } else if ((numbers[index] ?? 0) < (numbers[low] ?? 0)) low = index;
    else if ((numbers[index] ?? 0) > (numbers[high] ?? 0)) high = index;
    last = index;
  }
  if (run.length > 0) close();
  return corners;
}

/** One of all that would cover each other. */
function oneOfEach(indexes: readonly number[], size: number, { x, y }: { readonly x: Place; readonly y: Place }): number[] {
  const cells = new Map<string, number>();
  for (const index of indexes) {
    const cell = `${Math.round(x(index) / size)} ${Math.round(y(index) / size)}`;
    if (!cells.has(cell)) cells.set(cell, index);
  }
  return [...cells.values()];
}

interface Marking {
  /** Those that are labelled. */
  readonly key: readonly number[];
  readonly size: number;
  readonly x: Place;
  readonly y: Place;
}

/** Marks for a dense series: those that are labelled, those that say something of their own, and of the rest as many as stand apart. */
export function marksOf({ wrong, censored }: Track, [from, to]: Stretch, { key, size, x, y }: Marking): number[] {
  const ofWrong: number[] = [];
  const ofCensored: number[] = [];
  const rest: number[] = [];
  // Between a mark and the next a marker's width of the line is seen.
  let free = Number.NEGATIVE_INFINITY;
  for (let index = from; index < to; index++) {
    if (wrong[index] === 1) ofWrong.push(index);
    else if (censored[index] === 1) ofCensored.push(index);
    else if (x(index) >= free) {
      free = x(index) + size * 2;
      rest.push(index);
    }
  }
  const own = [...key, ...oneOfEach(ofWrong, size / 2, { x, y }), ...oneOfEach(ofCensored, size / 2, { x, y })];
  const covered = new Set(own.map((index) => Math.round(x(index) / size)));
  const shown = new Set([...own, ...rest.filter((index) => !covered.has(Math.round(x(index) / size)))]);
  return [...shown].sort((a, b) => a - b);
}
