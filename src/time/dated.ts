/** Whether a time states its day on some scale to a month or finer: such days are drawn in the middle of their bounds first. */
import type { Point, Term, When } from "./when";
import { type Scope, zoneOf } from "./zone";

/** The calendar, or a clock. */
export type Dated = { readonly by: "calendar" } | { readonly by: "clock"; readonly clock: string };

/** The scale on which a time states its day to a month or finer. Two dates that enclose it count as one such statement. */
export function datedBy(when: When, scope: Scope): Dated | undefined {
  const stated = when.terms.map(pointDated).find((dated) => dated !== undefined);
  return stated ?? enclosedBy(when, scope);
}

function pointDated(term: Term): Dated | undefined {
  if (term.kind !== "point") return undefined;
  const { point } = term;
  if (point.kind === "date") return point.month === undefined ? undefined : { by: "calendar" };
  if (point.kind === "count") return point.unit === "y" ? undefined : { by: "clock", clock: point.clock };
  return undefined;
}

const longestMonth = 31;

/** "not before H3, not after H9", or "between 2021-05-03 and 2021-05-20". */
function enclosedBy({ terms }: When, scope: Scope): Dated | undefined {
  const sides = terms.flatMap((term) => {
    if (term.kind === "between") return [{ from: term.from }, { to: term.to }];
    if (term.kind !== "order") return [];
    if (term.relation === "not before") return [{ from: term.point }];
    return term.relation === "not after" ? [{ to: term.point }] : [];
  });
  const from = sides.find((side) => side.from !== undefined)?.from;
  const to = sides.find((side) => side.to !== undefined)?.to;
  if (from === undefined || to === undefined || !sameScale(from, to)) return undefined;
  const [first, last] = [zoneOf(from, scope)?.from, zoneOf(to, scope)?.to];
  if (first === undefined || last === undefined || last.offset - first.offset >= longestMonth) return undefined;
  return from.kind === "count" ? { by: "clock", clock: from.clock } : { by: "calendar" };
}

const sameScale = (a: Point, b: Point): boolean =>
  (a.kind === "date" && b.kind === "date") || (a.kind === "count" && b.kind === "count" && a.clock === b.clock);
