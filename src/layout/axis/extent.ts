import { oncePer } from "../../clinical/oncePer";
import { recordsButValues } from "../../clinical/recordsButValues";
import type { Moment, PlacedCase, PlacedRecord } from "../../place/types";

/** First and last day (exclusive) of one island. */
export interface Extent {
  readonly island: number;
  readonly from: number;
  readonly to: number;
  /** Distinct drawn days: how much there is to show. */
  readonly moments: number;
}

/** Names a group of moments that keep fixed distances. */
export const groupKey = (moment: Moment): string => `${moment.island}:${moment.group}`;

/** A range of this many days or less is as good as a date of its own (a month), whoever states it. */
const ownMonth = 31;

/** "2020", "mid 2019-02", "2021-05, between C5 and C6": the file itself dates the moment. */
export const hasOwnDate = ({ stated }: Pick<Moment, "stated">) => /(^|,)\s*(?:(?:early|mid|late)\s+)?\d{4}/.test(stated);

interface RangeContext {
  readonly courseGroups: ReadonlySet<string>;
  readonly axis: { readonly kind: string };
}

/**
 * The days a moment may lie in, last one exclusive; an open side is absent. What has a date of its own has all the days it may be; what
 * only has an order has the room beside what is drawn. What is fixed to a course ("C3D4") has no range of its own: it moves with the course, whose
 * whisker says how far. On a courses axis only the order counts.
 */
export function slackRange(
  { courseGroups, axis }: RangeContext,
  moment: Moment,
): { readonly from?: number; readonly to?: number } {
  const grain = moment.grain === "day" ? 1 : 0;
  if (moment.drawn !== undefined && courseGroups.size > 0 && courseGroups.has(groupKey(moment)))
    return { from: moment.drawn, to: moment.drawn + grain };
  const { earliest, latest, drawn = Number.NaN } = moment;
  const isShort = (earliest ?? latest) !== undefined && (latest ?? drawn) - (earliest ?? drawn) <= ownMonth;
  const isDated = axis.kind !== "courses" && (isShort || (axis.kind === "calendar" && hasOwnDate(moment)));
  if (isDated) return { ...(earliest !== undefined && { from: earliest }), ...(latest !== undefined && { to: latest + grain }) };
  const { slack } = moment;
  // The last possible day of something "before C3" is C3's own first day; a frame that covered it would seem to lie in C3.
  const to = slack.latest === undefined ? undefined : Math.max(slack.latest, (slack.earliest ?? slack.latest) + grain);
  return { ...(slack.earliest !== undefined && { from: slack.earliest }), ...(to !== undefined && { to }) };
}

/** Whether a moment is known as exactly as its scale shows: to the day, or to the minute where there are clock times. */
export function isKnownDay(context: RangeContext & { readonly timedIslands: ReadonlySet<number> }, moment: Moment): boolean {
  const { from, to } = slackRange(context, moment);
  if (from === undefined || to === undefined) return false;
  return to - from <= (context.timedIslands.has(moment.island) ? 0 : 1);
}

/** The groups that move with a course. */
export const courseGroups = (placed: PlacedCase): ReadonlySet<string> =>
  new Set(
    recordsButValues(placed).flatMap((record) =>
      record.list === "courses" ? record.courses.map((course) => groupKey(course.start)) : [],
    ),
  );

/** Islands on which something has a time of day. */
export const timedIslands = oncePer((placed: PlacedCase): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const record of placed.records)
    for (const moment of momentsOf(record)) if (moment.grain === "minute") found.add(moment.island);
  return found;
});

/** Where the mark of a moment stands: a day is drawn in its middle, an instant at itself. */
export function middleOf(moment: Moment): number | undefined {
  if (moment.drawn === undefined) return undefined;
  return moment.grain === "day" ? moment.drawn + 0.5 : moment.drawn;
}

/** All moments of a record, those of its courses, steps and single doses included. */
export function momentsOf(placed: PlacedRecord): Moment[] {
  const { time } = placed;
  const own =
    time.shape === "at"
      ? [time.at]
      : time.shape === "span"
        ? [time.start, time.end]
        : time.shape === "over"
          ? [time.from, time.to]
          : [];
  if (placed.list === "courses") return [...own, ...placed.courses.flatMap((course) => [course.start, course.end])];
  if (placed.list === "drugs") return [...own, ...placed.steps.flatMap((step) => [step.start, step.end]), ...placed.doses];
  return own;
}

interface Growing {
  from: number;
  to: number;
  readonly days: Set<number>;
}

/**
 * What each island has to show: everything drawn, with the range it may take beside the rest. Outer bounds count too, so that a
 * whisker is not cut, unless they reach further than a third of what is drawn: then the whisker ends in an arrow.
 */
export const extents = oncePer((placed: PlacedCase): readonly Extent[] => {
  const drawn = new Map<number, Growing>();
  const bounds = new Map<number, Growing>();
  const grow = (map: Map<number, Growing>, island: number, from: number, to: number) => {
    const growing = map.get(island);
    if (growing === undefined) {
      const begun = { from, to, days: new Set<number>() };
      map.set(island, begun);
      return begun;
    }
    growing.from = Math.min(growing.from, from);
    growing.to = Math.max(growing.to, to);
    return growing;
  };
  const visit = (moment: Moment) => {
    if (moment.drawn === undefined) return;
    const grain = moment.grain === "day" ? 1 : 0;
    const { slack } = moment;
    const from = Math.min(slack.earliest ?? moment.drawn, moment.drawn);
    const to = Math.max(slack.latest ?? moment.drawn, moment.drawn);
    grow(drawn, moment.island, from, to + grain).days.add(moment.drawn);
    const { earliest, latest } = moment;
    grow(bounds, moment.island, earliest ?? moment.drawn, (latest ?? moment.drawn) + grain);
  };
  for (const record of placed.records) for (const moment of momentsOf(record)) visit(moment);
  if (placed.cutoff?.drawn !== undefined) visit(placed.cutoff);
  return [...drawn].map(([island, own]) => {
    const wide = bounds.get(island) ?? own;
    const room = (own.to - own.from) / 3;
    return {
      island,
      from: Math.max(wide.from, own.from - room),
      to: Math.min(wide.to, own.to + room),
      moments: own.days.size,
    };
  });
});
