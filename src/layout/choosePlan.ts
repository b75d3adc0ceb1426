/** Everything of a figure measured and nothing drawn: which arrangement, which letters and which lanes a page holds. */
import type { FigureOptions } from "../case/schema";
import type { PlacedCase } from "../place/types";
import { axisHeight, topAxisHeight } from "./axis/drawAxis";
import { type Companions, companions } from "./companions";
import type { Lane, LayoutContext } from "./context";
import { type ContextOptions, createContext, placedOn } from "./createContext";
import { explainedBy } from "./explained";
import { type Foot, foot } from "./foot/notes";
import { type Header, header } from "./header";
import { laneKinds } from "./lanes";
import { classesNamed } from "./lanes/agents/shared";
import { chosenLanes } from "./lanes/chosenLanes";
import { gapBeside, type Letters, mostPitch, type Target } from "./presets";
import { type Shown, shownByLane, shownIn, shownTogether } from "./shown";
import { askedHeight, type Kept, keepLanes, maximumHeight, minimumHeight, type Stack, stack, versionsOf } from "./stack";
import { windowed } from "./windowed";

/** Everything measured, nothing drawn. */
export interface Plan {
  readonly measured: Measured;
  readonly context: LayoutContext;
  readonly at: PlanOptions;
  readonly head: Header;
  readonly lanes: readonly Lane[];
  readonly companions: Companions;
  readonly foot: Foot;
  /** Key and notes for what is drawn in the end. */
  readonly footOf: (drawn: Shown) => Foot;
  readonly axisHeight: number;
  /** Height of what stands under the lanes: axis, companions, notes, margins. */
  readonly below: number;
  /** Height that a reader has asked for in addition: a screen scrolls for it, no lane gives way. */
  readonly asked: number;
  /** Height of the whole with all lanes at their smallest, without what is asked for in addition. */
  readonly needed: number;
  /** The same with all lanes at their highest. */
  readonly filled: number;
  /** No lane had to give way and all fits a page of fixed height. */
  readonly fits: boolean;
  /** Rank of the weightiest lane that gave way, 0 where none did. */
  readonly lost: number;
}

export interface PlanOptions extends ContextOptions {
  /** The lanes of another figure, which this one has too. */
  readonly keys?: ReadonlySet<string>;
  /** Key and notes stand in the column beside the plot, not under everything. */
  readonly notesInColumn: boolean;
}

type PlanChoice = Omit<PlanOptions, "target" | "kind" | "dated">;

export type LikePlan = Pick<PlanOptions, "arrangement" | "notesInColumn" | "pitch" | "sharedRows" | "keys">;

interface Settled {
  readonly kept: Kept;
  readonly notes: Foot;
}

/**
 * Naming what gave way makes the notes longer, which may cost another lane; leaving it out makes them shorter, which may save one.
 * Of the heights that come up, the least in which the notes fit settles it.
 */
function settled(first: Foot, settle: (expected: Foot) => Settled): Settled {
  const tried = new Set<number>();
  let expected = first;
  let best: (Settled & { readonly height: number }) | undefined;
  let found = settle(expected);
  for (let round = 0; round < 5; round++) {
    const { height } = expected;
    tried.add(height);
    if (found.notes.height <= height && (best === undefined || height < best.height)) best = { ...found, height };
    if (tried.has(found.notes.height)) break;
    expected = found.notes;
    found = settle(expected);
  }
  return best ?? found;
}

/** What there is to draw and how large it is, before it is known what has room. */
interface Measured {
  readonly context: LayoutContext;
  readonly at: PlanOptions;
  readonly head: Header;
  readonly every: readonly Lane[];
  readonly notShown: readonly string[];
  readonly beside: Companions;
  readonly byLane: ReadonlyMap<Lane, Shown>;
}

