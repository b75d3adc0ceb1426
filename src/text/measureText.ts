/** How wide text is, from one table of one font: the same in a browser, in Node and in every exporter. */
import * as metrics from "./metrics";
import type { FaceTable } from "./metrics";
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
  readonly advances: ReadonlyMap<number, number>;
  readonly kerns: ReadonlyMap<string, number>;
  /** Characters after which some are set closer. */
  readonly kerning: ReadonlySet<string>;
  /** Widths of texts that were measured, in units. */
  readonly measured: (text: string, measure: () => number) => number;
}

function decodeFace(table: FaceTable): Face {
  const advances = new Map<number, number>();
  let pick = 0;
  for (const [first, count] of metrics.ranges) {
    for (let point = first; point < first + count; point += 1) {
      advances.set(point, table.distinct[table.picks.charCodeAt(pick) - metrics.firstPick] ?? 0);
      pick += 1;
    }
  }
  const kerns = new Map<string, number>();
  for (const [value, groups] of table.kerns) {
    for (const [first = "", ...seconds] of groups.split("|")) for (const second of seconds) kerns.set(first + second, value);
  }
  return { advances, kerns, kerning: new Set([...kerns.keys()].map((pair) => pair.charAt(0))), measured: remembering(20_000) };
}

const regular = decodeFace(metrics.regular);
const bold = decodeFace(metrics.bold);

/** Joiners, direction marks, soft hyphens and variation selectors take no room. */
const zeroWidth = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]$/;
/** East Asian scripts, full-width forms and emoji are as wide as the font is high. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

function advanceOf(character: string, face: Face): number {
  if (zeroWidth.test(character)) return 0;
  const known = face.advances.get(character.codePointAt(0) ?? 0);
  if (known !== undefined) return known;
  return wide.test(character) ? metrics.unitsPerEm : (face.advances.get(0x6e) ?? 0);
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

const isKnown = (character: string): boolean => regular.advances.has(character.codePointAt(0) ?? 0);
