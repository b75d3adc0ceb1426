import type { LabPoint, LabSeries } from "./labSeries";
import { oncePer } from "./oncePer";

/** No line crosses more than both this many days and that multiple of the series' median interval. */
const longInterval = 60;
const farFromMedian = 2.5;
/** Two numbers are a line that only the drawing makes. */
const fewest = 3;

/** Numbers that a line may join: placed, and not known to be wrong. */
export const isJoinable = (point: LabPoint): boolean =>
  point.number !== undefined && point.at?.drawn !== undefined && point.wrong === undefined;

function medianInterval(days: readonly number[]): number {
  const intervals = days
    .slice(1)
    .map((day, index) => day - (days[index] ?? day))
    .sort((a, b) => a - b);
  return intervals[Math.floor(intervals.length / 2)] ?? 0;
}

/**
 * Whether the line between two neighbours would claim more than is known: none across a long empty time, none in a series of fewer
 * than three numbers, none into a value said to have changed from one not given.
 */
export const gapRule = oncePer(({ points }: Pick<LabSeries, "points">): ((from: LabPoint, to: LabPoint) => boolean) => {
  const days = points.flatMap((point) => (isJoinable(point) ? (point.at?.drawn ?? []) : []));
  const isFew = days.length < fewest;
  const longest = Math.max(longInterval, farFromMedian * medianInterval(days));
  return (from, to) => {
    if (isFew || to.change !== undefined || from.at?.island !== to.at?.island) return true;
    const between = (to.at?.drawn ?? 0) - (from.at?.drawn ?? 0);
    // Values drawn at one time, of which one followed the other: a vertical line would be a change in no time.
    const isOneTime = between === 0 && from.at?.earliest !== from.at?.latest;
    return isOneTime || between > longest;
  };
});
