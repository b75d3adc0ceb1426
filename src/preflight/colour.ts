/** Checks of colours: contrast, print in grey, and three kinds of colour vision. */
import { lab } from "d3";
import { contrast } from "../scene/contrast";
import { seenBy } from "../scene/colourVision";
import type { Vision } from "../scene/visions";
import type { Box } from "../scene/bounds";
import type { Scene, Text } from "../scene/scene";
import { type Finding, passOr } from "./finding";
import { at, boxOf, leavesOf, type PlacedLeaf, widthOf } from "./leaves";

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const leastForText = 4.5;
const leastForLargeText = 3;
const leastForMarks = 3;
const isLarge = ({ size, bold = false }: Text) => size >= 18 || (bold && size >= 14);
const ratio = (number: number) => `${Math.round(number * 10) / 10}:1`;

/** "#rrggbbaa" as it looks on a ground. */
function onGround(color: string, ground: string): string {
  const alpha = color.length === 9 ? Number.parseInt(color.slice(7), 16) / 255 : 1;
  if (alpha === 1) return color;
  const part = (of: string, index: number) => Number.parseInt(of.slice(1 + index * 2, 3 + index * 2), 16);
  const mixed = [0, 1, 2].map((index) => Math.round(part(color, index) * alpha + part(ground, index) * (1 - alpha)));
  return `#${mixed.map((each) => each.toString(16).padStart(2, "0")).join("")}`;
}

/** What a text stands on: the last filled shape under the middle of its letters. */
function groundOf(text: Text, before: readonly PlacedLeaf[], background: string): string {
  const shift = { start: 0.5, middle: 0, end: -0.5 }[text.anchor] * widthOf(text);
  const [x, y] = text.angle === -90 ? [text.x - text.size * 0.3, text.y - shift] : [text.x + shift, text.y - text.size * 0.3];
  const under = before.findLast(({ item }) => {
    if (item.kind === "text" || item.fill === undefined) return false;
    const box = boxOf(item);
    return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  });
  return under && under.item.kind !== "text" && under.item.fill ? onGround(under.item.fill, background) : background;
}

export function textContrastFindings(scene: Scene): readonly Finding[] {
  const leaves = leavesOf(scene);
  const texts = leaves.flatMap(({ item }, index) => {
    if (item.kind !== "text") return [];
    const ground = groundOf(item, leaves.slice(0, index), scene.background);
    return [
      { item, found: contrast(onGround(item.fill, ground), ground), least: isLarge(item) ? leastForLargeText : leastForText },
    ];
  });
  const lowest = Math.min(...texts.map(({ found }) => found));
  return passOr(
    "contrast of text",
    texts.length === 0 ? "no text" : `${ratio(lowest)} and more`,
    texts
      .filter(({ found, least }) => found < least)
      .map(({ item, found, least }) => ({ words: `“${item.text}” has ${ratio(found)}, expected ${ratio(least)}`, ...at(item) })),
  );
}

/** Marks of records: their fill or their outline must stand out. Bands behind them are explained by their lines. */
export function markContrastFindings(scene: Scene): readonly Finding[] {
  const leaves = leavesOf(scene);
  const outlines = leaves.flatMap(({ item }) =>
    item.kind !== "text" && item.stroke && contrast(item.stroke.color, scene.background) >= leastForMarks
      ? (boxOf(item) ?? [])
      : [],
  );
  const marks = leaves.flatMap(({ item, record }) => {
    if (item.kind === "text" || record === undefined) return [];
    const colours = [item.fill, item.stroke?.color].filter((color) => color !== undefined);
    if (colours.length === 0) return [];
    return [{ item, found: Math.max(...colours.map((color) => contrast(onGround(color, scene.background), scene.background))) }];
  });
  const faint = marks.filter(({ item, found }) => found < leastForMarks && !isOutlined(item, outlines));
  return passOr(
    "contrast of marks",
    `${ratio(leastForMarks)} and more`,
    faint.map(({ item, found }) => ({ words: `a mark has ${ratio(found)}, expected ${ratio(leastForMarks)}`, ...at(item) })),
  );
}

/** A light stripe inside an outlined bar is seen by the bar's outline. */
function isOutlined(item: PlacedLeaf["item"], outlines: readonly Box[]): boolean {
  const box = boxOf(item);
  const slack = 1;
  return outlines.some(
    (around) =>
      box !== undefined &&
      around.left - slack <= box.left &&
      around.right + slack >= box.right &&
      around.top - slack <= box.top &&
      around.bottom + slack >= box.bottom,
  );
}

/** Difference of CIE L*a*b* that is seen at a glance between two areas, and that of lightness alone. */
const leastDifference = 10;
/** Fills nearer than this are not meant to be told apart: a band behind marks, and the white of the marks. */
const meant = 20;
const leastLightness = 4;

/** Fills of one lane that tell things apart must do so for everybody; where only their words do, a person must judge. */
export function visionFindings(scene: Scene, vision: Vision): readonly Finding[] {
  const check = vision === "grey" ? "print in grey" : `colour vision: ${vision}`;
  const lanes = new Map<string, Map<string, PlacedLeaf>>();
  for (const leaf of leavesOf(scene)) {
    const { item, lane, record } = leaf;
    if (item.kind === "text" || item.fill === undefined || record === undefined) continue;
    const fills = lanes.get(lane) ?? new Map<string, PlacedLeaf>();
    lanes.set(lane, fills.set(item.fill.slice(0, 7).toUpperCase(), leaf));
  }
  const faults = [...lanes].flatMap(([lane, fills]) =>
    pairs([...fills.keys()]).flatMap(([one, other]) => {
      if (difference(one, other) < meant || isTold(one, other, vision)) return [];
      const leaf = fills.get(one);
      return [{ words: `${one} and ${other} in “${lane}” look alike`, ...(leaf && at(leaf.item)) }];
    }),
  );
  return passOr(check, "every pair of fills in a lane can be told apart", faults);
}

function isTold(one: string, other: string, vision: Vision): boolean {
  const [a, b] = [seenBy(one, vision), seenBy(other, vision)];
  return vision === "grey" ? Math.abs(lab(a).l - lab(b).l) >= leastLightness : difference(a, b) >= leastDifference;
}

function difference(one: string, other: string): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}

const pairs = (all: readonly string[]): readonly (readonly [string, string])[] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
