/** Bounds and places of instants, once the days are known. */
import { minutesPerDay } from "./calendar";
import type { Minutes } from "./minutes";
import type { Mark } from "./network";

export interface InstantBounds {
  /** Minutes from the midnight of the origin's day; infinite where nothing bounds them. */
  readonly earliest: number;
  readonly latest: number;
}

/** Limits of every instant, from the limits of the days in which they lie. */
export function instantBounds(
  minutes: Minutes,
  stamps: readonly Mark[],
  dayBounds: (mark: Mark) => { readonly earliest: number; readonly latest: number },
): readonly InstantBounds[] {
  const own = stamps.map((mark, stamp) => {
    const day = dayBounds(mark);
    return {
      earliest: day.earliest * minutesPerDay + (minutes.earliest[stamp] ?? 0),
      latest: day.latest * minutesPerDay + (minutes.latest[stamp] ?? 0),
    };
  });
  return tightened(minutes, own);
}

function tightened(minutes: Minutes, own: readonly InstantBounds[]): readonly InstantBounds[] {
  const apart = (from: number, to: number) => minutes.matrix[from * minutes.count + to] ?? 0;
  return own.map((_, stamp) => ({
    earliest: Math.max(...own.map((other, from) => other.earliest - apart(stamp, from))),
    latest: Math.min(...own.map((other, from) => other.latest + apart(from, stamp))),
  }));
}

/**
 * Places instants inside the days they are drawn on. What has an order but no clock time stands in equal steps inside its bounds: of two
 * before noon the first is drawn at four, the second at eight.
 */
export function placeInstants(minutes: Minutes, bounds: readonly InstantBounds[]): readonly (number | undefined)[] {
  let now = bounds;
  const placed = new Array<number | undefined>(bounds.length).fill(undefined);
  const comesBefore = (a: number, b: number) => (minutes.matrix[b * minutes.count + a] ?? 0) < 0;
  const all = bounds.map((_, stamp) => stamp);
  const rank = all.map((stamp) => all.filter((other) => comesBefore(other, stamp)).length);
  for (const stamp of [...all].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b)) {
    const { earliest, latest } = now[stamp] ?? nowhere;
    if (!Number.isFinite(earliest) || !Number.isFinite(latest)) continue;
    const toCome = all.filter((other) => comesBefore(stamp, other) && isOpen(now[other] ?? nowhere)).length;
    const minute = earliest + Math.floor((latest - earliest) / (toCome + 2));
    placed[stamp] = minute;
    now = tightened(
      minutes,
      now.map((limits, other) => (other === stamp ? { earliest: minute, latest: minute } : limits)),
    );
  }
  return placed;
}

const nowhere: InstantBounds = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
const isOpen = ({ earliest, latest }: InstantBounds) => earliest < latest;

/** Whether anything measures a stamp but order: a clock time or a span in hours, its own or that of an instant it is tied to. */
export function timedStamps(minutes: Minutes): readonly boolean[] {
  const all = Array.from({ length: minutes.count }, (_, stamp) => stamp);
  const own = all.map((stamp) => {
    const hasClockTime = (minutes.earliest[stamp] ?? 0) > 0 || (minutes.latest[stamp] ?? 0) < minutesPerDay - 1;
    return (
      hasClockTime ||
      all.some((other) => other !== stamp && isMeasured(minutes.matrix[stamp * minutes.count + other] ?? 0, all.length))
    );
  });
  return all.map((stamp) => all.some((other) => own[other] && (isTied(minutes, stamp, other) || isTied(minutes, other, stamp))));
}

/** Order alone gives no upper limit, and at most one minute for each instant in between. */
const isMeasured = (apart: number, count: number) => Number.isFinite(apart) && (apart > 0 || apart < -count);

const isTied = (minutes: Minutes, from: number, to: number) => Number.isFinite(minutes.matrix[from * minutes.count + to] ?? 0);
