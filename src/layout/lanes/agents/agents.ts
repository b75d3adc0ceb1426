/** Agents: one row per drug in its class colour, so that what a new regimen adds or drops is seen; doses printed, days ticked. */
import { doseNumber } from "../../../clinical/doseNumber";
import { type Exposure, exposures } from "../../../clinical/exposures";
import { suspectedDrugs } from "../../../clinical/suspectedDrugs";
import type { Item } from "../../../scene/scene";
import { isOpen, isStretched } from "../../axis/edges";
import { widestUncut } from "../../axis/timeAxis";
import { type Explanation, type Lane, type LayoutContext, widthOf } from "../../context";
import { baselineFor, baselineInBar, besideMark, heightOverBar, inBar, lettersHeight, overBar, text } from "../../draw";
import { areMany, inOnePath } from "../../inOnePath";
import { spread } from "../../spread";
import { classFill, ink } from "../../theme";
import { type Bar, barsOf, doseWords, drawBar, edgesOf, extent, numberOf, unitOf } from "./bars";
import { drawDoseDays, ticksOf } from "./doseDays";
import { agentKey, hasRow } from "./hasRow";

interface DoseLabel {
  readonly words: string;
  readonly x: number;
  readonly anchor: "start" | "middle";
  readonly place: "inside" | "right" | "above";
  readonly bar: Bar;
  /** Of words to the right: where the next bar begins. */
  readonly next?: number;
}

const isRepeated = (bar: Bar, before: Bar | undefined) =>
  before !== undefined &&
  before.stretch.dose === bar.stretch.dose &&
  before.schedule === bar.schedule &&
  before.stretch.hold === bar.stretch.hold;

/** A drug that is given again on its own, not in the next courses of a regimen, says its dose again. */
const isOwnRecord = ({ stretch }: Bar, before: Bar | undefined) =>
  stretch.courses.length === 0 && before?.stretch.path !== stretch.path;

/** Bars that follow each other without a gap, at one dose, read as one. */
const continues = (bar: Bar, before: Bar | undefined) =>
  before !== undefined && isRepeated(bar, before) && Math.abs(bar.left - before.right) < 0.5;

/** Inside the bar where it fits, else to its right where that is free; undefined where it must stand above. */
function besideBar(
  context: LayoutContext,
  bar: Bar,
  at: { readonly words: string; readonly next: number },
): DoseLabel | undefined {
  const { tokens } = context;
  const size = tokens.valueText;
  const pad = tokens.clearance;
  const width = widthOf(at.words, size);
  const isThin = tokens.agentBar * bar.level < lettersHeight * size;
  const { unheld } = bar;
  const whole = widestUncut(context.axis, unheld.left, unheld.right);
  if (!isThin && !bar.stretch.window && width + 2 * pad <= whole.right - whole.left)
    return { words: at.words, x: (whole.left + whole.right) / 2, anchor: "middle", place: "inside", bar };
  const right = extent(context, bar).to + pad * 1.5;
  return right + width + pad <= at.next
    ? { words: at.words, x: right, anchor: "start", place: "right", bar, next: at.next }
    : undefined;
}

interface Waiting {
  readonly bar: Bar;
  readonly full: string;
  readonly whole: string;
  readonly short: string;
  /** Of a step between others: the number of its short words, which stands over the middle of its bar. */
  readonly centred?: string;
}

/** Steps of one record, or records of which one begins where the other ends. */
const sameLadder = (a: Waiting, b: Waiting) =>
  (a.bar.stretch.path === b.bar.stretch.path || Math.abs(b.bar.left - a.bar.right) < 0.5) &&
  doseNumber(a.whole) !== undefined &&
  doseNumber(b.whole) !== undefined &&
  unitOf(a.whole) === unitOf(b.whole);

const isClose = (before: Waiting, each: Waiting, size: number) =>
  sameLadder(before, each) && each.bar.left - before.bar.left < widthOf(each.whole, size) * 1.3;

