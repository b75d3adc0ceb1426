/** The grammar of time expressions: a comma means that all parts hold. */
import { looksLikeDate, minuteOfDay, parseDatePiece, plainDate } from "./parseDate";
import { parseSpanPiece } from "./parseSpan";
import { accept, andThen, groupsOf, mapParsed, refuse, remark, trimmed, type Accepted, type Parsed, type Piece } from "./parsed";
import type { Span } from "./span";
import type { Base, CountPoint, DistancePoint, Point, RefPoint, Relation, Term, When } from "./when";

/** Reads a time expression such as "2021-05, between C5 and C6"; the first mistake is returned with its place and a hint. */
export function parseWhen(text: string): Parsed<When> {
  const plain = plainDate(text);
  if (plain !== undefined) return accept({ terms: [{ kind: "point", point: plain }] });
  const pieces = splitAtCommas(text);
  const parsed = pieces.map(parseTerm);
  const refused = parsed.find((term) => !term.ok);
  if (refused !== undefined && !refused.ok) return refused;
  const terms = parsed.filter((term): term is Accepted<Term> => term.ok);
  const warnings = terms.flatMap((term) => term.warnings ?? []);
  const when = accept<When>({ terms: terms.map((term) => term.value) });
  return warnings.length === 0 ? when : { ...when, warnings };
}

function splitAtCommas(text: string): readonly Piece[] {
  let offset = 0;
  return text.split(",").map((part) => {
    const piece = trimmed({ text: part, offset });
    offset += part.length + 1;
    return piece;
  });
}

const relations: readonly Relation[] = ["not before", "not after", "same day as", "soon after", "before", "after", "during"];

/** Words that start no term, though some alone are spelt like ids. */
const strangeWord =
  /^(?:(?:since|(?:un)?till?|(?:in\s+)?(?:spring|summer|autumn|fall|winter))\b|(?:by|from|about|around|approximately|circa|ca\.?|on)\s|(?:today|now|at present|currently)$)/i;

function parseTerm(piece: Piece): Parsed<Term> {
  if (piece.text === "") return refuse(piece, "no time");
  if (strangeWord.test(piece.text)) return refuse(piece, "word");
  return betweenTerm(piece) ?? orderTerm(piece) ?? pointTerm(piece);
}

function betweenTerm(piece: Piece): Parsed<Term> | undefined {
  if (!/^between\b/.test(piece.text)) return undefined;
  const [, from, to] = groupsOf(piece, /^between\s+(.+?)\s+and\s+(.+)$/) ?? [];
  if (from === undefined || to === undefined) return refuse(piece, "between");
  return andThen(parsePointPiece(from), (first) =>
    mapParsed(parsePointPiece(to), (last) => ({ kind: "between", from: first, to: last })),
  );
}

function orderTerm(piece: Piece): Parsed<Term> | undefined {
  const relation = relations.find((word) => piece.text === word || piece.text.startsWith(`${word} `));
  if (relation === undefined) return undefined;
  const rest = trimmed({ text: piece.text.slice(relation.length), offset: piece.offset + relation.length });
  if (rest.text === "") return refuse(rest, "order", relation);
  return mapParsed(parsePointPiece(rest), (point) => ({ kind: "order", relation, point }));
}

function pointTerm(piece: Piece): Parsed<Term> {
  const [, left, right] = groupsOf(piece, /^(.*?)\s*(?:±|\+\/-)\s*(.*)$/) ?? [];
  if (left === undefined || right === undefined) return mapParsed(parsePointPiece(piece), (point) => ({ kind: "point", point }));
  return andThen(parsePointPiece(left), (point) =>
    mapParsed(parseSpanPiece(right), (tolerance) => ({ kind: "point", point, tolerance })),
  );
}

/** One point, without order words and commas: "C3D4", "hsct + 14 d", "2021-05", "D+14". */
function parsePointPiece(piece: Piece): Parsed<Point> {
  return distancePoint(piece) ?? sumPoint(piece) ?? parseBase(piece);
}

const distancePattern = /^(?:(at least|at most|within)\s+)?(~?\s*(?:\d|several\b).*?)\s+(after|before)\s+(.+)$/;

