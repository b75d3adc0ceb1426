/** The whole time in small: the courses and the response of the figure, without words. */
import type { FigureLayout } from "../layout";
import { fractionAt } from "../layout/axis/timeAt";
import { type Box, itemBounds } from "../scene/bounds";
import type { Item } from "../scene/scene";

export interface OverviewBar {
  /** Fractions of the axis and of the height. */
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly height: number;
  readonly fill: string;
  readonly stroke: string;
}

const rows: Readonly<Record<string, { readonly top: number; readonly height: number }>> = {
  response: { top: 0.1, height: 0.24 },
  regimens: { top: 0.42, height: 0.3 },
};
/** Where a figure has neither, all that it has stands in one row. */
const only = { top: 0.3, height: 0.4 };

const markFill = "#6b7684";

const leaves = (item: Item): readonly Item[] => (item.kind === "group" ? item.items.flatMap(leaves) : [item]);

export function overviewOf({ scene, axis, lanes }: FigureLayout): readonly OverviewBar[] {
  const named = new Set(lanes.map(({ name }) => name));
  const groups = scene.items.filter((item) => item.kind === "group" && named.has(item.name));
  const chosen = groups.filter((item) => item.kind === "group" && rows[item.name] !== undefined);
  const barsOf = (item: Item): readonly OverviewBar[] => {
    const row = (item.kind === "group" && rows[item.name]) || only;
    return leaves(item).flatMap((leaf) => {
      // A bar with an open side has its outline beside it; the stripes of classes in it have none.
      const isBar = leaf.kind === "rect" && (leaf.stroke !== undefined || leaf.fill === scene.background);
      if (chosen.length > 0 && !isBar) return [];
      const fill = leaf.kind === "rect" && leaf.fill ? leaf.fill : markFill;
      const stroke = leaf.kind === "rect" && leaf.stroke ? leaf.stroke.color : markFill;
      return boxesOf(leaf).map((box) => {
        const [from, to] = [fractionAt(axis, box.left), fractionAt(axis, box.right)];
        return { from, to: Math.max(to, from + 0.001), ...row, fill, stroke };
      });
    });
  };
  const bars = (chosen.length > 0 ? chosen : groups).flatMap(barsOf);
  return bars.length < many ? bars : joined(bars);
}

/** So many bars are no longer looked at one by one: those that touch are one. */
const many = 120;

function joined(bars: readonly OverviewBar[]): readonly OverviewBar[] {
  const rowsOfBars = new Map<string, OverviewBar[]>();
  for (const bar of bars.toSorted((a, b) => a.from - b.from)) {
    const row = `${bar.top} ${bar.fill} ${bar.stroke}`;
    const before = rowsOfBars.get(row) ?? [];
    const last = before.at(-1);
    if (last && bar.from <= last.to) before[before.length - 1] = { ...last, to: Math.max(last.to, bar.to) };
    else before.push(bar);
    rowsOfBars.set(row, before);
  }
  return [...rowsOfBars.values()].flat();
}

/** Where the records stand that an item shows. */
function boxesOf(item: Item): readonly Pick<Box, "left" | "right">[] {
  if (item.kind === "path" && item.parts) return item.parts;
  const box = item.record === undefined || item.kind === "text" ? undefined : itemBounds(item, () => 0);
  return box ? [box] : [];
}
