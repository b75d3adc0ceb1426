import { accept, groupsOf, mapParsed, refuse, trimmed, type Parsed, type Piece } from "./parsed";
import type { Quantity, Span, Unit } from "./span";

const unitNames: { readonly [word: string]: Unit } = {
  min: "min",
  h: "h",
  d: "d",
  wk: "wk",
  mo: "mo",
  yr: "yr",
};
const spelledUnits: { readonly [word: string]: Unit } = {
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

/** Reads a length of time: "7 d", "~2 wk", "10-14 d", "several wk", "1 yr 3 mo". */
export const parseSpan = (text: string): Parsed<Span> => parseSpanPiece({ text, offset: 0 });

export function parseSpanPiece(source: Piece): Parsed<Span> {
  const piece = trimmed(source);
  if (piece.text === "")
    return refuse(piece, 'expected a length of time such as "7 d"', 'write a number and a unit, as in "14 d" or "2 wk"');
  const about = piece.text.startsWith("~");
  const body = about ? trimmed({ text: piece.text.slice(1), offset: piece.offset + 1 }) : piece;
  return mapParsed(spanBody(body), (span) => ({ ...span, about }));
}

function spanBody(piece: Piece): Parsed<Span> {
  const ambiguous = refuseAmbiguous(piece);
  if (ambiguous !== undefined) return ambiguous;
  const several = groupsOf(piece, /^several\s+([a-z]+)$/);
  if (several?.[1] !== undefined) return mapParsed(unitOf(several[1]), (unit) => ({ kind: "several", about: false, unit }));
  const range = groupsOf(piece, /^(\d+(?:\.5)?)\s*(?:-|–|to)\s*(\d+(?:\.5)?)\s*([a-z]+)$/);
  if (range !== undefined) return rangeSpan(range);
  return sumSpan(piece);
}

/** Durations that could mean months or minutes. */
function refuseAmbiguous(piece: Piece) {
  const iso = /^P(?=[\dT])(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/i.test(piece.text);
  if (iso || /^[MDWYH]\+\d+$/.test(piece.text)) {
    const number = /\d+/.exec(piece.text)?.[0] ?? "7";
    const question = /M/i.test(piece.text) ? "months or minutes? " : "";
    return refuse(
      piece,
      `expected a length of time such as "7 d", found "${piece.text}"`,
      `${question}write "${number} mo" or "${number} min", or "${number} mo after x" for a point in time`,
    );
  }
  return undefined;
}

function rangeSpan([, lowText, highText, unitText]: readonly Piece[]): Parsed<Span> {
  if (lowText === undefined || highText === undefined || unitText === undefined)
    return refuse({ text: "", offset: 0 }, "expected a range");
  const [low, high] = [Number(lowText.text), Number(highText.text)];
  if (low > high)
    return refuse(
      lowText,
      `expected the smaller number first, found "${lowText.text}-${highText.text}"`,
      `write "${highText.text}-${lowText.text} ${unitText.text}"`,
    );
  return mapParsed(unitOf(unitText), (unit) => ({ kind: "range", about: false, low, high, unit }));
}

const quantityPattern = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)\s*(.*)$/;

function sumSpan(piece: Piece): Parsed<Span> {
  const parts: Quantity[] = [];
  let rest = piece;
  while (rest.text !== "") {
    const [, count, unit, more] = groupsOf(rest, quantityPattern) ?? [];
    if (count === undefined || unit === undefined || more === undefined) {
      const bare = /^\d+(\.\d+)?$/.test(rest.text);
      return refuse(
        rest,
        bare ? `expected a unit after "${rest.text}"` : `expected a length of time such as "7 d", found "${rest.text}"`,
        bare ? `write "${rest.text} d" if days are meant; ${unitList}` : `write a number and a unit; ${unitList}`,
      );
    }
    const quantity = quantityOf(count, unit);
    if (!quantity.ok) return quantity;
    parts.push(quantity.value);
    rest = more;
  }
  return accept({ kind: "sum", about: false, parts });
}

function quantityOf(count: Piece, unitText: Piece): Parsed<Quantity> {
  const unit = unitOf(unitText);
  if (!unit.ok) return unit;
  const value = Number(count.text);
  const halves = unit.value !== "d" && unit.value !== "min";
  if (Number.isInteger(value) || (halves && Number.isInteger(value * 2))) return accept({ count: value, unit: unit.value });
  return refuse(
    count,
    `expected a whole number${halves ? " or a half" : ""} of "${unit.value}", found "${count.text}"`,
    `write it in a smaller unit, or as a range such as "${Math.floor(value)}-${Math.ceil(value)} ${unit.value}"`,
  );
}

function unitOf(piece: Piece): Parsed<Unit> {
  const unit = unitNames[piece.text];
  if (unit !== undefined) return accept(unit);
  if (piece.text === "m" || piece.text === "M")
    return refuse(piece, `expected a unit, found "${piece.text}"`, 'months or minutes? write "mo" or "min"');
  const meant = spelledUnits[piece.text.toLowerCase()];
  return refuse(piece, `expected a unit, found "${piece.text}"`, meant === undefined ? unitList : `write "${meant}"`);
}
