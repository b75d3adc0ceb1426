/** What a value of the case file says: a number with its comparator, a range, a pair, a multiple of the limit, or words. */

export type Comparator = "<" | "<=" | ">=" | ">" | "≈";

/** A value as read. `text` is always as the file writes it; only `text` is ever printed. Zero is a value like any other. */
export type ParsedValue =
  | { readonly kind: "number"; readonly number: number; readonly comparator?: Comparator; readonly text: string }
  | { readonly kind: "range"; readonly low: number; readonly high: number; readonly text: string }
  /** Two numbers that belong together, such as a blood pressure. */
  | { readonly kind: "pair"; readonly first: number; readonly second: number; readonly text: string }
  /** "1+" or "+++": a step of a scale, not a quantity. */
  | { readonly kind: "ordinal"; readonly plus: number; readonly text: string }
  | {
      readonly kind: "multiple";
      readonly number: number;
      readonly of: "ULN" | "LLN";
      readonly comparator?: Comparator;
      readonly text: string;
    }
  | { readonly kind: "not detected"; readonly text: string }
  | { readonly kind: "text"; readonly text: string };

const number = String.raw`[-−+]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?`;
const comparators: Readonly<Record<string, Comparator>> = {
  "<": "<",
  "<=": "<=",
  "≤": "<=",
  ">": ">",
  ">=": ">=",
  "≥": ">=",
  "≈": "≈",
  "~": "≈",
};
const mark = "(<=|>=|[<>≤≥≈~])?";
const plain = new RegExp(`^${mark}\\s*(${number})$`);
const multiple = new RegExp(`^${mark}\\s*(${number})\\s*[x×]?\\s*(ULN|LLN)$`, "i");
const range = new RegExp(`^(${number})\\s*(?:-|–|to)\\s*(${number})$`);
const pair = new RegExp(`^(${number})\\s*/\\s*(${number})$`);
const ordinal = /^(?:([0-9])\+|(\+{1,4}))$/;
const absent = /^(?:not|none) detected$|^undetectable$/i;

/** Reads a value of the case file. Never fails: what is no number, range, pair, step or multiple is text. */
export function parseValue(value: number | string): ParsedValue {
  if (typeof value === "number") return { kind: "number", number: value, text: String(value) };
  const words = value.trim();
  const readers = [readNumber, readRange, readPair, readOrdinal, readMultiple];
  for (const read of readers) {
    const found = read(words, value);
    if (found) return found;
  }
  return { kind: absent.test(words) ? "not detected" : "text", text: value };
}

function readNumber(words: string, text: string): ParsedValue | undefined {
  const [, sign, digits] = plain.exec(words) ?? [];
  const size = toNumber(digits);
  return size === undefined ? undefined : { kind: "number", number: size, ...comparator(sign), text };
}

function readMultiple(words: string, text: string): ParsedValue | undefined {
  const [, sign, digits, limit] = multiple.exec(words) ?? [];
  const size = toNumber(digits);
  if (size === undefined || limit === undefined) return undefined;
  return { kind: "multiple", number: size, of: limit.toUpperCase() === "ULN" ? "ULN" : "LLN", ...comparator(sign), text };
}

function readRange(words: string, text: string): ParsedValue | undefined {
  const [, from, to] = range.exec(words) ?? [];
  const low = toNumber(from);
  const high = toNumber(to);
  return low === undefined || high === undefined || low > high ? undefined : { kind: "range", low, high, text };
}

function readPair(words: string, text: string): ParsedValue | undefined {
  const [, above, below] = pair.exec(words) ?? [];
  const first = toNumber(above);
  const second = toNumber(below);
  return first === undefined || second === undefined ? undefined : { kind: "pair", first, second, text };
}

function readOrdinal(words: string, text: string): ParsedValue | undefined {
  const [whole, digit, pluses] = ordinal.exec(words) ?? [];
  if (whole === undefined) return undefined;
  return { kind: "ordinal", plus: digit === undefined ? (pluses ?? "").length : Number(digit), text };
}

function comparator(sign: string | undefined): { comparator?: Comparator } {
  const found = sign === undefined ? undefined : comparators[sign];
  return found === undefined ? {} : { comparator: found };
}

/** A finite number, or undefined: "1e999" is beyond what can be drawn and stays text. */
function toNumber(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  const size = Number(digits.replace("−", "-"));
  return Number.isFinite(size) ? size : undefined;
}
