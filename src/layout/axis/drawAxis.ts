import { oncePer } from "../../clinical/oncePer";
import type { Item } from "../../scene/scene";
import { truncateText, wrapText } from "../../text";
import { type LayoutContext, widthOf } from "../context";
import { leftsOver } from "../packLeaders";
import { inBar, line, staying, text, thin } from "../draw";
import { ink, secondaryInk } from "../theme";
import { cutoffName, cutoffOn } from "./cutoffOn";
import { lengthInWords } from "./cuts";
import type { Tick } from "./ticks";
import type { Segment } from "./timeAxis";

type Segments = readonly Segment[];
type Side = "above" | "below";

/** Where the name of a scale ends in the gutter: before its first number, which may reach into it. */
function titleRight({ tokens, axis, seen }: LayoutContext, { island, ticks }: Segment): number {
  if (seen !== undefined) return axis.left - tokens.clearance * 4;
  const lefts = ticks.map(({ day, label = "", under = "" }) => {
    const width = Math.max(widthOf(label, tokens.valueText), widthOf(under, tokens.valueText, true));
    return (axis.x(island, day) ?? axis.left) - width / 2;
  });
  return Math.min(axis.left - tokens.clearance * 4, ...lefts.map((left) => left - tokens.clearance * 2));
}

/** Words in the gutter that name a single scale. */
function gutterLines(context: LayoutContext, segments: Segments): readonly string[] {
  const { tokens, axis, page } = context;
  const [only] = segments;
  if (only?.title === undefined || axis.segments.length > 1) return [];
  return wrapText(only.title, titleRight(context, only) - page.left, { size: tokens.valueText });
}

/** Rows under the tick labels of a segment: years, and its name where several scales stand side by side. */
const hasYears = ({ ticks }: Segment) => ticks.some((tick) => tick.under !== undefined);
const isNamedBelow = ({ axis }: LayoutContext, { title }: Segment) => axis.segments.length > 1 && title !== undefined;
const rowsUnder = (context: LayoutContext, segment: Segment) =>
  Number(hasYears(segment) && hasRoomForTiers(context, segment, "below")) + Number(isNamedBelow(context, segment));

/** Rows of one scale under its tick labels: the years, its name, the cut-off. */
function rowsOf(context: LayoutContext, segments: Segments): number {
  const under = segments.map((segment) => rowsUnder(context, segment));
  const cutoff = segments === context.axis.segments ? (cutoffRow(context)?.row ?? 0) : 0;
  return Math.max(...under, gutterLines(context, segments).length - 1, cutoff);
}

function scaleHeight(context: LayoutContext, segments: Segments): number {
  const { tokens } = context;
  if (segments.length === 0) return 0;
  return tokens.doseTick + (1 + rowsOf(context, segments)) * tokens.valueText * 1.2 + tokens.clearance;
}

interface CutoffRow {
  readonly words: string;
  readonly left: number;
  readonly row: number;
}

/** What stands in a row under the axis, from one x to another: tick labels in the first, years in the second. */
function takenIn(context: LayoutContext, row: number): readonly (readonly [number, number])[] {
  const { axis, tokens } = context;
  return axis.segments.flatMap((segment) => {
    const labels = labelsOf(context, segment, "below");
    return segment.ticks.flatMap((tick) => {
      const words = row === 0 ? labels.get(tick) : row === 1 ? tick.under : undefined;
      const x = axis.x(segment.island, tick.day);
      const half = words === undefined ? 0 : widthOf(words, tokens.valueText, row === 1) / 2;
      return half === 0 || x === undefined ? [] : [[x - half, x + half] as const];
    });
  });
}

/**
 * The words of the cut-off stand under its line: in the row of the numbers, there without their date where they must, else in a row
 * below.
 */
