/** Counted days, weeks and months of a clock, and the three ways of counting them. */
import type { Amount, Unit } from "./span";
import type { CountPoint } from "./when";

/** 0 counts what has passed (D+0 is the day itself), 1 counts ordinally and has no 0 (hospital day 1); "unknown" allows both. */
export type FirstCount = 0 | 1 | "unknown";

export interface Counted {
  /** From the clock's zero to the first moment that the count can mean. */
  readonly low: Amount;
  /** To the first moment that it can no longer mean. */
  readonly high: Amount;
}

const suffixUnits: { readonly [suffix: string]: Unit } = { y: "yr", w: "wk", d: "d" };

/** The unit in which a count was written down. */
export function unitOfCount(count: CountPoint, clockUnit: Unit): Unit {
  if (count.extraDays !== undefined) return "d";
  return suffixUnits[count.unit ?? ""] ?? clockUnit;
}

/** The stretch of time that a count means, or undefined for a day 0 of a clock that has none. */
export function countedBy(count: CountPoint, clockUnit: Unit, first: FirstCount): Counted | undefined {
  const unit = unitOfCount(count, clockUnit);
  const sign = count.sign === "-" ? -1 : 1;
  const number = sign * (count.extraDays === undefined ? count.count : daysWritten(count));
  if (isMissingZero(count, first)) return undefined;
  // An ordinal count is one ahead of what has passed, but there is no 0 to pass: the day before day 1 is day -1.
  const ordinal = number > 0 ? number - 1 : number;
  const low = first === 0 ? number : ordinal;
  const high = first === 1 ? ordinal + 1 : number + 1;
  return { low: units(low, unit), high: units(high, unit) };
}

/** Whether a count is the day 0 of a clock that counts from 1: there is no such day. */
export const isMissingZero = ({ count, extraDays = 0 }: CountPoint, first: FirstCount): boolean =>
  first === 1 && count === 0 && extraDays === 0;

const daysWritten = ({ count, unit, extraDays = 0 }: CountPoint) => count * (unit === "y" ? 365 : 7) + extraDays;

function units(count: number, unit: Unit): Amount {
  switch (unit) {
    case "min":
      return { months: 0, days: 0, minutes: count };
    case "h":
      return { months: 0, days: 0, minutes: count * 60 };
    case "d":
      return { months: 0, days: count, minutes: 0 };
    case "wk":
      return { months: 0, days: count * 7, minutes: 0 };
    case "mo":
      return { months: count, days: 0, minutes: 0 };
    case "yr":
      return { months: count * 12, days: 0, minutes: 0 };
  }
}
