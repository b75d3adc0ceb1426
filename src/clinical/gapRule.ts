import { parseWhen } from "../time";
import type { Point, Relation } from "../time/when";
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

/** Whether the file says of a value itself that it stands so to another. */
function says({ at }: LabPoint, relations: readonly Relation[], { placed: { record, row } }: LabPoint): boolean {
  // The id of a series names all of its rows.
  if (record.id === undefined || row !== undefined || at === undefined) return false;
  const parsed = parseWhen(at.stated);
  const isOther = (point: Point) => point.kind === "ref" && point.target.kind === "record" && point.target.id === record.id;
  return (
    parsed.ok &&
    parsed.value.terms.some((term) => term.kind === "order" && relations.includes(term.relation) && isOther(term.point))
  );
}

/** "before troponin4", or the other way round: their order is certain though neither has a day. */
const isSaidInOrder = (from: LabPoint, to: LabPoint) => says(from, ["before"], to) || says(to, ["after", "soon after"], from);

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
    // Of values that are drawn at one time only because neither has a day, a line would choose the order, unless the file says it.
    const isOneTime = between === 0 && from.at?.earliest !== from.at?.latest && !isSaidInOrder(from, to);
    return isOneTime || between > longest;
  };
});
