/** The marks of a scene: what can be pointed at, and the way from one to the next. */
import { type Box, itemBounds, union } from "../scene/bounds";
import type { Item, Scene } from "../scene/scene";
import { measureText } from "../text";

export interface Mark {
  /** Path of the record it shows. */
  readonly record: string;
  /** Name of the innermost group it stands in. */
  readonly lane: string;
  /** What a screen reader says. */
  readonly label: string;
  /** Around all of it, in points. */
  readonly box: Box;
  readonly parts: readonly Box[];
}

/** In order of lanes from top to bottom, inside a lane from left to right. Items of one record in one lane are one mark. */
export function marksOf(scene: Scene): readonly Mark[] {
  const found = new Map<string, Mark>();
  for (const mark of scene.items.flatMap((item) => marksIn(item, ""))) {
    const key = `${mark.lane}\n${mark.record}`;
    found.set(key, joined(found.get(key), mark));
  }
  return inReadingOrder([...found.values()]);
}

function marksIn(item: Item, lane: string): readonly Mark[] {
  if (item.kind === "group" && item.record === undefined) return item.items.flatMap((child) => marksIn(child, item.name));
  const box = item.record === undefined ? undefined : itemBounds(item, (text) => measureText(text.text, text));
  if (!box || item.record === undefined) return [];
  return [{ record: item.record, lane, label: item.label ?? "", box, parts: [box] }];
}

function joined(before: Mark | undefined, mark: Mark): Mark {
  if (!before) return mark;
  return {
    ...before,
    label: before.label || mark.label,
    box: union(before.box, mark.box),
    parts: [...before.parts, ...mark.parts],
  };
}

function inReadingOrder(marks: readonly Mark[]): readonly Mark[] {
  const tops = new Map<string, number>();
  for (const { lane, box } of marks) tops.set(lane, Math.min(tops.get(lane) ?? box.top, box.top));
  return marks.toSorted(
    (a, b) =>
      (tops.get(a.lane) ?? 0) - (tops.get(b.lane) ?? 0) ||
      compareText(a.lane, b.lane) ||
      a.box.left - b.box.left ||
      a.box.top - b.box.top,
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Small marks can be pointed at from 9 pt (12 px) around: a target of 24 px. */
const reach = 9;

/** The mark at a point: of those under it the smallest, else the nearest within reach. */
export function markAt(marks: readonly Mark[], point: Point): Mark | undefined {
  const near = marks
    .map((mark) => ({ mark, away: Math.min(...mark.parts.map((part) => distance(part, point))), area: smallestArea(mark) }))
    .filter(({ away }) => away <= reach);
  return near.toSorted((a, b) => a.away - b.away || a.area - b.area)[0]?.mark;
}

function distance({ left, right, top, bottom }: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

const smallestArea = ({ parts }: Mark): number =>
  Math.min(...parts.map(({ left, right, top, bottom }) => (right - left) * (bottom - top)));

export type Step = "left" | "right" | "up" | "down" | "first" | "last";

/** The mark one step away; without a start the first of all. At the ends it stays. */
export function stepFrom(marks: readonly Mark[], from: Mark | undefined, step: Step): Mark | undefined {
  if (!from) return marks[0];
  const lane = marks.filter((mark) => mark.lane === from.lane);
  const place = lane.indexOf(from);
  switch (step) {
    case "left":
      return lane[Math.max(place - 1, 0)];
    case "right":
      return lane[Math.min(place + 1, lane.length - 1)];
    case "first":
      return lane[0];
    case "last":
      return lane.at(-1);
    case "up":
      return nearestIn(marks, from, -1);
    case "down":
      return nearestIn(marks, from, 1);
    default:
      return step satisfies never;
  }
}

function nearestIn(marks: readonly Mark[], from: Mark, direction: 1 | -1): Mark {
  const lanes = [...new Set(marks.map((mark) => mark.lane))];
  const next = lanes[lanes.indexOf(from.lane) + direction];
  const others = marks.filter((mark) => mark.lane === next);
  return others.toSorted((a, b) => apart(a, from) - apart(b, from))[0] ?? from;
}

const apart = (a: Mark, b: Mark): number => Math.abs(a.box.left + a.box.right - b.box.left - b.box.right);
