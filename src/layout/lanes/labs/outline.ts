/** What is drawn of a series with more values than there is paper for: the outline of its line, and marks that can be told apart. */
import type { LayoutContext } from "../../context";
import type { Spot } from "./panelMarks";

/** Even the smallest marks of this share of a marker would touch. */
const smallestMark = 0.4;

/** Whether so many values cannot each have a mark. */
export const isDense = ({ axis, tokens }: Pick<LayoutContext, "axis" | "tokens">, count: number): boolean =>
  count * tokens.marker * smallestMark > axis.right - axis.left;

/**
 * At most four points per column of paper: first, lowest, highest and last, so that a line of 200,000 values covers the same paper as
 * all of them (M4: Jugel et al., VLDB 2014). `column` is its width in points; the spots come in order of time.
 */
export function outline(spots: readonly Spot[], column: number): Spot[] {
  const columns = new Map<number, { readonly first: Spot; low: Spot; high: Spot; last: Spot }>();
  for (const spot of spots) {
    const key = Math.floor(spot.x / column);
    const known = columns.get(key);
    if (known === undefined) {
      columns.set(key, { first: spot, low: spot, high: spot, last: spot });
      continue;
    }
    if (spot.y > known.low.y) known.low = spot;
    if (spot.y < known.high.y) known.high = spot;
    known.last = spot;
  }
  return [...columns.values()].flatMap(({ first, low, high, last }) =>
    [...new Set([first, low, high, last])].sort((a, b) => a.x - b.x),
  );
}

const isCensored = ({ point: { value } }: Spot) =>
  value.kind === "number" && value.comparator !== undefined && value.comparator !== "≈";

/** One of all that would cover each other. */
function oneOfEach(spots: readonly Spot[], size: number): Spot[] {
  const cells = new Map<string, Spot>();
  for (const spot of spots) {
    const cell = `${Math.round(spot.x / size)} ${Math.round(spot.y / size)}`;
    if (!cells.has(cell)) cells.set(cell, spot);
  }
  return [...cells.values()];
}

/** Between a mark and the next a marker's width of the line is seen. */
function apart(spots: readonly Spot[], size: number): Spot[] {
  let free = Number.NEGATIVE_INFINITY;
  return spots.filter(({ x }) => {
    if (x < free) return false;
    free = x + size * 2;
    return true;
  });
}

/** Marks for a dense series: those that are labelled, those that say something of their own, and of the rest as many as stand apart. */
export function marksOf(spots: readonly Spot[], key: readonly Spot[], size: number): Spot[] {
  const wrong = spots.filter((spot) => spot.point.wrong !== undefined);
  const censored = spots.filter((spot) => spot.point.wrong === undefined && isCensored(spot));
  const own = [...key, ...oneOfEach(wrong, size / 2), ...oneOfEach(censored, size / 2)];
  const covered = new Set(own.map(({ x }) => Math.round(x / size)));
  const plain = spots.filter((spot) => spot.point.wrong === undefined && !isCensored(spot));
  const rest = apart(plain, size).filter(({ x }) => !covered.has(Math.round(x / size)));
  const shown = new Set([...own, ...rest]);
  return spots.filter((spot) => shown.has(spot));
}
