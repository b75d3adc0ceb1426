/** The numbers of a series that have a place in time, in columns: a layout asks for the stretch it draws, and makes spots of what it shows. */
import { gapsOf } from "../../../clinical/gapRule";
import { isCensored, type LabPoint, type LabSeries } from "../../../clinical/labSeries";
import { oncePer } from "../../../clinical/oncePer";
import { middleOf } from "../../axis/extent";
import type { TimeAxis } from "../../axis/timeAxis";

export interface Track {
  /** In order of time on each island. */
  readonly points: readonly LabPoint[];
  readonly islands: Int32Array;
  /** In the middle of a day that has no time. */
  readonly days: Float64Array;
  readonly numbers: Float64Array;
  /** Known to be wrong: on no line. */
  readonly wrong: Uint8Array;
  /** Beyond the limit of measurement. */
  readonly censored: Uint8Array;
  /** Whether no line joins a number with the sound one before it, on any axis. */
  readonly broken: Uint8Array;
  /** Those whose unit is not that of the number before. */
  readonly newUnits: readonly number[];
  /** The islands that it is on. */
  readonly on: readonly number[];
}

function trackOf(series: LabSeries, isShown: (island: number) => boolean): Track {
  const { broken } = gapsOf(series);
  const points: LabPoint[] = [];
  const islands: number[] = [];
  const days: number[] = [];
  for (const point of series.points) {
    const { at, number } = point;
    const day = at === undefined ? undefined : middleOf(at);
    if (at === undefined || day === undefined || number === undefined || !isShown(at.island)) continue;
    points.push(point);
    islands.push(at.island);
    days.push(day);
  }
  return {
    points,
    islands: Int32Array.from(islands),
    days: Float64Array.from(days),
    numbers: Float64Array.from(points, ({ number }) => number ?? 0),
    wrong: Uint8Array.from(points, (point) => Number(point.wrong !== undefined)),
    censored: Uint8Array.from(points, (point) => Number(isCensored(point))),
    broken: Uint8Array.from(points, (point) => Number(broken.has(point))),
    newUnits: points.flatMap(({ unit }, index) => (index > 0 && unit !== points[index - 1]?.unit ? [index] : [])),
    on: [...new Set(islands)],
  };
}

const whole = oncePer((series: LabSeries): Track => trackOf(series, () => true));

/** What of a series has a place on the axis: all of it, but on an axis of one island. */
export function trackOn(axis: Pick<TimeAxis, "x">, series: LabSeries): Track {
  const track = whole(series);
  const isShown = (island: number) => axis.x(island, 0) !== undefined;
  return track.on.every(isShown) ? track : trackOf(series, isShown);
}

/** All that is said at one time, in words too, and when. */
const saidOf = oncePer(({ points: all }: LabSeries) => {
  const points = all.filter(({ at }) => at?.drawn !== undefined);
  return { points, keys: Float64Array.from(points, ({ at }) => keyOf(at?.island ?? 0, at?.drawn ?? 0)) };
});

/** One island lies wholly behind the other. */
const keyOf = (island: number, day: number): number => island * 1e7 + day;

/** What is said nearest to a day of an island, and how many days off; of two that are as near, the first. */
export function nearestTo(
  series: LabSeries,
  island: number,
  day: number,
): { readonly point: LabPoint; readonly off: number } | undefined {
  const { points, keys } = saidOf(series);
  const firstFrom = (least: number) => firstIndex(keys.length, (index) => (keys[index] ?? 0) >= least);
  const after = firstFrom(keyOf(island, day));
  const before = after === 0 ? 0 : firstFrom(keys[after - 1] ?? 0);
  const near = [before, after].flatMap((index) => {
    const [point, at] = [points[index], points[index]?.at];
    return point === undefined || at?.island !== island || at.drawn === undefined
      ? []
      : [{ point, off: Math.abs(at.drawn - day) }];
  });
  return near.reduce<(typeof near)[number] | undefined>((best, each) => (best && best.off <= each.off ? best : each), undefined);
}

/** From one number to another, the last one not included. */
export type Stretch = readonly [from: number, to: number];

export const indexesIn = ([from, to]: Stretch): number[] => Array.from({ length: to - from }, (_, index) => from + index);

/** The numbers that lie from one x to another; with `more` one beyond at each side, for the lines to come from. */
export function stretchIn(track: Track, x: (index: number) => number, at: Between): Stretch {
  const { from, to, more } = at;
  const count = track.days.length;
  const isInside = (index: number) => x(index) >= from;
  const isBeyond = (index: number) => x(index) > to;
  // Islands stand on the axis in an order of their own.
  const [first, end] =
    track.on.length > 1
      ? [firstOfAny(count, isInside), endOfAny(count, isBeyond)]
      : [firstIndex(count, isInside), firstIndex(count, isBeyond)];
  if (first === count) return [more ? Math.max(0, count - 1) : count, count];
  return more ? [Math.max(0, first - 1), Math.min(count, end + 1)] : [first, Math.max(first, end)];
}

interface Between {
  readonly from: number;
  readonly to: number;
  readonly more: boolean;
}

/** The first of which something holds that holds of all after it. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function firstOfAny(count: number, holds: (index: number) => boolean): number {
  let index = 0;
  while (index < count && !holds(index)) index++;
  return index;
}

function endOfAny(count: number, isBeyond: (index: number) => boolean): number {
  let index = count;
  while (index > 0 && isBeyond(index - 1)) index--;
  return index;
}
