/** The reference range of the file as a band, in steps where it changes; its limits are printed in the right gutter. */
import type { ReferenceRange } from "../../../case/schema";
import type { LabSeries } from "../../../clinical/labSeries";
import { oncePer } from "../../../clinical/oncePer";
import type { Moment } from "../../../place/types";
import type { Item } from "../../../scene/scene";
import { cutoffOn } from "../../axis/cutoffOn";
import { type LayoutContext, widthOf } from "../../context";
import { baselineFor, type Box, line, rect, staying, text, thin } from "../../draw";
import { rangeFill, rangeLine, secondaryInk } from "../../theme";
import { formatNumber, type ValueScale } from "./valueScale";

interface Step {
  readonly range: ReferenceRange;
  readonly left: number;
  readonly right: number;
}

interface Frame {
  readonly top: number;
  readonly bottom: number;
}

export interface Band {
  readonly items: readonly Item[];
  /** Where the printed limits stand: labels keep off them. */
  readonly obstacles: readonly Box[];
  /** The limits as lines: labels keep off them while there is room. */
  readonly lines: readonly Box[];
}

const sameLimits = (a: ReferenceRange, b: ReferenceRange) => a.low === b.low && a.high === b.high;
const hasLimits = (range: ReferenceRange | undefined): range is ReferenceRange =>
  range !== undefined && (range.low !== undefined || range.high !== undefined);

/** One step for each stretch of values with the same limits; the first reaches back to the edge, the last on to it, or to the cut-off. */
function steps({ axis, placed }: LayoutContext, series: LabSeries): Step[] {
  const found: { range: ReferenceRange; left: number; right: number }[] = [];
  for (const { range, at } of changesOf(series)) {
    const x = axis.xOf(at);
    const last = found[found.length - 1];
    if (x === undefined || (last !== undefined && sameLimits(last.range, range))) continue;
    if (last !== undefined) last.right = x;
    found.push({ range, left: last === undefined ? axis.left : x, right: cutoffOn({ placed, axis })?.x ?? axis.right });
  }
  return found;
}

/** Where the limits of a series change on any axis. */
const changesOf = oncePer(({ points }: LabSeries) => {
  const found: { readonly range: ReferenceRange; readonly at: Moment }[] = [];
  for (const { at, range } of points) {
    if (at?.drawn === undefined || !hasLimits(range)) continue;
    const last = found.at(-1);
    if (last === undefined || last.at.island !== at.island || !sameLimits(last.range, range)) found.push({ range, at });
  }
  return found;
});

/** "ref. 3.3–19.4", "ref. ≤5": the limits as the file gives them; empty where it gives none. */
export function rangeWords({ low, high, text: printed }: ReferenceRange): string {
  if (printed !== undefined) return `ref. ${printed}`;
  if (low === undefined && high === undefined) return "";
  if (low === undefined) return `ref. ≤${formatNumber(high ?? 0)}`;
  return high === undefined ? `ref. ≥${formatNumber(low)}` : `ref. ${formatNumber(low)}–${formatNumber(high)}`;
}

const isOff = ({ low, high }: ReferenceRange, scale: ValueScale) =>
  (high !== undefined && high < scale.low) || (low !== undefined && low > scale.high);

const limitsOn = ({ low, high }: ReferenceRange, scale: ValueScale) =>
  [high, low].flatMap((limit) => (limit === undefined || limit > scale.high || limit < scale.low ? [] : [scale.y(limit)]));

function drawStep(context: LayoutContext, step: Step, at: { readonly scale: ValueScale; readonly frame: Frame }): Item[] {
  const { scale, frame } = at;
  const { range, left, right } = step;
  if (isOff(range, scale)) return [];
  const top = range.high === undefined ? frame.top : scale.y(Math.min(range.high, scale.high));
  const bottom = range.low === undefined ? frame.bottom : scale.y(Math.max(range.low, scale.low));
  const edges = limitsOn(range, scale).map((y) => line([left, y], [right, y], thin(context.tokens.thinLine, rangeLine, [2, 2])));
  return [rect({ x: left, y: top, width: right - left, height: Math.max(0, bottom - top) }, { fill: rangeFill }), ...edges];
}

/** How much of the range the panel shows, where it is not all of it. */
function shownPart(range: ReferenceRange, scale: ValueScale): "off scale" | "partly off scale" | undefined {
  if (isOff(range, scale)) return "off scale";
  const { low, high } = range;
  const isCut = (high !== undefined && high > scale.high) || (low !== undefined && low > 0 && low < scale.low);
  return isCut ? "partly off scale" : undefined;
}

function printed(
  context: LayoutContext,
  { range }: Step,
  at: { readonly scale: ValueScale; readonly frame: Frame },
): Omit<Band, "lines"> {
  const { axis, tokens, page, seen } = context;
  const { scale, frame } = at;
  const size = tokens.valueText;
  const part = shownPart(range, scale);
  const off = part === "off scale";
  const whole = `${rangeWords(range)}${part === undefined ? "" : `, ${part}`}`;
  const start = (seen?.axisRight ?? axis.right) + tokens.clearance * 2;
  const edge = seen?.pageRight ?? page.right;
  const words = start + widthOf(whole, size) <= edge || part !== undefined ? whole : whole.replace("ref. ", "");
  const width = widthOf(words, size);
  const left = Math.min(start, edge - width);
  const middle =
    (scale.y(Math.min(range.high ?? scale.high, scale.high)) + scale.y(Math.max(range.low ?? scale.low, scale.low))) / 2;
  const y = off ? frame.top + size / 2 : middle;
  return {
    items: staying(context, [text(words, [left, baselineFor(y, size)], { size, fill: secondaryInk })]),
    obstacles:
      seen !== undefined
        ? []
        : [{ x: left - tokens.clearance, y: y - size * 0.5, width: width + tokens.clearance * 2, height: size }],
  };
}

/** Nothing where the file gives no range. */
export function referenceBand(
  context: LayoutContext,
  series: LabSeries,
  at: { readonly scale: ValueScale; readonly frame: Frame },
): Band {
  const all = steps(context, series);
  const last = all[all.length - 1];
  if (last === undefined) return { items: [], obstacles: [], lines: [] };
  const words = printed(context, last, at);
  const thickness = context.tokens.thinLine;
  const lines = all.flatMap(({ range, left, right }) =>
    limitsOn(range, at.scale).map((y) => ({ x: left, y: y - thickness / 2, width: right - left, height: thickness })),
  );
  return { items: [...all.flatMap((step) => drawStep(context, step, at)), ...words.items], obstacles: words.obstacles, lines };
}
