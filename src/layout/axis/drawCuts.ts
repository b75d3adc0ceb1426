/** A cut through a lane: a white gap in everything but words, and a mark in each bar that lasts through it. */
import { type Box, itemBounds } from "../../scene/bounds";
import type { Item } from "../../scene/scene";
import type { LayoutContext } from "../context";
import { rect } from "../draw";
import { paper } from "../theme";
import { slashes } from "./drawAxis";
import type { Cut, TimeAxis } from "./timeAxis";

const flat = (item: Item): readonly Item[] => (item.kind === "group" ? item.items.flatMap(flat) : [item]);

/** Words are no obstacle to a gap: they stand over it. */
const boundsOf = (item: Item): Box | undefined => itemBounds(item, () => 0);

type Gap = Pick<Cut, "left" | "right">;

interface Crossing {
  readonly item: Item;
  readonly box: Box;
}

function crossings(items: readonly Item[], { left, right }: Gap): Crossing[] {
  return items.flatMap((item) => {
    const box = item.kind === "text" ? undefined : boundsOf(item);
    return box !== undefined && box.left <= left && box.right >= right ? [{ item, box }] : [];
  });
}

/** One mark for each height at which a record lasts through the cut, however many shapes draw it. */
function marksIn(context: LayoutContext, cut: Gap, crossing: readonly Crossing[]): Item[] {
  const apart = (cut.right - cut.left) / 2;
  const bars = new Map(
    crossing
      .filter(({ item }) => item.record !== undefined)
      .map(({ item, box }) => [Math.round(box.top + box.bottom), { box, record: item.record ?? "" }]),
  );
  return [...bars.values()].flatMap(({ box, record }) =>
    slashes(context, [(cut.left + cut.right) / 2, (box.top + box.bottom) / 2], {
      reach: (box.bottom - box.top) / 2 + context.tokens.thinLine,
      apart,
      record,
    }),
  );
}

function gapIn(context: LayoutContext, cut: Gap, items: readonly Item[]): Item[] {
  const crossing = crossings(items, cut);
  if (crossing.length === 0) return [];
  const top = Math.min(...crossing.map(({ box }) => box.top));
  const bottom = Math.max(...crossing.map(({ box }) => box.bottom));
  const gap = rect({ x: cut.left, y: top - 0.5, width: cut.right - cut.left, height: bottom - top + 1 }, { fill: paper });
  return [gap, ...marksIn(context, cut, crossing)];
}

/** Between two scales that nothing ties together no line goes on. */
const breaksOf = ({ segments }: TimeAxis): Gap[] =>
  segments.slice(1).map(({ left: right }, index) => ({ left: segments[index]?.right ?? right, right }));

/** The items of a lane with every cut of the axis in them; its words stand over the gaps. */
export function interruptedByCuts(context: LayoutContext, items: readonly Item[]): readonly Item[] {
  const cuts = [...context.axis.segments.flatMap((segment) => segment.cuts), ...breaksOf(context.axis)];
  if (cuts.length === 0) return items;
  const all = items.flatMap(flat);
  return [
    ...all.filter(({ kind }) => kind !== "text"),
    ...cuts.flatMap((cut) => gapIn(context, cut, all)),
    ...all.filter(({ kind }) => kind === "text"),
  ];
}
