/** Dates as people and spreadsheets write them. What can be two days is both of them until somebody says which. */
import { dayOf, daysInMonth, formatIsoDay } from "../time";

export type DateOrder = "day first" | "month first";

export type DateReading =
  /** As the case file writes it. */
  | { readonly kind: "date"; readonly text: string; readonly centuryIsGuessed?: true }
  /** "03/04/2019": a side is absent where it is no date that way round. */
  | { readonly kind: "either"; readonly dayFirst?: string; readonly monthFirst?: string; readonly centuryIsGuessed?: true }
  /** The number of a day, as Excel keeps it. */
  | { readonly kind: "serial"; readonly number: number }
  | { readonly kind: "ongoing" }
  | { readonly kind: "unknown" }
  | { readonly kind: "empty" }
  | { readonly kind: "refused"; readonly why: string };

/** English, German, French, Spanish, Italian. */
const months: readonly RegExp[] = [
  /^(?:jan(?:uary|uar|v|vier)?|ene(?:ro)?|gen(?:naio)?)$/,
  /^(?:feb(?:ruary|ruar|rero|braio)?|f[ée]vr?(?:ier)?)$/,
  /^(?:mar(?:ch|s|zo)?|märz?|mrz|maerz)$/,
  /^(?:apr(?:il|ile)?|avr(?:il)?|abr(?:il)?)$/,
  /^(?:may|mai|mayo|mag(?:gio)?)$/,
  /^(?:june?|juni|juin|junio|giu(?:gno)?)$/,
  /^(?:july?|juli|juil(?:let)?|julio|lug(?:lio)?)$/,
  /^(?:aug(?:ust)?|ao[uû]t|ago(?:sto)?)$/,
  /^(?:sept?|september|septembre|septiembre|set(?:tembre)?)$/,
  /^(?:oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?)$/,
  /^nov(?:ember|embre|iembre)?$/,
  /^(?:dec(?:ember)?|dez(?:ember)?|déc(?:embre)?|dic(?:iembre|embre)?)$/,
];

/** 1 to 12 for the name of a month; undefined for any other word. */
function monthOf(word: string): number | undefined {
  const found = months.findIndex((pattern) => pattern.test(word.toLowerCase().replace(/\.$/, "")));
  return found < 0 ? undefined : found + 1;
}

const time = String.raw`(?:[T ,]+(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?\s*([ap]\.?m\.?)?)?`;
const iso = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}$`, "i");
const parts = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d\\d)${time}$`, "i");
const dayName = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|\\.)?[-/. ]+(?:of )?(\\p{L}{3,12}\\.?)[-/., ]+'?(\\d{4}|\\d\\d)${time}$`,
  "iu",
);
const nameDay = new RegExp(`^(\\p{L}{3,12}\\.?) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${time}$`, "iu");
const monthYear = /^(\p{L}{3,12}\.?)[-/. ]+'?(\d{4}|\d\d)$/u;
const numberYear = /^(\d{1,2})[-/.](\d{4})$/;
const yearMonth = /^(\d{4})[-/.](\d{1,2})$/;
const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const open = /^(?:ongoing|on-?going|current(?:ly)?|present|to date|still (?:on|taking)|continu(?:es|ing)|today|now)$/i;
const unknown = /^(?:\?+|unknown|unk|not known|n\/?k|not stated)$/i;
const empty = /^(?:|[-–—.]|n\/?a|none|null)$/i;

/** Reads one cell. Never fails, and never chooses between two days. */
export function readDate(cell: string): DateReading {
  const text = cell.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?=\d)/i, "");
  if (empty.test(text)) return { kind: "empty" };
  if (open.test(text)) return { kind: "ongoing" };
  if (unknown.test(text)) return { kind: "unknown" };
  const about = /^(?:~|ca?\.? |circa |about |approx(?:\.|imately)? )\s*(.+)$/i.exec(text)?.[1];
  if (about !== undefined) return aboutThen(readDate(about), cell);
  return inNumbers(text) ?? inNames(text) ?? { kind: "refused", why: `“${cell}” is no date` };
}

/** "2019-03~": the mark of the case file for what is approximate. */
function aboutThen(reading: DateReading, cell: string): DateReading {
  if (reading.kind !== "date" || reading.text.includes("T")) return { kind: "refused", why: `“${cell}” is no date` };
  return { ...reading, text: `${reading.text}~` };
}

