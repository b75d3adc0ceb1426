/** Boxes around items, in points. */
import type { Item, Path, PathCommand, Rect, Text } from "./scene";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Width in points of a text item; the scene itself knows no fonts. */
export type WidthOf = (item: Text) => number;

/** Heights of capitals and of descenders, as parts of the size: what ink may cover, not the line box. */
const capHeight = 0.72;
const descender = 0.2;

/** The box of what an item paints, half its stroke included; undefined for an empty group or path. */
export function itemBounds(item: Item, widthOf: WidthOf): Box | undefined {
  switch (item.kind) {
    case "group":
      return itemsBounds(item.items, widthOf);
    case "rect":
      return rectBounds(item);
    case "path":
      return pathBounds(item);
    case "text":
      return textBounds(item, widthOf);
    default:
      return item satisfies never;
  }
}

/** The box around several items; undefined when none of them paints. */
export function itemsBounds(items: readonly Item[], widthOf: WidthOf): Box | undefined {
  return items
    .map((item) => itemBounds(item, widthOf))
    .reduce((sum, box) => (sum && box ? union(sum, box) : (sum ?? box)), undefined);
}

export function union(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

/** Whether two boxes share more than `tolerance` points in both directions. */
export function overlap(one: Box, other: Box, tolerance = 0): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > tolerance && down > tolerance;
}

function rectBounds({ x, y, width, height, stroke }: Rect): Box {
  return grow({ left: x, top: y, right: x + width, bottom: y + height }, (stroke?.width ?? 0) / 2);
}

/** Control points bound a curve from outside, which is near enough for marks. */
function pathBounds({ commands, stroke }: Path): Box | undefined {
  const points = commands.flatMap(pointsOf);
  if (points.length === 0) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  return grow(box, (stroke?.width ?? 0) / 2);
}

function pointsOf(command: PathCommand): readonly (readonly [number, number])[] {
  switch (command[0]) {
    case "Z":
      return [];
    case "C":
      return [
        [command[1], command[2]],
        [command[3], command[4]],
        [command[5], command[6]],
      ];
    default:
      return [[command[1], command[2]]];
  }
}

/** A text turned by -90 degrees runs upwards from its anchor. */
function textBounds(item: Text, widthOf: WidthOf): Box {
  const width = widthOf(item);
  const start = item.anchor === "start" ? 0 : item.anchor === "middle" ? -width / 2 : -width;
  const { x, y, size } = item;
  if (item.angle === -90)
    return { left: x - size * capHeight, top: y - start - width, right: x + size * descender, bottom: y - start };
  return { left: x + start, top: y - size * capHeight, right: x + start + width, bottom: y + size * descender };
}

function grow(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}
