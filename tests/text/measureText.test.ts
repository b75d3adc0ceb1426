import { readFileSync } from "node:fs";
import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { ascentRatio, descentRatio, measureText, missingGlyphs } from "../../src/text/measureText";

const open = (name: string) => create(readFileSync(`data/fonts/${name}.ttf`));
const faces = [
  { bold: false, face: open("Arimo-Regular") },
  { bold: true, face: open("Arimo-Bold") },
];

const samples = [
  "Grade ≥3 AST ↑ 5×ULN → hold",
  "AVATAR Type Ty, To. 11 2021 110",
  "PDC 6–12",
  "×10⁹/L, µmol/L, mL/min/1.73 m²",
  "κ/λ ratio 157.3267",
  "Creat. clearance, “normal”, no number",
  "β₂-microglobulin, IgG κ",
  "Müller, Ångström, Dvořák, Nguyễn",
  "x\u00a0y",
];

/** The font's own layout, told the script as a browser would find it in the text. */
function layoutWidth(face: ReturnType<typeof open>, text: string): number {
  return face.layout(text, undefined, "latn").advanceWidth;
}

describe("measureText", () => {
  for (const { bold, face } of faces) {
    it(`agrees with the layout of the ${bold ? "bold" : "regular"} font, kerning included`, () => {
      for (const text of samples)
        expect([text, measureText(text, { size: 2048, bold })]).toEqual([text, layoutWidth(face, text)]);
    });

    it(`knows the advance of every ${bold ? "bold" : "regular"} character in its table`, () => {
      const printed = Array.from({ length: 0x2700 }, (_, point) => String.fromCodePoint(point)).filter(
        (text) => !/\p{C}/u.test(text),
      );
      const known = printed.filter(
        (text) => missingGlyphs(text).length === 0 && face.hasGlyphForCodePoint(text.codePointAt(0) ?? 0),
      );
      expect(known.length).toBeGreaterThan(1190);
      const measured = known.map((text) => [text, measureText(text, { size: 2048, bold })]);
      expect(measured).toEqual(known.map((text) => [text, face.glyphForCodePoint(text.codePointAt(0) ?? 0).advanceWidth]));
    });
  }

  it("measures Greek and Cyrillic words without their kerning, never too narrow", () => {
    for (const { bold, face } of faces) {
      for (const text of ["Ύψιλον Τάυ", "ТАГ Гд Уа", "Иванова"]) {
        const share = measureText(text, { size: 2048, bold }) / layoutWidth(face, text);
        expect(share).toBeGreaterThanOrEqual(1);
        expect(share).toBeLessThan(1.15);
      }
    }
  });

  it("scales with the size: ten figures at 7 pt", () => {
    expect(measureText("0000000000", { size: 7 })).toBeCloseTo((10 * 1139 * 7) / 2048, 9);
  });

  it("takes a wide character outside the font as one em, any other as an n, and a joiner as nothing", () => {
    expect(measureText("骨", { size: 10 })).toBe(10);
    expect(measureText("🙂", { size: 10 })).toBe(10);
    expect(measureText("ก", { size: 10 })).toBe(measureText("n", { size: 10 }));
    expect(measureText("a\u200db", { size: 10 })).toBe(measureText("a", { size: 10 }) + measureText("b", { size: 10 }));
  });

  it("is 0 for no text", () => {
    expect(measureText("", { size: 10, bold: true })).toBe(0);
  });

  it("gives the heights that the font declares", () => {
    expect(ascentRatio).toBeCloseTo(0.905, 3);
    expect(descentRatio).toBeCloseTo(0.212, 3);
  });
});

describe("missingGlyphs", () => {
  it("names each character the font lacks once, and no blank", () => {
    expect(missingGlyphs("骨髓 5 ≥ 3 骨 ◆\n")).toEqual(["骨", "髓", "◆"]);
    expect(missingGlyphs("µg/L ≤ 3.5 → κ")).toEqual([]);
  });
});
