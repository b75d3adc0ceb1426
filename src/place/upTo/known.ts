/** What is certain to have been by a moment: shortest paths from it, on whatever island the other stands. */
import type { ClinicalCase } from "../../case/schema";
import { type Point, type Term, daysInMonth, parseWhen, printWhen } from "../../time";
import type { Spot } from "../plan";
import { type CaseReferences, createReferences } from "../references";
import { type Solved, solveCase } from "../solve";
import type { Moment } from "../types";
import { createView, type View, type ViewZero } from "../view";

export interface Known {
  readonly solved: Solved;
  /** Whether a moment is certain not to be later. */
  readonly isPast: (spot: Spot | undefined) => boolean;
  /** Whether an end, which is the first free day, is certain to have come. */
  readonly isOver: (end: Spot | undefined) => boolean;
  /** Whether an end is certain to come later. */
  readonly isOpen: (end: Spot | undefined) => boolean;
  /** Whole days from a moment to this one, where that is known to the day. */
  readonly daysSince: (spot: Spot) => number | undefined;
  /** The moment of a text, counted from this one. */
  readonly isPastText: (text: string) => boolean;
  /** Everything as the whole case dates it. */
  readonly dated: CaseReferences;
  readonly datedView: View;
}

/** The id of the moment that is asked about, among those of the case. */
export const probe = "courseline-known-at";

/** What is asked about: the last day of a month or a course, since "up to March" includes it. */
export function lastOf(until: string): string {
  const parsed = parseWhen(until);
  if (!parsed.ok) return until;
  return printWhen({ terms: parsed.value.terms.map(lastOfTerm) });
}

const lastOfTerm = (term: Term): Term =>
  term.kind === "point" && term.tolerance === undefined ? { ...term, point: lastOfPoint(term.point) } : term;

function lastOfPoint(point: Point): Point {
  if (point.kind === "date") {
    const { year, month = 12, day, mark, part, unspecified } = point;
    if (day !== undefined || mark !== undefined || part !== undefined || unspecified !== undefined) return point;
    return { kind: "date", year, month, day: daysInMonth(year, month) };
  }
  if (point.kind !== "ref" || point.side !== undefined) return point;
  const isDay = point.target.kind === "course" && point.target.day !== undefined;
  return isDay ? point : { ...point, side: "end" };
}

/** Minutes are exact in fractions of a day up to this. */
const hair = 1e-6;

/** What is known at the end of `until`; undefined where nothing says when that is. */
export function knownAt(clinicalCase: ClinicalCase, until: string): Known | undefined {
  // Planned: no rule of death or cut-off holds it back, and it holds nothing back.
  const asked = { id: probe, at: lastOf(until), status: "planned" } as const;
  const solved = solveCase({ ...clinicalCase, statuses: [...(clinicalCase.statuses ?? []), asked] }, new Set([probe]));
  if (!solved.build.names.says(solved.build.texts.when(asked.at))) return undefined;
  const datedView = createView(solved);
  const dated = createReferences(solved, datedView);
  const zero = dated.zeroOf(probe);
  if (zero?.kind !== "held") return undefined;
  const view = createView(solved, zero);
  const references = createReferences(solved, view);
  const isInstant = references.momentOf(probe)?.grain === "minute";
  const bounds = boundsFrom(solved, { view, zero });
  // A whole day has been by an instant when all of it has; by a day when it is that day or before.
  const spare = isInstant ? hair : 1 - hair;
  const lengthOf = ({ grain }: Sides) => (isInstant && grain === "day" ? 1 : 0);
  const isPast = (sides: Sides) => sides.latest !== undefined && sides.latest + lengthOf(sides) <= spare;
  const endOfDay = isInstant ? hair : 1 + hair;
  return {
    solved,
    isPast: (spot) => spot !== undefined && isPast(bounds(spot)),
    isOver: (end) => end !== undefined && (bounds(end).latest ?? Number.POSITIVE_INFINITY) <= endOfDay,
    isOpen: (end) => end !== undefined && (bounds(end).earliest ?? Number.NEGATIVE_INFINITY) > endOfDay,
    daysSince: (spot) => {
      const { earliest, latest } = bounds(spot);
      return earliest !== undefined && earliest === latest ? -Math.floor(earliest) : undefined;
    },
    isPastText: (text) => {
      const moment = references.momentOf(text);
      return moment !== undefined && moment.island === references.momentOf(probe)?.island && isPast(moment);
    },
    dated,
    datedView,
  };
}

type Sides = Pick<Moment, "earliest" | "latest" | "grain">;

function boundsFrom(
  { distances }: Solved,
  { view, zero }: { readonly view: View; readonly zero: ViewZero },
): (spot: Spot) => Sides {
  const island = view.days.islandOf(zero.mark.node);
  return (spot) => {
    if (view.days.islandOf(spot.mark.node) === island) return view.momentOf(spot);
    // Other islands count from their own zeros; an order between them is still a bound.
    const { node, offset } = spot.mark;
    const apart = offset - zero.mark.offset;
    const latest = distances.most(zero.mark.node, node) + apart + spot.high;
    const earliest = apart + spot.low - distances.most(node, zero.mark.node);
    return {
      grain: "day",
      ...(Number.isFinite(latest) ? { latest } : {}),
      ...(Number.isFinite(earliest) ? { earliest } : {}),
    };
  };
}
