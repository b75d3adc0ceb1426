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
  return own.map((limits, stamp) => own.reduce((now, other, from) => narrowed(now, other, apart(minutes, stamp, from)), limits));
}

/** Greatest possible distances between two stamps, from the first to the second and back. */
const apart = ({ matrix, count }: Minutes, stamp: number, other: number) => ({
  to: matrix[stamp * count + other] ?? 0,
  from: matrix[other * count + stamp] ?? 0,
});

/** Limits of an instant that follow from those of another. */
function narrowed(limits: InstantBounds, other: InstantBounds, { to, from }: ReturnType<typeof apart>): InstantBounds {
  const earliest = Math.max(limits.earliest, other.earliest - to);
  const latest = Math.min(limits.latest, other.latest + from);
  return earliest === limits.earliest && latest === limits.latest ? limits : { earliest, latest };
}

/**
 * Places instants inside the days they are drawn on. What has an order but no clock time stands in equal steps inside its bounds: of two
 * before noon the first is drawn at four, the second at eight. What came soon after something (`near`) stands as early as it can.
 */
export function placeInstants(
  minutes: Minutes,
  bounds: readonly InstantBounds[],
  near: ReadonlySet<number> = new Set(),
): readonly (number | undefined)[] {
  let now = bounds;
  const placed = new Array<number | undefined>(bounds.length).fill(undefined);
  const comesBefore = (a: number, b: number) => apart(minutes, b, a).to < 0;
  const all = bounds.map((_, stamp) => stamp);
  const rank = all.map((stamp) => all.filter((other) => comesBefore(other, stamp)).length);
  for (const stamp of [...all].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b)) {
    const { earliest, latest } = now[stamp] ?? nowhere;
    if (!Number.isFinite(earliest) || !Number.isFinite(latest)) continue;
    const toCome = all.filter((other) => comesBefore(stamp, other) && isOpen(now[other] ?? nowhere)).length;
    const minute = earliest + (near.has(stamp) ? 0 : Math.floor((latest - earliest) / (toCome + 2)));
    placed[stamp] = minute;
    now = now.map((limits, other) => narrowed(limits, { earliest: minute, latest: minute }, apart(minutes, other, stamp)));
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