function measured(placed: PlacedCase, figure: FigureOptions, at: PlanOptions): Measured {
  const context = createContext(placed, figure, at);
  const { lanes: every, notShown } = chosenLanes(
    context,
    laneKinds.flatMap((kind) => kind.lanes(context)),
  );
  return {
    context,
    at,
    head: header(figure, context.tokens, context.sheet),
    every,
    notShown,
    beside: companions(context, at.arrangement),
    byLane: new Map(every.flatMap(versionsOf).map((lane) => [lane, shownByLane(context, lane)] as const)),
  };
}

const plan = (placed: PlacedCase, figure: FigureOptions, at: PlanOptions): Plan => planOf(measured(placed, figure, at));

function planOf(all: Measured): Plan {
  const { context, at, head, every, notShown, beside, byLane } = all;
  const { tokens, sheet, page } = context;
  const axis = every.length === 0 ? 0 : axisHeight(context);
  const top = lanesTop(context, head, every);
  const inColumn = at.notesInColumn;
  const region = inColumn ? { left: page.right + gapBeside(tokens), right: sheet.right } : sheet;
  const others = shownIn([...head.items, ...beside.draw(0, { top: 0, bottom: 0 })]);
  const footFor = (lanes: readonly Lane[], gone: readonly string[], drawn?: Shown) => {
    const yielded = [...gone, ...lanes.flatMap((lane) => lane.lacks ?? [])];
    const named = classesNamed(context, lanes);
    const shown = drawn ?? shownTogether([others, ...lanes.flatMap((lane) => byLane.get(lane) ?? [])]);
    return foot(context, {
      region,
      used: explainedBy(context, lanes, beside),
      yielded,
      shown,
      named,
      notes: [...lanes.flatMap((lane) => lane.notes ?? []), ...notShown, ...beside.notes],
    });
  };
  const under = axis + tokens.margin + tokens.clearance + (at.arrangement === "under" ? beside.height : 0);
  const below = (notes: Foot) => under + (inColumn ? 0 : tokens.groupGap + notes.height);
  const asked = tokens.preset === "screen" ? askedHeight(every) : 0;
  const settle = (expected: Foot): Settled => {
    const room = tokens.maximumHeight === undefined ? undefined : tokens.maximumHeight + asked - top - below(expected);
    const kept = keepLanes(context, every, { available: room, keys: at.keys });
    return { kept, notes: footFor(kept.lanes, kept.yielded) };
  };
  const { kept, notes } = settled(footFor(every, []), settle);
  const { lanes, yielded, lost = 0 } = kept;
  const underColumn = tokens.groupGap * (inColumn ? 2 : 1) + notes.height + tokens.margin;
  const column = at.arrangement === "beside" ? top + beside.height + underColumn : 0;
  const needed = Math.max(top + minimumHeight(context, lanes) + below(notes) - asked, column);
  const fits = yielded.length === 0 && needed <= (tokens.height ?? Number.POSITIVE_INFINITY);
  return {
    measured: all,
    context,
    at,
    head,
    lanes,
    companions: beside,
    foot: notes,
    footOf: (drawn) => footFor(lanes, yielded, drawn),
    axisHeight: axis,
    below: below(notes),
    asked,
    needed,
    filled: Math.max(top + maximumHeight(context, lanes) + below(notes) - asked, column),
    fits,
    lost,
  };
}

/** Where the first lane begins: under the title, and under the axis on top where no milestones stand over that. */
function lanesTop(context: LayoutContext, head: Header, lanes: readonly Lane[]): number {
  const isOverAll = context.hasTopAxis && lanes[0]?.key !== "milestones";
  return context.tokens.margin + head.height + (isOverAll ? topAxisHeight(context) : 0);
}

/** The first lane of the plot: milestones stand over it. */
const firstOfPlot = (lanes: readonly Lane[]) =>
  Math.max(
    0,
    lanes.findIndex((lane) => lane.key !== "milestones"),
  );

/** The lanes of a plan at their places. */
export function stackedOf({ context, head, lanes, below, asked }: Plan): Stack & { readonly plotTop: number } {
  const { tokens } = context;
  const top = lanesTop(context, head, lanes);
  const limit = tokens.height ?? tokens.maximumHeight;
  const room = limit === undefined ? {} : { room: { available: limit + asked - top - below, fill: tokens.height !== undefined } };
  const stacked = stack(context, lanes, { top, ...room });
  return { ...stacked, plotTop: stacked.tops[firstOfPlot(lanes)] ?? top };
}

