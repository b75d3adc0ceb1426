/** Between a place on the axis and the date that all lanes are read at. */
import { anchorOf } from "../clinical/anchorOf";
import { courseReference } from "../clinical/coursesOn";
import type { OnDay } from "../clinical/onDay";
import type { FigureLayout } from "../layout";
import { fractionAt, timeAt, type TimeOnAxis, xAt } from "../layout/axis/timeAt";
import type { PlacedCase } from "../place/types";
import { minutesPerDay } from "../time";
import { daysSeen, type TimeWindow, whole } from "./timeWindow";

/** Below this many days in sight a case with clock times is read to ten minutes, else a whole day at a time. */
const byTheHour = 20;
const tenMinutes = minutesPerDay / 10;

/** The date at a fraction of the axis, for the case as the axis tells it; undefined where the axis breaks. */
export function dayAt(layout: FigureLayout, fraction: number, window: TimeWindow = whole): OnDay | undefined {
  const { axis, made } = layout;
  const time = timeAt(axis, xAt(axis, fraction));
  if (time === undefined) return undefined;
  const isTimed = made.context.timedIslands.has(time.island) && daysSeen(axis, window) <= byTheHour;
  const day = isTimed ? Math.round(time.day * tenMinutes) / tenMinutes : time.day;
  const on: OnDay = { island: time.island, day, ...(isTimed && { grain: "minute" }) };
  return axis.kind === "courses" ? fromCourse(layout.placed, on) : settled(on);
}

const settled = (on: OnDay): OnDay => (on.grain === "minute" ? on : { ...on, day: Math.floor(on.day) });

/** What the day of the anchor is on the case's own scale, as drawn; nothing where the axis counts as the case does. */
function zeroOf({ made: { context } }: FigureLayout, island: number): number {
  if (context.placed === context.dated) return 0;
  const { calendarDay } = context.placed.islands[island] ?? {};
  if (calendarDay !== undefined) return calendarDay;
  const zero = context.dated.momentOf(anchorOf(context.dated, context.figure.axis));
  return zero?.island === island ? (zero.drawn ?? 0) : 0;
}

/** The day of the case that is drawn at a fraction of its axis, whatever the axis counts from. */
export function datedAt(layout: FigureLayout, fraction: number): TimeOnAxis | undefined {
  const time = timeAt(layout.axis, xAt(layout.axis, fraction));
  return time && { ...time, day: time.day + zeroOf(layout, time.island) };
}

/** Where a day of the case is drawn; undefined where the axis has not that day. */
export function fractionOfDated(layout: FigureLayout, { island, day }: TimeOnAxis): number | undefined {
  const { axis } = layout;
  const at = day - zeroOf(layout, island);
  const segment = axis.segments.find((each) => each.island === island);
  if (segment === undefined || at < segment.from - 0.5 || at > segment.to + 0.5) return undefined;
  const x = axis.x(island, at);
  return x === undefined || timeAt(axis, x) === undefined ? undefined : fractionAt(axis, x);
}

/** Where every course is drawn equally wide, a place inside of one is a day of that course, whatever its date. */
function fromCourse(dated: PlacedCase, on: OnDay): OnDay {
  for (const record of dated.records) {
    if (record.list !== "courses") continue;
    for (const { number, start, end } of record.courses) {
      const { drawn } = start;
      if (drawn === undefined || end.drawn === undefined || start.island !== on.island) continue;
      if (start.earliest === start.latest || on.day < drawn || on.day >= end.drawn) continue;
      return settled({ ...on, day: on.day - drawn, since: courseReference(record, number) });
    }
  }
  return settled(on);
}

export interface CrosshairStep {
  readonly days: number;
  readonly name: string;
}

/** A step of the crosshair: an hour, a day, a week or a month, by how much is in sight. */
export function stepOf({ axis, made }: FigureLayout, window: TimeWindow): CrosshairStep {
  const seen = daysSeen(axis, window);
  if (seen <= byTheHour && made.context.timedIslands.size > 0) return { days: 1 / 24, name: "hour" };
  if (seen <= 100) return { days: 1, name: "day" };
  return seen <= 800 ? { days: 7, name: "week" } : { days: 30, name: "month" };
}

/** The fraction so many days further on; over a break to the next stretch of the axis, at the ends it stays. */
export function stepped({ axis }: FigureLayout, fraction: number, days: number): number {
  const x = xAt(axis, fraction);
  const time = timeAt(axis, x);
  const edge = axis.segments.findIndex(({ right }) => x <= right + 1e-6);
  const segment = axis.segments[edge];
  if (time === undefined || segment === undefined) return fraction;
  const wanted = Math.abs(days) < 1 ? time.day + days : Math.floor(time.day) + days + 0.5;
  const next = axis.segments[edge + Math.sign(days)];
  if ((wanted > segment.to || wanted < segment.from) && next !== undefined)
    return fractionAt(axis, days > 0 ? next.left : next.right);
  return fractionAt(axis, axis.x(time.island, Math.min(Math.max(wanted, segment.from), segment.to)) ?? x);
}
