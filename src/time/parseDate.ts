import { daysInMonth } from "./calendar";
import { accept, andThen, groupsOf, mapParsed, refuse, type Parsed, type Piece } from "./parsed";
import type { DatePoint } from "./when";

const datePattern = /^(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d:\d\d))?)?)?\s*([~?%])?$/;
const partPattern = /^(early|mid|late)[\s-]+(\d{4})(?:-(\d\d))?\s*([~?%])?$/;

/** Whether the text sets out to be a date, so that its mistakes are explained as those of a date. */
export const looksLikeDate = (text: string): boolean => /^(?:\d|(?:early|mid|late)\b)/.test(text);

/** Reads a calendar date to its stated precision: "2020-10", "mid 2019", "2020-10-14T08:30", "2021-01~". */
export function parseDatePiece(piece: Piece): Parsed<DatePoint> {
  const part = groupsOf(piece, partPattern);
  if (part !== undefined) return partDate(part);
  const groups = groupsOf(piece, datePattern);
  return groups === undefined ? refuseDate(piece) : fullDate(piece, groups);
}

/** A date to the day or to the minute and nothing else, as almost all times of a large case are: a short way to the same answer. */
export function plainDate(text: string): DatePoint | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/.exec(text);
  if (found === null) return undefined;
  const [, year, month, day] = found.map(Number);
  const [hour, minute] = found.slice(4);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const date = { kind: "date", year, month, day } as const;
  if (hour === undefined || minute === undefined) return date;
  return Number(hour) < 24 && Number(minute) < 60 ? { ...date, minute: Number(hour) * 60 + Number(minute) } : undefined;
}

function partDate([, part, year, month, mark]: readonly Piece[]): Parsed<DatePoint> {
  const word = part?.text;
  if (year === undefined || (word !== "early" && word !== "mid" && word !== "late")) return refuseDate({ text: "", offset: 0 });
  const checked = andThen(yearOf(year), (value) => withMonth(value, month));
  return mapParsed(checked, (point) => ({ ...point, part: word, ...markOf(mark) }));
}

function fullDate(piece: Piece, [, year, month, day, time, mark]: readonly Piece[]): Parsed<DatePoint> {
  if (year === undefined) return refuseDate(piece);
  const unspecified = [month, day].filter((part) => part?.text === "XX").length;
  if (month?.text === "XX" && day?.text !== "XX" && day?.text) {
    return refuse(
      day,
      `a day of an unknown month cannot be placed, found "${piece.text}"`,
      `write "${year.text}" and keep the day in a note`,
    );
  }
  const dated = andThen(yearOf(year), (value) => withMonth(value, month));
  const toTheDay = andThen(dated, (point) => withDay(point, day));
  const toTheMinute = andThen(toTheDay, (point) => withMinute(point, time));
  return mapParsed(toTheMinute, (point) => ({
    ...point,
    ...(unspecified === 1 || unspecified === 2 ? { unspecified } : {}),
    ...markOf(mark),
  }));
}

const isGiven = (piece: Piece | undefined): piece is Piece => piece !== undefined && piece.text !== "" && piece.text !== "XX";

function markOf(mark: Piece | undefined): Pick<DatePoint, "mark"> {
  const text = mark?.text;
  return text === "~" || text === "?" || text === "%" ? { mark: text } : {};
}

function yearOf(piece: Piece): Parsed<number> {
  const year = Number(piece.text);
  return year >= 1000 ? accept(year) : refuse(piece, `expected a year of four digits, found "${piece.text}"`);
}

function withMonth(year: number, piece: Piece | undefined): Parsed<DatePoint> {
  if (!isGiven(piece)) return accept({ kind: "date", year });
  const month = Number(piece.text);
  if (month >= 1 && month <= 12) return accept({ kind: "date", year, month });
  const season = month >= 21 && month <= 24;
  return refuse(
    piece,
    `expected a month from 01 to 12, found "${piece.text}"`,
    season
      ? `seasons differ between hemispheres; write "mid ${year}" or "between ${year}-03 and ${year}-05"`
      : "write the year, then the month, then the day",
  );
}

function withDay(point: DatePoint, piece: Piece | undefined): Parsed<DatePoint> {
  if (!isGiven(piece) || point.month === undefined) return accept(point);
  const day = Number(piece.text);
  const last = daysInMonth(point.year, point.month);
  if (day >= 1 && day <= last) return accept({ ...point, day });
  const month = `${point.year}-${String(point.month).padStart(2, "0")}`;
  return refuse(
    piece,
    `expected a day from 01 to ${last}, found "${piece.text}"`,
    `${month} has ${last} days; write "${month}" if the day is not known`,
  );
}

function withMinute(point: DatePoint, piece: Piece | undefined): Parsed<DatePoint> {
  if (!isGiven(piece) || point.day === undefined) return accept(point);
  return mapParsed(minuteOfDay(piece), (minute) => ({ ...point, minute }));
}

/** Minutes after midnight of "08:30". */
export function minuteOfDay(piece: Piece): Parsed<number> {
  const [hour, minute] = [Number(piece.text.slice(0, 2)), Number(piece.text.slice(3, 5))];
  if (hour < 24 && minute < 60) return accept(hour * 60 + minute);
  return refuse(piece, `expected a time of day from 00:00 to 23:59, found "${piece.text}"`);
}

/** What people write instead of a date, and what to write. */
const mistakes: readonly { readonly pattern: RegExp; readonly hint: (found: RegExpExecArray) => string }[] = [
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

function refuseDate(piece: Piece): Parsed<DatePoint> {
  for (const { pattern, hint } of mistakes) {
    const found = pattern.exec(piece.text);
    if (found !== null) return refuse(piece, `expected a date such as "2021-03-15", found "${piece.text}"`, hint(found));
  }
  return refuse(
    piece,
    `expected a date such as "2021-03-15", found "${piece.text}"`,
    'write year, month and day as far as they are known: "2021", "2021-03", "2021-03-15"',
  );
}
