/** What people write where the grammar has another word, each with what to write instead. */
import { refuse, type Piece, type Refused } from "./parsed";

interface Mistake {
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: (rest: string) => string;
}

const rest = (text: string) => (text === "" ? "x" : text);

/** Words that start a term. */
const wordMistakes: readonly Mistake[] = [
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

/** A refusal for a term that starts with a word the grammar does not have; undefined when it may go on. */
export function refuseWord(piece: Piece): Refused | undefined {
  for (const { pattern, message, hint } of wordMistakes) {
    const found = pattern.exec(piece.text);
    if (found !== null) return refuse(piece, `${message}, found "${piece.text}"`, hint((found[1] ?? "").trim()));
  }
  return undefined;
}

const pointMistakes: readonly { readonly pattern: RegExp; readonly hint: (found: RegExpExecArray) => string }[] = [
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

/** Explains why a text is no point in time. */
export function refusePoint(piece: Piece): Refused {
  for (const { pattern, hint } of pointMistakes) {
    const found = pattern.exec(piece.text);
    if (found !== null) return refuse(piece, `expected a point in time, found "${piece.text}"`, hint(found));
  }
  return refuse(
    piece,
    `expected a point in time, found "${piece.text}"`,
    'write a date ("2021-03"), a record ("surgery1"), a course ("C3D4"), or words such as "2 wk after surgery1"',
  );
}
