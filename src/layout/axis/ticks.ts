/** Ticks of the calendar and of relative axes, after table 3.11 of the visual specification: round, uncrowded, the year always clear. */
import { dayOf, formatTimeOfDay, minutesPerDay, monthNames, ymdOf } from "../../time";

export interface Tick {
  readonly day: number;
  readonly label?: string;
  /** Second tier under the label: the year, or the month of a day axis. */
  readonly under?: string;
  readonly major: boolean;
  /** The length of time left out, which is no time itself. */
  readonly hidden?: true;
  /** First and last day of what the label names, where that is a stretch. */
  readonly span?: readonly [from: number, to: number];
}

export interface TickOptions {
  readonly from: number;
  readonly to: number;
  /** Points available. */
  readonly width: number;
  readonly labelWidth: (label: string) => number;
  readonly gap: number;
  /** Days that the width really shows, where some are cut out. */
  readonly days?: number;
  /** Whether a day is cut out. */
  readonly hides?: (day: number) => boolean;
  /** How many windows of labels the width holds, where only one is seen at a time. */
  readonly windows?: number;
}

const shownDays = ({ from, to, days = to - from }: TickOptions) => days;

/** Days from `from` to before `to`, fractions for hours. */
type Days = (from: number, to: number) => readonly number[];

interface Level {
  readonly days: Days;
  readonly minor: Days;
  readonly label: (day: number) => string;
  readonly under: (day: number) => string;
  /** Rough days between two labels. */
  readonly step: number;
}

/** Multiples of a step of days, counted from an origin. */
const every =
  (step: number, origin = 0): Days =>
  (from, to) => {
    const first = Math.ceil((from - origin) / step - 1e-9);
    const count = Math.max(0, Math.ceil((to - origin) / step - 1e-9) - first);
    return Array.from({ length: count }, (_, index) => origin + (first + index) * step);
  };
const everyHour = (n: number) => every(n / 24);
const everyDay = every(1);
const everyOtherDay = every(2);
/** Day 4 of the count was the first Monday: 1970-01-01 was a Thursday. */
const mondays = every(7, 4);
const everyMonth =
  (n: number): Days =>
  (from, to) => {
    const { year, month } = ymdOf(from);
    const first = Math.floor((year * 12 + month - 1) / n) * n;
    const count = Math.ceil((to - from) / (28 * n)) + 2;
    const starts = Array.from({ length: count }, (_, index) => first + index * n);
    return starts
      .map((at) => dayOf({ year: Math.floor(at / 12), month: (at % 12) + 1, day: 1 }))
      .filter((day) => day >= from && day < to);
  };
const everyYear = (n: number) => everyMonth(12 * n);
const none: Days = () => [];
const monthName = (day: number) => monthNames[ymdOf(day).month - 1] ?? "";
const dayMonth = (day: number) => `${ymdOf(day).day} ${monthName(day)}`;
const yearName = (day: number) => String(ymdOf(day).year);
const hour = (day: number) => formatTimeOfDay(Math.round((day - Math.floor(day)) * minutesPerDay));
const blank = () => "";

const levels: readonly Level[] = [
  { days: everyHour(3), minor: everyHour(1), label: hour, under: dayMonth, step: 1 / 8 },
  { days: everyHour(6), minor: everyHour(1), label: hour, under: dayMonth, step: 1 / 4 },
  { days: everyHour(12), minor: everyHour(3), label: hour, under: dayMonth, step: 1 / 2 },
  { days: everyDay, minor: everyHour(6), label: dayMonth, under: yearName, step: 1 },
  { days: everyOtherDay, minor: everyDay, label: dayMonth, under: yearName, step: 2 },
  { days: mondays, minor: everyDay, label: dayMonth, under: yearName, step: 7 },
  { days: everyMonth(1), minor: mondays, label: monthName, under: yearName, step: 30 },
  { days: everyMonth(2), minor: everyMonth(1), label: monthName, under: yearName, step: 60 },
  { days: everyMonth(3), minor: everyMonth(1), label: monthName, under: yearName, step: 91 },
  { days: everyMonth(6), minor: everyMonth(1), label: monthName, under: yearName, step: 182 },
  { days: everyYear(1), minor: everyMonth(3), label: yearName, under: blank, step: 365 },
  { days: everyYear(2), minor: everyYear(1), label: yearName, under: blank, step: 730 },
  { days: everyYear(5), minor: everyYear(1), label: yearName, under: blank, step: 1826 },
  { days: everyYear(10), minor: everyYear(1), label: yearName, under: blank, step: 3652 },
  { days: everyYear(50), minor: everyYear(10), label: yearName, under: blank, step: 18262 },
];

