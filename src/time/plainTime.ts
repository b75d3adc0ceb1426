/**
 * Plain dates, with or without a time of day, read without the grammar: values come in hundreds of thousands, and nearly all of them
 * are "2021-03-15" or "2021-03-15T08:30". What is not plain here may still be a time; the grammar judges it.
 */
import { type Day, dayOf, daysInMonth } from "./calendar";

/** The day of a plain date; undefined when the text is anything else, or a day that does not exist. */
export function plainDay(text: string): Day | undefined {
  if (text.length !== dateLength && plainMinute(text) === undefined) return undefined;
  if (text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return undefined;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  // Comparisons with NaN, where there is no digit, are false.
  const mayBe = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return mayBe && (day <= 28 || day <= daysInMonth(year, month)) ? dayOf({ year, month, day }) : undefined;
}

/** Minutes after midnight of a plain date with a time of day. */
export function plainMinute(text: string): number | undefined {
  if (text.length !== minuteLength || text[10] !== "T" || text[13] !== ":") return undefined;
  const hour = digitsAt(text, 11, 2);
  const minute = digitsAt(text, 14, 2);
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : undefined;
}

const dateLength = "2021-03-15".length;
const minuteLength = "2021-03-15T08:30".length;
const hyphen = 0x2d;
const zero = 0x30;

function digitsAt(text: string, start: number, count: number): number {
  let number = 0;
  for (let at = start; at < start + count; at++) {
    const digit = text.charCodeAt(at) - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
