import { daysInMonth, ymdOf } from "./calendar";
import { accept, andThen, groupsOf, mapParsed, refuse, type Parsed, type Piece } from "./parsed";
import { plainDay, plainMinute } from "./plainTime";
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
  return groups === undefined ? refuse(piece, "date") : fullDate(piece, groups);
}

/** A date to the day or to the minute and nothing else, as most times are: a short way to the same answer. */
export function plainDate(text: string): DatePoint | undefined {
  const day = plainDay(text);
  if (day === undefined) return undefined;
  const minute = plainMinute(text);
  return { kind: "date", ...ymdOf(day), ...(minute === undefined ? {} : { minute }) };
}

function partDate([, part, year, month, mark]: readonly Piece[]): Parsed<DatePoint> {
  const word = part?.text;
  if (year === undefined || (word !== "early" && word !== "mid" && word !== "late"))
    return refuse({ text: "", offset: 0 }, "date");
  const checked = andThen(yearOf(year), (value) => withMonth(value, month));
  return mapParsed(checked, (point) => ({ ...point, part: word, ...markOf(mark) }));
}

function fullDate(piece: Piece, [, year, month, day, time, mark]: readonly Piece[]): Parsed<DatePoint> {
  if (year === undefined) return refuse(piece, "date");
  const unspecified = [month, day].filter((part) => part?.text === "XX").length;
  if (month?.text === "XX" && day?.text !== "XX" && day?.text) {
    return refuse(day, "unknown month", piece.text, year.text);
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
  return year >= 1000 ? accept(year) : refuse(piece, "year");
}

function withMonth(year: number, piece: Piece | undefined): Parsed<DatePoint> {
  if (!isGiven(piece)) return accept({ kind: "date", year });
  const month = Number(piece.text);
  if (month >= 1 && month <= 12) return accept({ kind: "date", year, month });
  return refuse(piece, "month", year);
}

function withDay(point: DatePoint, piece: Piece | undefined): Parsed<DatePoint> {
  if (!isGiven(piece) || point.month === undefined) return accept(point);
  const day = Number(piece.text);
  const last = daysInMonth(point.year, point.month);
  if (day >= 1 && day <= last) return accept({ ...point, day });
  return refuse(piece, "day", `${point.year}-${String(point.month).padStart(2, "0")}`, last);
}

function withMinute(point: DatePoint, piece: Piece | undefined): Parsed<DatePoint> {
  if (!isGiven(piece) || point.day === undefined) return accept(point);
  return mapParsed(minuteOfDay(piece), (minute) => ({ ...point, minute }));
}

/** Minutes after midnight of "08:30". */
export function minuteOfDay(piece: Piece): Parsed<number> {
  const [hour, minute] = [Number(piece.text.slice(0, 2)), Number(piece.text.slice(3, 5))];
  if (hour < 24 && minute < 60) return accept(hour * 60 + minute);
  return refuse(piece, "time of day");
}
