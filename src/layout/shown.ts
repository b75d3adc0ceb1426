/** What a reader meets in drawn items: notes and key explain that and nothing else. */
import type { Item } from "../scene/scene";
import type { Lane, LayoutContext } from "./context";
import { laneLabel } from "./laneLabel";

export interface Shown {
  readonly words: readonly string[];
  readonly fills: ReadonlySet<string>;
}

export function shownIn(items: readonly Item[]): Shown {
  const words: string[] = [];
  const fills = new Set<string>();
  const visit = (item: Item): void => {
    if (item.kind === "group") return item.items.forEach(visit);
    if (item.kind === "text") words.push(item.text);
    else if ("fill" in item && item.fill !== undefined) fills.add(item.fill);
  };
  items.forEach(visit);
  return { words, fills };
}

export const shownTogether = (all: readonly Shown[]): Shown => ({
  words: all.flatMap(({ words }) => words),
  fills: new Set(all.flatMap(({ fills }) => [...fills])),
});

/** What a lane will show, before heights are settled; of a laboratory panel its name: drawing thousands of values twice costs too much. */
export function shownByLane(context: LayoutContext, lane: Lane): Shown {
  const height = lane.height.min;
  const isPanel = lane.group.startsWith("lab ") || lane.group === "sparklines";
  return shownIn([...laneLabel(context, lane, { top: 0, height }), ...(isPanel ? [] : lane.draw(0, height))]);
}
