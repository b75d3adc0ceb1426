/** What placement makes of each record before it knows when anything was: nodes of the network, and days counted from them. */
import type { Basis, CourseDetail, SeriesRow } from "../case/schema";
import type { Mark, Schedule } from "../time";
import type { Entry, EntryOf } from "./entries";

/** A moment to be: days counted from a node. Most have a node of their own; what nobody refers to counts from the calendar or a clock. */
export interface Spot {
  readonly mark: Mark;
  /** It has no node of its own, and counts from that of the calendar, a clock or a record. */
  readonly isCounted: boolean;
  /** The moment lies between mark + low and mark + high; both 0 where it has its own node. */
  readonly low: number;
  readonly high: number;
  /** Time of day of a moment that has no node of its own. */
  readonly minute?: number;
  /** The day that holds the instant: for an end the day before the first free day. */
  readonly instantDay: Mark;
  readonly stated: string;
  readonly basis: Basis;
  /** An end of which the file says nothing is not drawn. */
  readonly undrawn: boolean;
  /** Offsets beyond which a side of the range would pass where the other side of its span is drawn. */
  readonly slackLow?: number;
  readonly slackHigh?: number;
  /** The cut-off and deaths that a range without a node of its own may not pass. */
  readonly notAfter?: readonly Mark[];
  /** The spot with the same words that several records share; they do not move together for that. */
  readonly sameAs?: Spot;
}

export type PlannedTime =
  | { readonly shape: "at"; readonly at: Spot }
  | { readonly shape: "span"; readonly start: Spot; readonly end: Spot; readonly ending: PlannedEnding }
  | { readonly shape: "over"; readonly from: Spot; readonly to: Spot }
  | { readonly shape: "none" };

/** What the file says of an end; how well a stated one is known shows when everything is placed. */
export type PlannedEnding = "stated" | "ongoing" | "unknown" | "planned";

export interface PlannedCourse {
  readonly number: number;
  readonly start: Spot;
  readonly end: Spot;
  readonly stopped: boolean;
  /** Days of a whole course, and on what basis; absent when nothing says. */
  readonly cycle?: { readonly days: number; readonly basis: Basis };
  readonly ownLength: Basis | undefined;
}

export interface PlannedStep {
  readonly start: Spot;
  readonly end: Spot;
}

/** Doses that a schedule may fix between a start and an end. */
export interface PlannedDoses {
  readonly schedule: Schedule;
  readonly start: Spot;
  readonly end: Spot;
}

/** Days and minutes of rows with plain dates. */
export interface PlainTimes {
  /** Days since 1970-01-01; the least of all numbers where the row has no plain date. */
  readonly days: Int32Array;
  /** Minutes after midnight; -1 where no time of day is stated. */
  readonly minutes: Int16Array;
}

/** The moments of a series, row by row. */
export interface PlannedRows {
  readonly rows: readonly SeriesRow[];
  readonly basis: Basis;
  readonly plain: PlainTimes;
  /** Spots of rows without a plain date; those that say nothing have none. */
  readonly others: ReadonlyMap<number, Spot>;
}

export interface PlannedRecord {
  readonly entry: Entry;
  readonly time: PlannedTime;
  readonly courses?: readonly PlannedCourse[];
  readonly steps?: readonly PlannedStep[];
  readonly doses?: readonly Spot[];
  readonly scheduled?: readonly PlannedDoses[];
  /** The moments of the rows of a series. */
  readonly rows?: PlannedRows;
}

export interface LastingTexts {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly length?: string | undefined;
  readonly schedule?: string | undefined;
}

/** What lasts: where it stands in the file, its texts, and whose it is. */
export interface Lasting {
  readonly entry: Entry;
  readonly owner: number;
  readonly path: string;
  readonly name: string;
  readonly basis: Basis;
  readonly texts: LastingTexts;
}

/** A course with the nodes of its start and of its first free day. */
export interface CourseNodes {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly detail: CourseDetail | undefined;
}

export interface Block {
  readonly entry: EntryOf<"courses">;
  readonly owner: number;
  /** Empty when the file does not say which courses it holds. */
  readonly courses: readonly CourseNodes[];
  /** There may have been more courses than are known; then the last one has nodes of its own. */
  readonly last: CourseNodes;
  readonly start: number;
  readonly end: number;
}

/** The day that a node holds: of a start its first day, of an end the first free day. */
export const dayAt = (node: number): Mark => ({ node, offset: 0 });

/** The last day of something that ends with a node. */
export const lastDayAt = (end: number): Mark => ({ node: end, offset: -1 });

/** The spot of a node of its own. */
export const nodeSpot = (node: number, about: Pick<Spot, "stated" | "basis"> & { readonly undrawn?: boolean }): Spot => {
  const mark = dayAt(node);
  return {
    mark,
    low: 0,
    high: 0,
    instantDay: mark,
    stated: about.stated,
    basis: about.basis,
    undrawn: about.undrawn ?? false,
    isCounted: false,
  };
};

/** The spot of an end: the node is the first free day, its instant lies on the day before. */
export const endSpot = (node: number, about: Pick<Spot, "stated" | "basis"> & { readonly undrawn?: boolean }): Spot => ({
  ...nodeSpot(node, about),
  instantDay: lastDayAt(node),
});