function inNumbers(text: string): DateReading | undefined {
  const [, isoYear, isoMonth, isoDay, ...isoTime] = iso.exec(text) ?? compact.exec(text) ?? [];
  if (isoYear !== undefined) return dated(text, ymd(isoYear, isoMonth, isoDay), isoTime);
  const [, first, separator, second, year = "", ...clock] = parts.exec(text) ?? [];
  if (first !== undefined) return twoWays(text, { first, second, year, clock, isDotted: separator === "." });
  const [, month, ofYear] = numberYear.exec(text) ?? [];
  const [, year4, month2] = yearMonth.exec(text) ?? [];
  if (month !== undefined || year4 !== undefined) return monthOnly(text, ofYear ?? year4 ?? "", Number(month ?? month2));
  if (/^(?:19|20)\d\d$/.test(text)) return { kind: "date", text };
  return /^[2-6]\d{4}(?:\.\d+)?$/.test(text) ? { kind: "serial", number: Math.floor(Number(text)) } : undefined;
}

function inNames(text: string): DateReading | undefined {
  const [, day, name = "", year = "", ...clock] = dayName.exec(text) ?? [];
  if (day !== undefined) return dated(text, ymd(year, monthOf(name), day), clock, year.length === 2);
  const [, name2 = "", day2, year2 = "", ...clock2] = nameDay.exec(text) ?? [];
  if (day2 !== undefined) return dated(text, ymd(year2, monthOf(name2), day2), clock2);
  const [, name3, year3 = ""] = monthYear.exec(text) ?? [];
  const month = name3 === undefined ? undefined : monthOf(name3);
  return month === undefined ? undefined : monthOnly(text, year3, month);
}

function monthOnly(text: string, year: string, month: number): DateReading {
  if (!(month >= 1 && month <= 12)) return { kind: "refused", why: `“${text}” is no month of a year` };
  const reading = { kind: "date", text: `${fullYear(year)}-${pad(month)}` } as const;
  return year.length === 2 ? { ...reading, centuryIsGuessed: true } : reading;
}

/** Of two digits: from 1950 to 2049. */
const fullYear = (year: string): number => (year.length > 2 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900));
const pad = (number: number): string => String(number).padStart(2, "0");

/** The ISO day; undefined for a day that does not exist. */
function ymd(yearText: string, monthGiven: string | number | undefined, dayGiven: string | undefined): string | undefined {
  const [year, month, day] = [fullYear(yearText), Number(monthGiven), Number(dayGiven)];
  const exists = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? formatIsoDay(dayOf({ year, month, day })) : undefined;
}

/** With its time of day; midnight is what a spreadsheet writes for none. */
function withTime(day: string | undefined, [hour, minute, half]: readonly (string | undefined)[]): string | undefined {
  if (day === undefined || hour === undefined || minute === undefined) return day;
  const given = Number(hour);
  if (half !== undefined && !(given >= 1 && given <= 12)) return undefined;
  const hours = half === undefined ? given : (given % 12) + (/^p/i.test(half) ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return undefined;
  return hours === 0 && minute === "00" ? day : `${day}T${pad(hours)}:${minute}`;
}

function dated(
  text: string,
  day: string | undefined,
  clock: readonly (string | undefined)[],
  centuryIsGuessed = false,
): DateReading {
  const found = withTime(day, clock);
  if (found === undefined) return { kind: "refused", why: `“${text}” is no day of the calendar` };
  return { kind: "date", text: found, ...(centuryIsGuessed && { centuryIsGuessed }) };
}

interface Parts {
  readonly first: string;
  readonly second: string | undefined;
  readonly year: string;
  readonly clock: readonly (string | undefined)[];
  /** Where dates have dots, the day comes first everywhere. */
  readonly isDotted: boolean;
}

function twoWays(text: string, { first, second, year, clock, isDotted }: Parts): DateReading {
  const dayFirst = withTime(ymd(year, second, first), clock);
  const monthFirst = isDotted ? undefined : withTime(ymd(year, first, second), clock);
  const century = year.length === 2 ? { centuryIsGuessed: true as const } : {};
  if (isDotted || dayFirst === monthFirst)
    return dayFirst === undefined
      ? { kind: "refused", why: `“${text}” is no day of the calendar` }
      : { kind: "date", text: dayFirst, ...century };
  return {
    kind: "either",
    ...(dayFirst !== undefined && { dayFirst }),
    ...(monthFirst !== undefined && { monthFirst }),
    ...century,
  };
}

/** Excel counts from 1900, with a 29 February that there never was, or, in files of old Macs, from 1904. */
export const serialDay = (number: number, epoch: 1900 | 1904): string =>
  formatIsoDay(dayOf(epoch === 1900 ? { year: 1899, month: 12, day: 30 } : { year: 1904, month: 1, day: 1 }) + number);
