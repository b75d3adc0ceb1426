/** What stands on a slide, read from the file alone, in the words of a scene. */
import type { Anchor, Stroke } from "../../../src/scene/scene";
import type { Files } from "./openXml";
import { allOf, childOf, type Element, parseXml } from "./xmlTree";

export interface FoundText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: Anchor;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly angle: number;
  readonly fill: string | undefined;
}

export interface FoundMark {
  readonly kind: "rect" | "path";
  readonly box: readonly number[];
  readonly fill: string | undefined;
  readonly stroke: Stroke | undefined;
}

export interface FoundGroup {
  readonly name: string;
  readonly description: string;
  /** Whether its inner scale is its outer one. */
  readonly isPlain: boolean;
  readonly box: readonly number[];
}

export function readSlide(files: Files) {
  const slide = parseXml(files["ppt/slides/slide1.xml"] ?? "");
  const size = allOf(parseXml(files["ppt/presentation.xml"] ?? ""), "p:sldSz")[0];
  const isTitle = (shape: Element) => allOf(shape, "p:ph").length > 0;
  const all = allOf(slide, "p:sp");
  const shapes = all.filter((shape) => !isTitle(shape));
  const hasWords = (shape: Element) => allOf(shape, "a:t").length > 0;
  return {
    size: [number(size, "cx") / 12_700, number(size, "cy") / 12_700],
    titles: all.filter(isTitle).map((shape) => allOf(shape, "a:t").map(({ text }) => text)),
    background: colourOf(allOf(slide, "p:bgPr")[0]),
    texts: shapes.filter(hasWords).map(textOf),
    marks: shapes.filter((shape) => !hasWords(shape)).map(markOf),
    groups: allOf(slide, "p:grpSp").map(groupOf),
    names: shapes.flatMap((shape) => allOf(shape, "p:cNvPr").map(({ attributes }) => attributes)),
  };
}

const number = (element: Element | undefined, name: string): number => Number(element?.attributes[name]);

/** Left, top, width, height in points. */
function boxOf(element: Element, prefix: "" | "ch" = ""): readonly number[] {
  const frame = allOf(element, "a:xfrm")[0];
  const [offset, extent] = prefix === "" ? ["a:off", "a:ext"] : ["a:chOff", "a:chExt"];
  const [at, by] = [allOf(frame ?? element, offset)[0], allOf(frame ?? element, extent)[0]];
  return [number(at, "x"), number(at, "y"), number(by, "cx"), number(by, "cy")].map((length) => length / 12_700);
}

/** "#rrggbb", or "#rrggbbaa" where it is not opaque; undefined for no paint. */
function colourOf(parent: Element | undefined): string | undefined {
  const colour = parent && childOf(parent, "a:solidFill")?.children[0];
  if (!colour) return undefined;
  const alpha = childOf(colour, "a:alpha");
  const opacity = alpha
    ? Math.round((number(alpha, "val") / 100_000) * 255)
        .toString(16)
        .padStart(2, "0")
    : "";
  return `#${colour.attributes.val}${opacity}`.toLowerCase();
}

const anchors: Readonly<Record<string, Anchor>> = { l: "start", ctr: "middle", r: "end" };

/** A line is 1.2 times as high as its type; 81 % of it, Arial's share of ascent, stands above the baseline. */
function textOf(shape: Element): FoundText {
  const [left = 0, top = 0, width = 0, height = 0] = boxOf(shape);
  const run = allOf(shape, "a:rPr")[0];
  const size = number(run, "sz") / 100;
  const anchor = anchors[allOf(shape, "a:pPr")[0]?.attributes.algn ?? ""] ?? "start";
  const angle = number(allOf(shape, "a:xfrm")[0], "rot") === 270 * 60_000 ? -90 : 0;
  const along = { start: -width / 2, middle: 0, end: width / 2 }[anchor];
  const across = (1854 / 2288 - 0.5) * 1.2 * size;
  const [middleX, middleY] = [left + width / 2, top + height / 2];
  return {
    text: allOf(shape, "a:t")
      .map(({ text }) => text)
      .join(""),
    ...(angle === 0 ? { x: middleX + along, y: middleY + across } : { x: middleX + across, y: middleY - along }),
    size,
    anchor,
    bold: run?.attributes.b === "1",
    italic: run?.attributes.i === "1",
    angle,
    fill: colourOf(run),
  };
}

function markOf(shape: Element): FoundMark {
  const properties = childOf(shape, "p:spPr") ?? shape;
  return {
    kind: allOf(shape, "a:custGeom").length > 0 ? "path" : "rect",
    box: boxOf(shape),
    fill: colourOf(properties),
    stroke: strokeOf(childOf(properties, "a:ln")),
  };
}

function strokeOf(line: Element | undefined): Stroke | undefined {
  const color = colourOf(line);
  if (!line || color === undefined) return undefined;
  const width = number(line, "w") / 12_700;
  const dash = allOf(line, "a:ds").flatMap((each) =>
    [number(each, "d"), number(each, "sp")].map((part) => (part / 100_000) * width),
  );
  return { color, width, ...(dash.length > 0 && { dash }) };
}

function groupOf(group: Element): FoundGroup {
  const { name = "", descr = "" } = allOf(group, "p:cNvPr")[0]?.attributes ?? {};
  const [outer, inner] = [boxOf(group), boxOf(group, "ch")];
  return { name, description: descr, isPlain: String(outer) === String(inner), box: outer };
}
