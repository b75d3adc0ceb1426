/** Agents: one row per drug in its class colour, so that what a new regimen adds or drops is seen; doses printed, days ticked. */
import { doseNumber } from "../../../clinical/doseNumber";
import { type Exposure, exposures, type Stretch } from "../../../clinical/exposures";
import { type DoseLevel, doseLevel, doseUnit } from "../../../clinical/doseLevel";
import { suspectedDrugs } from "../../../clinical/suspectedDrugs";
import type { Item } from "../../../scene/scene";
import { uncertainEdges } from "../../axis/edges";
import { widestUncut } from "../../axis/timeAxis";
import { type Explanation, type Lane, type LayoutContext, widthOf } from "../../context";
import { baselineFor, inBar, line, polyline, rect, text, thin, uncertainBar, whisker } from "../../draw";
import { spread } from "../../spread";
import { axisInk, classFill, ink, paper, secondaryInk } from "../../theme";
import { agentKey, hasRow } from "./hasRow";

export interface Bar {
  readonly stretch: Stretch;
  readonly left: number;
  readonly right: number;
  /** Share of the full thickness: 1, 0.78 or 0.56 by dose level. */
  readonly level: number;
}

interface DoseLabel {
  readonly words: string;
  readonly x: number;
  readonly anchor: "start" | "middle";
  readonly place: "inside" | "right" | "above";
  readonly bar: Bar;
}

/** Thickness by level: a ladder over a wide range needs printed doses, not bar height. */
const thickness: Readonly<Record<DoseLevel, number>> = { highest: 1, reduced: 0.78, low: 0.56 };

function barsOf(context: LayoutContext, exposure: Exposure): Bar[] {
  const { axis, tokens } = context;
  const doses = [...new Set(exposure.stretches.flatMap((stretch) => stretch.dose ?? []))];
  return exposure.stretches.flatMap((stretch) => {
    const left = axis.x(stretch.island, stretch.from);
    const right = axis.x(stretch.island, stretch.to);
    if (left === undefined || right === undefined) return [];
    const level = thickness[doseLevel(stretch.dose, doses)];
    return [{ stretch, left, right: Math.max(right, left + tokens.minimumBar), level }];
  });
}

const unitOf = (dose: string | undefined) => (dose === undefined ? "" : doseUnit(dose));

/** The dose in words; a ladder of one unit names it once, at its first step. */
function doseWords(bar: Bar, before: Bar | undefined): { readonly whole: string; readonly short: string } | undefined {
  const { hold, taper, dose } = bar.stretch;
  if (hold !== undefined) return { whole: "held", short: "held" };
  if (taper === true) return { whole: `${dose ?? ""} taper`.trim(), short: "taper" };
  if (dose === undefined) return undefined;
  const same = before !== undefined && before.stretch.path === bar.stretch.path && unitOf(before.stretch.dose) === unitOf(dose);
  return { whole: dose, short: same ? (/[\d.]+/.exec(dose)?.[0] ?? dose) : dose };
}

const isRepeated = (bar: Bar, before: Bar | undefined) =>
  before !== undefined && before.stretch.dose === bar.stretch.dose && before.stretch.hold === bar.stretch.hold;

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
  if (tokens.agentBar * bar.level < size * 0.74) return undefined;
  const whole = widestUncut(context.axis, bar.left, bar.right);
  if (!bar.stretch.window && width + 2 * pad <= whole.right - whole.left)
    return { words: at.words, x: (whole.left + whole.right) / 2, anchor: "middle", place: "inside", bar };
  const end = Math.max(bar.right, edgesOf(context, bar.stretch)?.possibleRight ?? bar.right);
  const right = end + (bar.stretch.ending === "unknown" ? tokens.mark : 0) + pad * 1.5;
  return right + width + pad <= at.next ? { words: at.words, x: right, anchor: "start", place: "right", bar } : undefined;
}

interface Waiting {
  readonly bar: Bar;
  readonly whole: string;
  readonly short: string;
}

const sameLadder = (a: Waiting, b: Waiting) =>
  a.bar.stretch.path === b.bar.stretch.path &&
  doseNumber(a.whole) !== undefined &&
  doseNumber(b.whole) !== undefined &&
  unitOf(a.whole) === unitOf(b.whole);

/** Steps too close for a number over each are one string over all of them, "40→120→1000 mg/d": no number stands over another step. */
function asLadders(waiting: readonly Waiting[], size: number): Waiting[] {
  const ladders: Waiting[][] = [];
  for (const each of waiting) {
    const ladder = ladders[ladders.length - 1];
    const before = ladder?.[ladder.length - 1];
    const isClose =
      before !== undefined && sameLadder(before, each) && each.bar.left - before.bar.left < widthOf(each.whole, size) * 1.3;
    if (ladder !== undefined && isClose) ladder.push(each);
    else ladders.push([each]);
  }
  return ladders.flatMap((ladder) => {
    const [first] = ladder;
    const last = ladder[ladder.length - 1];
    if (first === undefined || last === undefined || ladder.length === 1) return ladder;
    const numbers = ladder.map((each) => /[\d.]+/.exec(each.whole)?.[0] ?? each.whole).join("→");
    const words = `${numbers} ${unitOf(first.whole)}`.trim();
    return [{ bar: { ...first.bar, right: last.bar.right }, whole: words, short: words }];
  });
}

