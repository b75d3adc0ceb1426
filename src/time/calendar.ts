/**
 * The calendar as whole days since 1970-01-01 in UTC, so that no time zone can move a bar.
 *
 * This is the one file that names date-fns, and only through `@date-fns/utc`: its plain functions work in local time.
 */
import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addMonths as addMonthsTo } from "date-fns/addMonths";

/** Whole days since 1970-01-01 (UTC). */
export type Day = number;

export interface YearMonthDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const millisecondsPerDay = 86_400_000;
export const minutesPerDay = 1440;

const utc = (day: Day) => new UTCDateMini(day * millisecondsPerDay);
const pad = (value: number, width = 2) => String(value).padStart(width, "0");

/** The day number of a calendar date; the date must exist. */
export const dayOf = ({ year, month, day }: YearMonthDay): Day => Date.UTC(year, month - 1, day) / millisecondsPerDay;

export function ymdOf(day: Day): YearMonthDay {
  const date = utc(Math.floor(day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const daysInMonth = (year: number, month: number): number =>
  dayOf({ year, month: month + 1, day: 1 }) - dayOf({ year, month, day: 1 });

/** The same day of the month some months later, clamped to the end of that month: 2020-01-31 and one month is 2020-02-29. */
export const addMonths = (day: Day, months: number): Day =>
  months === 0 ? day : addMonthsTo(utc(day), months).getTime() / millisecondsPerDay;

/** `2021-03-15`; a fraction of the day is dropped. */
export function formatIsoDay(day: Day): string {
  const { year, month, day: ofMonth } = ymdOf(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(ofMonth)}`;
}

/** `08:30` from minutes after midnight. */
export const formatTimeOfDay = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;

/** The least and the greatest number of days that so many months in a row can have: 1 month is 28 to 31 days. */
export function daysOfMonths(months: number): { readonly least: number; readonly greatest: number } {
  if (months < 0) {
    const back = daysOfMonths(-months);
    return { least: -back.greatest, greatest: -back.least };
  }
  const known = monthLengths.get(months);
  if (known !== undefined) return known;
  const lengths = fourYearsOfDays.map((day) => addMonths(day, months) - day);
  const found = { least: Math.min(...lengths), greatest: Math.max(...lengths) };
  monthLengths.set(months, found);
  return found;
}

/** First days of the months of a leap cycle: they show every length that months have between 1904 and 2096, where no leap day is left out. */
const fourYearsOfDays = Array.from({ length: 48 }, (_, month) => addMonths(dayOf({ year: 2001, month: 1, day: 1 }), month));
const monthLengths = new Map<number, { readonly least: number; readonly greatest: number }>();

/** January first. */
export const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