/** The same view planned otherwise. */
const planAgain = ({ context, at }: Plan, change: Partial<PlanOptions>): Plan =>
  plan(context.placed, context.figure, { ...at, ...change });

/** No lane knows of an axis on top: it only takes room. */
const withTopAxis = (all: Measured): Plan =>
  planOf({ ...all, at: { ...all.at, hasTopAxis: true }, context: { ...all.context, hasTopAxis: true } });

/** Over a high plot the axis is repeated, unless a lane would have to give way to it, or all of them to stand lower. */
function repeatedAxis(plan: Plan): Plan {
  const { bottom, plotTop } = stackedOf(plan);
  if (bottom - plotTop <= plan.context.tokens.tallPlot) return plan;
  const repeated = withTopAxis(plan.measured);
  const isSame = repeated.lanes.every(
    ({ key, height }, index) => key === plan.lanes[index]?.key && height.min === plan.lanes[index]?.height.min,
  );
  const spare = (plan.context.tokens.maximumHeight ?? Number.POSITIVE_INFINITY) - plan.needed;
  const hasRoom = (repeated.needed - plan.needed) * 2 <= spare;
  return hasRoom && isSame && repeated.lanes.length === plan.lanes.length && repeated.fits === plan.fits ? repeated : plan;
}

const usual = { arrangement: "under", notesInColumn: false, pitch: 1, sharedRows: false } as const;

/** In the order of preference, the usual one before them: the long axis first, tighter rows before a column beside the plot. */
const arrangements: readonly Pick<PlanOptions, "arrangement" | "notesInColumn" | "pitch" | "sharedRows">[] = [
  { arrangement: "under", notesInColumn: false, pitch: "dense", sharedRows: false },
  { arrangement: "beside", notesInColumn: true, pitch: 1, sharedRows: false },
  { arrangement: "beside", notesInColumn: false, pitch: 1, sharedRows: false },
  { arrangement: "beside", notesInColumn: true, pitch: "dense", sharedRows: false },
  { arrangement: "beside", notesInColumn: false, pitch: "dense", sharedRows: false },
  { arrangement: "under", notesInColumn: false, pitch: "dense", sharedRows: true },
  { arrangement: "beside", notesInColumn: true, pitch: "dense", sharedRows: true },
  { arrangement: "under", notesInColumn: false, pitch: "tight", sharedRows: false },
  { arrangement: "beside", notesInColumn: true, pitch: "tight", sharedRows: false },
  { arrangement: "under", notesInColumn: false, pitch: "tight", sharedRows: true },
];

/** A row for every drug is worth more than lanes of this rank and above; doses that find no room in shared rows more than lighter events. */
const sharingCosts = ({ lanes }: Pick<Plan, "lanes">) => (lanes.some((lane) => (lane.lacks ?? []).length > 0) ? 2.99 : 4.5);
/** Panels as low as can be weigh less than a panel that is lost, and more than shared rows. */
const tightCosts = 4.4;

/** What a plan gives up, as the rank of the weightiest lane that would weigh as much; more is better. */
function givenUp({ context: { sharedRows }, at, lost, lanes }: Plan): number {
  const costs = [lost === 0 ? Number.POSITIVE_INFINITY : lost];
  if (sharedRows) costs.push(sharingCosts({ lanes }));
  if (at.pitch === "tight") costs.push(tightCosts);
  return Math.min(...costs);
}

/** Better first: all fits; else what is given up weighs least, then is least; else the least height. */
function rankOf(each: Plan, height: number): number {
  if (each.fits && !each.context.sharedRows && each.at.pitch !== "tight") return 0;
  if (each.needed > height) return 1e7 + each.needed;
  return 1e6 - givenUp(each) * 1e4 - each.lanes.length;
}

