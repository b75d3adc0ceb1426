/** Why a text is no time, in words: what was expected, found and meant. Imported by its own path, so that a figure, which never asks, comes without. */
import type { Reason, Remark } from "./parsed";

export interface Explained {
  /** Lower case, no full stop: what was expected, what was found. */
  readonly message: string;
  /** What to do. */
  readonly hint: string | undefined;
}

/** What a parser found wrong, in words. */
export function explain({ reason, found, details }: Remark): Explained {
  const [message, hint] = words[reason](found, ...details);
  return { message, hint };
}

type Words = (found: string, ...details: readonly (string | number)[]) => readonly [message: string, hint?: string | undefined];

const expected = (what: string, found: string) => `expected ${what}, found "${found}"`;

const words: Readonly<Record<Reason, Words>> = {
  "no time": () => [
    'expected a point in time such as "2021-03", found nothing',
    "leave the field out when the time is not known",
  ],
  word: strangeWord,
  between: (found) => [expected('"between x and y"', found)],
  order: (_, relation) => [`expected a point in time after "${relation}", found nothing`],
  point: (found) => [
    expected("a point in time", found),
    hintAmong(pointMistakes, found) ??
      'write a date ("2021-03"), a record ("surgery1"), a course ("C3D4"), or words such as "2 wk after surgery1"',
  ],
  "day of several courses": (found, last, day) => [expected("a day of one course", found), `write "C${last}D${day}"`],
  "course order": (found, first, last) => [expected("the smaller course number first", found), `write "C${last}-C${first}"`],
  "lead-in": (found, written) => leadIn(found, Number(written)),
  date: (found) => [
    expected('a date such as "2021-03-15"', found),
    hintAmong(dateMistakes, found) ?? 'write year, month and day as far as they are known: "2021", "2021-03", "2021-03-15"',
  ],
  "unknown month": (_, date, year) => [
    `a day of an unknown month cannot be placed, found "${date}"`,
    `write "${year}" and keep the day in a note`,
  ],
  year: (found) => [expected("a year of four digits", found)],
  month: (found, year) => [
    expected("a month from 01 to 12", found),
    /^2[1-4]$/.test(found)
      ? `seasons differ between hemispheres; write "mid ${year}" or "between ${year}-03 and ${year}-05"`
      : "write the year, then the month, then the day",
  ],
  day: (found, month, last) => [
    expected(`a day from 01 to ${last}`, found),
    `${month} has ${last} days; write "${month}" if the day is not known`,
  ],
  "time of day": (found) => [expected("a time of day from 00:00 to 23:59", found)],
  "no span": () => ['expected a length of time such as "7 d"', 'write a number and a unit, as in "14 d" or "2 wk"'],
  span: noSpan,
  "span order": (low, high, unit) => [expected("the smaller number first", `${low}-${high}`), `write "${high}-${low} ${unit}"`],
  count: noCount,
  unit: (found) => [expected("a unit", found), unitHint(found)],
  "no schedule": () => ['expected a schedule such as "q7d x4", found nothing'],
  schedule: (found) => [expected("a schedule", found), scheduleHint(found)],
  "day list": (found) => [expected('days of a course such as "1, 8, 15" or "1-21"', found.trim())],
  "course numbers": (found) => [
    expected('numbers of courses such as "4-5"', found),
    'write "4-5", "13", or "5+" for at least five',
  ],
  "first course": (found) => [`courses are counted from 1, found "${found}"`],
  "course numbers order": (found, first, last) => [expected("the smaller number first", found), `write "${last}-${first}"`],
  "too many courses": (found, most) => [expected(`at most ${most} courses`, found)],
};

/** What people write where the grammar has another word, each with what to write instead. */
interface Mistake {
  readonly pattern: RegExp;
  readonly hint: (found: RegExpExecArray) => string;
}

function hintAmong(mistakes: readonly Mistake[], text: string): string | undefined {
  for (const { pattern, hint } of mistakes) {
    const found = pattern.exec(text);
    if (found !== null) return hint(found);
  }
  return undefined;
}

interface WordMistake {
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: (rest: string) => string;
}

const rest = (text: string) => (text === "" ? "x" : text);

