/** A window of time laid out, as seldom as can be: panning needs nothing but a shift until the window leaves what is drawn. */
import { oncePer } from "../clinical/oncePer";
import type { FigureLayout } from "../layout";
import { type Level, levelOf } from "../layout/levels";
import { type ZoomedLayout, zoomLayout } from "../layout/zoom";
import type { Box } from "../scene/bounds";
import type { Item } from "../scene/scene";
import { followingShift } from "./followingShift";
import { type Mark, marksOf } from "./marks";
import { daysSeen, type TimeWindow } from "./timeWindow";
import { wordsSeen } from "./windowEdge";

/** Lays out windows of one figure; the same layout as long as it serves. One for each figure, whoever asks. */
export const zoomerOf = oncePer((layout: FigureLayout): ((window: TimeWindow) => ZoomedLayout) => {
  let last: { readonly level: Level; readonly width: number; readonly zoomed: ZoomedLayout } | undefined;
  return ([from, to]) => {
    const level = levelOf(daysSeen(layout.axis, [from, to]), last?.level);
    const isSame = last?.level === level && Math.abs(last.width / (to - from) - 1) < 1e-6;
    const [first, end] = last?.zoomed.drawn ?? [0, 0];
    if (last && isSame && first <= from && end >= to) return last.zoomed;
    last = { level, width: to - from, zoomed: zoomLayout(layout, [from, to], level) };
    return last.zoomed;
  };
});

/** How far the wide axis is shifted to the left, in points. */
export const shiftOf = ({ axis }: ZoomedLayout, [from]: TimeWindow): number => (axis.right - axis.left) * from;

export interface MarksSeen {
  readonly still: readonly Mark[];
  readonly moving: readonly Mark[];
}

/** The marks that are seen, where they stand on screen: those beside the lanes, and those in the window. */
export function marksSeen(zoomed: ZoomedLayout, { scene, plot }: FigureLayout, window: TimeWindow): MarksSeen {
  const by = shiftOf(zoomed, window);
  const shifted = (box: Box): Box => ({ ...box, left: box.left - by, right: box.right - by });
  const [first, last] = wordsSeen({ plot }, window);
  const following = followed(zoomed.following, [first + by, last + by]);
  const moving = marksOf({ ...scene, items: [...zoomed.moving, ...following] })
    .map((mark) => ({
      ...mark,
      box: shifted(mark.box),
      shapes: mark.shapes.map(shifted),
      texts: mark.texts.map(shifted),
    }))
    .map((mark) => clipped(mark, plot))
    .filter(({ shapes, texts }) => shapes.length + texts.length > 0);
  return { still: marksOf({ ...scene, items: zoomed.still }), moving };
}

/** Words where they have followed what is seen of their mark; without those that have no room. */
const followed = (items: readonly Item[], seen: readonly [left: number, right: number]): readonly Item[] =>
  items.flatMap((item): readonly Item[] => {
    if (item.kind === "group") return [{ ...item, items: followed(item.items, seen) }];
    const by = item.within && followingShift(item.within, seen);
    return by === undefined || item.kind === "path" ? [] : [{ ...item, x: item.x + by }];
  });

function clipped(mark: Mark, { left, right }: { readonly left: number; readonly right: number }): Mark {
  const isSeen = (box: Box): boolean => box.right >= left && box.left <= right;
  const cut = (box: Box): Box => ({ ...box, left: Math.max(box.left, left), right: Math.min(box.right, right) });
  return {
    ...mark,
    box: cut(mark.box),
    shapes: mark.shapes.filter(isSeen).map(cut),
    texts: mark.texts.filter(isSeen).map(cut),
  };
}
