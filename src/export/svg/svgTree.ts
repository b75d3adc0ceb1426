/**
 * A scene as SVG elements: the tree that the file is printed from and that the screen shows.
 *
 * Presentation attributes only: PowerPoint and Inkscape lose text that is styled by CSS, and a strict content policy blocks it.
 */
import type { Group, Item, Path, PathCommand, Rect, Scene, Stroke, Text } from "../../scene/scene";
import { legal } from "../xml/legal";

export type SvgAttributes = Readonly<Record<string, string>>;
export type SvgNode = readonly [tag: string, attributes: SvgAttributes, children: readonly (SvgNode | string)[]];

/** Four faces of the same widths; the first one that a machine has is used. */
export const fontFamily = "Arial, Helvetica, Liberation Sans, Arimo, sans-serif";

/** The root `svg` element, sized in millimetres with its view box in points. Ids begin with a mark of the scene, so figures may share a page. */
export function svgTree(scene: Scene): SvgNode {
  const prefix = `f${fingerprint(JSON.stringify({ ...scene, items: scene.items.map(withoutParts) }))}`;
  const idOf = uniqueIds(prefix);
  const words = wordsOf(scene, idOf);
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    width: millimetres(scene.width),
    height: millimetres(scene.height),
    viewBox: `0 0 ${number(scene.width)} ${number(scene.height)}`,
    role: "img",
    ...(words.length > 0 && { "aria-labelledby": words.map(([, { id }]) => id).join(" ") }),
    "font-family": fontFamily,
  };
  const background: SvgNode = [
    "rect",
    { width: number(scene.width), height: number(scene.height), ...paint("fill", scene.background) },
    [],
  ];
  return ["svg", attributes, [...words, background, ...scene.items.map((item) => itemNode(item, idOf))]];
}

/** What can be pointed at is no part of the picture. */
function withoutParts(item: Item): Item {
  if (item.kind === "group") return { ...item, items: item.items.map(withoutParts) };
  if (item.kind !== "path" || !item.parts) return item;
  const { parts: _parts, ...path } = item;
  return path;
}

/** Items without a picture of their own, for a part of a figure that the screen shows; ids begin with the prefix. */
export function itemNodes(items: readonly Item[], prefix: string): readonly SvgNode[] {
  const idOf = uniqueIds(prefix);
  return items.map((item) => itemNode(item, idOf));
}

type IdOf = (name: string) => string;

function wordsOf({ title, description }: Scene, idOf: IdOf): readonly SvgNode[] {
  const all: readonly (readonly [string, string])[] = [
    ["title", title],
    ["desc", description],
  ];
  return all.filter(([, text]) => text !== "").map(([tag, text]) => [tag, { id: idOf(tag) }, [legal(text)]]);
}

function itemNode(item: Item, idOf: IdOf): SvgNode {
  switch (item.kind) {
    case "group":
      return groupNode(item, idOf);
    case "rect":
      return rectNode(item);
    case "path":
      return pathNode(item);
    case "text":
      return textNode(item);
    default:
      return item satisfies never;
  }
}

function groupNode(item: Group, idOf: IdOf): SvgNode {
  return [
    "g",
    { id: idOf(item.name), "data-name": legal(item.name), ...about(item) },
    item.items.map((child) => itemNode(child, idOf)),
  ];
}

function rectNode(item: Rect): SvgNode {
  const { x, y, width, height } = item;
  return [
    "rect",
    { x: number(x), y: number(y), width: number(width), height: number(height), ...painted(item), ...about(item) },
    [],
  ];
}

function pathNode(item: Path): SvgNode {
  return ["path", { d: item.commands.map(pathStep).join(""), ...painted(item), ...about(item) }, []];
}

function textNode(item: Text): SvgNode {
  const [x, y, text] = [number(item.x), number(item.y), legal(item.text)];
  const attributes = {
    x,
    y,
    "font-size": number(item.size),
    ...(item.anchor !== "start" && { "text-anchor": item.anchor }),
    ...(item.bold && { "font-weight": "bold" }),
    ...(item.italic && { "font-style": "italic" }),
    ...(item.angle === -90 && { transform: `rotate(-90 ${x} ${y})` }),
    ...paint("fill", item.fill),
    // Without it, blanks at the ends and second blanks are dropped, and the measured width is wrong.
    ...(/^\s|\s$|\s\s/.test(text) && { "xml:space": "preserve" }),
    ...about(item),
  };
  return ["text", attributes, [text]];
}

/** A name needs a role to be read by. A `title` child would name it too, but inside a text it becomes part of the words. */
function about({ kind, record, label }: Item): SvgAttributes {
  return {
    ...(record && { "data-record": legal(record) }),
    ...(label && { role: kind === "group" ? "group" : "img", "aria-label": legal(label) }),
  };
}

function painted({ fill, stroke }: Rect | Path): SvgAttributes {
  return { ...(fill ? paint("fill", fill) : { fill: "none" }), ...(stroke && strokeAttributes(stroke)) };
}

function strokeAttributes({ color, width, dash }: Stroke): SvgAttributes {
  return {
    ...paint("stroke", color),
    "stroke-width": number(width),
    ...(dash && { "stroke-dasharray": dash.map(number).join(" ") }),
  };
}

/** Opacity is an attribute of its own: PowerPoint and Illustrator do not read `#RRGGBBAA`. */
function paint(name: "fill" | "stroke", color: string): SvgAttributes {
  const [, solid, alpha] = /^(#[0-9a-f]{6})([0-9a-f]{2})$/i.exec(color) ?? [];
  return solid && alpha ? { [name]: solid, [`${name}-opacity`]: number(Number.parseInt(alpha, 16) / 255) } : { [name]: color };
}

function pathStep(command: PathCommand): string {
  let words: string = command[0];
  for (let at = 1; at < command.length; at++) words += (at === 1 ? "" : " ") + number(command[at] as number);
  return words;
}

/** To 0.01 at most, without trailing zeros and without minus zero. */
const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** To 0.01 mm: a page of 85 mm is 240.94 pt on the grid of the scene, and must be 85 mm again. */
const millimetres = (points: number): string => `${number((points * 25.4) / 72)}mm`;

function uniqueIds(prefix: string): IdOf {
  const counts = new Map<string, number>();
  return (name) => {
    const base = `${prefix}-${
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "") || "group"
    }`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return count === 1 ? base : `${base}_${count}`;
  };
}

/** FNV-1a, 32 bits: short, stable, and the same figure always gets the same ids. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
