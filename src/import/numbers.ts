/** Values of a laboratory as cells have them: with flags, units, comparators, and a comma that may mean two things. */
import { parseValue } from "../case/valueText";

export type DecimalMark = "point" | "comma";

/** What the cells of a sheet show before decimals. */
export type ShownMarks = DecimalMark | "both";

export type ValueReading =
  | {
      readonly kind: "value";
      /** With a point for the decimals and nothing between thousands; comparators and words as they came. */
      readonly value: number | string;
      /** What stood behind the number. */
      readonly unit?: string;
      /** The cell, where a flag was taken off it. */
      readonly asPrinted?: string;
      readonly inWords?: true;
    }
  /** "1,234": more than a thousand, or one and a bit. */
  | { readonly kind: "either"; readonly comma: ValueReading; readonly point: ValueReading }
  | { readonly kind: "empty" }
  | { readonly kind: "refused"; readonly why: string };

const empty = /^(?:|[-–—.*]|n\/?a|none|null)$/i;
/** Why there is no value. "nd" is not done or not detected, and nobody can tell. */
const noValue =
  /^(?:pending|not done|not measured|no sample|ha?emolysed|ha?emolyzed|clotted|see (?:note|comment)|n\.?d\.?|#\S+|error)$/i;
const comparator = String.raw`(?:[<>≤≥≈~]=?\s*)?`;
const digits = String.raw`[-−+]?[\d.,'’ ]*\d(?:[eE][-+]?\d+)?`;
const flagged = new RegExp(`^(?:[↑↓▲▼*!]\\s*)?(${comparator}${digits})\\s*(?:\\(?(?:HH?|LL?|C|abn?)\\)?|[↑↓▲▼*!]+)?$`, "i");
const withUnit = new RegExp(`^(${comparator}${digits})\\s*([^\\d\\s].*)$`);

/** What a unit of measurement looks like. */
export const isUnit = (words: string): boolean =>
  /^(?:[a-zµμ°%×x*^²³⁹⁰¹\d.,·()[\]/{} +-]*[/%][a-zµμ°×x*^²³⁹\d.,·()[\]/{} -]*|[mµμnfp]?g|[mk]?U|IU|mm|s|sec|fL|pg|°C|kg|[mµμn]?mol|ratio|1|bpm|mmHg|cells|(?:x|×)?\s?10\S*)$/i.test(
    words,
  );

/** Reads one cell; `mark`, what its sheet writes before decimals, tells only what can be read either way. */
export function readValue(cell: string, mark: ShownMarks | undefined): ValueReading {
  if (empty.test(cell)) return { kind: "empty" };
  if (noValue.test(cell)) return { kind: "refused", why: `“${cell}” is no value` };
  const [, plain] = flagged.exec(cell) ?? [];
  if (plain !== undefined) {
    const read = readNumber(plain.trim(), mark);
    return plain.trim() === cell ? read : withPrinted(read, cell);
  }
  if (parseValue(cell).kind !== "text") return { kind: "value", value: cell };
  const [, number, unit = ""] = withUnit.exec(cell) ?? [];
  if (number !== undefined && isUnit(unit.trim())) return inUnit(readNumber(number.trim(), mark), unit.trim());
  if (/\d,\d/.test(cell)) return { kind: "refused", why: `“${cell}” is no number` };
  return { kind: "value", value: cell, inWords: true };
}

const withPrinted = (reading: ValueReading, asPrinted: string): ValueReading =>
  reading.kind === "value" ? { ...reading, asPrinted } : eitherMapped(reading, (each) => withPrinted(each, asPrinted));

const inUnit = (reading: ValueReading, unit: string): ValueReading =>
  reading.kind === "value" ? { ...reading, unit } : eitherMapped(reading, (each) => inUnit(each, unit));

const eitherMapped = (reading: ValueReading, change: (reading: ValueReading) => ValueReading): ValueReading =>
  reading.kind === "either" ? { ...reading, comma: change(reading.comma), point: change(reading.point) } : reading;

/** A number as it is written either way: its text with a decimal point, undefined where it cannot be written so. */
function withPoint(text: string, mark: DecimalMark): string | undefined {
  const [decimal, thousand] = mark === "comma" ? [",", "."] : [".", ","];
  const groups = new RegExp(
    `^([^\\d]*)([1-9]\\d{0,2}(?:[${thousand}'’ ]\\d{3})+|\\d+)(?:[${decimal}](\\d+))?((?:[eE][-+]?\\d+)?)$`,
  );
  const small = new RegExp(`^([^\\d]*)()[${decimal}](\\d+)((?:[eE][-+]?\\d+)?)$`);
  const [, before, whole, after, exponent = ""] = groups.exec(text) ?? small.exec(text) ?? [];
  if (before === undefined || whole === undefined) return undefined;
  return `${before}${whole.replace(/\D/g, "") || "0"}${after === undefined ? "" : `.${after}`}${exponent}`;
}

function readNumber(text: string, mark: ShownMarks | undefined): ValueReading {
  const [point, comma] = [withPoint(text, "point"), withPoint(text, "comma")];
  if (point === undefined || comma === undefined || point === comma) return numberAs(text, point ?? comma);
  if (mark === "point" || mark === "comma") return numberAs(text, mark === "point" ? point : comma);
  // "12.345" alone is a number with a point, as everywhere in this program; "12,345" is not, nor is either where marks are mixed.
  return text.includes(",") || mark === "both"
    ? { kind: "either", comma: numberAs(text, comma), point: numberAs(text, point) }
    : numberAs(text, point);
}

function numberAs(text: string, written: string | undefined): ValueReading {
  const parsed = written === undefined ? undefined : parseValue(written.replace(/\s+/g, ""));
  if (written === undefined || parsed?.kind !== "number") return { kind: "refused", why: `“${text}” is no number here` };
  const number = Number(written);
  return { kind: "value", value: String(number) === written ? number : written.replace(/\s+/g, "") };
}

/** Which mark a cell shows for certain: "12,5" and "1.234,5" a comma, "22.1" and "1,234.5" a point. */
function shownMark(cell: string): DecimalMark | undefined {
  const [, number = ""] = flagged.exec(cell) ?? withUnit.exec(cell) ?? [];
  const [point, comma] = [withPoint(number.trim(), "point"), withPoint(number.trim(), "comma")];
  if (point === undefined) return comma === undefined ? undefined : "comma";
  return comma === undefined ? "point" : undefined;
}

/** A number that can be read in one way only says itself what it is; the others are as those of their sheet, or `open`. */
export function marksIn(cells: readonly string[]): {
  readonly marks?: ShownMarks;
  readonly words?: string;
  readonly open?: string | undefined;
} {
  const [comma, point] = (["comma", "point"] as const).map((mark) => cells.find((cell) => shownMark(cell) === mark));
  const isMixed = comma !== undefined && point !== undefined;
  const open = cells.find((cell) => readValue(cell, isMixed ? "both" : undefined).kind === "either");
  if (isMixed) {
    const words = `“${comma}” has a decimal comma, “${point}” a decimal point: each is read as it is written.`;
    return { marks: "both", words, open };
  }
  if (comma !== undefined) return { marks: "comma", words: `Numbers have a decimal comma, as “${comma}” shows.`, open };
  // "22.1" does not tell what the comma of "1,204" is: "1,204.5" does.
  const grouped = cells.find((cell) => cell.includes(",") && shownMark(cell) === "point");
  if (grouped === undefined) return { open };
  return { marks: "point", ...(open !== undefined && { words: `Numbers have a decimal point, as “${grouped}” shows.` }), open };
}

export interface ReadRange {
  readonly low?: number;
  readonly high?: number;
  readonly text?: string;
}

/** "12-15.5", "< 5", "≥ 60"; as printed where it is none of these. */
export function readRange(cell: string, mark: ShownMarks | undefined): ReadRange | undefined {
  if (empty.test(cell)) return undefined;
  const words = cell.replace(/^[([]|[)\]]$/g, "").trim();
  const number = (text: string): number | undefined => {
    const read = readValue(text.trim(), mark);
    return read.kind === "value" && typeof read.value === "number" ? read.value : undefined;
  };
  const [, from = "", to = ""] = /^([\d.,]+)\s*(?:-|–|—|to|\.\.)\s*([\d.,]+)$/i.exec(words) ?? [];
  const [low, high] = [number(from), number(to)];
  if (low !== undefined && high !== undefined && low <= high) return { low, high };
  const [, sign, limit = ""] = /^([<>≤≥]=?)\s*([\d.,]+)$/.exec(words) ?? [];
  const only = number(limit);
  if (sign === undefined || only === undefined) return { text: cell };
  return /[<≤]/.test(sign) ? { high: only } : { low: only };
}
