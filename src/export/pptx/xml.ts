/** Elements of Office Open XML, in EMU: 12,700 to a point, always whole. */
import type { Box } from "../../scene/bounds";
import { type SvgNode, toMarkup } from "../svg";
import { legal } from "../xml/legal";

export type Xml = SvgNode;

/** An element; attributes and children that are undefined are left out, and so is every character that XML forbids. */
export function xml(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (Xml | string | undefined)[] = [],
): Xml {
  const written = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, legal(`${value}`)]]));
  const kept = children.filter((child) => child !== undefined);
  return [tag, Object.fromEntries(written), kept.map((child) => (typeof child === "string" ? legal(child) : child))];
}

export const fileOf = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${toMarkup(root)}\n`;

const office = "http://schemas.openxmlformats.org";

/** The namespaces of presentations, for the root of each of their parts. */
export const namespaces = {
  "xmlns:a": `${office}/drawingml/2006/main`,
  "xmlns:r": `${office}/officeDocument/2006/relationships`,
  "xmlns:p": `${office}/presentationml/2006/main`,
};

export const emu = (points: number): number => Math.round(points * 12_700);

/** Edges are rounded, not sizes, so that what touches in the scene touches in the file. */
export function emuBox({ left, top, right, bottom }: Box): Box {
  return { left: emu(left), top: emu(top), right: emu(right), bottom: emu(bottom) };
}

/** Where a box in EMU begins and how large it is. */
export const placeOf = ({ left, top, right, bottom }: Box): readonly [offset: Xml, extent: Xml] => [
  xml("a:off", { x: left, y: top }),
  xml("a:ext", { cx: right - left, cy: bottom - top }),
];
