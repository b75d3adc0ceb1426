/**
 * The second layer: instants in minutes. A stamp lies within its day, 0 <= t - 1440 * day <= 1439, in wall-clock time of one place.
 *
 * Paths that lead from day to day through stamps alone are rounded down to whole days and join the bounds between days. With days that
 * keep those bounds every instant has a place, so shortest paths over days stay exact.
 */
import { minutesPerDay } from "./calendar";
import { closeMatrix, emptyMatrix } from "./distances";
import type { Bound, Network } from "./network";

export interface Minutes {
  readonly count: number;
  /** Greatest possible t_to - t_from through stamps alone, row by row. */
  readonly matrix: Float64Array;
  /** Limits of each stamp's time of day, in minutes after midnight. */
  readonly earliest: readonly number[];
  readonly latest: readonly number[];
}

/** Whether a statement is to be used; axioms always are. */
export type Keeps = (statement: number | undefined) => boolean;

export function minutesOf(network: Network, keeps: Keeps): Minutes {
  const count = network.stamps.length;
  const matrix = emptyMatrix(count);
  for (const { from, to, most, statement } of network.minuteBounds) {
    const cell = from * count + to;
    if (keeps(statement)) matrix[cell] = Math.min(matrix[cell] ?? 0, most);
  }
  closeMatrix(matrix, count);
  const earliest = new Array<number>(count).fill(0);
  const latest = new Array<number>(count).fill(minutesPerDay - 1);
  for (const time of network.timesOfDay) {
    if (!keeps(time.statement)) continue;
    earliest[time.stamp] = Math.max(earliest[time.stamp] ?? 0, time.earliest);
    latest[time.stamp] = Math.min(latest[time.stamp] ?? 0, time.latest);
  }
  return { count, matrix, earliest, latest };
}

/** The bounds between days that follow from the instants; contradictions among instants alone come out as a day before itself. */
export function dayBoundsOf(network: Network, minutes: Minutes): readonly Bound[] {
  const found: Bound[] = [];
  network.stamps.forEach((a, from) => {
    network.stamps.forEach((b, to) => {
      const most = daysThrough(minutes, from, to) + a.offset - b.offset;
      if (most !== Number.POSITIVE_INFINITY && (a.node !== b.node || most < 0))
        found.push({ from: a.node, to: b.node, most, ofInstants: true });
    });
  });
  return found;
}

/** Greatest whole number of days between the days of two instants. An instant before itself makes its day come before itself. */
function daysThrough({ matrix, count, earliest, latest }: Minutes, from: number, to: number): number {
  const apart = matrix[from * count + to] ?? 0;
  if (from === to && apart < 0) return -1;
  return Math.floor(((latest[from] ?? 0) + apart - (earliest[to] ?? 0)) / minutesPerDay);
}
