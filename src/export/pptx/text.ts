/** One line of text in a box that is exactly as large as the line. */
import type { Box } from "../../scene/bounds";
import type { Anchor, Text } from "../../scene/scene";
import { ascentRatio, descentRatio, measureText } from "../../text";
import { fillOf } from "./paint";
import { type Xml, xml } from "./xml";

const alignments = { start: "l", middle: "ctr", end: "r" } as const satisfies Record<Anchor, string>;
const shares = { start: 0, middle: 0.5, end: 1 } as const satisfies Record<Anchor, number>;

/** A quarter turn against the clock, in sixtieths of a thousandth of a degree; a box turns about its middle. */
export const quarterTurn = 270 * 60_000;

/**
 * PowerPoint makes every line 1.2 times as high as its type and divides it as the font's ascent and descent (measured on its own
 * PDFs: github.com/developer0hye/office2pdf, 525 and 1176). Others make it 1.12 to 1.2 times as high and stay within 0.03 of it.
 */
const lineHeight = 1.2;
const ascent = (lineHeight * ascentRatio) / (ascentRatio + descentRatio);

/** The box before it is turned, in points. */
export function textBox({ text, x, y, size, anchor, bold = false, angle = 0 }: Text): Box {
  const width = measureText(text, { size, bold });
  const [left, top] = [-shares[anchor] * width, -ascent * size];
  const height = lineHeight * size;
  if (angle === 0) return { left: x + left, top: y + top, right: x + left + width, bottom: y + top + height };
  const middle = { x: x + top + height / 2, y: y - left - width / 2 };
  return {
    left: middle.x - width / 2,
    top: middle.y - height / 2,
    right: middle.x + width / 2,
    bottom: middle.y + height / 2,
  };
}

/** The room that a box takes when it is turned by a quarter. */
export function turnedBox({ left, top, right, bottom }: Box): Box {
  const [x, y, width, height] = [(left + right) / 2, (top + bottom) / 2, right - left, bottom - top];
  return { left: x - height / 2, top: y - width / 2, right: x + height / 2, bottom: y + width / 2 };
}

/** No insets, no wrapping, no fitting. In the middle of its height, a line that another program makes lower is off by half of that only. */
const plainBox = xml("a:bodyPr", { wrap: "none", lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor: "ctr" }, [
  xml("a:noAutofit"),
]);

/** Named for all scripts: signs such as ≥ count as East Asian in some settings, and would get another font. */
const fonts = ["a:latin", "a:ea", "a:cs"].map((script) => xml(script, { typeface: "Arial" }));

export function wordsOf({ text, size, anchor, bold, italic, fill }: Text): Xml {
  const sized = { lang: "en-US", sz: Math.round(size * 100), b: bold ? 1 : 0, i: italic ? 1 : 0 };
  // Kerned from one point upwards, as measured; PowerPoint by itself kerns from 12 points.
  const run = xml("a:rPr", { ...sized, kern: 100, noProof: 1 }, [fillOf(fill), ...fonts]);
  return xml("p:txBody", {}, [
    plainBox,
    xml("a:lstStyle"),
    xml("a:p", {}, [
      xml("a:pPr", { algn: alignments[anchor] }),
      xml("a:r", {}, [run, xml("a:t", {}, [text])]),
      // The mark at the end has a say in the height of the line.
      xml("a:endParaRPr", sized, fonts),
    ]),
  ]);
}

/** Shapes without words have a body too: PowerPoint repairs files where one is missing. */
export const noWords: Xml = xml("p:txBody", {}, [
  xml("a:bodyPr"),
  xml("a:lstStyle"),
  xml("a:p", {}, [xml("a:endParaRPr", { lang: "en-US" })]),
]);