/** Doses that have no room in or beside their bar stand above it, in one row. */
function aboveBars(context: LayoutContext, waiting: readonly Waiting[]): DoseLabel[] {
  const { tokens, page, axis } = context;
  const size = tokens.valueText;
  const ladders = asLadders(waiting, size);
  const placed = (words: (each: Waiting) => string) => {
    const labels = ladders.map((each) => {
      const width = widthOf(words(each), size);
      return { left: (each.bar.left + each.bar.right) / 2 - width / 2, width };
    });
    const lefts = spread(labels, tokens.clearance * 2, { left: axis.left, right: page.right });
    return lefts?.map((x, index) => ({ x, words: ladders[index] === undefined ? "" : words(ladders[index]) }));
  };
  const labels = placed((each) => each.whole) ?? placed((each) => each.short) ?? [];
  return labels.flatMap(({ x, words }, index) => {
    const each = ladders[index];
    return each === undefined ? [] : [{ words, x, anchor: "start", place: "above", bar: each.bar }];
  });
}

/** The dose is printed where it starts or changes, and again wherever it fits inside its bar. */
function doseLabels(context: LayoutContext, bars: readonly Bar[]): DoseLabel[] {
  const waiting: Waiting[] = [];
  const labels = bars.flatMap((bar, index) => {
    const before = bars[index - 1];
    const words = doseWords(bar, before);
    if (words === undefined) return [];
    const next = bars[index + 1]?.left ?? context.page.right;
    const beside = besideBar(context, bar, { words: words.whole, next });
    const repeated = isRepeated(bar, before);
    if (beside !== undefined && !(repeated && beside.place === "right")) return [beside];
    if (!repeated) waiting.push({ bar, ...words });
    return [];
  });
  return [...labels, ...aboveBars(context, waiting)];
}

interface Tick {
  readonly x: number;
  readonly reported: boolean;
}

interface Ticks {
  readonly ticks: readonly Tick[];
  readonly perCourse: boolean;
}

/** One tick per dose; where days are closer than they can be told apart, one per course. */
function ticksOf(context: LayoutContext, bar: Bar): Ticks {
  const { axis, tokens } = context;
  const ticks = bar.stretch.doses.flatMap(({ day, reported }) => {
    const x = axis.shows(bar.stretch.island, day) ? axis.x(bar.stretch.island, day) : undefined;
    return x === undefined ? [] : [{ x, reported }];
  });
  const distances = (list: readonly Tick[]) => list.map(({ x }, index) => x - (list[index - 1]?.x ?? Number.NEGATIVE_INFINITY));
  if (distances(ticks).every((distance) => distance >= tokens.minimumTickSpacing)) return { ticks, perCourse: false };
  const before = distances(ticks);
  const firsts = ticks.filter((_, index) => (before[index] ?? 0) > tokens.minimumTickSpacing * 2);
  const apart = distances(firsts).every((distance) => distance >= tokens.minimumTickSpacing);
  return { ticks: apart ? firsts : firsts.slice(0, 1), perCourse: true };
}

function ending(context: LayoutContext, bar: Bar, box: { readonly top: number; readonly height: number }): Item[] {
  const { tokens } = context;
  const { stretch, right } = bar;
  const middle = box.top + box.height / 2;
  if (stretch.ending === "ongoing") {
    const reach = box.height * 0.5;
    return [
      polyline(
        [
          [right, middle - reach],
          [right + reach, middle],
          [right, middle + reach],
        ],
        thin(tokens.outline, ink),
      ),
    ];
  }
  if (stretch.ending === "unknown")
    return [line([right, middle], [right + tokens.mark, middle], thin(tokens.thinLine, secondaryInk, [1.5, 1.5]))];
  return [];
}

export const edgesOf = (context: LayoutContext, { ends }: Stretch) =>
  ends === undefined ? undefined : uncertainEdges(context, ends.start, ends.end);