/** Steps too close for a dose over each, together; others alone. */
function laddersOf(waiting: readonly Waiting[], size: number): (readonly Waiting[])[] {
  const ladders: Waiting[][] = [];
  for (const each of waiting) {
    const ladder = ladders[ladders.length - 1];
    const before = ladder?.[ladder.length - 1];
    if (ladder !== undefined && before !== undefined && isClose(before, each, size)) ladder.push(each);
    else ladders.push([each]);
  }
  return ladders;
}

/** Words over each step where all of them have room, a number at least with the unit after the last one; else one string, "40→120→1000 mg/d". */
function ladderWords(context: LayoutContext, ladder: readonly Waiting[]): readonly Waiting[] {
  const { valueText: size, clearance } = context.tokens;
  const [first] = ladder;
  const last = ladder[ladder.length - 1];
  if (first === undefined || last === undefined || first === last) return ladder;
  const unit = unitOf(first.whole);
  const numbers = ladder.map(({ whole }) => numberOf(whole));
  if (ladder.every(({ bar }, index) => widthOf(numbers[index] ?? "", size) + clearance <= bar.right - bar.left))
    return ladder.map((step, index) => {
      const number = numbers[index] ?? "";
      return { ...step, short: step === last ? `${number} ${unit}`.trim() : number, centred: number };
    });
  const words = `${numbers.join("→")} ${unit}`.trim();
  return [{ bar: { ...first.bar, right: last.bar.right }, full: words, whole: words, short: words }];
}

/** To the right of its bars, where words wider than these would stand over time to which they do not belong. */
function rightOfBars(context: LayoutContext, { bar, whole }: Waiting, bars: readonly Bar[]): DoseLabel | undefined {
  const { tokens, page } = context;
  const width = widthOf(whole, tokens.valueText);
  if (width <= bar.right - bar.left) return undefined;
  const last = bars.findLast(({ left }) => left < bar.right);
  const next = bars.find(({ left }) => left >= bar.right)?.left ?? page.right;
  const x = extent(context, last ?? bar).to + tokens.clearance * 1.5;
  return x + width + tokens.clearance <= next ? { words: whole, x, anchor: "start", place: "right", bar, next } : undefined;
}

/** Two doses in one row are more than a space apart, in sizes of type: they are not one. */
const betweenDoses = 0.6;

/** Doses that have no room in or beside their bar stand above it, in one row. */
function aboveBars(context: LayoutContext, waiting: readonly Waiting[]): DoseLabel[] {
  const { tokens, page, axis } = context;
  const size = tokens.valueText;
  const placed = (said: "full" | "whole" | "short", gap = size * betweenDoses): DoseLabel[] | undefined => {
    const labels = waiting.map((each) => {
      const middle = (each.bar.left + each.bar.right) / 2;
      const over = said === "short" ? (each.centred ?? each.short) : each[said];
      return { each, middle, left: middle - widthOf(over, size) / 2, width: widthOf(each[said], size) };
    });
    const lefts = spread(labels, gap, { left: axis.left, right: page.right }) ?? [];
    const found = labels.flatMap(({ each, middle, width }, index): DoseLabel[] => {
      const x = lefts[index];
      if (x === undefined) return [];
      // A step keeps words wider than its bar only where they stand over it more than over another.
      const off = Math.abs(x + width / 2 - middle);
      const isOwn = said === "short" || each.centred === undefined || off <= each.bar.right - each.bar.left;
      return isOwn ? [{ words: each[said], x, anchor: "start", place: "above", bar: each.bar }] : [];
    });
    return found.length === waiting.length ? found : undefined;
  };
  return placed("full") ?? placed("whole") ?? placed("short") ?? placed("short", tokens.clearance * 2) ?? [];
}

/** Doses without room in or right beside their bar: a ladder that is wider than its bars stands after them, the others stand above. */
function placedLadders(context: LayoutContext, waiting: readonly Waiting[], bars: readonly Bar[]): DoseLabel[] {
  const above: Waiting[] = [];
  const right = laddersOf(waiting, context.tokens.valueText).flatMap((ladder) => {
    const words = ladderWords(context, ladder);
    const [whole, ...others] = words;
    const label = ladder.length > 1 && whole !== undefined && others.length === 0 ? rightOfBars(context, whole, bars) : undefined;
    if (label === undefined) above.push(...words);
    return label ?? [];
  });
  return [...right, ...aboveBars(context, above)];
}

