/** Faults that no figure may have, found by looking at its scene alone. */
import { type Box, itemBounds, overlap, type WidthOf } from "./bounds";
import type { Item, Rect, Scene, Text } from "./scene";

export interface SceneRules {
  readonly widthOf: WidthOf;
  /** Smallest size of text in points; journals ask for 5. */
  readonly smallestText?: number;
}

/** Rounding, side bearings and the heights of letters make boxes a little larger than the ink. */
const tolerance = 0.6;

/** A fault with the item that has it. */
export interface SceneFault {
  readonly words: string;
  readonly item: Item;
}

/** What is wrong with the scene, in words. */
export const checkScene = (scene: Scene, rules: SceneRules): string[] => sceneFaults(scene, rules).map(({ words }) => words);

/** What is wrong with the scene: broken numbers, items off the page, texts that are empty, too small or overlap. */
export function sceneFaults(scene: Scene, { widthOf, smallestText = 5 }: SceneRules): SceneFault[] {
  const items = scene.items.flatMap(flatten);
  const broken = items.filter((item) => !numbersOf(item).every(Number.isFinite));
  if (broken.length > 0) return broken.map((item) => ({ item, words: `${nameOf(item)} has a number that is not finite` }));
  const texts = items.filter((item) => item.kind === "text");
  const page = { left: -tolerance, top: -tolerance, right: scene.width + tolerance, bottom: scene.height + tolerance };
  return [
    ...items
      .filter((item) => !isInside(itemBounds(item, widthOf), page))
      .map((item) => ({ item, words: `${nameOf(item)} is outside the page` })),
    ...items
      .filter((item) => item.kind === "rect" && isTurned(item))
      .map((item) => ({ item, words: `${nameOf(item)} has a negative size` })),
    ...texts.filter((item) => item.text.trim() === "").map((item) => ({ item, words: `an empty text at ${item.x}, ${item.y}` })),
    ...texts
      .filter((item) => item.size < smallestText - 0.001)
      .map((item) => ({ item, words: `${nameOf(item)} has ${item.size} pt, expected at least ${smallestText} pt` })),
    ...overlaps(texts, widthOf),
  ];
}

const flatten = (item: Item): readonly Exclude<Item, { kind: "group" }>[] =>
  item.kind === "group" ? item.items.flatMap(flatten) : [item];

const isTurned = ({ width, height }: Rect): boolean => width < 0 || height < 0;

function numbersOf(item: Item): readonly number[] {
  switch (item.kind) {
    case "group":
      return item.items.flatMap(numbersOf);
    case "rect":
      return [item.x, item.y, item.width, item.height, ...strokeNumbers(item)];
    case "path":
      return [...item.commands.flatMap(([, ...numbers]) => numbers), ...strokeNumbers(item)];
    case "text":
      return [item.x, item.y, item.size];
    default:
      return item satisfies never;
  }
}

const strokeNumbers = ({ stroke }: Pick<Rect, "stroke">): readonly number[] =>
  stroke ? [stroke.width, ...(stroke.dash ?? [])] : [];

function isInside(box: Box | undefined, page: Box): boolean {
  return !box || (box.left >= page.left && box.top >= page.top && box.right <= page.right && box.bottom <= page.bottom);
}

/** Sorted by height, a text is compared only with those that begin above its foot. */
function overlaps(texts: readonly Text[], widthOf: WidthOf): SceneFault[] {
  const boxes = texts.flatMap((item) => {
    const box = itemBounds(item, widthOf);
    return box ? [{ item, box }] : [];
  });
  const sorted = boxes.sort((a, b) => a.box.top - b.box.top);
  return sorted.flatMap(({ item, box }, index) => {
    const next = sorted.findIndex((other, at) => at > index && other.box.top >= box.bottom);
    const below = sorted.slice(index + 1, next === -1 ? undefined : next);
    return below
      .filter((other) => overlap(box, other.box, tolerance))
      .map((other) => ({ item, words: `${nameOf(item)} overlaps ${nameOf(other.item)}` }));
  });
}

function nameOf(item: Item): string {
  if (item.kind === "text") return `text "${item.text}"`;
  return `${item.kind}${item.record ? ` of ${item.record}` : ""}${place(item)}`;
}

function place(item: Item): string {
  const numbers = numbersOf(item).slice(0, 2);
  return numbers.length < 2 ? "" : ` at ${numbers.join(", ")}`;
}
