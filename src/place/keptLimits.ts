import type { Mark } from "../time";
import type { Spot } from "./plan";
import type { Solved } from "./solve";

/** By how many days a moment without a node of its own lies after a limit at least; below 1 it can keep to it. */
export function excessOver({ distances }: Solved, { mark, low }: Spot, limit: Mark): number {
  return low + mark.offset - distances.most(mark.node, limit.node) - limit.offset;
}

/**
 * The cut-off and deaths on its island that such a moment keeps to: those that its latest witness in the network bounds, so that what is
 * drawn keeps to them too. Where the rule gave way nothing holds them apart; the moment then breaks it, and that is reported.
 */
export const keptLimits = ({ islands, distances }: Solved, { mark, low, notAfter = [] }: Spot): readonly Mark[] =>
  notAfter.filter(
    (limit) =>
      islands.islandOf[limit.node] === islands.islandOf[mark.node] &&
      distances.most(limit.node, mark.node) + mark.offset + low <= limit.offset,
  );