/** Words that start a term; the parser refuses just these. */
const wordMistakes: readonly WordMistake[] = [
  {
    pattern: /^since\b\s*(.*)$/i,
    message: '"since" does not say whether the day itself is meant',
    hint: (x) => `write "not before ${rest(x)}" for a moment, or start: "${rest(x)}"`,
  },
  {
    pattern: /^(?:un)?till?\b\s*(.*)$/i,
    message: '"until" does not say whether the day itself is meant',
    hint: (x) => `write "not after ${rest(x)}" for a moment, or end: "${rest(x)}"`,
  },
  { pattern: /^by\s+(.*)$/i, message: '"by" is no word of the grammar', hint: (x) => `write "not after ${rest(x)}"` },
  {
    pattern: /^from\s+(.*)$/i,
    message: '"from" is no word of the grammar',
    hint: () => "write start and end, or over with from and to",
  },
  {
    pattern: /^(?:about|around|approximately|circa|ca\.?)\s+(.*)$/i,
    message: "doubt about a date is written with a sign",
    hint: (x) => `write "${rest(x)}~"`,
  },
  { pattern: /^on\s+(.*)$/i, message: '"on" is no word of the grammar', hint: (x) => `write "${rest(x)}"` },
  {
    pattern: /^(?:in\s+)?(?:spring|summer|autumn|fall|winter)\b\D*(\d{4})?.*$/i,
    message: "seasons differ between hemispheres",
    hint: (x) => `write "mid ${x || "2019"}" or "between ${x || "2019"}-06 and ${x || "2019"}-08"`,
  },
  {
    pattern: /^(?:today|now|at present|currently)$/i,
    message: "a case file has no today",
    hint: () => 'write the date, or "ongoing" as an end; the cut-off of the case says when the story was last known',
  },
];

function strangeWord(text: string): ReturnType<Words> {
  for (const { pattern, message, hint } of wordMistakes) {
    const found = pattern.exec(text);
    if (found !== null) return [`${message}, found "${text}"`, hint((found[1] ?? "").trim())];
  }
  return words.point(text);
}

const pointMistakes: readonly Mistake[] = [
  {
    pattern: /^P(?=[\dT])(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/i,
    hint: ([text]) => `months or minutes? write "${/\d+/.exec(text)?.[0] ?? 7} mo after x"`,
  },
  {
    pattern: /^(?:day|d)\s*([+-]?\d+)$/i,
    hint: ([, day]) => `a day of which clock? declare a clock such as D and write "D${day}"`,
  },
  {
    pattern: /^the\s+/i,
    hint: () => 'a day of which clock? declare a clock (first: "unknown" when the count is unclear) and write "H5"',
  },
  {
    pattern: /^(?:cycle|course)\s*(\d+)(?:\s*,?\s*day\s*(-?\d+))?$/i,
    hint: ([, course, day]) => `write "C${course}${day === undefined ? "" : `D${day}`}"`,
  },
  { pattern: /^C(\d+)\s+D(-?\d+)$/i, hint: ([, course, day]) => `write "C${course}D${day}"` },
  { pattern: /^((?:[a-z][\w-]*\.)?)C(\d+)\s*-\s*(\d+)$/, hint: ([, block, first, last]) => `write "${block}C${first}-C${last}"` },
  {
    pattern: /^([\w .]+?)\s*([+-])\s*(\d.*)$/,
    hint: ([, base, sign, span]) => `write "${base} ${sign} ${span}" with spaces around the sign, for arithmetic`,
  },
  {
    pattern: /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d\d?,?\s+)?(\d{4})$/i,
    hint: ([, year]) => `write the month as a number: "${year}-05"`,
  },
  { pattern: /\bor\b/, hint: () => 'there is no "or"; write "between x and y", or keep the other reading in alternatives' },
  {
    pattern: /^[A-Z][\w-]*$/,
    hint: ([text]) => `an id starts with a small letter; a clock name stands before a number, as in "${text}5"`,
  },
];

/** Protocols speak of C1D0 and C1D-2 for the lead-in, although a course has no day 0. */
const leadIn = (found: string, day: number): ReturnType<Words> => [
  `a course has no day ${day}, found "${found}"`,
  `read as ${day === 0 ? "the day" : `${-day} d`} before day 1; write "${-day || 1} d before" the course if that is meant`,
];

