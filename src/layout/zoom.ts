/**
 * Time magnified: the lanes draw on an axis so many times as wide as the page, at the heights they have when all is seen. What stands
 * still is apart from what moves, so that a screen may pan without laying out again.
 */
import { finish, type Work } from "../case/work";
import type { Item } from "../scene/scene";
import { itemBounds } from "../scene/bounds";
import { measureText } from "../text";
import { breakItems, drawAxis, drawTopAxis } from "./axis/drawAxis";
import { interruptedByCuts } from "./axis/drawCuts";
import type { TimeAxis } from "./axis/timeAxis";
import { cutoffLine, detailColumn, milestoneLines, rangesApart } from "./backdrop";
import type { Lane, LayoutContext, Near } from "./context";
import { createContext } from "./createContext";
import { themed } from "./dim";
import { group } from "./draw";
import { laneLabel } from "./laneLabel";
import { laneKinds } from "./lanes";
import { drawShared } from "./lanes/agents/sharedNear";
import { annotationLines } from "./lanes/annotations/annotations";
import type { FigureLayout } from "./layoutFigure";
import { versionsOf } from "./stack";

/** A stretch of the axis as fractions of it, 0 at its left end and 1 at its right. */
export type Window = readonly [from: number, to: number];

/** Drawn on each side of the window, in widths of it: so far one can pan before it must be drawn anew. */
const beside = 1;

export interface ZoomedLayout {
  /** In the points of the figure. */
  readonly still: readonly Item[];
  /** On the wide axis: to be clipped to the plot and moved by the window. */
  readonly moving: readonly Item[];
  /** Words of the moving part that stay in the part of their bar that is seen; drawn last. */
  readonly following: readonly Item[];
  readonly axis: TimeAxis;
  /** The stretch that is drawn. */
  readonly drawn: Window;
}

function nearOf({ plot }: FigureLayout, [from, to]: Window) {
  const times = 1 / (to - from);
  const width = plot.right - plot.left;
  const drawn: Window = [from - (to - from) * beside, to + (to - from) * beside];
  const x = (fraction: number) => plot.left + fraction * width * times;
  return { times, width, from: x(drawn[0]), to: x(drawn[1]), drawn };
}

type Part = "stays" | "follows" | "moves";

/** The items of one part, without groups that are empty then. */
function partOf(items: readonly Item[], part: Part): Item[] {
  return items.flatMap((item): Item[] => {
    if (item.kind === "group") {
      const inside = partOf(item.items, part);
      return inside.length === 0 ? [] : [{ ...item, items: inside }];
    }
    const own: Part = item.stays === true ? "stays" : item.within === undefined ? "moves" : "follows";
    return own === part ? [item] : [];
  });
}

/** Without what is far from the window: a page of a thousand marks is slow, and nobody sees them. */
function partNear(items: readonly Item[], { from, to }: Pick<Near, "from" | "to">): Item[] {
  return items.filter((item) => {
    if (item.stays === true) return true;
    const box = itemBounds(item, (words) => measureText(words.text, words));
    const [left, right] = item.within?.bar ?? [box?.left ?? from, box?.right ?? to];
    return right >= from && left <= to;
  });
}

/** The lanes of the wide axis, by the keys they have when all is seen. */
const wideLanes = (context: LayoutContext): ReadonlyMap<string, Lane> =>
  new Map(
    laneKinds
      .flatMap((kind) => kind.lanes(context))
      .flatMap(versionsOf)
      .map((lane) => [lane.key, lane]),
  );

/** Lanes of one height stand on their foot: what is above their bars may be less from close by. */
function drawWide(lane: Lane, box: { readonly top: number; readonly height: number }): readonly Item[] {
  const { min, preferred, max = preferred } = lane.height;
  const isFixed = min === preferred && max === preferred;
  return isFixed ? lane.draw(box.top + box.height - preferred, preferred) : lane.draw(box.top, box.height);
}

/** The figure with only a window of its axis, as the level of detail asks (`levelOf`). */
export const zoomLayout = (layout: FigureLayout, at: Window, level: number): ZoomedLayout => finish(zoomWork(layout, at, level));

/** The same lane by lane, for who must answer in between; each step says how much is done. */
export function* zoomWork(layout: FigureLayout, at: Window, level: number): Work<ZoomedLayout> {
  const { made } = layout;
  const { drawn, ...near } = nearOf(layout, at);
  const rows = new Map(made.lanes.map((lane) => [lane.name, lane.rows]));
  const zoom = { ...near, level, rowsOf: (lane: string) => rows.get(lane), whole: made.context, drawShared };
  const context = createContext(made.context.placed, made.context.figure, { ...made.at, zoom });
  const wide = wideLanes(context);
  const lanes: { readonly name: string; readonly label: readonly Item[]; readonly items: readonly Item[] }[] = [];
  for (const [index, { key, name, top, bottom }] of layout.lanes.entries()) {
    yield index / layout.lanes.length;
    const [own, box] = [made.lanes[index], { top, height: bottom - top }];
    const lane = wide.get(key);
    const label = own === undefined ? [] : laneLabel(made.context, own, box);
    const items = lane === undefined ? [] : partNear(interruptedByCuts(context, drawWide(lane, box)), near);
    lanes.push({ name, label, items });
  }
  const drawnLanes = lanes.map(({ name, items }) => group(name, items));
  const onTop = context.hasTopAxis ? drawTopAxis(context, made.lanesTop) : [];
  const topAxis = group("axis on top", partNear(onTop, near));
  const over = [...drawnLanes, topAxis];
  const axis = partNear([...drawAxis(context, layout.plot.bottom), ...breakItems(context, layout.plot.bottom)], near);
  const inTheme = (items: readonly Item[]) => themed(items, made.at.target, made.keeps).items;
  const [ranges, others] = rangesApart(drawnLanes);
  const all = inTheme([
    group("detail column", detailColumn(context, made.span, drawnLanes)),
    ...ranges,
    group("milestone lines", milestoneLines(context, made.span, over)),
    group("cut-off", cutoffLine(context, { ...made.span, top: made.lanesTop }, drawnLanes)),
    group("annotation lines", annotationLines(context, layout.lanes, over)),
    ...others,
    topAxis,
    group("axis", axis),
  ]);
  const [head, labels, foot] = [made.head, lanes.map(({ name, label }) => group(name, label)), made.foot()].map(inTheme);
  return {
    still: [...(head ?? []), ...(labels ?? []), ...partOf(all, "stays"), ...(foot ?? [])].filter(
      (item) => item.kind !== "group" || item.items.length > 0,
    ),
    moving: partOf(all, "moves"),
    following: partOf(all, "follows"),
    axis: context.axis,
    drawn,
  };
}
