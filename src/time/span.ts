/** Lengths of time as clinicians write them: exact ("14 d"), or prose that is as wide as its unit ("2 wk"). */
import { addMonths, daysOfMonths, minutesPerDay, type Day } from "./calendar";

export type Unit = "min" | "h" | "d" | "wk" | "mo" | "yr";

export interface Quantity {
  /** A whole number, or one with a half where the unit allows it. */
  readonly count: number;
  readonly unit: Unit;
}

export type Span =
  | { readonly kind: "sum"; readonly about: boolean; readonly parts: readonly Quantity[] }
  | { readonly kind: "range"; readonly about: boolean; readonly low: number; readonly high: number; readonly unit: Unit }
  | { readonly kind: "several"; readonly about: boolean; readonly unit: Unit };

/** Months are kept apart from days, because they are no number of days. */
export interface Amount {
  readonly months: number;
  readonly days: number;
  readonly minutes: number;
}

/** From the least to the greatest amount that a span can mean; no `high` when it is open. */
export interface Reach {
  readonly low: Amount;
  readonly high?: Amount;
}

const amount = (part: Partial<Amount>): Amount => ({ months: 0, days: 0, minutes: 0, ...part });
const plus = (a: Amount, b: Amount): Amount => ({
  months: a.months + b.months,
  days: a.days + b.days,
  minutes: a.minutes + b.minutes,
});
export const negative = (a: Amount): Amount => ({ months: -a.months, days: -a.days, minutes: -a.minutes });
const noTime = amount({});

/** Half a month counts 15 days, half a week 3 days and half a day's worth of doubt is left to the margin. */
function amountOf({ count, unit }: Quantity): Amount {
  const whole = Math.floor(count);
  const half = count !== whole;
  switch (unit) {
    case "min":
      return amount({ minutes: whole });
    case "h":
      return amount({ minutes: count * 60 });
    case "d":
      return amount({ days: whole });
    case "wk":
      return amount({ days: whole * 7 + (half ? 3 : 0) });
    case "mo":
      return amount({ months: whole, days: half ? 15 : 0 });
    case "yr":
      return amount({ months: count * 12 });
  }
}

const isExactUnit = (unit: Unit): boolean => unit === "d" || unit === "h" || unit === "min";

/** Prose is as wide as half its smallest unit, a quarter when it counts halves: 2 wk is 11 to 17 days, 1.5 yr 15 to 21 months. */
function halfUnit({ count, unit }: Quantity): Amount {
  const half = !Number.isInteger(count);
  if (unit === "wk") return amount({ days: half ? 2 : 3 });
  if (unit === "mo") return amount({ days: half ? 8 : 15 });
  if (unit === "yr") return amount({ months: half ? 3 : 6 });
  return noTime;
}

const unitOrder: readonly Unit[] = ["yr", "mo", "wk", "d", "h", "min"];

function smallestPart(parts: readonly Quantity[]): Quantity {
  const ordered = [...parts].sort((a, b) => unitOrder.indexOf(b.unit) - unitOrder.indexOf(a.unit));
  return ordered[0] ?? { count: 0, unit: "d" };
}

/** How far "about" reaches: one unit or a fifth, the larger; for days and shorter units a fifth, rounded up. */
function aboutMargin(total: Amount, unit: Unit): Amount {
  if (unit === "min" || unit === "h") return amount({ minutes: Math.ceil((total.days * minutesPerDay + total.minutes) / 5) });
  if (unit === "d") return amount({ days: Math.ceil((total.months * 30 + total.days) / 5) });
  if (unit === "wk") return amount({ days: Math.max(7, Math.ceil((total.months * 30 + total.days) / 5)) });
  const oneUnit = unit === "yr" ? 12 : 1;
  if (total.months <= oneUnit * 5) return amount({ months: oneUnit });
  return amount({ months: Math.floor(total.months / 5), days: (total.months % 5) * 6 });
}

/** Half the span, rounded up: the least that "about" may mean. */
function halfOf(total: Amount): Amount {
  const odd = total.months % 2 === 0 ? 0 : 15;
  return amount({
    months: Math.floor(total.months / 2),
    days: Math.ceil(total.days / 2) + odd,
    minutes: Math.ceil(total.minutes / 2),
  });
}

const roughMinutes = (a: Amount) => (a.months * 30.4 + a.days) * minutesPerDay + a.minutes;
const larger = (a: Amount, b: Amount) => (roughMinutes(a) >= roughMinutes(b) ? a : b);

const aboutReach = (total: Amount, unit: Unit): { readonly low: Amount; readonly high: Amount } => {
  const margin = aboutMargin(total, unit);
  return { low: larger(plus(total, negative(margin)), halfOf(total)), high: plus(total, margin) };
};

const totalOf = (parts: readonly Quantity[]) => parts.map(amountOf).reduce(plus, noTime);

/** What a span means in prose ("2 wk after surgery") or as a length. */
export function proseReach(span: Span): Reach {
  if (span.kind === "several") {
    const low = amountOf({ count: 2, unit: span.unit });
    return { low: span.about ? aboutReach(low, span.unit).low : low };
  }
  if (span.kind === "range") {
    const low = amountOf({ count: span.low, unit: span.unit });
    const high = amountOf({ count: span.high, unit: span.unit });
    if (!span.about) return { low, high };
    return { low: aboutReach(low, span.unit).low, high: aboutReach(high, span.unit).high };
  }
  const total = totalOf(span.parts);
  const smallest = smallestPart(span.parts);
  if (span.about) return aboutReach(total, smallest.unit);
  const margin = halfUnit(smallest);
  return { low: plus(total, negative(margin)), high: plus(total, margin) };
}

/** What a span means in arithmetic ("hsct + 2 wk" is 14 days on); only what says itself that it is wide stays wide. */
export function exactReach(span: Span): Reach {
  if (span.kind !== "sum" || span.about) return proseReach(span);
  const total = totalOf(span.parts);
  return { low: total, high: total };
}

/** Whether the span is a rounded one in prose: such statements give way before exact ones. */
export const isRounded = (span: Span): boolean =>
  span.about || span.kind === "several" || (span.kind === "sum" && !isExactUnit(smallestPart(span.parts).unit));

/** Whether the span counts hours or minutes, so that the time of day matters. */
export function countsMinutes(span: Span): boolean {
  const units = span.kind === "sum" ? span.parts.map((part) => part.unit) : [span.unit];
  return units.some((unit) => unit === "h" || unit === "min");
}

/** Whole days of an exact span such as "28 d" or "4 wk" read as arithmetic; undefined when it is no number of days. */
export function wholeDays(span: Span): number | undefined {
  const { low, high } = exactReach(span);
  if (high === undefined || low.months !== 0 || low.minutes !== 0 || low.days !== high.days || low.minutes !== high.minutes)
    return undefined;
  return low.days;
}

/** A day plus an amount on the calendar; minutes are left to the caller. */
export const addAmount = (day: Day, { months, days }: Amount): Day => addMonths(day, months) + days;

/** Least and greatest number of days of an amount when nobody knows from which day it counts. */
export function daysOfAmount({ months, days }: Amount): { readonly least: number; readonly greatest: number } {
  const { least, greatest } = daysOfMonths(months);
  return { least: least + days, greatest: greatest + days };
}
