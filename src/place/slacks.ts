/** How far a moment may move while everything that does not move with it stays where it is drawn. */
import type { DayBounds, Days } from "./days";
import type { Solved } from "./solve";

/** The slack of each node, counted from the zero of its island. */
export function createSlacks({ distances, drawn, undrawn }: Solved, days: Days): (node: number) => DayBounds {
  const { groupOf, most } = distances;
  const drawnNodes = oneNodeOfEachGroup(groupOf, (node) => drawn[node] !== undefined && !undrawn.has(node));
  const known = new Map<number, DayBounds>();
  return (node) => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const island = days.islandOf(node);
    const zero = days.zeroOf(island).node;
    const others = drawnNodes.filter((other) => days.islandOf(other) === island && groupOf[other] !== groupOf[node]);
    const at = (other: number) => days.drawn({ node: other, offset: 0 }) ?? 0;
    const isFixed = groupOf[node] === groupOf[zero];
    const slack = isFixed
      ? days.bounds({ node, offset: 0 })
      : {
          earliest: Math.max(...others.map((other) => at(other) - most(node, other))),
          latest: Math.min(...others.map((other) => at(other) + most(other, node))),
        };
    known.set(node, slack);
    return slack;
  };
}

function oneNodeOfEachGroup(groupOf: readonly number[], isDrawn: (node: number) => boolean): readonly number[] {
  const first = new Map<number, number>();
  groupOf.forEach((group, node) => {
    if (isDrawn(node) && !first.has(group)) first.set(group, node);
  });
  return [...first.values()];
}