/** The dose is printed where it starts or changes, and again for bars that stand apart, in them or after them, wherever it has room. */
function doseLabels(context: LayoutContext, bars: readonly Bar[]): DoseLabel[] {
  const { tokens } = context;
  const waiting: Waiting[] = [];
  let isSaid = false;
  const labels = bars.flatMap((bar, index) => {
    const before = bars[index - 1];
    const words = doseWords(bar, before);
    if (words === undefined) return [];
    const next = bars[index + 1]?.left ?? context.page.right;
    const repeated = isRepeated(bar, before);
    isSaid &&= continues(bar, before);
    const after = bars[index + 1];
    const mayFollow = !repeated || isOwnRecord(bar, before) || (!isSaid && !(after !== undefined && continues(after, bar)));
    const last = waiting[waiting.length - 1];
    // The last step of a ladder above its bars is a step of it, though there is room beside it.
    const isStep = last !== undefined && last.bar === before && isClose(last, { bar, ...words }, tokens.valueText);
    const tries = [words.full, words.whole].map((said) => besideBar(context, bar, { words: said, next }));
    const beside = tries.find((label) => label !== undefined && !(label.place === "right" && (!mayFollow || isStep)));
    isSaid ||= beside !== undefined || !repeated;
    if (beside !== undefined) return [beside];
    if (!repeated) waiting.push({ bar, ...words });
    return [];
  });
  return [...labels, ...placedLadders(context, waiting, bars)];
}

function drawLabel(context: LayoutContext, exposure: Exposure, label: DoseLabel, top: number): Item {
  const { tokens } = context;
  const size = tokens.valueText;
  const height = tokens.agentBar * label.bar.level;
  const middle = top + tokens.agentBar - height / 2;
  // Beside a thin bar words stand no lower than the row, whose next one may have doses over its bars.
  const raised = Math.max(top + tokens.agentBar / 2, Math.min(middle, top + tokens.agentBar - size * 0.45));
  const beside = label.place === "inside" ? baselineInBar(middle, size, label.words) : baselineFor(raised, size);
  const base = label.place === "above" ? top - size * overBar : beside;
  const hollow = label.bar.stretch.hold !== undefined || label.bar.stretch.status === "planned";
  const solid = !hollow && edgesOf(context, label.bar.stretch) === undefined;
  const fill = label.place === "inside" && solid ? classFill[exposure.agentClass].text : ink;
  const { x, bar, next } = label;
  const width = widthOf(label.words, size);
  const words = [x, x + width] as const;
  const room =
    label.place === "inside"
      ? inBar(context, [bar.unheld.left, bar.unheld.right], [x - width / 2, x + width / 2])
      : next === undefined
        ? {}
        : besideMark(context, { bar: [bar.left, x - tokens.clearance * 1.5], words, free: [x, next] });
  return text(label.words, [label.x, base], { size, anchor: label.anchor, fill, record: label.bar.stretch.path, ...room });
}

export function explained(context: LayoutContext, bars: readonly Bar[]): Explanation[] {
  const ticks = ticksOf(context, bars);
  const single = ticks.flatMap((each) => each.ticks);
  const found: Explanation[] = [];
  if (single.some(({ reported }) => reported)) found.push("dose ticks");
  if (single.some(({ reported }) => !reported)) found.push("planned ticks");
  if (ticks.some((each) => each.perCourse)) found.push("one tick per course");
  if (bars.some((bar) => bar.level < 1)) found.push("dose thickness");
  const edges = bars.flatMap((bar) => edgesOf(context, bar.stretch) ?? []);
  if (bars.some((bar) => bar.stretch.ending === "unknown") || edges.some(isOpen)) found.push("open end");
  if (bars.some((bar) => bar.stretch.ending === "ongoing")) found.push("ongoing");
  if (bars.some((bar) => bar.stretch.window)) found.push("window");
  if (bars.some((bar) => bar.stretch.status === "planned")) found.push("planned dose");
  if (edges.some(isStretched)) found.push("uncertain ends");
  if (bars.some(({ stretch }) => stretch.hold !== undefined)) found.push("held");
  return found;
}

