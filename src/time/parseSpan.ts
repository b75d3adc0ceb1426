import { accept, groupsOf, mapParsed, refuse, trimmed, type Parsed, type Piece } from "./parsed";
import type { Quantity, Span, Unit } from "./span";

const units: readonly Unit[] = ["min", "h", "d", "wk", "mo", "yr"];

/** Reads a length of time: "7 d", "~2 wk", "10-14 d", "several wk", "1 yr 3 mo". */
export const parseSpan = (text: string): Parsed<Span> => parseSpanPiece({ text, offset: 0 });

export function parseSpanPiece(source: Piece): Parsed<Span> {
  const piece = trimmed(source);
  if (piece.text === "") return refuse(piece, "no span");
  const about = piece.text.startsWith("~");
  const body = about ? trimmed({ text: piece.text.slice(1), offset: piece.offset + 1 }) : piece;
  return mapParsed(spanBody(body), (span) => ({ ...span, about }));
}

function spanBody(piece: Piece): Parsed<Span> {
  const several = groupsOf(piece, /^several\s+([a-z]+)$/);
  if (several?.[1] !== undefined) return mapParsed(unitOf(several[1]), (unit) => ({ kind: "several", about: false, unit }));
  const range = groupsOf(piece, /^(\d+(?:\.5)?)\s*(?:-|–|to)\s*(\d+(?:\.5)?)\s*([a-z]+)$/);
  if (range !== undefined) return rangeSpan(range);
  return sumSpan(piece);
}

function rangeSpan([, lowText, highText, unitText]: readonly Piece[]): Parsed<Span> {
  if (lowText === undefined || highText === undefined || unitText === undefined) return refuse({ text: "", offset: 0 }, "span");
  const [low, high] = [Number(lowText.text), Number(highText.text)];
  if (low > high) return refuse(lowText, "span order", highText.text, unitText.text);
  return mapParsed(unitOf(unitText), (unit) => ({ kind: "range", about: false, low, high, unit }));
}

const quantityPattern = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)\s*(.*)$/;

function sumSpan(piece: Piece): Parsed<Span> {
  const parts: Quantity[] = [];
  let rest = piece;
  while (rest.text !== "") {
    const [, count, unit, more] = groupsOf(rest, quantityPattern) ?? [];
    if (count === undefined || unit === undefined || more === undefined) return refuse(rest, "span", parts.length);
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
  return refuse(count, "count", unit.value);
}

function unitOf(piece: Piece): Parsed<Unit> {
  const unit = units.find((name) => name === piece.text);
  return unit === undefined ? refuse(piece, "unit") : accept(unit);
}
