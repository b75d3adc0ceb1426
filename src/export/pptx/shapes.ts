/** Items of the scene as shapes that can be selected, named and changed one by one. */
import { type Box, itemBounds, union } from "../../scene/bounds";
import type { Group, Item, Path, Rect, Text } from "../../scene/scene";
import { freeform, rectangle } from "./geometry";
import { fillOf, lineOf } from "./paint";
import { noWords, quarterTurn, textBox, turnedBox, wordsOf } from "./text";
import { emuBox, placeOf, type Xml, xml } from "./xml";

/** A shape and the room that it takes, in EMU. */
interface Shape {
  readonly node: Xml;
  readonly box: Box;
}

/** What shapes need to know of the place where they stand. */
interface Context {
  readonly nextId: () => number;
  /** Name of the group around, the lane. */
  readonly lane: string;
}

/** The shape tree of a slide: one group, the figure, that can be moved as a whole and read aloud as one picture, and the slide's title. */
export function shapeTree(figure: Group, title: string): Xml {
  let id = 1;
  const nextId = () => ++id;
  const shape = groupShape(figure, { nextId, lane: "" });
  return xml("p:spTree", {}, [...emptyTree, shape?.node, title === "" ? undefined : titleShape(title, nextId())]);
}

/**
 * What the outline, the list of slides and screen readers call the slide. The figure draws its title in lines of its own, so this one
 * stands above the slide, where PowerPoint itself puts a "hidden slide title".
 */
function titleShape(title: string, id: number): Xml {
  return xml("p:sp", {}, [
    xml("p:nvSpPr", {}, [
      xml("p:cNvPr", { id, name: "Title" }),
      xml("p:cNvSpPr", {}, [xml("a:spLocks", { noGrp: 1 })]),
      xml("p:nvPr", {}, [xml("p:ph", { type: "title" })]),
    ]),
    xml("p:spPr", {}, [xml("a:xfrm", {}, placeOf(emuBox({ left: 0, top: -72, right: 432, bottom: -36 }))), rectangle]),
    xml("p:txBody", {}, [
      xml("a:bodyPr"),
      xml("a:lstStyle"),
      xml("a:p", {}, [xml("a:r", {}, [xml("a:rPr", { lang: "en-US" }), xml("a:t", {}, [title])])]),
    ]),
  ]);
}

/** How every tree begins: its own properties, without a place of its own. */
export const emptyTree: readonly Xml[] = [
  xml("p:nvGrpSpPr", {}, [xml("p:cNvPr", { id: 1, name: "" }), xml("p:cNvGrpSpPr"), xml("p:nvPr")]),
  xml("p:grpSpPr"),
];

function shapeOf(item: Item, context: Context): Shape | undefined {
  switch (item.kind) {
    case "group":
      return groupShape(item, context);
    case "rect":
      return markShape(item, context);
    case "path":
      return markShape(item, context);
    case "text":
      return textShape(item, context);
    default:
      return item satisfies never;
  }
}

/** Its inner scale is its outer one, so that its children keep the places of the scene. A group without children is left out. */
function groupShape({ name, label, items }: Group, { nextId }: Context): Shape | undefined {
  const id = nextId();
  const shapes = items.map((item) => shapeOf(item, { nextId, lane: name })).filter((shape) => shape !== undefined);
  const box = shapes.map((shape) => shape.box).reduce<Box | undefined>((sum, next) => (sum ? union(sum, next) : next), undefined);
  if (!box) return undefined;
  const [offset, extent] = placeOf(box);
  const inner = [xml("a:chOff", offset[1]), xml("a:chExt", extent[1])];
  const node = xml("p:grpSp", {}, [
    xml("p:nvGrpSpPr", {}, [xml("p:cNvPr", { id, name, descr: label || name }), xml("p:cNvGrpSpPr"), xml("p:nvPr")]),
    xml("p:grpSpPr", {}, [xml("a:xfrm", {}, [offset, extent, ...inner])]),
    ...shapes.map((shape) => shape.node),
  ]);
  return { node, box };
}

function markShape(item: Rect | Path, context: Context): Shape | undefined {
  const outline = itemBounds({ ...item, stroke: undefined }, () => 0);
  if (!outline) return undefined;
  const box = emuBox(outline);
  const node = xml("p:sp", {}, [
    identityOf(item, context),
    xml("p:spPr", {}, [
      xml("a:xfrm", {}, placeOf(box)),
      item.kind === "rect" ? rectangle : freeform(item.commands, box),
      fillOf(item.fill),
      lineOf(item.stroke),
    ]),
    noWords,
  ]);
  return { node, box };
}

function textShape(item: Text, context: Context): Shape {
  const box = emuBox(textBox(item));
  const isTurned = item.angle === -90;
  const node = xml("p:sp", {}, [
    identityOf(item, context),
    xml("p:spPr", {}, [
      xml("a:xfrm", { rot: isTurned ? quarterTurn : undefined }, placeOf(box)),
      rectangle,
      fillOf(undefined),
      lineOf(undefined),
    ]),
    wordsOf(item),
  ]);
  return { node, box: isTurned ? turnedBox(box) : box };
}

function identityOf(item: Rect | Path | Text, { nextId, lane }: Context): Xml {
  return xml("p:nvSpPr", {}, [
    xml("p:cNvPr", { id: nextId(), name: nameOf(item, lane), descr: item.label || undefined }),
    xml("p:cNvSpPr", { txBox: item.kind === "text" ? 1 : undefined }),
    xml("p:nvPr"),
  ]);
}

/** What the list of shapes calls it: its label, else the lane and its words. */
function nameOf(item: Rect | Path | Text, lane: string): string {
  if (item.label) return item.label;
  const words = item.kind === "text" ? item.text : item.kind === "rect" ? "rectangle" : item.fill ? "shape" : "line";
  return lane === "" || lane === words ? words : `${lane}: ${words}`;
}