export function drawBar(context: LayoutContext, exposure: Exposure, at: { readonly bar: Bar; readonly top: number }): Item[] {
  const { tokens } = context;
  const { bar, top } = at;
  const { stretch, left, right } = bar;
  const label = `${exposure.label}${stretch.dose === undefined ? "" : ` ${stretch.dose}`}`;
  if (stretch.window)
    return [
      whisker({ from: left, to: right }, top + tokens.agentBar / 2, {
        cap: tokens.agentBar * 0.3,
        stroke: thin(tokens.thinLine * 1.5),
        record: stretch.path,
        label,
      }),
    ];
  const height = tokens.agentBar * bar.level;
  const box = { top: top + tokens.agentBar - height, height };
  const edges = edgesOf(context, stretch);
  if (edges !== undefined)
    return [
      ...uncertainBar(context, edges, { ...box, fill: classFill[exposure.agentClass].fill, record: stretch.path, label }),
      ...ending(context, bar, box),
    ];
  const hollow = stretch.hold !== undefined || stretch.status === "planned";
  const open = stretch.ending === "unknown";
  const fill = hollow ? paper : classFill[exposure.agentClass].fill;
  const edge = open
    ? [
        rect({ x: left, y: box.top, width: right - left, height }, { fill, record: stretch.path, label }),
        polyline(
          [
            [right, box.top],
            [left, box.top],
            [left, box.top + height],
            [right, box.top + height],
          ],
          thin(tokens.thinLine),
        ),
      ]
    : [
        rect(
          { x: left, y: box.top, width: right - left, height },
          { fill, stroke: thin(tokens.thinLine, secondaryInk, hollow ? [2, 1.5] : undefined), record: stretch.path, label },
        ),
      ];
  return [...edge, ...ending(context, bar, box)];
}

function drawTicks(context: LayoutContext, bar: Bar, top: number): Item[] {
  const { tokens } = context;
  const [from, to] = [top + tokens.agentBar + tokens.thinLine, top + tokens.agentBar + tokens.doseTick];
  return ticksOf(context, bar).ticks.map(({ x, reported }) =>
    line([x, from], [x, to], thin(tokens.thinLine, reported ? ink : axisInk), { record: bar.stretch.path }),
  );
}

function drawLabel(context: LayoutContext, exposure: Exposure, label: DoseLabel, top: number): Item {
  const { tokens } = context;
  const size = tokens.valueText;
  const height = tokens.agentBar * label.bar.level;
  const middle = top + tokens.agentBar - height / 2;
  const base = label.place === "above" ? top - size * 0.22 : baselineFor(middle, size);
  const hollow = label.bar.stretch.hold !== undefined || label.bar.stretch.status === "planned";
  const solid = !hollow && edgesOf(context, label.bar.stretch) === undefined;
  const fill = label.place === "inside" && solid ? classFill[exposure.agentClass].text : ink;
  const half = widthOf(label.words, size) / 2;
  const room =
    label.place === "inside" ? inBar(context, [label.bar.left, label.bar.right], [label.x - half, label.x + half]) : {};
  return text(label.words, [label.x, base], { size, anchor: label.anchor, fill, record: label.bar.stretch.path, ...room });
}

export function explained(context: LayoutContext, bars: readonly Bar[]): Explanation[] {
  const ticks = bars.map((bar) => ticksOf(context, bar));
  const found: Explanation[] = [];
  if (ticks.some((each) => each.ticks.length > 0)) found.push("dose ticks");
  if (ticks.some((each) => each.perCourse)) found.push("one tick per course");
  if (bars.some((bar) => bar.level < 1)) found.push("dose thickness");
  if (bars.some((bar) => bar.stretch.ending === "unknown")) found.push("open end");
  if (bars.some((bar) => bar.stretch.ending === "ongoing")) found.push("ongoing");
  if (bars.some((bar) => bar.stretch.window)) found.push("window");
  if (bars.some((bar) => bar.stretch.status === "planned")) found.push("planned dose");
  if (bars.some((bar) => edgesOf(context, bar.stretch) !== undefined)) found.push("uncertain ends");
  return found;
}

export interface Row {
  readonly exposure: Exposure;
  readonly bars: readonly Bar[];
}

const hasTicks = (context: LayoutContext, { bars }: Row) => bars.some((bar) => ticksOf(context, bar).ticks.length > 0);

/** A drug of the line weighs more than the steroid of a regimen, whose name says it and whose stripe shows it. */
export const weightOf = (rows: readonly Row[]): number =>
  rows.every(({ exposure }) => exposure.agentClass === "steroid" && exposure.stretches.every(({ courses }) => courses.length > 0))
    ? 2.8
    : 2;

function rowLane(context: LayoutContext, row: Row, foot: number): Lane {
  const { tokens } = context;
  const { exposure, bars } = row;
  const labels = doseLabels(context, bars);
  const head = labels.some((label) => label.place === "above") ? tokens.valueText * 0.95 : 0;
  const suspected = suspectedDrugs(context.placed).has(exposure.drug);
  const mark = suspected ? " *" : "";
  const height = head + tokens.agentBar + foot + tokens.rowGap;
  const draw = (top: number): Item[] => [
    ...bars.flatMap((bar) => drawBar(context, exposure, { bar, top: top + head })),
    ...bars.flatMap((bar) => drawTicks(context, bar, top + head)),
    ...labels.map((label) => drawLabel(context, exposure, label, top + head)),
  ];
  return {
    key: agentKey(exposure),
    name: exposure.label,
    group: exposure.supportive ? "supportive" : "agents",
    label: { title: `${exposure.label}${mark}`, short: `${exposure.short}${mark}`, middle: head + tokens.agentBar / 2 },
    height: { min: height, preferred: height },
    draw,
    explains: [...explained(context, bars), ...(suspected ? (["suspected drug"] as const) : [])],
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
