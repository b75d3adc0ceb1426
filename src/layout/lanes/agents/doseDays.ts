/** The days of doses under their bar: ticks, and from close by boxes as wide as a day can be told. */
import type { AgentClass } from "../../../case/schema";
import type { Exposure } from "../../../clinical/exposures";
import type { Item } from "../../../scene/scene";
import { type LayoutContext, widthOf } from "../../context";
import { baselineFor, line, rect, staying, text, thin } from "../../draw";
import { axisInk, classFill, ink, paper, secondaryInk } from "../../theme";
import type { Bar } from "./bars";

interface Tick {
  readonly x: number;
  readonly reported: boolean;
  readonly course?: number;
}

interface Ticks {
  readonly ticks: readonly Tick[];
  readonly perCourse: boolean;
}

function allTicks({ axis }: LayoutContext, { stretch }: Bar): Tick[] {
  return stretch.doses.flatMap(({ day, ...dose }) => {
    const x = axis.shows(stretch.island, day) ? axis.x(stretch.island, day) : undefined;
    return x === undefined ? [] : [{ x, ...dose }];
  });
}

const distances = (list: readonly Tick[]) => list.map(({ x }, index) => x - (list[index - 1]?.x ?? Number.NEGATIVE_INFINITY));

const areApart = ({ tokens }: LayoutContext, ticks: readonly Tick[]) =>
  distances(ticks).every((distance) => distance >= tokens.minimumTickSpacing);

/** The first of each course; where the file has no courses, the first after each pause. */
function firstsOf({ tokens }: LayoutContext, ticks: readonly Tick[]): Tick[] {
  if (ticks.every(({ course }) => course !== undefined))
    return ticks.filter(({ course }, index) => course !== ticks[index - 1]?.course);
  const before = distances(ticks);
  return ticks.filter((_, index) => (before[index] ?? 0) > tokens.minimumTickSpacing * 2);
}

const courseCount = (ticks: readonly Tick[]) => new Set(ticks.map(({ course }) => course)).size;

/**
 * For each bar of a drug one tick per dose; where days are closer than they can be told apart, one per course. Where that is so over several
 * courses it is so in all bars of the drug: dense dosing would else look like less than what follows it. A course that was broken off after
 * days is as short as its bar, and takes no days from the others.
 */
export function ticksOf(context: LayoutContext, bars: readonly Bar[]): readonly Ticks[] {
  const all = bars.map((bar) => allTicks(context, bar));
  const isClose = all.some((ticks) => courseCount(ticks) > 1 && !areApart(context, ticks));
  return all.map((ticks) => {
    const perCourse = !areApart(context, ticks) || (isClose && ticks.some(({ course }) => course !== undefined));
    if (!perCourse) return { ticks, perCourse };
    const firsts = firstsOf(context, ticks);
    return { ticks: areApart(context, firsts) ? firsts : firsts.slice(0, 1), perCourse };
  });
}

/** Boxes of days, in heights of them: no wider than this, nor than most of a day. */
const widest = 3;
const mostOfDay = 0.8;

/** From close by a day is a box, filled where the source lists the dose as given and open where it follows from the plan. */
export const hasBoxes = ({ seen }: Pick<LayoutContext, "seen">): boolean => (seen?.level ?? 0) >= 2;

const boxLook = ({ tokens }: LayoutContext, agentClass: AgentClass, reported: boolean) => ({
  fill: reported ? classFill[agentClass].fill : paper,
  stroke: thin(tokens.thinLine, reported ? ink : axisInk),
});

/** The days of some bars of one drug, which decide together how their days are told (`ticksOf`). */
export function drawDoseDays(
  context: LayoutContext,
  exposure: Exposure,
  { bars, top }: { readonly bars: readonly Bar[]; readonly top: number },
): Item[] {
  const days = ticksOf(context, bars);
  return bars.flatMap((bar, index) =>
    drawTicks(context, exposure, { bar, top, ...(days[index] ?? { ticks: [], perCourse: false }) }),
  );
}

function drawTicks(
  context: LayoutContext,
  exposure: Exposure,
  { bar, top, ticks, perCourse }: Ticks & { readonly bar: Bar; readonly top: number },
): Item[] {
  const { tokens } = context;
  const { stretch, left, right } = bar;
  const record = stretch.path;
  const [from, to] = [top + tokens.agentBar + tokens.thinLine, top + tokens.agentBar + tokens.doseTick];
  if (!hasBoxes(context) || perCourse)
    return ticks.map(({ x, reported }) => line([x, from], [x, to], thin(tokens.thinLine, reported ? ink : axisInk), { record }));
  const day = (right - left) / (stretch.to - stretch.from);
  const width = Math.min(day * mostOfDay, tokens.doseTick * widest);
  const name = `${exposure.label} ${stretch.dose ?? ""}`.trim();
  return ticks.map(({ x, reported }) =>
    rect(
      { x: x - width / 2, y: from, width, height: to - from },
      {
        ...boxLook(context, exposure.agentClass, reported),
        record,
        label: reported ? `${name}: given` : `${name}: planned, whether given is not stated`,
      },
    ),
  );
}

/** What the boxes say, in the gutter at the right, where there is room for it. */
export function boxKey(context: LayoutContext, bars: readonly Bar[], top: number): Item[] {
  const { tokens, seen } = context;
  if (seen === undefined || !hasBoxes(context)) return [];
  const doses = bars.flatMap((bar) => bar.stretch.doses);
  const size = tokens.valueText;
  // After the count of the names that have no room in the row.
  const left = seen.axisRight + tokens.clearance * 3 + widthOf("+9", size);
  const box = { width: size, height: tokens.doseTick };
  const entries = [true, false]
    .filter((isGiven) => doses.some(({ reported }) => reported === isGiven))
    .map((isGiven) => ({ isGiven, words: isGiven ? "given" : "planned" }))
    .filter(({ words }) => left + size * 1.4 + widthOf(words, size) <= seen.pageRight);
  const items = entries.flatMap(({ isGiven, words }, index) => {
    const middle = top + tokens.agentBar / 2 + index * size * 1.17;
    return [
      rect({ x: left, y: middle - box.height / 2, ...box }, boxLook(context, "steroid", isGiven)),
      text(words, [left + size * 1.4, baselineFor(middle, size)], { size, fill: secondaryInk }),
    ];
  });
  return staying(context, items);
}
