/** A date on the axis in words, and how far something is from it. */
import { courseNamed } from "../clinical/courseNamed";
import type { DayRange, OnDay } from "../clinical/onDay";
import type { Island, Moment, PlacedCase, ToldTimes } from "../place/types";
import { countedDay, momentInWords, toldCount } from "./moments";
import { courseTitle, recordTitle } from "./recordTitle";

const exact = (island: number, time: number, grain: "day" | "minute"): Moment => ({
  island,
  earliest: time,
  latest: time,
  drawn: time,
  slack: {},
  grain,
  group: 0,
  stated: "",
  basis: "derived",
  leansOn: [],
});

/** "day 463, 15.2 months after Relapse 2", as times on the axis are told; the day alone where it is less than one unit off. */
function countedWords({ from, unit }: ToldTimes, { first = 0 }: Pick<Island, "first">, whole: number): string {
  const name = `day ${countedDay(whole, first)}`;
  if (whole === 0) return `${name}, the day of ${from}`;
  const count = Math.abs(whole) / unit.days;
  if (unit.days <= 1 || count < 1) return `${name} from ${from}`;
  return `${name}, ${toldCount(count, unit.days)} ${unit.name}s ${whole < 0 ? "before" : "after"} ${from}`;
}

/** "12 Mar 2021"; the day that a relative axis counts; "day 4 of course 3" and "4 days after Diagnosis" where the day counts from something without a date. */
export function dayWords(placed: PlacedCase, on: OnDay): string {
  const { island, day, grain = "day", since } = on;
  if (since === undefined) {
    const { told, ...counts } = placed.islands[island] ?? {};
    if (told !== undefined && grain === "day") return countedWords(told, counts, Math.floor(day));
    const time = momentInWords(placed, exact(island, grain === "day" ? Math.floor(day) : day, grain));
    return told === undefined ? time : `${time} from ${told.from}`;
  }
  const whole = Math.floor(day);
  const named = courseNamed(placed, since);
  if (named && whole >= 0) return `day ${whole + 1} of ${courseTitle(placed, named.block, named.course.number)}`;
  const name = sinceName(placed, since);
  if (whole === 0) return `the day of ${name}`;
  return `${apartWords({ from: Math.abs(whole), to: Math.abs(whole) })} ${whole < 0 ? "before" : "after"} ${name}`;
}

function sinceName(placed: PlacedCase, reference: string): string {
  const named = courseNamed(placed, reference);
  if (named) return `the start of ${courseTitle(placed, named.block, named.course.number)}`;
  const record = placed.records.find(({ record: { id } }) => id === reference);
  return record === undefined ? reference : recordTitle(placed, record);
}

/** "85 days", "85 to 180 days", "3 h", "40 min": a length of time; hours where it is shorter than two days and known to the minute. */
export function apartWords({ from, to }: DayRange): string {
  if (Number.isInteger(from) && Number.isInteger(to)) return from === to ? plural(from, "day") : `${from} to ${to} days`;
  const minutes = Math.round(Math.max(Math.abs(from), Math.abs(to)) * 1440);
  if (minutes < 60) return plural(minutes, "minute");
  return minutes < 2880 ? plural(Math.round(minutes / 60), "hour") : plural(Math.round(minutes / 1440), "day");
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** How far a thing is from the date: "12 days before", "that day", "3 days after", "up to 5 days before". */
export function distanceWords(apart: DayRange | undefined): string | undefined {
  if (apart === undefined) return undefined;
  const { from, to } = apart;
  if (from === 0 && to === 0) return "that day";
  if (from >= 0) return from === 0 ? `up to ${apartWords({ from: to, to })} before` : `${apartWords(apart)} before`;
  if (to <= 0)
    return to === 0 ? `up to ${apartWords({ from: -from, to: -from })} after` : `${apartWords({ from: -to, to: -from })} after`;
  return `${apartWords({ from: to, to })} before to ${apartWords({ from: -from, to: -from })} after`;
}
