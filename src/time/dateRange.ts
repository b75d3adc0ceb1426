/** First and last day of a calendar date as it is stated. */
import { addMonths, dayOf, daysInMonth, type Day } from "./calendar";
import type { DatePoint } from "./when";

export interface DayRange {
  readonly first: Day;
  /** Inclusive. */
  readonly last: Day;
}

/** The days of the date itself, without what "~" adds: preferred, not required. */
export function coreOfDate({ year, month, day, part }: DatePoint): DayRange {
  if (month === undefined) return part === undefined ? monthsOf(year, 1, 12) : monthsOf(year, partStart(part) * 4 + 1, 4);
  if (day !== undefined) return oneDay(dayOf({ year, month, day }));
  if (part === undefined) return monthsOf(year, month, 1);
  const first = dayOf({ year, month, day: partStart(part) * 10 + 1 });
  const last = part === "late" ? dayOf({ year, month, day: daysInMonth(year, month) }) : first + 9;
  return { first, last };
}

const partStart = (part: "early" | "mid" | "late") => ({ early: 0, mid: 1, late: 2 })[part];
const oneDay = (day: Day): DayRange => ({ first: day, last: day });

function monthsOf(year: number, month: number, count: number): DayRange {
  const first = dayOf({ year, month, day: 1 });
  return { first, last: addMonths(first, count) - 1 };
}

/** All days that the date can mean: "~" is one unit wider on each side, 3 days when it is stated to the day. */
export function rangeOfDate(date: DatePoint): DayRange {
  const core = coreOfDate(date);
  if (!isAbout(date)) return core;
  if (date.day !== undefined) return widened(core, 3);
  if (date.month !== undefined && date.part !== undefined) return widened(core, 10);
  const unit = date.month !== undefined ? 1 : date.part !== undefined ? 4 : 12;
  return { first: addMonths(core.first, -unit), last: addMonths(core.last + 1, unit) - 1 };
}

const widened = ({ first, last }: DayRange, days: number): DayRange => ({ first: first - days, last: last + days });

export const isAbout = ({ mark }: DatePoint): boolean => mark === "~" || mark === "%";