const labelled = (level: Level, { from, to, hides }: TickOptions) =>
  level.days(from, to + 1e-6).filter((day) => hides?.(day) !== true);

/** More labels than this are noise, however wide the page. */
const mostLabels = 9;

function fits(level: Level, options: TickOptions): boolean {
  const { from, to, width, gap, windows = 1 } = options;
  const days = shownDays(options);
  if (days / level.step > mostLabels * windows) return false;
  const widest = Math.max(
    ...labelled(level, { ...options, to: Math.min(to, from + 40 * level.step) }).map((day) =>
      options.labelWidth(level.label(day)),
    ),
    options.labelWidth("2020"),
  );
  return (level.step / days) * width >= widest + gap;
}

/** In a window of up to half a year months have weeks; a page is read as a whole. */
const longestInWeeks = 190;

const hasWeeks = (options: TickOptions) =>
  options.windows !== undefined && options.windows > 1 && shownDays(options) / options.windows <= longestInWeeks;

const minorFits = (level: Level, options: TickOptions) =>
  (level.minor !== mondays || hasWeeks(options)) &&
  (level.minor(options.from, Math.min(options.to, options.from + level.step * 2)).length / (2 * level.step)) *
    shownDays(options) <
    options.width / 2.5;

/** When a tick that stands alone is: a month is named at its first day only. */
export function calendarName(day: number): Required<Pick<Tick, "label" | "under">> {
  if (!Number.isInteger(day)) return { label: hour(day), under: dayMonth(day) };
  return { label: ymdOf(day).day === 1 ? monthName(day) : dayMonth(day), under: yearName(day) };
}

/** Ticks of the calendar between two days: the finest level whose labels fit. */
export function calendarTicks(options: TickOptions): Tick[] {
  const level = levels.find((candidate) => fits(candidate, options)) ?? levels[levels.length - 1];
  if (level === undefined || options.to <= options.from) return [];
  const dates = labelled(level, options);
  let last = "";
  const major = dates.map((day) => {
    const under = level.under(day);
    const changed = under !== last;
    last = under;
    return { day, label: level.label(day), major: true, ...(changed && under !== "" && { under }) };
  });
  const minor = minorFits(level, options) ? level.minor : none;
  const taken = new Set(major.map((tick) => tick.day));
  const between = minor(options.from, options.to + 1e-6).map((day) => ({ day, major: false }));
  return [...major, ...between.filter((tick) => !taken.has(tick.day) && options.hides?.(tick.day) !== true)];
}

export type RelativeUnit = "h" | "d" | "wk" | "mo" | "yr";

/** Days in one unit of a relative axis. A month is the mean month, as the notes say; points are never placed by it. */
export const unitNames: Readonly<Record<RelativeUnit, string>> = { h: "hour", d: "day", wk: "week", mo: "month", yr: "year" };

export const unitDays: Readonly<Record<RelativeUnit, number>> = { h: 1 / 24, d: 1, wk: 7, mo: 30.44, yr: 365.25 };
const steps: Readonly<Record<RelativeUnit, readonly number[]>> = {
  h: [1, 2, 3, 6, 12, 24, 48, 72],
  d: [1, 2, 5, 7, 10, 14, 20, 28, 50, 100],
  wk: [1, 2, 4, 8, 12, 26, 52],
  mo: [1, 2, 3, 6, 12, 24, 60],
  yr: [1, 2, 5, 10, 20],
};

