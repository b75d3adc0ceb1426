/** What a step points at stays at full strength, and the rest at half: in the colours themselves, since every format has colours. */
import type { FigureOptions } from "../case/schema";
import { courseNamed } from "../clinical/courseNamed";
import type { PlacedCase } from "../place/types";
import { itemBounds } from "../scene/bounds";
import { contrast } from "../scene/contrast";
import type { Group, Item, Path, Rect } from "../scene/scene";
import { measureText } from "../text";
import { darkItems, darkPaper, standsOn } from "./dark";
import { stretchBetween } from "./detail/stretch";
import type { LayoutContext } from "./context";
import { namesOf } from "./laneOptions";
import type { Target } from "./presets";
import { ink, paper } from "./theme";

/** Shapes are drawn at the first; words at the first at which they can be read. */
const strengths = [0.5, 0.6, 0.7, 0.8, 0.9, 1];
/** Words stay readable, from the back of a room too: WCAG asks 4.5:1. */
const leastContrast = 4.5;

/** Whether an item of the group of that name stays at full strength. */
export type Keeps = (item: Item, group: string) => boolean;

/** The group of a reference range is named as its lane is, and with this. */
export const ofRange = ": reference range";

interface Drawn {
  readonly lanes: readonly { readonly key: string; readonly family?: string; readonly name: string }[];
  readonly items: readonly Item[];
}

/** What the highlight of the figure keeps; undefined where it has none that is to be found here. */
export function keeperOf(
  { placed, figure, axis }: Pick<LayoutContext, "placed" | "figure" | "axis">,
  { lanes, items }: Drawn,
): Keeps | undefined {
  const { highlight } = figure;
  if (highlight === undefined) return undefined;
  const paths = (highlight.records ?? []).flatMap((reference) => pathOf(placed, reference) ?? []);
  const named = lanes.filter((lane) => namesOf(lane).some((name) => highlight.lanes?.includes(name)));
  const names = new Set([...always, ...named.map(({ name }) => name)]);
  const stretch = stretchOf(placed, highlight);
  if (paths.length === 0 && named.length === 0 && stretch === undefined) return undefined;
  const isOf = (record: string) =>
    paths.some((path) => record === path || (/^[.[]/.test(record.slice(path.length)) && record.startsWith(path)));
  const isBetween = (item: Item) => {
    if (stretch === undefined) return false;
    const [left, right] = [axis.x(stretch.island, stretch.from), axis.x(stretch.island, stretch.to)];
    const box = itemBounds(item, (words) => measureText(words.text, words));
    return box !== undefined && left !== undefined && right !== undefined && box.right >= left && box.left <= right;
  };
  const isKept = (item: Item) => item.record !== undefined && (isOf(item.record) || isBetween(item));
  const having = new Set(items.flatMap((item) => (item.kind === "group" && someItem(item, isKept) ? [item.name] : [])));
  // The name, the scale and the unit of a lane are read with what is kept of it.
  return (item, group) => {
    const lane = group.replace(ofRange, "");
    return names.has(lane) || (item.record === undefined ? having.has(lane) : isKept(item));
  };
}

/** What a reader needs for whatever is kept. */
const always = ["title", "axis", "axis on top", "cut-off", "notes", "annotations", "annotation lines", "milestone lines"];

function pathOf(placed: PlacedCase, reference: string): string | undefined {
  const found = placed.records.find(({ record }) => record.id === reference);
  return found?.path ?? courseNamed(placed, reference)?.block.path;
}

function stretchOf(placed: PlacedCase, { from, to }: NonNullable<FigureOptions["highlight"]>) {
  return from === undefined || to === undefined ? undefined : stretchBetween(placed, { from, to });
}

const someItem = ({ items }: Group, is: (item: Item) => boolean): boolean =>
  items.some((item) => is(item) || (item.kind === "group" && someItem(item, is)));

/** Items in a theme, with what a highlight does not keep dimmed, and the paper that they stand on. */
export function themed(
  items: readonly Item[],
  { theme }: Pick<Target, "theme">,
  keeps: Keeps | undefined,
): { readonly items: readonly Item[]; readonly background: string } {
  const isDark = theme === "dark";
  const background = isDark ? darkPaper : paper;
  const own = isDark ? darkItems(items) : items;
  return { items: keeps ? dimmed(own, { paper: background, keeps }) : own, background };
}

/** The items on their paper, with all at half strength that the highlight does not keep. */
function dimmed(items: readonly Item[], { paper, keeps }: { readonly paper: string; readonly keeps: Keeps }): readonly Item[] {
  const grounds: (Rect | Path)[] = [];
  const visit = (item: Item, group: string): Item => {
    if (item.kind === "group") return { ...item, items: item.items.map((child) => visit(child, group)) };
    const kept = keeps(item, group);
    if (item.kind === "text") {
      const ground = grounds.findLast((shape) => standsOn(item, shape))?.fill?.slice(0, 7) ?? paper;
      return kept ? item : { ...item, fill: dimWords(item.fill, ground) };
    }
    const shape = kept ? item : dimShape(item, paper);
    if (shape.fill) grounds.push(shape);
    return shape;
  };
  return items.map((item) => (item.kind === "group" ? visit(item, item.name) : item));
}

const dimShape = (shape: Rect | Path, paper: string): Rect | Path => ({
  ...shape,
  ...(shape.fill && { fill: mixed(shape.fill, paper) }),
  ...(shape.stroke && { stroke: { ...shape.stroke, color: mixed(shape.stroke.color, paper) } }),
});

function dimWords(color: string, ground: string): string {
  const choices = [...strengths.map((strength) => mixed(color, ground, strength)), ink, paper];
  const best = choices.toSorted((a, b) => contrast(b, ground) - contrast(a, ground))[0] ?? color;
  return choices.find((each) => contrast(each, ground) >= leastContrast) ?? best;
}

/** A colour as if what it stands on were seen through it. What follows `#RRGGBB` stays. */
function mixed(color: string, ground: string, strength = strengths[0] ?? 1): string {
  const part = (from: string, at: number) => Number.parseInt(from.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(color, at) * strength + part(ground, at) * (1 - strength)));
  return `#${parts
    .map((each) => each.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}${color.slice(7)}`;
}
