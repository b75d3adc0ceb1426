/**
 * Parses a JSON text with the engine's own parser, but long lists piece by piece: one call for a text of many megabytes would freeze the page.
 * What is left when the content of long lists is taken out is the outline; outline and pieces are JSON exactly when the whole is.
 */
import { visit } from "jsonc-parser";
import { type DuplicateKey, duplicateKeys } from "./duplicateKeys";
import { charactersInStep, closeBrace, closeBracket, endOfString, openBrace, openBracket, quote } from "./limits";
import type { Path } from "./path";
import { fieldOf, listOf } from "./rawValue";
import type { Work } from "./work";

export interface Parsed {
  readonly value: unknown;
  readonly duplicates: readonly DuplicateKey[];
}

/** The value of a text, and the names that stand twice in it; undefined where it is no JSON. Pieces have about `pieceLength` characters. */
export function* parseInPieces(text: string, pieceLength = charactersInStep): Work<Parsed | undefined> {
  const found = yield* findLongLists(text, pieceLength);
  if (found === undefined) return undefined;
  const outline = outlineOf(text, found.lists);
  const parsed = parse(outline.text);
  if (parsed === undefined) return undefined;
  let unseen = found.names - namesIn(parsed.value);
  const pieces: PlaceOfPiece[] = [];
  for (const { word, path, list } of placesOf(outline)) {
    const content = contentAt(parsed.value, path, word);
    for (const [start, end] of piecesOf(list)) {
      const piece = `[${text.slice(start, end)}]`;
      const values = parse(piece)?.value;
      // A piece without a value stands beside a comma too many.
      if (!Array.isArray(values) || values.length === 0) return undefined;
      if (piece.includes("{")) {
        unseen -= namesIn(values);
        pieces.push({ path, first: content.length, start, end });
      }
      for (const value of values) content.push(value);
      yield scanShare + ((1 - scanShare) * end) / text.length;
    }
  }
  // Looking for them takes longer than all the rest, and hardly a case has one.
  return { value: parsed.value, duplicates: unseen === 0 ? [] : duplicatesIn(text, outline, pieces) };
}

/** How many names the objects in a value have. */
function namesIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inside: readonly unknown[] = Object.values(value);
  return inside.reduce((sum: number, each) => sum + namesIn(each), Array.isArray(value) ? 0 : inside.length);
}

/** Of the work: looking for the lists, before anything is parsed. */
const scanShare = 0.3;

/** A list whose content is long, and no other long list stands in it; `cuts` are the commas where it may be taken apart. */
interface LongList {
  readonly start: number;
  readonly end: number;
  readonly cuts: readonly number[];
}

interface Open {
  readonly isList: boolean;
  readonly start: number;
  readonly cuts: number[];
  holdsLong: boolean;
}

interface Found {
  /** In the order of the text. */
  readonly lists: readonly LongList[];
  /** How many names of fields the text has. */
  readonly names: number;
}

/** Long lists; undefined where the brackets of the text do not match. */
function* findLongLists(text: string, pieceLength: number): Work<Found | undefined> {
  const lists: LongList[] = [];
  let names = 0;
  const open: Open[] = [];
  let rest = charactersInStep;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === quote) offset = endOfString(text, offset);
    else if (code === openBracket || code === openBrace)
      open.push({ isList: code === openBracket, start: offset + 1, cuts: [], holdsLong: false });
    else if (code === colon) names++;
    else if (code === comma) {
      const list = open.at(-1);
      if (list?.isList && offset - (list.cuts.at(-1) ?? list.start) >= pieceLength) list.cuts.push(offset);
    } else if (code === closeBracket || code === closeBrace) {
      const closed = open.pop();
      if (closed?.isList !== (code === closeBracket)) return undefined;
      const { start, cuts, holdsLong } = closed;
      const isLong = cuts.length > 0 && !holdsLong;
      if (isLong) lists.push({ start, end: offset, cuts });
      const around = open.at(-1);
      if (around) around.holdsLong ||= isLong || holdsLong;
    }
    if (offset < rest) continue;
    rest = offset + charactersInStep;
    yield (scanShare * offset) / text.length;
  }
  return open.length === 0 ? { lists, names } : undefined;
}

const comma = 0x2c;
const colon = 0x3a;

function* piecesOf({ start, end, cuts }: LongList): Iterable<readonly [start: number, end: number]> {
  let from = start;
  for (const cut of cuts) {
    yield [from, cut];
    from = cut + 1;
  }
  yield [from, end];
}

interface Outline {
  readonly text: string;
  /** Where a character of the outline stands in the whole text. */
  readonly offsetInText: (offset: number) => number;
  /** Each list by the word that stands for its content. */
  readonly lists: ReadonlyMap<unknown, LongList>;
}

/** The text with one word in place of the content of each long list. */
function outlineOf(text: string, lists: readonly LongList[]): Outline {
  let mark = "cut";
  while (text.includes(mark)) mark += "-";
  const byWord = new Map(lists.map((list, index) => [`${mark}${index}`, list]));
  let [outline, done] = ["", 0];
  const shifts: { readonly from: number; readonly by: number }[] = [];
  for (const [word, { start, end }] of byWord) {
    outline += `${text.slice(done, start)}"${word}"`;
    done = end;
    shifts.push({ from: outline.length, by: end - outline.length });
  }
  return {
    text: outline + text.slice(done),
    offsetInText: (offset) => offset + (shifts.findLast(({ from }) => from <= offset)?.by ?? 0),
    lists: byWord,
  };
}

interface Place {
  readonly word: unknown;
  /** Of the list. */
  readonly path: Path;
  readonly list: LongList;
}

function placesOf({ text, lists }: Outline): readonly Place[] {
  const found: Place[] = [];
  if (lists.size === 0) return found;
  visit(text, {
    onLiteralValue: (word: unknown, ...[, , , , pathOf]) => {
      const list = lists.get(word);
      if (list) found.push({ word, path: pathOf().slice(0, -1), list });
    },
  });
  return found;
}

/** The list at a path, emptied of the word that stands for its content; one of its own where a later field of the same name has taken its place. */
function contentAt(value: unknown, path: Path, word: unknown): unknown[] {
  const content = path.reduce((inside, part) => (typeof part === "number" ? listOf(inside)[part] : fieldOf(inside, part)), value);
  if (!Array.isArray(content) || content[0] !== word) return [];
  content.length = 0;
  return content;
}

interface PlaceOfPiece {
  /** Of the list. */
  readonly path: Path;
  /** The position of its first value in the list. */
  readonly first: number;
  readonly start: number;
  readonly end: number;
}

function duplicatesIn(text: string, outline: Outline, pieces: readonly PlaceOfPiece[]): readonly DuplicateKey[] {
  const outside = duplicateKeys(outline.text).map(({ path, offset }) => ({ path, offset: outline.offsetInText(offset) }));
  const inPieces = pieces.flatMap(({ path, first, start, end }) =>
    duplicateKeys(`[${text.slice(start, end)}]`).map(({ path: [position, ...inside], offset }) => ({
      path: [...path, first + Number(position), ...inside],
      offset: start - 1 + offset,
    })),
  );
  return [...outside, ...inPieces];
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