/** The unit in which a relative axis of that many days is counted. */
export function relativeUnit(days: number): RelativeUnit {
  if (days <= 2) return "h";
  if (days <= 63) return "d";
  if (days <= 26 * 7) return "wk";
  return days <= 36 * 30.44 ? "mo" : "yr";
}

/** Clock times under a day axis where a day is this wide (points) or wider, and each quarter holds its time. */
const wideDay = 110;
const holdsHours = (day: number, { labelWidth, gap }: TickOptions) => day >= Math.max(wideDay, 4 * (labelWidth(hour(0)) + gap));

/** Every quarter of a day with its time, and under each midnight the day's number. */
function hourTicks({ from, to }: TickOptions, name: (count: number) => string): Tick[] {
  const first = Math.ceil(from * 4 - 1e-9);
  const count = Math.max(0, Math.floor(to * 4 + 1e-9) - first + 1);
  let last: number | undefined;
  return Array.from({ length: count }, (_, index) => {
    const quarter = first + index;
    const day = Math.floor(quarter / 4);
    const isNew = day !== last;
    last = day;
    return {
      day: quarter / 4,
      label: hour(quarter / 4),
      major: true,
      ...(isNew && { under: name(day) }),
    };
  });
}

/** The number of a unit that is so many after the zero; there is no 0 where the zero's own is 1. */
export function relativeName(count: number, first: 0 | 1): string {
  const value = first === 1 && count >= 0 ? count + 1 : count;
  return value < 0 ? `−${-value}` : String(value);
}

/**
 * Ticks of a relative axis whose zero is day 0. With `first: 1` the zero's own day is day 1 and the day before it is day -1: there is
 * no day 0, as in study days and hospital days.
 */
export function relativeTicks(options: TickOptions & { readonly unit: RelativeUnit; readonly first: 0 | 1 }): Tick[] {
  const { from, to, width, gap, unit, first, labelWidth, hides, windows = 1 } = options;
  const days = shownDays(options);
  const size = unitDays[unit];
  const name = (count: number) => relativeName(count, first);
  const shown = (ticks: readonly Tick[]) => ticks.filter((tick) => hides?.(tick.day) !== true);
  if (unit === "d" && holdsHours(width / days, options)) return shown(hourTicks(options, name));
  const widest = Math.max(labelWidth(name(Math.floor(from / size))), labelWidth(name(Math.ceil(to / size))));
  const list = steps[unit];
  const fitting = (n: number) => days / (n * size) <= mostLabels * 1.5 * windows && ((n * size) / days) * width >= widest + gap;
  const step = list.find(fitting) ?? list[list.length - 1] ?? 1;
  const offset = first === 1 && step > 1 ? 1 : 0;
  const ticks: Tick[] = [];
  for (let n = Math.ceil((from / size + offset) / step - 1e-9) * step - offset; n * size <= to + 1e-9; n += step) {
    const count = n < 0 && first === 1 ? n + offset : n;
    if (count * size >= from - 1e-9) ticks.push({ day: count * size, label: name(count), major: true });
  }
  if (offset === 1 && from <= 0 && !ticks.some((tick) => tick.day === 0) && (step * size * width) / days > 3 * widest)
    ticks.push({ day: 0, label: name(0), major: true });
  const minorStep = step === 1 ? undefined : size;
  if (minorStep !== undefined && (minorStep / days) * width >= 2.5) {
    const taken = new Set(ticks.map((tick) => Math.round(tick.day / size)));
    for (let n = Math.ceil(from / size - 1e-9); n * size <= to + 1e-9; n++)
      if (!taken.has(n)) ticks.push({ day: n * size, major: false });
  }
  return shown(ticks);
}
