/**
 * The placed case: every record of a case file with when it was, as far as is known, and where it is drawn.
 *
 * Times are days since 1970-01-01 (UTC) on the calendar island, days since the island's own zero elsewhere; a fraction is the time
 * of day. Days are whole unless the record has a clock time.
 */
import type { Basis, ClinicalCase, RecordList, RecordOf, SeriesRow } from "../case/schema";
import type { Problem } from "../case/problem";

export interface Moment {
  /** Index into `PlacedCase.islands`. */
  readonly island: number;
  /** First and last possible time; absent when that side is open. */
  readonly earliest?: number;
  readonly latest?: number;
  /** Where it is drawn; absent when nothing bounds it, and then it is listed instead. */
  readonly drawn?: number;
  /**
   * The range it may take while everything it does not move with stays where it is drawn (first and last, both inclusive; an open
   * side is absent): "during C1-C2" is as wide as those courses are drawn. From the distances d: earliest is the largest
   * drawn(j) - d(i,j), latest the smallest drawn(j) + d(j,i), over the origin and all nodes j of other groups that are drawn.
   */
  readonly slack: { readonly earliest?: number; readonly latest?: number };
  /** A "day" moment is the whole day that starts at its number; a "minute" moment is the instant itself. */
  readonly grain: "day" | "minute";
  /** Moments of one group keep fixed distances: they move together, and one whisker serves them all. Fixed dates are in group 0 of their island. */
  readonly group: number;
  /** As the file says it; empty when it follows from other statements alone. */
  readonly stated: string;
  readonly basis: Basis;
  /** The assumptions that these bounds lean on, in words. */
  readonly leansOn: readonly string[];
  /** The bounds without assumptions, schedules and the order of blocks; absent where they are the same. */
  readonly firm?: { readonly earliest?: number; readonly latest?: number };
}

/** How something that lasts ends: five endings, five drawings. */
export type Ending = "known" | "partial" | "ongoing" | "unknown" | "planned";

export type PlacedTime =
  | { readonly shape: "at"; readonly at: Moment }
  /** `end` is the first free day (or the instant of the end): last day + 1. */
  | { readonly shape: "span"; readonly start: Moment; readonly end: Moment; readonly ending: Ending }
  /** A statement about a window; `to` is the first free day. */
  | { readonly shape: "over"; readonly from: Moment; readonly to: Moment }
  /** The file gives no time at all. */
  | { readonly shape: "none" };

export interface PlacedCourse {
  readonly number: number;
  readonly start: Moment;
  /** First free day. */
  readonly end: Moment;
  readonly cutShort: boolean;
  /** Inclusive length in days where it is known, and on what basis. */
  readonly length?: { readonly days: number; readonly basis: Basis };
}

export interface PlacedStep {
  readonly index: number;
  readonly start: Moment;
  readonly end: Moment;
}

interface PlacedBase<L extends RecordList> {
  readonly list: L;
  /** Such as `case.courses[2]`; a series row is `case.values[0].values[3]`. */
  readonly path: string;
  readonly record: RecordOf<L>;
  readonly time: PlacedTime;
}

export interface PlacedCourses extends PlacedBase<"courses"> {
  readonly courses: readonly PlacedCourse[];
}
export interface PlacedDrug extends PlacedBase<"drugs"> {
  readonly steps: readonly PlacedStep[];
  /** Single doses that are dated one by one, or that a schedule with a known start fixes. */
  readonly doses: readonly Moment[];
}
/** One value: a record of its own or one row of a series. */
export interface PlacedValue extends PlacedBase<"values"> {
  readonly row?: SeriesRow;
}
type OtherList = Exclude<RecordList, "courses" | "drugs" | "values">;
export type PlacedOther = { [L in OtherList]: PlacedBase<L> }[OtherList];
export type PlacedRecord = PlacedCourses | PlacedDrug | PlacedValue | PlacedOther;

/** Times as so many units from something: "month 3.2 from start of Id". */
export interface ToldTimes {
  /** What is counted from, by its name. */
  readonly from: string;
  /** Such as "month", and its length. */
  readonly unit: { readonly name: string; readonly days: number };
}

export interface Island {
  /** "calendar", or the clock or record whose zero is the island's zero. */
  readonly kind: "calendar" | "clock" | "record";
  /** Clock name or record path; absent for the calendar. */
  readonly zero?: string;
  /** Rank in the order that one-sided statements give; islands of equal rank are unordered. */
  readonly rank: number;
  /** The number of the zero's own day, where a reader chose the zero. */
  readonly first?: 0 | 1;
  /** The calendar day that its zero is, where it is the calendar counted from its first record. */
  readonly calendarDay?: number;
  /** How words tell its times, where a reader chose the zero. */
  readonly told?: ToldTimes;
}

export interface PlacedCase {
  readonly case: ClinicalCase;
  /** In file order of the lists and records. */
  readonly records: readonly PlacedRecord[];
  readonly islands: readonly Island[];
  readonly cutoff?: Moment;
  /** Contradictions, and which statement gave way. */
  readonly problems: readonly Problem[];
  /** Each assumption used, as words for the notes: "courses of 28 days". */
  readonly assumptions: readonly string[];
  /** Moment of a reference such as "C3", "dx", "vd.last", "C3D4", a clock name or a date; undefined when it means nothing here. */
  readonly momentOf: (reference: string) => Moment | undefined;
  /**
   * The same case with all bounds and places counted from the start of that reference (shortest paths from it, not subtraction). For an
   * axis `first` is what its own day is called, 0 or 1, and a calendar that is not tied to the reference is counted from its first
   * record, so that no dates are left.
   */
  readonly since: (reference: string, axis?: { readonly first: 0 | 1 }) => PlacedCase | undefined;
}
