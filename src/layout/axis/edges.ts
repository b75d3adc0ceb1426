/** How sure the two ends of a bar are, as x: what is certain is drawn solid, what is only possible is dashed. */
import type { Moment } from "../../place/types";
import type { LayoutContext } from "../context";
import { groupKey, hasOwnDate, slackRange } from "./extent";

export interface Edges {
  readonly possibleLeft: number;
  readonly certainLeft: number;
  readonly certainRight: number;
  readonly possibleRight: number;
}

/** Differences smaller than this cannot be seen. */
const seen = 1.5;

/** A length known to a few days is a length: the bar moves, it does not stretch. */
const sameLength = 0.25;

function movesAsOne(start: Moment, end: Moment): boolean {
  if (groupKey(start) === groupKey(end)) return true;
  if (hasOwnDate(end)) return false;
  const { earliest, latest } = end.slack;
  if (start.drawn === undefined || end.drawn === undefined || earliest === undefined || latest === undefined) return false;
  return latest - earliest <= (end.drawn - start.drawn) * sameLength * 2;
}

/**
 * The edges of a bar between two moments (`end` is the first free day); undefined where both ends are exact. A bar of known length is
 * certain as a whole: it moves, it does not stretch. An end that nothing bounds is left to the mark of an open end.
 */
export function uncertainEdges(context: LayoutContext, start: Moment, end: Moment): Edges | undefined {
  const { axis, tokens } = context;
  const left = axis.xOf(start);
  if (left === undefined) return undefined;
  const drawnRight = start.island === end.island ? axis.xOf(end) : undefined;
  const right = drawnRight ?? left + tokens.minimumBar;
  const x = (day: number | undefined, otherwise: number) =>
    day === undefined ? otherwise : (axis.x(start.island, day) ?? otherwise);
  const first = slackRange(context, start);
  const last = drawnRight === undefined ? {} : slackRange(context, end);
  const asOne = drawnRight !== undefined && movesAsOne(start, end);
  const before = (day: number | undefined, moment: Moment) => (day === undefined || moment.grain === "minute" ? day : day - 1);
  // "not before readmission": the bar may stand anywhere later, so nothing of it is certain.
  const latestStart = first.to === undefined ? right : Math.max(x(before(first.to, start), left), left);
  const edges = {
    possibleLeft: Math.min(x(first.from, left), left),
    certainLeft: asOne && first.to !== undefined ? left : latestStart,
    certainRight:
      asOne || drawnRight === undefined ? Math.max(right, asOne ? right : latestStart) : Math.min(x(last.from, right), right),
    possibleRight: Math.max(x(before(last.to, end), right), right, latestStart),
  };
  const spread = Math.max(
    left - edges.possibleLeft,
    edges.certainLeft - left,
    right - edges.certainRight,
    edges.possibleRight - right,
  );
  return spread < seen ? undefined : edges;
}
