/** A window of time laid out, as seldom as can be: panning needs nothing but a shift until the window leaves what is drawn. */
import { finish, type Work } from "../case/work";
import { oncePer } from "../clinical/oncePer";
import type { FigureLayout } from "../layout";
import { type Level, levelOf } from "../layout/levels";
import { type ZoomedLayout, zoomWork } from "../layout/zoom";
import type { Box } from "../scene/bounds";
import type { Item } from "../scene/scene";
import { wordsIn } from "./followWords";
import { type Mark, marksOf } from "./marks";
import { daysSeen, type TimeWindow } from "./timeWindow";
import { wordsSeen } from "./windowEdge";

interface Latest {
  of?: { readonly level: Level; readonly width: number; readonly zoomed: ZoomedLayout };
}

const latestOf = oncePer<FigureLayout, Latest>(() => ({}));

/** Lays out windows of one figure; the same layout as long as it serves. One for each figure, whoever asks. */
export const zoomerOf =
  (layout: FigureLayout) =>
  (window: TimeWindow): ZoomedLayout =>
    finish(zoomAhead(layout, window));

/** The same a step at a time, for who must answer in between: then it is there when it is asked for. */
export function* zoomAhead(layout: FigureLayout, [from, to]: TimeWindow): Work<ZoomedLayout> {
  const latest = latestOf(layout);
  const level = levelOf(daysSeen(layout.axis, [from, to]), latest.of?.level);
  const isSame = latest.of?.level === level && Math.abs(latest.of.width / (to - from) - 1) < 1e-6;
  const [first, end] = latest.of?.zoomed.drawn ?? [0, 0];
  if (latest.of && isSame && first <= from && end >= to) return latest.of.zoomed;
  const zoomed = yield* zoomWork(layout, [from, to], level);
  latest.of = { level, width: to - from, zoomed };
  return zoomed;
}

/** How far the wide axis is shifted to the left, in points. */
export const shiftOf = ({ axis }: ZoomedLayout, [from]: TimeWindow): number => (axis.right - axis.left) * from;

interface LatestWords {
  of?: { readonly window: TimeWindow; readonly words: Words };
}
type Words = ReturnType<typeof wordsIn>;

const latestWordsOf = oncePer<ZoomedLayout, LatestWords>(() => ({}));

/** The words of a window where they are seen: its picture and its marks have the same. */
export function wordsOf(zoomed: ZoomedLayout, { plot }: Pick<FigureLayout, "plot">, window: TimeWindow): Words {
  const latest = latestWordsOf(zoomed);
  if (latest.of?.window === window) return latest.of.words;
  const by = shiftOf(zoomed, window);
  const [first, last] = wordsSeen({ plot }, window);
  const words = wordsIn(zoomed, [first + by, last + by]);
  latest.of = { window, words };
  return words;
}

export interface MarksSeen {
  readonly still: readonly Mark[];
  readonly moving: readonly Mark[];
}

/** The marks that are seen, where they stand on screen: those beside the lanes, and those in the window. */
export function marksSeen(zoomed: ZoomedLayout, { scene, plot }: FigureLayout, window: TimeWindow): MarksSeen {
  const by = shiftOf(zoomed, window);
  const shifted = (box: Box): Box => ({ ...box, left: box.left - by, right: box.right - by });
  const following = followed(zoomed.following, wordsOf(zoomed, { plot }, window).shown);
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
const followed = (items: readonly Item[], shown: ReadonlyMap<Item, number>): readonly Item[] =>
  items.flatMap((item): readonly Item[] => {
    if (item.kind === "group") return [{ ...item, items: followed(item.items, shown) }];
    const by = shown.get(item);
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