function distancePoint(piece: Piece): Parsed<Point> | undefined {
  const [, limitText, spanText, sideText, pointText] = groupsOf(piece, distancePattern) ?? [];
  if (limitText === undefined || spanText === undefined || sideText === undefined || pointText === undefined) return undefined;
  const limit =
    limitText.text === "at least" || limitText.text === "at most" || limitText.text === "within" ? limitText.text : undefined;
  const make = (span: Span, point: Point): DistancePoint => ({
    kind: "distance",
    ...(limit === undefined ? {} : { limit }),
    span,
    side: sideText.text === "after" ? "after" : "before",
    point,
  });
  return andThen(parseSpanPiece(spanText), (span) => mapParsed(parsePointPiece(pointText), (point) => make(span, point)));
}

function sumPoint(piece: Piece): Parsed<Point> | undefined {
  const [, baseText, sign, spanText] = groupsOf(piece, /^(.+?)\s+([+-])\s+(.+)$/) ?? [];
  if (baseText === undefined || sign === undefined || spanText === undefined) return undefined;
  return andThen(parseBase(baseText), (base) =>
    mapParsed(parseSpanPiece(spanText), (span) => ({ kind: "sum", base, sign: sign.text === "-" ? "-" : "+", span })),
  );
}

function parseBase(piece: Piece): Parsed<Base> {
  if (looksLikeDate(piece.text)) return parseDatePiece(piece);
  return parseRef(piece) ?? parseCount(piece) ?? refuse(piece, "point");
}

const coursePattern = /^(?:(start|end)\s+of\s+)?(?:([a-z][\w-]*)\.)?C(\d+)(?:\s*-\s*C(\d+))?(?:D(-?\d+))?$/;
const lastPattern = /^(?:(start|end)\s+of\s+)?([a-z][\w-]*)\.last$/;
const recordPattern = /^(?:(start|end)\s+of\s+)?([a-z][\w-]*)$/;

const sideOf = (piece: Piece | undefined): Pick<RefPoint, "side"> =>
  piece?.text === "start" || piece?.text === "end" ? { side: piece.text } : {};

function parseRef(piece: Piece): Parsed<RefPoint> | undefined {
  const course = groupsOf(piece, coursePattern);
  if (course !== undefined) return courseRef(piece, course);
  const [, lastSide, block] = groupsOf(piece, lastPattern) ?? [];
  if (block !== undefined)
    return accept({ kind: "ref", ...sideOf(lastSide), target: { kind: "last course", block: block.text } });
  const [, side, id] = groupsOf(piece, recordPattern) ?? [];
  if (id === undefined) return undefined;
  return accept({ kind: "ref", ...sideOf(side), target: { kind: "record", id: id.text } });
}

function courseRef(piece: Piece, [, side, block, firstText, lastText, dayText]: readonly Piece[]): Parsed<RefPoint> {
  const first = Number(firstText?.text);
  const last = lastText?.text ? Number(lastText.text) : undefined;
  const day = dayText?.text ? Number(dayText.text) : undefined;
  if (last !== undefined && day !== undefined) return refuse(piece, "day of several courses", last, day);
  if (last !== undefined && last < first) return refuse(piece, "course order", first, last);
  const target: RefPoint["target"] = {
    kind: "course",
    ...(block?.text ? { block: block.text } : {}),
    first,
    ...(last === undefined ? {} : { last }),
    ...(day === undefined ? {} : { day }),
  };
  const ref = accept<RefPoint>({ kind: "ref", ...sideOf(side), target });
  return day === undefined || day >= 1 ? ref : { ...ref, warnings: [remark(piece, "lead-in", day)] };
}

const countPattern = /^([A-Z][A-Za-z_]*?)\s*([+-])?\s*(\d+)(?:([ywd])(?:(\d+)d)?)?(?:T(\d\d:\d\d))?$/;

function parseCount(piece: Piece): Parsed<CountPoint> | undefined {
  const [, clock, sign, count, unit, extraDays, time] = groupsOf(piece, countPattern) ?? [];
  if (clock === undefined || count === undefined || clock.text === "C" || clock.text === "T") return undefined;
  const minute = time?.text ? minuteOfDay(time) : undefined;
  if (minute !== undefined && !minute.ok) return minute;
  return accept({
    kind: "count",
    clock: clock.text,
    ...(sign?.text === "+" || sign?.text === "-" ? { sign: sign.text } : {}),
    count: Number(count.text),
    ...(unit?.text === "y" || unit?.text === "w" || unit?.text === "d" ? { unit: unit.text } : {}),
    ...(extraDays?.text ? { extraDays: Number(extraDays.text) } : {}),
    ...(minute === undefined ? {} : { minute: minute.value }),
  });
}