/** Whether bars of a row are drawn as one (`inOnePath`). */
const areClose = (context: LayoutContext, bars: readonly Bar[]): boolean =>
  areMany(context, bars.length) && bars.some(({ left }, index) => left < (bars[index - 1]?.right ?? left));

export interface Row {
  readonly exposure: Exposure;
  readonly bars: readonly Bar[];
}

const hasTicks = (context: LayoutContext, { bars }: Row) => ticksOf(context, bars).some(({ ticks }) => ticks.length > 0);

/** A drug of the line weighs more than the steroid of a regimen, whose name says it and whose stripe shows it. */
export const weightOf = (rows: readonly Row[]): number =>
  rows.every(({ exposure }) => exposure.agentClass === "steroid" && exposure.stretches.every(({ courses }) => courses.length > 0))
    ? 2.8
    : 2;

/** The row of one drug, named in the gutter; `foot` is the room for ticks under its bars. */
export function rowLane(context: LayoutContext, row: Row, foot = hasTicks(context, row) ? context.tokens.doseTick : 0): Lane {
  const { tokens } = context;
  const { exposure, bars } = row;
  const labels = doseLabels(context, bars);
  const head = labels.some((label) => label.place === "above") ? tokens.valueText * heightOverBar : 0;
  const suspected = suspectedDrugs(context.placed).has(exposure.drug);
  const mark = suspected ? " *" : "";
  const height = head + tokens.agentBar + foot + tokens.rowGap;
  const draw = (top: number): Item[] => [
    ...inOnePath(
      context,
      bars.flatMap((bar) => drawBar(context, exposure, { bar, top: top + head })),
      (count) => `${exposure.label}: ${count} doses`,
    ),
    ...inOnePath(context, drawDoseDays(context, exposure, { bars, top: top + head })),
    ...labels.map((label) => drawLabel(context, exposure, label, top + head)),
  ];
  return {
    key: agentKey(exposure),
    name: exposure.label,
    group: exposure.supportive ? "supportive" : "agents",
    label: { title: `${exposure.label}${mark}`, short: `${exposure.short}${mark}`, middle: head + tokens.agentBar / 2 },
    height: { min: height, preferred: height },
    draw,
    explains: [
      ...explained(context, bars).filter((each) => each !== "held" || !labels.some(({ words }) => words === each)),
      ...(suspected ? (["suspected drug"] as const) : []),
    ],
    ...(areClose(context, bars) && {
      notes: [`${exposure.label}: ${bars.length} doses; those that would cover each other are one bar.`],
    }),
    yields: { rank: exposure.supportive ? 7 : weightOf([row]), words: [exposure.label] },
  };
}

/** The drugs that have a place on the axis, each with its bars. */
export const rowsOf = (context: LayoutContext, supportive: boolean): Row[] =>
  exposures(context.placed)
    .filter((exposure) => exposure.supportive === supportive && hasRow(context, exposure))
    .map((exposure) => ({ exposure, bars: barsOf(context, exposure) }))
    .filter((row) => row.bars.length > 0);

/** Where height is short, ticks in a few of many rows cost the others no room. */
const fewTicks = 1 / 3;

export function rowLanes(context: LayoutContext, supportive: boolean): Lane[] {
  const { doseTick, evenRows } = context.tokens;
  const rows = rowsOf(context, supportive);
  const ticked = rows.filter((row) => hasTicks(context, row));
  const isEven = evenRows || ticked.length > rows.length * fewTicks;
  return rows.map((row) => rowLane(context, row, (isEven ? ticked.length > 0 : ticked.includes(row)) ? doseTick : 0));
}
