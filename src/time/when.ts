/** A point in time as a case file says it: a list of terms that all hold. `parseWhen` reads it, `printWhen` writes it. */
import type { Span } from "./span";

export interface When {
  readonly terms: readonly Term[];
}

export type Relation = "before" | "after" | "not before" | "not after" | "during" | "same day as" | "soon after";

export type Term =
  | { readonly kind: "point"; readonly point: Point; readonly tolerance?: Span }
  | { readonly kind: "order"; readonly relation: Relation; readonly point: Point }
  | { readonly kind: "between"; readonly from: Point; readonly to: Point };

export type Point = Base | SumPoint | DistancePoint;
/** What a sum may start from. */
export type Base = DatePoint | CountPoint | RefPoint;

export interface DatePoint {
  readonly kind: "date";
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** Minutes after midnight, wall-clock time of one place. */
  readonly minute?: number;
  /** `~` about, `?` doubt about the source, `%` both. */
  readonly mark?: "~" | "?" | "%";
  readonly part?: "early" | "mid" | "late";
  /** How many places the source left out as X: 1 for `2019-XX` and `2019-03-XX`, 2 for `2019-XX-XX`. */
  readonly unspecified?: 1 | 2;
}

export interface CountPoint {
  readonly kind: "count";
  readonly clock: string;
  readonly sign?: "+" | "-";
  readonly count: number;
  /** The unit written behind the number; the clock's own when absent. */
  readonly unit?: "y" | "w" | "d";
  /** The days of `12w4d`. */
  readonly extraDays?: number;
  readonly minute?: number;
}

export interface RefPoint {
  readonly kind: "ref";
  readonly side?: "start" | "end";
  readonly target: Target;
}

export type Target =
  | { readonly kind: "record"; readonly id: string }
  /** `C3`, `pd.C4-C5`, `C3D4`; `last` and `day` never stand together. */
  | { readonly kind: "course"; readonly block?: string; readonly first: number; readonly last?: number; readonly day?: number }
  | { readonly kind: "last course"; readonly block: string };

export interface SumPoint {
  readonly kind: "sum";
  readonly base: Base;
  readonly sign: "+" | "-";
  readonly span: Span;
}

export interface DistancePoint {
  readonly kind: "distance";
  readonly limit?: "at least" | "at most" | "within";
  readonly span: Span;
  readonly side: "after" | "before";
  readonly point: Point;
}

/** What a time names, for a reader to check that it exists. */
export interface References {
  /** Record ids, among them blocks of courses; `cutoff` names the cut-off of the case. */
  readonly ids: readonly string[];
  readonly courses: readonly CourseReference[];
  readonly clocks: readonly string[];
}

export interface CourseReference {
  /** The block's id where it is written. */
  readonly block?: string;
  /** The course numbers named. */
  readonly numbers: readonly number[];
}

/** The name by which times refer to the cut-off of the case; no record may be called so. */
export const cutoffId = "cutoff";

const reservedWords = new Set(
  "start end of early mid late before after between and not during same day as soon at least most within several min h d wk mo yr ongoing unknown last cutoff".split(
    " ",
  ),
);

/** Words of the grammar cannot be ids of records. */
export const isReservedId = (id: string): boolean => reservedWords.has(id);

export const pointsOf = (term: Term): readonly Point[] => (term.kind === "between" ? [term.from, term.to] : [term.point]);

function baseOf(point: Point): Base {
  if (point.kind === "sum") return point.base;
  if (point.kind === "distance") return baseOf(point.point);
  return point;
}

/** The counted days of clocks in a time. */
export const countsOf = (when: When): readonly CountPoint[] =>
  when.terms
    .flatMap(pointsOf)
    .map(baseOf)
    .filter((base) => base.kind === "count");

/** Everything that a time names: records, courses and clocks. */
export function referencesOf(when: When): References {
  const bases = when.terms.flatMap(pointsOf).map(baseOf);
  const targets = bases.flatMap((base) => (base.kind === "ref" ? [base.target] : []));
  return {
    ids: targets.flatMap((target) =>
      target.kind === "record" ? [target.id] : target.kind === "last course" ? [target.block] : [],
    ),
    courses: targets.flatMap((target) => (target.kind === "course" ? [courseReference(target)] : [])),
    clocks: bases.flatMap((base) => (base.kind === "count" ? [base.clock] : [])),
  };
}

function courseReference({ block, first, last }: Extract<Target, { kind: "course" }>): CourseReference {
  const numbers = last === undefined || last === first ? [first] : [first, last];
  return block === undefined ? { numbers } : { block, numbers };
}