/** What people write instead of a date, and what to write. */
const dateMistakes: readonly Mistake[] = [
  {
    pattern: /^(\d{4}-\d\d(?:-\d\d)?|\d{4})\s*\/\s*(\d{4}(?:-\d\d(?:-\d\d)?)?|\.\.|)$/,
    hint: ([, from, to]) => `a period, or one uncertain date? write start and end, or "between ${from} and ${to || "..."}"`,
  },
  { pattern: /^(\d{4})[/.](\d\d?)$/, hint: ([, year, month = ""]) => `write "${year}-${month.padStart(2, "0")}"` },
  {
    pattern: /^(\d{4})[/.](\d\d?)[/.](\d\d?)$/,
    hint: ([, year, month = "", day = ""]) => `write "${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}"`,
  },
  {
    pattern: /^(\d{4})-(\d\d?)(?:-(\d\d?))?$/,
    hint: ([, year, month = "", day]) =>
      `write "${[year, month, ...(day === undefined ? [] : [day])].map((part) => part?.padStart(2, "0")).join("-")}"`,
  },
  { pattern: /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/, hint: (found) => dayOrMonthFirst(found) },
  { pattern: /^(\d\d?)[/.-](\d{4})$/, hint: ([, month = "", year]) => `write "${year}-${month.padStart(2, "0")}"` },
  {
    pattern: /^\d\d?[/.-]\d\d?\.?$/,
    hint: () => "a day without a year cannot be placed; add the year, or leave the time out and keep the day in a note",
  },
  {
    pattern: /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d.*|Z|[+-]\d\d.*)$/,
    hint: (found) => `write the time of day of the place, without zone and seconds: "${found[0].slice(0, 16).replace(" ", "T")}"`,
  },
  { pattern: /^\d{4}-\d\d-\d\d \d\d:\d\d$/, hint: (found) => `write "${found[0].replace(" ", "T")}"` },
  { pattern: /^\d{3}X$/, hint: (found) => `write "between ${found[0].slice(0, 3)}0 and ${found[0].slice(0, 3)}9"` },
  {
    pattern: /^\d+(?:st|nd|rd|th)\s+day|^\d+\s+days?$/,
    hint: () => 'a day of which clock? declare a clock and write "D+14" or "H5", or write "14 d after x"',
  },
  {
    pattern: /^\d+(?:\.\d+)?\s*(?:min|h|d|wk|mo|yr)$/,
    hint: (found) => `this is a length; write "${found[0]} after x" or put it in length`,
  },
];

function dayOrMonthFirst([, first = "", second = "", year]: RegExpExecArray): string {
  const [a, b] = [first.padStart(2, "0"), second.padStart(2, "0")];
  if (Number(a) > 12) return `write "${year}-${b}-${a}"`;
  if (Number(b) > 12) return `write "${year}-${a}-${b}"`;
  return a === b ? `write "${year}-${a}-${b}"` : `day or month first? write "${year}-${b}-${a}" or "${year}-${a}-${b}"`;
}

const spelledUnits: { readonly [word: string]: string } = {
  minute: "min",
  minutes: "min",
  mins: "min",
  hour: "h",
  hours: "h",
  hr: "h",
  hrs: "h",
  day: "d",
  days: "d",
  week: "wk",
  weeks: "wk",
  wks: "wk",
  w: "wk",
  month: "mo",
  months: "mo",
  mos: "mo",
  year: "yr",
  years: "yr",
  yrs: "yr",
  y: "yr",
};
const unitList = 'a unit is one of "min", "h", "d", "wk", "mo", "yr"';

function noSpan(found: string, partsBefore: string | number | undefined): ReturnType<Words> {
  if (/^\d+(\.\d+)?$/.test(found))
    return [`expected a unit after "${found}"`, `write "${found} d" if days are meant; ${unitList}`];
  return [
    expected('a length of time such as "7 d"', found),
    (partsBefore ? undefined : couldBeMinutes(found)) ?? `write a number and a unit; ${unitList}`,
  ];
}

/** Durations that could mean months or minutes. */
function couldBeMinutes(text: string): string | undefined {
  const iso = /^P(?=[\dT])(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/i.test(text);
  if (!iso && !/^[MDWYH]\+\d+$/.test(text)) return undefined;
  const number = /\d+/.exec(text)?.[0] ?? "7";
  const question = /M/i.test(text) ? "months or minutes? " : "";
  return `${question}write "${number} mo" or "${number} min", or "${number} mo after x" for a point in time`;
}

function noCount(found: string, unit: string | number | undefined): ReturnType<Words> {
  const half = unit === "d" || unit === "min" ? "" : " or a half";
  const [low, high] = [Math.floor(Number(found)), Math.ceil(Number(found))];
  return [
    expected(`a whole number${half} of "${unit}"`, found),
    `write it in a smaller unit, or as a range such as "${low}-${high} ${unit}"`,
  ];
}

function unitHint(found: string): string {
  if (found === "m" || found === "M") return 'months or minutes? write "mo" or "min"';
  const unit = spelledUnits[found.toLowerCase()];
  return unit === undefined ? unitList : `write "${unit}"`;
}

const usualSchedules: { readonly [word: string]: string } = {
  daily: "q1d",
  qd: "q1d",
  od: "q1d",
  bid: "q12h",
  tid: "q8h",
  qid: "q6h",
  weekly: "q7d",
  qw: "q7d",
  prn: "as needed",
  stat: "once",
};

function scheduleHint(found: string): string {
  const known = usualSchedules[found.toLowerCase()];
  return known === undefined
    ? 'write one of "once", "continuous", "q12h", "q7d x4", "2x/wk", "d1,8,15 /28", "with dialysis1", "as needed", "irregular"'
    : `write "${known}"`;
}
