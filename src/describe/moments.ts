/** Times in words: a day as a day, a month as a month, a range as a range. */
import type { Island, Moment, PlacedCase } from "../place/types";
import { dayOf, daysInMonth, formatTimeOfDay, minutesPerDay, monthNames, ymdOf } from "../time";

const monthName = (month: number) => monthNames[month - 1] ?? "";

/** A time as its whole day and its time of day. */
function clockOf(time: number): { readonly day: number; readonly clock: string } {
  const minutes = Math.round(time * minutesPerDay);
  const day = Math.floor(minutes / minutesPerDay);
  return { day, clock: formatTimeOfDay(minutes - day * minutesPerDay) };
}

/** "16 Oct 2020"; with the time of day for an instant. */
export function calendarDay(time: number, grain: "day" | "minute" = "day"): string {
  const { day: whole, clock } = clockOf(time);
  const { year, month, day } = ymdOf(whole);
  return `${day} ${monthName(month)} ${year}${grain === "minute" ? ` ${clock}` : ""}`;
}

/** The shortest true words for an inclusive range of days: "Oct 2020", "2019", "1 to 14 Oct 2020". */
export function calendarRange(earliest: number, latest: number): string {
  if (earliest === latest) return calendarDay(earliest);
  const a = ymdOf(earliest);
  const b = ymdOf(latest);
  const lastOfMonth = dayOf({ ...b, day: daysInMonth(b.year, b.month) });
  const wholeMonths = a.day === 1 && latest === lastOfMonth;
  if (wholeMonths && a.year === b.year && a.month === 1 && b.month === 12) return String(a.year);
  if (wholeMonths && a.year === b.year && a.month === b.month) return `${monthName(a.month)} ${a.year}`;
  if (wholeMonths) return `${monthName(a.month)} ${a.year} to ${monthName(b.month)} ${b.year}`;
  if (a.year === b.year && a.month === b.month) return `${a.day} to ${calendarDay(latest)}`;
  return `${calendarDay(earliest)} to ${calendarDay(latest)}`;
}

const signed = (n: number) => (n < 0 ? `−${-n}` : String(n));

/** The number of a day on a clock: with `first: 1` day 1 is the zero's own day and there is no day 0. */
export function countedDay(day: number, first: 0 | 1): string {
  const whole = Math.floor(day);
  return signed(first === 1 && whole >= 0 ? whole + 1 : whole);
}

const timeOfDay = (moment: Moment, day: number) => (moment.grain === "minute" ? ` ${clockOf(day).clock}` : "");

/** How many of a unit, as it is told: a month of 30 days to three of them, a year to four. */
export const toldCount = (count: number, days: number): string => count.toFixed(days > 300 ? 2 : 1);

/** "day 12", "month 3.2", "hour 5.5": a time as the axis counts it. */
export function toldTime(
  { told, first = 0 }: Pick<Island, "told" | "first">,
  time: number,
  grain: Moment["grain"] = "day",
): string {
  const { name, days } = told?.unit ?? { name: "day", days: 1 };
  if (days === 1 || (days < 1 && grain === "day"))
    return `day ${countedDay(time, first)}${grain === "minute" ? ` ${clockOf(time).clock}` : ""}`;
  const count = time / days + (first === 1 && time >= 0 ? 1 : 0);
  const written = time === 0 ? String(count) : toldCount(Math.abs(count), days);
  return `${name} ${count < 0 && Number(written) !== 0 ? "−" : ""}${written}`;
}

function islandDay(placed: PlacedCase, moment: Moment, day: number): string {
  const island = placed.islands[moment.island];
  if (island?.told !== undefined) return toldTime(island, day, moment.grain);
  const { zero = "", first: chosen } = island ?? {};
  const name = placed.case.clocks?.[zero] === undefined ? (/^([A-Z][A-Za-z]*)[+]?[01]$/.exec(zero)?.[1] ?? "") : zero;
  const first = chosen ?? (placed.case.clocks?.[name]?.first === 1 ? 1 : 0);
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
  return calendar && grain === "day" ? calendarRange(earliest, latest) : rangeInWords(one(earliest), one(latest));
}

/** "month 3.2 to 4.1": what is counted is said once. */
function rangeInWords(from: string, to: string): string {
  if (from === to) return from;
  const [name, unit] = [from, to].map((words) => /^[a-z]+ (?=\S+$)/.exec(words)?.[0]);
  return name !== undefined && name === unit ? `${from} to ${to.slice(name.length)}` : `${from} to ${to}`;
}
