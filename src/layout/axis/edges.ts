/** How sure the two ends of a bar are, as x: what is certain is drawn solid, what is only possible is dashed. */
import type { Moment } from "../../place/types";
import type { LayoutContext } from "../context";
import { groupKey, slackRange } from "./extent";

export interface Edges {
  readonly possibleLeft: number;
  readonly certainLeft: number;
  readonly certainRight: number;
  readonly possibleRight: number;
}

/** Differences smaller than this cannot be seen. */
const seen = 1.5;

/**
 * The edges of a bar between two moments (`end` is the first free day); undefined where both ends are exact. A bar of known length is
 * certain as a whole: it moves, it does not stretch.
 */
export function uncertainEdges(context: LayoutContext, start: Moment, end: Moment): Edges | undefined {
  const { axis } = context;
  const left = axis.xOf(start);
  const right = axis.xOf(end);
  if (left === undefined || right === undefined || start.island !== end.island) return undefined;
  const x = (day: number | undefined, otherwise: number) =>
    day === undefined ? otherwise : (axis.x(start.island, day) ?? otherwise);
  const first = slackRange(context, start);
  const last = slackRange(context, end);
  const grain = end.grain === "day" ? 1 : 0;
  const rigid = groupKey(start) === groupKey(end);
  const edges = {
    possibleLeft: Math.min(x(first.from, left), left),
    certainLeft: rigid
      ? left
      : Math.max(x(first.to === undefined ? undefined : first.to - (start.grain === "day" ? 1 : 0), left), left),
    certainRight: rigid ? right : Math.min(x(last.from, right), right),
    possibleRight: Math.max(x(last.to === undefined ? undefined : last.to - grain, right), right),
  };
  const spread = Math.max(
    left - edges.possibleLeft,
    edges.certainLeft - left,
    right - edges.certainRight,
    edges.possibleRight - right,
  );
  return spread < seen ? undefined : edges;
}
