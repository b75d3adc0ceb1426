/** The story of a figure: a plan of sizes, axis, lanes and heights, then everything drawn from top to bottom. */
import type { FigureOptions } from "../case/schema";
import type { PlacedCase } from "../place/types";
import type { Group, Item, Scene } from "../scene/scene";
import { breakItems, drawAxis, drawTopAxis } from "./axis/drawAxis";
import { interruptedByCuts } from "./axis/drawCuts";
import { cutoffLine, detailColumn, milestoneLines, rangesApart } from "./backdrop";
import type { Lane, LayoutContext } from "./context";
import { choosePlan, type PlanOptions, stackedOf } from "./choosePlan";
import { placedOn } from "./createContext";
import { group, round } from "./draw";
import { laneLabel } from "./laneLabel";
import { annotationLines } from "./lanes/annotations/annotations";
import type { TimeAxis } from "./axis/timeAxis";
import { type Keeps, keeperOf, themed } from "./dim";
import type { AxisKind, Target } from "./presets";
import { shownIn } from "./shown";
import type { Stack } from "./stack";
import { paper } from "./theme";

function sceneWords(figure: FigureOptions, placed: PlacedCase, lanes: readonly Lane[]): Pick<Scene, "title" | "description"> {
  const title = figure.title ?? placed.case.title ?? "Treatment timeline";
  const names = lanes.map((lane) => lane.name).filter((name, index, all) => all.indexOf(name) === index);
  const meaning = figure.meaning === undefined ? "" : ` ${figure.meaning}`;
  return {
    title,
    description: `Timeline of one patient${figure.subtitle === undefined ? "" : ` (${figure.subtitle})`}. Lanes from top to bottom: ${names.join(", ")}.${meaning}`,
  };
}

/** The case as the axis of its figure tells its times, for words that stand without a drawing. */
export function toldOnAxis(placed: PlacedCase, figure: FigureOptions = {}, axis?: AxisKind): PlacedCase {
  return placedOn(placed, figure, axis ?? figure.axis?.kind ?? "calendar").placed;
}

function drawLanes(context: LayoutContext, lanes: readonly Lane[], stacked: Stack): Group[] {
  return lanes.map((lane, index) => {
    const box = { top: stacked.tops[index] ?? 0, height: stacked.heights[index] ?? 0 };
    return group(lane.name, [...laneLabel(context, lane, box), ...interruptedByCuts(context, lane.draw(box.top, box.height))]);
  });
}

/** A lane of a figure that is laid out: where it stands, in points, and the name that stays with it in every view of the case. */
export interface PlacedLane {
  readonly key: string;
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
}

/** A figure with what a reader of it may ask: which day is here, which lane is this. All in points of its scene. */
export interface FigureLayout {
  readonly scene: Scene;
  readonly axis: TimeAxis;
  /** The rectangle of the lanes, between the gutters and above the axis. */
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly lanes: readonly PlacedLane[];
  /** The case as this axis tells its times: with bounds from the anchor where it is relative. Words beside the figure are made from it. */
  readonly placed: PlacedCase;
  /** The notes that are drawn, sentence by sentence. */
  readonly notes: readonly string[];
  readonly made: Made;
}

/** What it was made of, for drawing it again on a wider axis. */
interface Made {
  readonly context: LayoutContext;
  readonly at: PlanOptions;
  readonly lanes: readonly Lane[];
  /** What is drawn above the lanes, and under or beside them without lines that lead to a day of the axis. */
  readonly head: readonly Item[];
  readonly foot: () => readonly Item[];
  readonly axisHeight: number;
  /** Where the lanes under the milestones, and under an axis on top, begin. */
  readonly lanesTop: number;
  /** What stays at full strength, where something does. */
  readonly keeps?: Keeps;
  /** Where lines through all lanes begin and end. */
  readonly span: { readonly top: number; readonly bottom: number };
}

const placedLanes = (lanes: readonly Lane[], stacked: Stack): PlacedLane[] =>
  lanes.map(({ key, name }, index) => {
    const top = stacked.tops[index] ?? 0;
    return { key, name, top, bottom: top + (stacked.heights[index] ?? 0) };
  });

