import type { Mark } from "../time";
import type { Spot } from "./plan";
import type { Solved } from "./solve";

/** By how many days a moment without a node of its own lies after a limit at least; below 1 it can keep to it. */
export function excessOver({ distances }: Solved, { mark, low }: Spot, limit: Mark): number {
  return low + mark.offset - distances.most(mark.node, limit.node) - limit.offset;
}

/** The cut-off and deaths on its island that such a moment keeps to. One that lies after them breaks the rule, and is reported. */
export const keptLimits = (solved: Solved, spot: Spot): readonly Mark[] =>
  (spot.notAfter ?? []).filter(
    (limit) =>
      solved.islands.islandOf[limit.node] === solved.islands.islandOf[spot.mark.node] && excessOver(solved, spot, limit) <= 0,
  );
