import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, it } from "vitest";
import { writePdf, writePdfPages } from "../../../src/export/pdf/writePdf";
import type { Scene } from "../../../src/scene/scene";
import { measureText } from "../../../src/text";
import { sceneOf, smallScene, textsOf } from "../support";

/** What a reader that is not ours finds on the page. */
async function readBack(bytes: Uint8Array) {
  const document = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) =>
    "str" in item && item.str.trim() !== ""
      ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width }]
      : [],
  );
  const { info } = await document.getMetadata();
  return { pages: document.numPages, view: page.view, texts, info: info as Readonly<Record<string, unknown>> };
}

/** The micro sign and the Greek mu are one glyph of the font, so a reader cannot tell them apart. */
const plain = (text: string) => text.normalize("NFKC");

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The reader joins texts that stand close on one line; widths in the file are whole thousandths of the type size. */
function isAt({ text, x, y, width }: Line, found: Line): boolean {
  const close = 0.5 + width * 0.002;
  if (Math.abs(found.y - y) > 0.5 || !plain(found.text).includes(plain(text))) return false;
  const isAlone = plain(found.text) === plain(text);
  const [left, right] = [x - found.x, found.x + found.width - (x + width)];
  return isAlone ? Math.abs(left) < 0.5 && Math.abs(right) < close : left > -0.5 && right > -close;
}

/** Where each text starts, and how wide it is, by the scene and by the table of widths that it was laid out with. */
const expectedOf = (scene: Scene) =>
  textsOf(scene).map(({ text, x, y, size, anchor, bold = false }) => {
    const width = measureText(text, { size, bold });
    return { text, x: x - { start: 0, middle: 0.5, end: 1 }[anchor] * width, y: scene.height - y, width };
  });

it.each([
  ["ixazomib-skin-exfoliation", "journal-85"],
  ["ixazomib-skin-exfoliation", "journal-180"],
  ["sintilimab-myocarditis", "slide"],
] as const)("has every text of %s at %s where the scene has it, to 0.5 pt", async (name, preset) => {
  const scene = sceneOf(name, preset);
  const { texts, view } = await readBack(await writePdf(scene));
  expect([view[2], view[3]].map((length) => Math.round((length ?? 0) * 100) / 100)).toEqual([scene.width, scene.height]);
  const missing = expectedOf(scene).filter((each) => !texts.some((found) => isAt(each, found)));
  expect(missing).toEqual([]);
});

it("has one page with its title, and is the same file when it is written again", async () => {
  const bytes = await writePdf(smallScene);
  const { pages, info, texts } = await readBack(bytes);
  expect([pages, info.Title, info.Subject]).toEqual([1, "Small", "A square and a word."]);
  expect(texts.map(({ text }) => text).join("")).toBe("κ ≥ 1");
  expect(await writePdf(smallScene)).toEqual(bytes);
});

it("has a page for every scene, in its own size, and a list of contents with their titles", async () => {
  const bytes = await writePdfPages([smallScene, { ...smallScene, width: 144, title: "Larger" }]);
  const document = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const widths = await Promise.all([1, 2].map(async (page) => (await document.getPage(page)).view[2]));
  const contents = (await document.getOutline()).map(({ title }) => title);
  expect([document.numPages, widths, contents]).toEqual([2, [72, 144], ["Small", "Larger"]]);
});
