import { isAbout } from "./dateRange";
import type { Strength } from "./network";
import { isRounded } from "./span";
import { type Point, pointsOf, type Term } from "./when";

/** Prose and "~" are rounded; what is exact as written is a fact. */
export function strengthOf(term: Term): Strength {
  if (term.kind === "point" && term.tolerance !== undefined) return "fact";
  return pointsOf(term).some(isRoundedPoint) ? "prose" : "fact";
}

function isRoundedPoint(point: Point): boolean {
  if (point.kind === "date") return isAbout(point);
  if (point.kind === "sum") return point.span.about || isRoundedPoint(point.base);
  if (point.kind === "distance") return (point.limit === undefined && isRounded(point.span)) || isRoundedPoint(point.point);
  return false;
}
