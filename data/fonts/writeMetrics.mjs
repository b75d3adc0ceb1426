// Writes src/text/metrics.ts, the woff2 subsets for the screen and the TTF subsets for exported files. Run it after a change of the font or of the ranges:
//   node data/fonts/writeMetrics.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { create } from "fontkit";
import subsetFont from "subset-font";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const faces = { regular: "Arimo-Regular", bold: "Arimo-Bold" };

/** What a case report may print: Latin with Vietnamese, Greek, Cyrillic, super- and subscripts, money, arrows, maths, shapes. */
const wanted = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x18f, 0x18f],
  [0x192, 0x192],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1cd, 0x1dc],
  [0x1e6, 0x1e7],
  [0x1fa, 0x1ff],
  [0x218, 0x21b],
  [0x237, 0x237],
  [0x2b0, 0x2b8],
  [0x2bc, 0x2bc],
  [0x2c6, 0x2dd],
  [0x300, 0x304],
  [0x306, 0x30c],
  [0x323, 0x323],
  [0x327, 0x328],
  [0x370, 0x3ff],
  [0x400, 0x4ff],
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9],
  [0x2000, 0x206f],
  [0x2070, 0x209f],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2150, 0x218f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x2300, 0x23ff],
  [0x25a0, 0x25ff],
  [0x2600, 0x266f],
];

const open = (name) => create(readFileSync(here(`./${name}.ttf`)));
const span = (low, high) => Array.from({ length: high - low + 1 }, (_, index) => low + index);

/** Zero-width and bidirectional controls are left out: measureText knows them by rule. */
const isControl = (point) =>
  (point >= 0x200b && point <= 0x200f) || (point >= 0x202a && point <= 0x202e) || (point >= 0x2060 && point <= 0x206f);

function pointsOf(fonts) {
  const sets = fonts.map((font) => new Set(font.characterSet));
  return wanted
    .flatMap(([low, high]) => span(low, high))
    .filter((point) => !isControl(point) && sets.every((set) => set.has(point)));
}

const short = (number) => number.toString(36);

/** How many code points are left out, and how many follow. */
function rangesOf(points) {
  const starts = points.filter((point) => !points.includes(point - 1));
  const ranges = starts.map((start) => ({
    start,
    end: span(start, start + points.length).find((point) => !points.includes(point)),
  }));
  return ranges.map(({ start, end }, index) => `${short(start - (ranges[index - 1]?.end ?? 0))},${short(end - start)}`).join(" ");
}

/** In order of the code points: the advance of the first face, and by how much the second is wider; nothing where the letter without its accents says it. */
function advancesOf([regular, bold], points) {
  const wordOf = (point) => {
    const [advance, bolder] = [regular, bold].map((font) => font.glyphForCodePoint(point).advanceWidth);
    return advance === bolder ? short(advance) : `${short(advance)},${short(bolder - advance)}`;
  };
  const words = new Map(points.map((point) => [point, wordOf(point)]));
  const plainOf = (point) => String.fromCodePoint(point).normalize("NFD").codePointAt(0);
  return points
    .map((point) => (plainOf(point) < point && words.get(plainOf(point)) === words.get(point) ? "" : words.get(point)))
    .join(" ");
}

/** Greek and Cyrillic pairs are left out: they would be a third of the table, for words that are then measured a little too wide. */
const isKerned = ({ first, second }) => ![first, second].some((character) => /[\u0370-\u04ff]/.test(character));

/** Pairs of the `kern` feature. Arimo keeps them in one lookup of glyph pairs. */
function pairsOf(font, points) {
  const pointsByGlyph = new Map();
  for (const point of points) {
    const { id } = font.glyphForCodePoint(point);
    pointsByGlyph.set(id, [...(pointsByGlyph.get(id) ?? []), point]);
  }
  const charactersOf = (glyph) => (pointsByGlyph.get(glyph) ?? []).map((point) => String.fromCodePoint(point));
  return kernLookup(font).subTables.flatMap((subtable) => {
    if (subtable.version !== 1) throw new Error("expected kerning by glyph pairs");
    return subtable.pairSets
      .toArray()
      .flatMap((pairs, index) =>
        pairs.flatMap(({ value1, secondGlyph }) =>
          charactersOf(subtable.coverage.glyphs[index]).flatMap((first) =>
            charactersOf(secondGlyph).map((second) => ({ first, second, value: value1.xAdvance })),
          ),
        ),
      );
  });
}

/** By value, then by first character: "AVWY|LTV" says AV, AW, AY, LT, LV. */
function kernsOf(font, points) {
  const byValue = new Map();
  for (const { first, second, value } of pairsOf(font, points).filter(isKerned)) {
    const byFirst = byValue.get(value) ?? new Map();
    byValue.set(value, byFirst.set(first, (byFirst.get(first) ?? "") + second));
  }
  const joined = [...byValue].map(([value, byFirst]) => [
    value,
    [...byFirst].map(([first, seconds]) => first + seconds).join("|"),
  ]);
  return joined.filter(([value]) => value !== 0).sort(([a], [b]) => a - b);
}

function kernLookup(font) {
  const latin = font.GPOS.scriptList.find((entry) => entry.tag === "latn").script.defaultLangSys;
  const kern = latin.featureIndexes.map((index) => font.GPOS.featureList[index]).find((entry) => entry.tag === "kern");
  if (kern.feature.lookupListIndexes.length !== 1) throw new Error("expected one kerning lookup");
  return font.GPOS.lookupList.get(kern.feature.lookupListIndexes[0]);
}

const literal = (text) =>
  JSON.stringify(text).replace(
    /[\u0300-\u036f\u00a0\u00ad\u2000-\u200f\u2028-\u202f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const kernsSource = (font, points) =>
  `[\n${kernsOf(font, points)
    .map(([value, pairs]) => `  [${value}, ${literal(pairs)}],`)
    .join("\n")}\n]`;

const fonts = Object.values(faces).map(open);
const points = pointsOf(fonts);
const [regular] = fonts;
writeFileSync(
  here("../../src/text/metrics.ts"),
  `// Generated by data/fonts/writeMetrics.mjs from Arimo (OFL-1.1). Do not edit: run the script.
// biome-ignore-all format: a generated table

/** Value and the pairs that have it, joined by their first character: "AVWY|LTV" says AV, AW, AY, LT, LV. */
export type Kerns = readonly (readonly [number, string])[];

export const unitsPerEm = ${regular.unitsPerEm};
export const ascent = ${regular.ascent};
export const descent = ${-regular.descent};

/** How many code points are left out, and how many follow; in base 36, as all of the table is. */
export const ranges = "${rangesOf(points)}";

/**
 * One word per code point of \`ranges\`, in units of the em: its advance in the regular face, and by how much the bold one is wider.
 * Empty where both are those of the letter without its accents.
 */
export const advances = "${advancesOf(fonts, points)}";

export const regularKerns: Kerns = ${kernsSource(fonts[0], points)};

export const boldKerns: Kerns = ${kernsSource(fonts[1], points)};
`,
);
const text = String.fromCodePoint(...points);
const subset = async (from, to, targetFormat) =>
  writeFileSync(here(to), await subsetFont(readFileSync(here(from)), text, { targetFormat }));
for (const name of Object.values(faces)) await subset(`./${name}.ttf`, `./${name}.woff2`, "woff2");
for (const name of [...Object.values(faces), "Arimo-Italic"]) await subset(`./${name}.ttf`, `./export/${name}.ttf`, "truetype");