function cutoffRow(context: LayoutContext): CutoffRow | undefined {
  const { tokens, axis, page, seen } = context;
  const cutoff = cutoffOn(context);
  if (cutoff === undefined) return undefined;
  const gap = tokens.clearance * 3;
  const place = (words: string, row: number): CutoffRow[] => {
    const width = widthOf(words, tokens.valueText);
    const taken = takenIn(context, row);
    const lefts = leftsOver(cutoff.x, width, { left: axis.left, right: page.right });
    const left = lefts.find((each) => taken.every(([from, to]) => to + gap <= each || each + width + gap <= from));
    return left === undefined ? [] : [{ words, left, row }];
  };
  const own = 1 + Math.max(...axis.segments.map((each) => rowsUnder(context, each)));
  const below = axis.segments.length > 1 ? [own] : [1, own];
  const rows = (row: number) => [...place(cutoff.words, row), ...place(cutoffName, row)];
  const places = [0, ...below].flatMap(rows);
  // A window of the axis has the height that all of it has.
  return places.find(({ row }) => seen === undefined || row === 0 || (row === 1 && tiersOf(seen.whole).below));
}

/** Whether the axis says when the cut-off was, so that the notes need not. */
export const saysCutoff = (context: LayoutContext): boolean => {
  const words = cutoffRow(context)?.words;
  return words !== undefined && words !== cutoffName;
};

function cutoffItems(context: LayoutContext, top: number): Item[] {
  const found = cutoffRow(context);
  if (found === undefined) return [];
  const size = context.tokens.valueText;
  const base = top + context.tokens.doseTick + size + size * 1.15 * found.row;
  return [text(found.words, [found.left, base], { size, fill: secondaryInk })];
}

/** Where the labels of a figure have a second row, which a window of it can use for its years. */
const tiersOf = oncePer((context: LayoutContext): Readonly<Record<Side | "second", boolean>> => {
  const { segments, second } = context.axis;
  const hasRow = (scale: Segments) => rowsOf(context, scale) > Number(scale.some((each) => isNamedBelow(context, each)));
  return { above: rowsOnTop(context) === 2, below: hasRow(segments), second: hasRow(second) };
});

/** Height of what stands under the axis: one scale or two. */
export const axisHeight = (context: LayoutContext): number =>
  scaleHeight(context, context.axis.segments) + scaleHeight(context, context.axis.second);

const hasRoomForTiers = ({ seen, axis }: LayoutContext, segment: Segment, side: Side): boolean =>
  seen === undefined || tiersOf(seen.whole)[axis.second.includes(segment) ? "second" : side];

const inOneTier = (label: string, tier: string): string => (/^\d{4}$/.test(tier) ? `${label} ${tier}` : `${tier} · ${label}`);

/**
 * On a wider axis whose page has no room for a second tier, the labels say year or day themselves: all of them where they have room, else
 * every other one, for a window may begin at any of them.
 */
function labelsOf(context: LayoutContext, segment: Segment, side: Side): ReadonlyMap<Tick, string> {
  const { island, ticks } = segment;
  const { axis, tokens } = context;
  const named = ticks.filter(({ label }) => label !== undefined);
  if (hasRoomForTiers(context, segment, side)) return new Map(named.map((tick) => [tick, tick.label ?? ""]));
  let tier = "";
  const words = named.map((tick) => {
    tier = tick.under ?? tier;
    const { label = "" } = tick;
    return { tick, label, full: tier === "" || label === "" ? label : inOneTier(label, tier) };
  });
  const xs = named.map(({ day }) => axis.x(island, day) ?? 0);
  const spacing = Math.min(...xs.slice(1).map((x, index) => x - (xs[index] ?? 0)));
  const widest = Math.max(...words.map(({ full }) => widthOf(full, tokens.valueText)));
  const every = widest + tokens.clearance * 3 <= spacing ? 1 : 2;
  return new Map(
    words.map(({ tick, label, full }, index) => [tick, tick.under !== undefined || index % every === 0 ? full : label]),
  );
}