/** Tried in turn, where what stands under the lanes grows with them and the whole of what is spare is too much. */
const sharesOfSpare = [1, 0.75, 0.5, 0.25] as const;

/**
 * A page that stays empty with all lanes at their highest gets wider rows: so much wider that it is filled, as far as rows may grow
 * and nothing has to give way.
 */
function widened(plan: Plan): Plan {
  const page = plan.context.tokens.height;
  if (page === undefined || !plan.fits) return plan;
  const spare = (page - plan.filled) / maximumHeight(plan.context, plan.lanes);
  for (const share of sharesOfSpare) {
    const pitch = Math.min(mostPitch, 1 + spare * share);
    if (!(pitch > 1.02)) return plan;
    const wider = planAgain(plan, { pitch });
    if (wider.fits && wider.lost === plan.lost) return wider;
  }
  return plan;
}

/**
 * Panel, table and notes stand under the axis where that fits the page. On a wide page of fixed height they may stand beside the
 * plot instead, the notes too where the column has room; then rows are drawn tighter, then drugs of one class share rows; only then do
 * lanes give way. Like another figure, it is arranged as that one and has its lanes.
 */
export function choosePlan(placed: PlacedCase, figure: FigureOptions, target: Target, like?: LikePlan): Plan {
  const { kind, only, ...view } = windowed({
    ...placedOn(placed, figure, target.axis ?? figure.axis?.kind ?? "calendar"),
    figure,
  });
  const planFor = (options: PlanChoice) =>
    plan(view.placed, view.figure, { dated: placed, target, kind, ...(only && { only }), ...options });
  if (like) return planFor(like);
  const found = arranged(planFor);
  const mayGrow = target.preset === "slide" && target.smallestText === undefined && found.fits;
  return repeatedAxis(widened((mayGrow ? inLargerLetters(planFor) : undefined) ?? found));
}

const ownRows = arrangements.filter(({ pitch, sharedRows }) => pitch !== "tight" && !sharedRows);

/**
 * A slide is for the back of the room: of these letters it gets the largest with which nothing gives way, before drugs share rows; the
 * very large ones only where nothing is moved for them. */
const slideLetters: readonly { readonly letters: Letters; readonly tries: readonly (typeof arrangements)[number][] }[] = [
  { letters: { figure: 20, notes: 14 }, tries: [] },
  { letters: { figure: 16, notes: 14 }, tries: ownRows },
  { letters: { figure: 16, notes: 12 }, tries: ownRows },
  { letters: { figure: 14, notes: 12 }, tries: arrangements },
];

const isWhole = ({ fits, lost, lanes }: Plan) => fits && lost === 0 && lanes.every(({ lacks = [] }) => lacks.length === 0);

function inLargerLetters(planFor: (options: PlanChoice) => Plan): Plan | undefined {
  for (const { letters, tries } of slideLetters) {
    const under = planFor({ ...usual, letters });
    if (isWhole(under)) return under;
    for (const each of tries) {
      if (each.arrangement === "beside" && under.companions.height === 0) continue;
      const found = planFor({ ...each, letters });
      if (isWhole(found)) return found;
    }
  }
  return undefined;
}

function arranged(planFor: (options: PlanChoice) => Plan): Plan {
  const under = planFor(usual);
  const { width, height: page, maximumHeight = Number.POSITIVE_INFINITY } = under.context.tokens;
  if (under.fits || (page === undefined && !Number.isFinite(maximumHeight))) return under;
  const height = Number.isFinite(maximumHeight) ? maximumHeight : (page ?? 0);
  const isWide = page !== undefined && width > page * 1.2 && under.companions.height > 0;
  const others = arrangements.filter((each) => isWide || each.arrangement === "under");
  let best = { plan: under, rank: rankOf(under, height) };
  for (const each of others) {
    if (best.rank === 0) break;
    const found = planFor(each);
    const rank = rankOf(found, height);
    if (rank < best.rank) best = { plan: found, rank };
  }
  return best.plan;
}
