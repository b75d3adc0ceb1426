/** How sure the two ends of a bar are, as x: what is certain is drawn solid, what is only possible is dashed. */
import type { Ending, Moment } from "../../place/types";
import type { LayoutContext } from "../context";
import { groupKey, hasOwnDate, slackRange } from "./extent";

export interface Edges {
  readonly possibleLeft: number;
  readonly certainLeft: number;
  readonly certainRight: number;
  readonly possibleRight: number;
  /** How far dashes lead out on a side that nothing bounds: "not after D0" says nothing of when it began. */
  readonly fadeLeft?: number;
  readonly fadeRight?: number;
}

export const isOpen = ({ fadeLeft, fadeRight }: Edges) => fadeLeft !== undefined || fadeRight !== undefined;
/** Some of it is possible and not certain. */
export const isStretched = ({ possibleLeft, certainLeft, certainRight, possibleRight }: Edges) =>
  certainLeft - possibleLeft >= seen || possibleRight - certainRight >= seen;

/** All that a bar takes, from one x to another. */
export const outerEdges = ({ possibleLeft, possibleRight, fadeLeft = possibleLeft, fadeRight = possibleRight }: Edges) => ({
  from: fadeLeft,
  to: fadeRight,
});

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

/** Other endings have marks of their own. */
const isBounded = (ending: Ending) => ending === "known" || ending === "partial";

/**
 * The edges of a bar between two moments (`end` is the first free day); undefined where both ends are exact. A bar of known length is
 * certain as a whole where some day of it is: it moves, it does not stretch. An end that is ongoing or not stated at all is left to the mark of such an end.
 */
export function uncertainEdges(
  context: LayoutContext,
  { start, end, ending }: { readonly start: Moment; readonly end: Moment; readonly ending: Ending },
): Edges | undefined {
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
  // A bar that may begin later than it may end has no day that is certain: nothing of it is solid.
  const lastStart = before(first.to, start);
  const hasCertainDay =
    first.from !== undefined && lastStart !== undefined && lastStart - first.from < (end.drawn ?? 0) - (start.drawn ?? 0);
  // "not before readmission": the bar may stand anywhere later, so nothing of it is certain.
  const latestStart = first.to === undefined ? right : Math.max(x(lastStart, left), left);
  const edges = {
    possibleLeft: Math.min(x(first.from, left), left),
    certainLeft: !asOne ? latestStart : hasCertainDay ? left : right,
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
  const fades = {
    ...(first.from === undefined && { fadeLeft: Math.max(edges.possibleLeft - tokens.mark, axis.left - tokens.mark / 2) }),
    ...(last.to === undefined && isBounded(ending) && { fadeRight: edges.possibleRight + tokens.mark }),
  };
  return spread < seen && Object.keys(fades).length === 0 ? undefined : { ...edges, ...fades };
}
