/** Ends of the window as they are read: dates on the calendar, day numbers on any other scale. */
import { isoDay } from "../describe/fileTimes";
import { calendarDay, countedDay } from "../describe/moments";
import type { FigureLayout } from "../layout";
import { timeAt, type TimeOnAxis, xAt } from "../layout/axis/timeAt";

export type Side = "from" | "to";

/** The time at a fraction of the axis; where the scale breaks, that of the nearest end of a scale. */
export function timeNear({ axis }: FigureLayout, fraction: number): TimeOnAxis | undefined {
  const x = xAt(axis, Math.min(1, Math.max(0, fraction)));
  const edges = axis.segments.flatMap(({ left, right }) => [left, right]);
  const near = edges.toSorted((a, b) => Math.abs(a - x) - Math.abs(b - x))[0];
  return timeAt(axis, x) ?? (near === undefined ? undefined : timeAt(axis, near));
}

/** Less than this of a day is nothing: an address keeps a hundredth of a day in thirty years. */
const hair = 0.02;

/** Windows end with a whole day: the last one that is seen. */
const wholeDay = (day: number, side: Side): number => (side === "from" ? Math.floor(day + hair) : Math.ceil(day - hair) - 1);

/** "2021-05-03", or "day 12" on a scale without dates. */
export function timeText(layout: FigureLayout, fraction: number, side: Side): string {
  const time = timeNear(layout, fraction);
  if (!time) return "";
  const island = layout.made.context.placed.islands[time.island];
  const day = wholeDay(time.day, side);
  return island?.kind === "calendar" ? isoDay(day) : `day ${countedDay(day, island?.first ?? 0)}`;
}

/** The same, to be spoken: "3 May 2021", "day 12". */
export function timeWords(layout: FigureLayout, fraction: number, side: Side): string {
  const time = timeNear(layout, fraction);
  if (!time) return "";
  const island = layout.made.context.placed.islands[time.island];
  const day = wholeDay(time.day, side);
  return island?.kind === "calendar" ? calendarDay(day) : `day ${countedDay(day, island?.first ?? 0)}`;
}