/** Baselines of the labels and of the years; above an axis that is repeated on top, years stand over the labels. */
function baselines({ tokens }: LayoutContext, y: number, side: Side): readonly [labels: number, years: number] {
  const size = tokens.valueText;
  if (side === "above") return [y - tokens.doseTick - size * 0.3, y - tokens.doseTick - size * 1.45];
  return [y + tokens.doseTick + size, y + tokens.doseTick + size * 2.15];
}

/** Labels that would touch the one before them give way; their ticks stay. */
function labelItems(context: LayoutContext, segment: Segment, at: { readonly y: number; readonly side: Side }): Item[] {
  const { tokens, axis, page } = context;
  const size = tokens.valueText;
  const [base, yearBase] = baselines(context, at.y, at.side);
  let free = Number.NEGATIVE_INFINITY;
  let underFree = Number.NEGATIVE_INFINITY;
  const labels = labelsOf(context, segment, at.side);
  return segment.ticks.flatMap((tick) => {
    const x = axis.x(segment.island, tick.day);
    const label = labels.get(tick);
    if (x === undefined || label === undefined) return [];
    const width = widthOf(label, size);
    const items: Item[] = [];
    if (width > 0 && x - width / 2 >= free && x + width / 2 <= page.right + 1) {
      const span = tick.span?.map((day) => axis.x(segment.island, day) ?? x) ?? [];
      const [left = x, right = x] = span;
      const room = span.length === 0 ? {} : inBar(context, [left, right], [x - width / 2, x + width / 2]);
      items.push(text(label, [x, base], { size, anchor: "middle", ...(tick.hidden === true && { italic: true }), ...room }));
      free = x + width / 2 + tokens.clearance * 1.5;
    }
    if (tick.under !== undefined && hasRoomForTiers(context, segment, at.side)) {
      const underWidth = widthOf(tick.under, size, true);
      if (x - underWidth / 2 >= underFree && x + underWidth / 2 <= page.right + 1) {
        const next = segment.ticks.find((other) => other.under !== undefined && other.day > tick.day);
        const end = (next && axis.x(segment.island, next.day)) ?? segment.right + underWidth;
        const room = inBar(
          context,
          [x - underWidth / 2, end - underWidth / 2 - tokens.clearance * 2],
          [x - underWidth / 2, x + underWidth / 2],
        );
        items.push(text(tick.under, [x, yearBase], { size, anchor: "middle", bold: true, ...room }));
        underFree = x + underWidth / 2 + tokens.clearance * 1.5;
      }
    }
    return items;
  });
}

/** A single scale is named in the gutter, beside its labels; several are named under their own stretch. */
function titleItems(context: LayoutContext, segment: Segment, at: { readonly words: string; readonly top: number }): Item[] {
  const { tokens, axis } = context;
  const size = tokens.valueText;
  const base = at.top + tokens.doseTick + size;
  const style = { size, fill: secondaryInk };
  if (axis.segments.length > 1) {
    const isLast = segment === axis.segments.at(-1);
    const words = truncateText(at.words, (isLast ? context.page.right : segment.right) - segment.left, { size });
    const whole = words === at.words ? {} : { label: at.words };
    const row = base + size * 1.2 * rowsUnder(context, segment);
    // Beyond the last stretch there is room to the edge of the page.
    if (widthOf(words, size) > segment.right - segment.left) return [text(words, [segment.left, row], { ...style, ...whole })];
    return [text(words, [(segment.left + segment.right) / 2, row], { ...style, ...whole, anchor: "middle" })];
  }
  const right = titleRight(context, segment);
  return staying(
    context,
    gutterLines(context, [segment]).map((words, index) =>
      text(words, [right, base + index * size * 1.15], { ...style, anchor: "end" }),
    ),
  );
}

