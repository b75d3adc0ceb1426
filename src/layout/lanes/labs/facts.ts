/** What a series needs said and shown whatever the size of the figure, worked out once. */
import { gapRule, isJoinable } from "../../../clinical/gapRule";
import type { LabPoint, LabSeries } from "../../../clinical/labSeries";
import { oncePer } from "../../../clinical/oncePer";
import { outOfRange } from "../../../clinical/outOfRange";
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
}

const isNumber = (point: LabPoint) => point.number !== undefined && point.at?.drawn !== undefined;

function hasGap(series: LabSeries): boolean {
  const joinable = series.points.filter(isJoinable);
  const gap = gapRule(series);
  const steps = joinable.slice(1).map((point, index) => ({ from: joinable[index] ?? point, to: point }));
  const isBroken = ({ from, to }: (typeof steps)[number]) => gap(from, to);
  // Where the axis breaks, or the order of one day is not known, it is not their distance that keeps two values apart.
  const isFar = ({ from, to }: (typeof steps)[number]) => from.at?.island === to.at?.island && from.at?.drawn !== to.at?.drawn;
  return steps.some((step) => isBroken(step) && isFar(step)) && !steps.every(isBroken);
}

function explains(series: LabSeries): Explanation[] {
  const { points } = series;
  const comparators = new Set(points.map(({ value }) => (value.kind === "number" ? value.comparator : undefined)));
  const found: Explanation[] = [];
  if (points.some((point) => point.range !== undefined)) found.push("reference range");
  const sides = new Set(points.map((point) => (isNumber(point) ? outOfRange(point) : undefined)));
  if (sides.has("high")) found.push("above range");
  if (sides.has("low")) found.push("below range");
  if ((["<", "<=", ">", ">="] as const).some((comparator) => comparators.has(comparator))) found.push("censored");
  if (comparators.has("≈")) found.push("approximate");
  if (points.some((point) => point.number === undefined && point.over === undefined)) found.push("in words");
  if (points.some((point) => point.wrong !== undefined)) found.push("known to be wrong");
  if (points.some((point) => point.converted)) found.push("converted unit");
  if (hasGap(series)) found.push("gap in values");
  return found;
}

export const factsOf = oncePer((series: LabSeries): Facts => {
  const numbers = series.points.filter(isNumber);
  const isVague = ({ at }: LabPoint) => at?.earliest === undefined || at.earliest !== at.latest;
  const days = numbers.filter((point) => !isVague(point) && point.at?.grain === "day");
  return {
    explains: explains(series),
    count: numbers.length,
    hasAsides: series.points.some((point) => point.number === undefined || point.at === undefined),
    vague: numbers.filter(isVague),
    wholeDays: new Set(days.map((point) => point.at?.island ?? 0)),
  };
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
  const moments = points.flatMap(({ at, over }) => at ?? over?.from ?? []).filter((moment) => moment.drawn !== undefined);
  const [first] = moments;
  return moments.some((moment) => moment.drawn !== first?.drawn || moment.island !== first?.island);
});
