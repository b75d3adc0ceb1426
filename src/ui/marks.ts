/** The marks of a scene: what can be pointed at, and the way from one to the next. */
import { casePath } from "../describe/casePath";
import { type Box, itemBounds, union } from "../scene/bounds";
import type { Item, Part, Scene } from "../scene/scene";
import { measureText } from "../text";

export interface Mark {
  /** Path of the record it shows. */
  readonly record: string;
  /** Name of the innermost group it stands in. */
  readonly lane: string;
  /** What a screen reader says. */
  readonly label: string;
  /** What each of its shapes is called, once each. */
  readonly labels: readonly string[];
  /** Around all of it, in points. */
  readonly box: Box;
  readonly shapes: readonly Box[];
  readonly texts: readonly Box[];
}

/** In reading order. Items of one record in one lane are one mark. */
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
  if (item.kind === "path" && item.parts) return item.parts.map((part) => markOfPart(part, lane));
  const box = item.record === undefined ? undefined : itemBounds(item, (text) => measureText(text.text, text));
  if (!box || item.record === undefined) return [];
  const [shapes, texts] = item.kind === "text" ? [[], [box]] : [[box], []];
  return [
    {
      record: item.record,
      lane,
      label: item.label ?? "",
      labels: item.label === undefined ? [] : [item.label],
      box,
      shapes,
      texts,
    },
  ];
}

function markOfPart({ record, label, left, top, right, bottom }: Part, lane: string): Mark {
  const box = { left, top, right, bottom };
  return { record, lane, label: label ?? "", labels: label === undefined ? [] : [label], box, shapes: [box], texts: [] };
}

function joined(before: Mark | undefined, mark: Mark): Mark {
  if (!before) return mark;
  return {
    ...before,
    label: before.label || mark.label,
    labels: [...new Set([...before.labels, ...mark.labels])],
    box: union(before.box, mark.box),
    shapes: [...before.shapes, ...mark.shapes],
    texts: [...before.texts, ...mark.texts],
  };
}

/** The case itself, then lanes in the order of the scene, which is the order of reading; inside a lane from left to right. */
function inReadingOrder(marks: readonly Mark[]): readonly Mark[] {
  const lanes = [...new Set(marks.map(({ lane }) => lane))];
  const rank = ({ record, lane }: Mark): number => (record === casePath ? -1 : lanes.indexOf(lane));
  return marks.toSorted((a, b) => rank(a) - rank(b) || a.box.left - b.box.left || a.box.top - b.box.top);
}

/**
 * What to frame when a mark is looked at: its shapes but for ticks and those inside others, or all of it when it has no such shape.
 */
export function framesOf({ box, shapes: all }: Mark): readonly Box[] {
  const shapes = all.filter(({ left, right, top, bottom }) => right - left > tick && bottom - top > tick);
  const outer = shapes.filter(
    (shape, index) => !shapes.some((other, at) => at !== index && holds(other, shape) && !(at > index && holds(shape, other))),
  );
  return outer.length > 0 ? outer : [box];
}

/** Ticks are thinner than this, in points. */
const tick = 1.5;

const holds = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Small marks can be pointed at from 9 pt (12 px) around: a target of 24 px. */
const reach = 9;

/**
 * The mark at a point: of all parts under it the smallest decides, else the nearest within reach; shapes come before words beside
 * the point. A finger covers what it means: the words under it yield to a shape that is as near.
 */
export function markAt(marks: readonly Mark[], point: Point, { isFinger = false } = {}): Mark | undefined {
  const wordsYield = (away: number): number => away + (isFinger || away > 0 ? reach / 2 : 0);
  const near = marks.flatMap((mark) => [
    ...mark.shapes.map((part) => ({ mark, part, away: distance(part, point), yields: (away: number) => away })),
    ...mark.texts.map((part) => ({ mark, part, away: distance(part, point), yields: wordsYield })),
  ]);
  const ranked = near
    .filter(({ away }) => away <= reach)
    .map(({ mark, part, away, yields }) => ({
      mark,
      keys: [yields(away), Math.max(areaOf(part), symbol), fromMiddle(part, point)] as const,
    }));
  return ranked.toSorted(({ keys: a }, { keys: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])[0]?.mark;
}

/** The symbols of values differ in size, up to this area: of those under the point the one in the middle of it is meant. */
const symbol = 64;

const fromMiddle = ({ left, right, top, bottom }: Box, { x, y }: Point): number =>
  Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y);

function distance({ left, right, top, bottom }: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

const areaOf = ({ left, right, top, bottom }: Box): number => (right - left) * (bottom - top);

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