/** The line of a segment with its ticks. */
function scaleItems(context: LayoutContext, segment: Segment, { y, side }: { readonly y: number; readonly side: Side }): Item[] {
  const { tokens, axis } = context;
  const stroke = thin(tokens.thinLine, ink);
  const length = tokens.doseTick * (side === "above" ? -1 : 1);
  const ticks = segment.ticks.flatMap((tick) => {
    const x = axis.x(segment.island, tick.day);
    if (x === undefined || (tick.label !== undefined && !tick.major)) return [];
    return [line([x, y], [x, y + length * (tick.major ? 1 : 0.6)], stroke)];
  });
  const edges = [segment.left, ...segment.cuts.flatMap(({ left, right }) => [left, right]), segment.right];
  const parts = edges.flatMap((x, index) =>
    index % 2 === 1 ? [] : [line([x, y], [edges[index + 1] ?? x, y], thin(tokens.outline, ink))],
  );
  return [...parts, ...ticks];
}

function segmentItems(context: LayoutContext, segment: Segment, top: number): Item[] {
  const title = segment.title === undefined ? [] : titleItems(context, segment, { words: segment.title, top });
  const at = { y: top, side: "below" } as const;
  return [...scaleItems(context, segment, at), ...labelItems(context, segment, at), ...title];
}

/** Two slashes around `middle`, as high as they are asked to be. */
export function slashes(
  { tokens }: LayoutContext,
  [middle, y]: readonly [number, number],
  look: { readonly reach: number; readonly apart: number; readonly label?: string; readonly record?: string },
): Item[] {
  const { reach, apart, ...about } = look;
  const lean = Math.min(reach * 0.4, apart);
  return [-apart, apart].map((off) =>
    line([middle + off - lean, y + reach], [middle + off + lean, y - reach], thin(tokens.outline, ink), about),
  );
}

/** Two slashes where the scale breaks between islands, and where empty time is left out; no line of the figure crosses them. */
export function breakItems(context: LayoutContext, y: number): Item[] {
  const { tokens, axis } = context;
  const reach = tokens.valueText * 0.45;
  return axis.segments.flatMap((segment, index) => {
    const before = axis.segments[index - 1];
    const between =
      before === undefined
        ? []
        : slashes(context, [(before.right + segment.left) / 2, y], { reach, apart: 1.2, label: "the scale breaks here" });
    const cuts = segment.cuts.flatMap(({ from, to, left, right }) =>
      slashes(context, [(left + right) / 2, y], {
        reach,
        apart: (right - left) / 2,
        label: `${lengthInWords(to - from)} without anything are left out`,
      }),
    );
    return [...between, ...cuts];
  });
}

export function drawAxis(context: LayoutContext, top: number): Item[] {
  const { segments, second } = context.axis;
  // In a window the second scale stays where it is when all is seen.
  const whole = context.seen?.whole ?? context;
  const below = top + scaleHeight(whole, whole.axis.segments);
  return [
    ...segments.flatMap((segment) => segmentItems(context, segment, top)),
    ...second.flatMap((segment) => segmentItems(context, segment, below)),
    ...cutoffItems(context, top),
  ];
}

const rowsOnTop = ({ axis }: LayoutContext): 1 | 2 => (axis.segments.some(hasYears) ? 2 : 1);

/** Height of the axis over the lanes, with the room that parts it from them. */
export function topAxisHeight(context: LayoutContext): number {
  const { tokens } = context;
  return tokens.doseTick + rowsOnTop(context) * tokens.valueText * 1.15 + tokens.clearance * 2;
}

/** The axis once more over the lanes of a high plot; `top` is where those begin. */
export function drawTopAxis(context: LayoutContext, top: number): Item[] {
  const at = { y: top - context.tokens.clearance * 2, side: "above" } as const;
  const { segments } = context.axis;
  return [
    ...segments.flatMap((segment) => [...scaleItems(context, segment, at), ...labelItems(context, segment, at)]),
    ...breakItems(context, at.y),
  ];
}
