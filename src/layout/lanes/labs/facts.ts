/** What a series needs said and shown whatever the size of the figure, worked out once. */
import { gapsOf } from "../../../clinical/gapRule";
import type { LabPoint, LabSeries } from "../../../clinical/labSeries";
import { oncePer } from "../../../clinical/oncePer";
import { outOfRange } from "../../../clinical/outOfRange";
import type { Moment } from "../../../place/types";
import { isKnownDay, slackRange } from "../../axis/extent";
import type { Explanation, LayoutContext } from "../../context";

interface Facts {
  readonly explains: readonly Explanation[];
  /** Numbers that have a place in time. */
  readonly count: number;
  /** Some of its values stand beside the curve. */
  readonly hasAsides: boolean;
  /** Numbers that may lie on more than one day. */
  readonly vague: readonly LabPoint[];
  /** Islands on which a number is known to the day and no better. */
  readonly wholeDays: ReadonlySet<number>;
  /** Those that have no place in time. */
  readonly unplaced: readonly LabPoint[];
}

type Side = ReturnType<typeof outOfRange>;

function explains(series: LabSeries, sides: ReadonlySet<Side>): Explanation[] {
  const { points } = series;
  const comparators = new Set(points.map(({ value }) => (value.kind === "number" ? value.comparator : undefined)));
  const found: Explanation[] = [];
  if (points.some((point) => point.range !== undefined)) found.push("reference range");
  if (sides.has("high")) found.push("above range");
  if (sides.has("low")) found.push("below range");
  if ((["<", "<=", ">", ">="] as const).some((comparator) => comparators.has(comparator))) found.push("censored");
  if (comparators.has("≈")) found.push("approximate");
  if (points.some((point) => point.number === undefined && point.over === undefined)) found.push("in words");
  if (points.some((point) => point.wrong !== undefined)) found.push("known to be wrong");
  if (points.some((point) => point.converted)) found.push("converted unit");
  if (gapsOf(series).hasGap) found.push("gap in values");
  return found;
}

export const factsOf = oncePer((series: LabSeries): Facts => {
  const sides = new Set<Side>();
  const wholeDays = new Set<number>();
  const vague: LabPoint[] = [];
  const unplaced: LabPoint[] = [];
  let [count, hasAsides] = [0, false];
  for (const point of series.points) {
    const { at, number } = point;
    hasAsides ||= number === undefined || at === undefined;
    if (at?.drawn === undefined && point.over?.from.drawn === undefined) unplaced.push(point);
    if (number === undefined || at?.drawn === undefined) continue;
    count += 1;
    sides.add(outOfRange(point));
    if (at.earliest === undefined || at.earliest !== at.latest) vague.push(point);
    else if (at.grain === "day") wholeDays.add(at.island);
  }
  return { explains: explains(series, sides), count, hasAsides, vague, wholeDays, unplaced };
});

/** What must be said of the whiskers at values; an exact date is a range only where there are clock times. */
export function whiskersExplained(context: LayoutContext, series: LabSeries): Explanation[] {
  const { vague, wholeDays } = factsOf(series);
  const ranges = vague.filter((point) => point.at !== undefined && !isKnownDay(context, point.at));
  const isOpen = ({ at }: LabPoint) => {
    const { from, to } = at === undefined ? { from: 0, to: 0 } : slackRange(context, at);
    return from === undefined || to === undefined;
  };
  if (ranges.length === 0 && ![...wholeDays].some((island) => context.timedIslands.has(island))) return [];
  return ranges.some(isOpen) ? ["value whisker", "open whisker"] : ["value whisker"];
}

/** Values at two or more times are a panel; a single one goes to the table beside the figure. */
export const hasSeveralTimes = oncePer(({ points }: LabSeries): boolean => {
  let first: Moment | undefined;
  return points.some(({ at, over }) => {
    const moment = at ?? over?.from;
    if (moment?.drawn === undefined) return false;
    first ??= moment;
    return moment.drawn !== first.drawn || moment.island !== first.island;
  });
});