/** Lays a placed case out as a scene. Pure: the same case, options and target give the same scene everywhere. */
export const layoutFigure = (placed: PlacedCase, figure: FigureOptions | undefined, target: Target): Scene =>
  layoutView(placed, figure, target).scene;

/** Arranged as another layout, with its lanes, at whatever size. */
const planLike = ({ made, lanes }: FigureLayout) => {
  const { arrangement, notesInColumn, pitch, sharedRows } = made.at;
  return { arrangement, notesInColumn, pitch, sharedRows, keys: new Set(lanes.map(({ key }) => key)) };
};

/** The figure as `layoutFigure` draws it, with its axis and the places of its lanes; `like` says which lanes it has whatever its size. */
export function layoutView(
  placed: PlacedCase,
  figure: FigureOptions | undefined,
  target: Target,
  like?: FigureLayout,
): FigureLayout {
  const options = figure ?? {};
  const chosen = choosePlan(placed, options, target, like && planLike(like));
  const { context, lanes, head, companions: beside } = chosen;
  const { tokens } = context;
  const stacked = stackedOf(chosen);
  const axisTop = stacked.bottom + tokens.clearance;
  const axisBottom = axisTop + chosen.axisHeight;
  const isUnder = chosen.at.arrangement === "under";
  const besideTop = isUnder ? axisBottom : tokens.margin + head.height;
  const content = Math.max(axisBottom, besideTop + beside.height);
  const drawn = drawLanes(context, lanes, stacked);
  const companionItems = beside.draw(besideTop, { top: axisTop, bottom: axisBottom });
  const exact = chosen.footOf(shownIn([...head.items, ...drawn, ...companionItems]));
  const notes = exact.height <= chosen.foot.height ? exact : chosen.foot;
  const lowest = tokens.preset === "slide" && tokens.height !== undefined ? tokens.height - tokens.margin - notes.height : 0;
  const notesTop = chosen.at.notesInColumn
    ? besideTop + beside.height + tokens.groupGap * 2
    : Math.max(content + tokens.groupGap, lowest);
  const plot = { top: stacked.plotTop, bottom: axisTop };
  const topAxis = context.hasTopAxis ? [group("axis on top", drawTopAxis(context, plot.top))] : [];
  // Lines of milestones go up to their marks, between the numbers of an axis on top.
  const marksBottom = (stacked.tops[0] ?? 0) + (stacked.heights[0] ?? 0);
  const span = context.hasTopAxis && lanes[0]?.key === "milestones" ? { ...plot, top: marksBottom } : plot;
  const over = [...drawn, ...topAxis];
  const axis = lanes.length === 0 ? [] : [...drawAxis(context, axisTop), ...breakItems(context, axisTop)];
  const places = placedLanes(lanes, stacked);
  const [ranges, others] = rangesApart(drawn);
  const scene: Scene = {
    width: round(tokens.width),
    height: round(Math.max(tokens.height ?? 0, content + tokens.margin, notesTop + notes.height + tokens.margin)),
    background: paper,
    ...sceneWords(options, context.placed, lanes),
    items: [
      group("title", head.items),
      group("detail column", detailColumn(context, plot, drawn)),
      ...ranges,
      group("milestone lines", milestoneLines(context, span, over)),
      group("cut-off", cutoffLine(context, plot, drawn)),
      group("annotation lines", annotationLines(context, places, over)),
      ...topAxis,
      ...others,
      group("axis", axis),
      ...companionItems,
      group("notes", notes.draw(notesTop)),
    ].filter((item) => item.kind !== "group" || item.items.length > 0),
  };
  const { left, right } = context.axis;
  const keeps = keeperOf(context, { lanes, items: scene.items });
  return {
    scene: { ...scene, ...themed(scene.items, target, keeps) },
    axis: context.axis,
    plot: { left, right, top: tokens.margin + head.height, bottom: axisTop },
    lanes: places,
    placed: context.placed,
    notes: notes.notes,
    made: {
      context,
      at: chosen.at,
      lanes,
      head: [group("title", head.items)],
      foot: () => [...beside.draw(besideTop), group("notes", notes.draw(notesTop))],
      axisHeight: chosen.axisHeight,
      lanesTop: plot.top,
      span,
      ...(keeps && { keeps }),
    },
  };
}
