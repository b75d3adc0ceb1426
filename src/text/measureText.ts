/** How wide text is, from one table of one font: the same in a browser, in Node and in every exporter. */
import * as metrics from "./metrics";
import type { Kerns } from "./metrics";
import { remembering } from "./remember";

export interface Font {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Heights above and below the baseline, as parts of the font size. */
export const ascentRatio = metrics.ascent / metrics.unitsPerEm;
export const descentRatio = metrics.descent / metrics.unitsPerEm;

interface Face {
  readonly weight: keyof Advance;
  readonly kerns: ReadonlyMap<string, number>;
  /** Characters after which some are set closer. */
  readonly kerning: ReadonlySet<string>;
  /** Widths of texts that were measured, in units. */
  readonly measured: (text: string, measure: () => number) => number;
}

/** Of one character, in units. */
interface Advance {
  readonly regular: number;
  readonly bold: number;
}

const numbersOf = (word: string): readonly number[] => word.split(",").map((number) => Number.parseInt(number, 36));
const plainOf = (point: number): number => String.fromCodePoint(point).normalize("NFD").codePointAt(0) ?? point;

function decodeAdvances(): ReadonlyMap<number, Advance> {
  const advances = new Map<number, Advance>();
  const words = metrics.advances.split(" ");
  let point = 0;
  for (const range of metrics.ranges.split(" ")) {
    const [gap = 0, count = 0] = numbersOf(range);
    point += gap;
    for (const end = point + count; point < end; point += 1) {
      const word = words[advances.size];
      const [regular = 0, wider = 0] = word ? numbersOf(word) : [];
      advances.set(point, (!word && advances.get(plainOf(point))) || { regular, bold: regular + wider });
    }
  }
  return advances;
}

function faceOf(weight: keyof Advance, table: Kerns): Face {
  const kerns = new Map<string, number>();
  for (const [value, groups] of table) {
    for (const [first = "", ...seconds] of groups.split("|")) for (const second of seconds) kerns.set(first + second, value);
  }
  return { weight, kerns, kerning: new Set([...kerns.keys()].map((pair) => pair.charAt(0))), measured: remembering(20_000) };
}

const advances = decodeAdvances();
const regular = faceOf("regular", metrics.regularKerns);
const bold = faceOf("bold", metrics.boldKerns);

/** Joiners, direction marks, soft hyphens and variation selectors take no room. */
const zeroWidth = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]$/;
/** East Asian scripts, full-width forms and emoji are as wide as the font is high. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

function advanceOf(character: string, face: Face): number {
  if (zeroWidth.test(character)) return 0;
  const known = advances.get(character.codePointAt(0) ?? 0);
  if (known) return known[face.weight];
  return wide.test(character) ? metrics.unitsPerEm : advanceOf("n", face);
}

/** Width of one line in points, kerning included: every viewer kerns, so the table must. Unknown characters are estimated. */
export function measureText(text: string, font: Font): number {
  const face = font.bold ? bold : regular;
  return (face.measured(text, () => unitsOf(text, face)) * font.size) / metrics.unitsPerEm;
}

function unitsOf(text: string, face: Face): number {
  let units = 0;
  let before = "";
  for (const character of text) {
    units += advanceOf(character, face) + (face.kerning.has(before) ? (face.kerns.get(before + character) ?? 0) : 0);
    before = character;
  }
  return units;
}

/** The characters that the font cannot draw, each once, in order of appearance; their widths are estimates. */
export function missingGlyphs(text: string): string[] {
  const missing = [...text].filter((character) => !/\s/.test(character) && !zeroWidth.test(character) && !isKnown(character));
  return [...new Set(missing)];
}

const isKnown = (character: string): boolean => advances.has(character.codePointAt(0) ?? 0);
