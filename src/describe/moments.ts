/** Times in words: a day as a day, a month as a month, a range as a range. */
import type { Moment, PlacedCase } from "../place/types";
import { monthNames } from "../time";

const msPerDay = 86_400_000;
const two = (n: number) => String(n).padStart(2, "0");

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly clock: string;
}

function partsOf(day: number): Parts {
  const date = new Date(Math.round(day * 1440) * 60_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    date: date.getUTCDate(),
    clock: `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`,
  };
}

/** "16 Oct 2020"; with the time of day for an instant. */
export function calendarDay(day: number, grain: "day" | "minute" = "day"): string {
  const { year, month, date, clock } = partsOf(day);
  return `${date} ${monthNames[month] ?? ""} ${year}${grain === "minute" ? ` ${clock}` : ""}`;
}

/** "2020-10-16", and "2020-10-16T08:30" for an instant. */
export function isoDay(day: number, grain: "day" | "minute" = "day"): string {
  const { year, month, date, clock } = partsOf(day);
  return `${String(year).padStart(4, "0")}-${two(month + 1)}-${two(date)}${grain === "minute" ? `T${clock}` : ""}`;
}

const lastOfMonth = (year: number, month: number) => Date.UTC(year, month + 1, 0) / msPerDay;

/** The shortest true words for an inclusive range of days: "Oct 2020", "2019", "1 to 14 Oct 2020". */
export function calendarRange(earliest: number, latest: number): string {
  if (earliest === latest) return calendarDay(earliest);
  const a = partsOf(earliest);
  const b = partsOf(latest);
  const wholeMonths = a.date === 1 && latest === lastOfMonth(b.year, b.month);
  if (wholeMonths && a.year === b.year && a.month === 0 && b.month === 11) return String(a.year);
  if (wholeMonths && a.year === b.year && a.month === b.month) return `${monthNames[a.month]} ${a.year}`;
  if (wholeMonths) return `${monthNames[a.month]} ${a.year} to ${monthNames[b.month]} ${b.year}`;
  if (a.year === b.year && a.month === b.month) return `${a.date} to ${calendarDay(latest)}`;
  return `${calendarDay(earliest)} to ${calendarDay(latest)}`;
}

const signed = (n: number) => (n < 0 ? `−${-n}` : String(n));

/** The number of a day on a clock: with `first: 1` day 1 is the zero's own day and there is no day 0. */
export function countedDay(day: number, first: 0 | 1): string {
  const whole = Math.floor(day);
  return signed(first === 1 && whole >= 0 ? whole + 1 : whole);
}

const timeOfDay = (moment: Moment, day: number) => (moment.grain === "minute" ? ` ${partsOf(day).clock}` : "");

function islandDay(placed: PlacedCase, moment: Moment, day: number): string {
  const zero = placed.islands[moment.island]?.zero ?? "";
  const name = placed.case.clocks?.[zero] === undefined ? (/^([A-Z][A-Za-z]*)[+]?[01]$/.exec(zero)?.[1] ?? "") : zero;
  const first = placed.case.clocks?.[name]?.first === 1 ? 1 : 0;
  return `${name === "" ? "day " : name}${countedDay(day, first)}${timeOfDay(moment, day)}`;
}

/** "H4" or "D+2T04:15" as the file writes it: a day of a clock is exact on its own clock, whatever its date may be. */
const clockDay = /^[A-Z][A-Za-z]*\s?[+-]?\d+(?:T\d\d:\d\d)?$/;

/** When a moment was, as far as is known, in the words of its scale. */
export function momentInWords(placed: PlacedCase, moment: Moment): string {
  const { earliest, latest, grain } = moment;
  if (earliest !== latest && clockDay.test(moment.stated)) return moment.stated.replace("T", " ");
  const calendar = placed.islands[moment.island]?.kind === "calendar";
  const one = (day: number) => (calendar ? calendarDay(day, grain) : islandDay(placed, moment, day));
  if (earliest === undefined && latest === undefined) return "time not known";
  if (earliest === undefined) return `not after ${one(latest ?? 0)}`;
  if (latest === undefined) return `not before ${one(earliest)}`;
  if (earliest === latest) return one(earliest);
  return calendar && grain === "day" ? calendarRange(earliest, latest) : `${one(earliest)} to ${one(latest)}`;
}
