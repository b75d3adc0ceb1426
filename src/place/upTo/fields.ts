/**
 * Which fields of a record tell no more than its time does. The lists say what may stay, never what must go: a field that nobody has
 * thought of, and all free text of the author about the whole (notes, outcomes, conclusions), is taken to know the ending.
 */
import type { RawObject } from "../../case/rawValue";
import type { RecordList } from "../../case/schema";

interface Fields {
  /** Known from its first day: who, what, and why it was begun as far as that is a name. */
  readonly begun: readonly string[];
  /** Known once it has been. */
  readonly past: readonly string[];
  /** Known once what lasts, or the window it is said of, is over. */
  readonly over?: readonly string[];
}

const always = ["id", "label", "subject", "disease", "lesion", "status", "partOf", "because", "source", "basis"];
const told = ["reason", "asPrinted", "remark"];

const byList: Readonly<Record<RecordList, Fields>> = {
  courses: {
    begun: ["regimen", "courses", "line", "series", "follows", "cycle", "start", "given", "each"],
    past: ["end", "length", "planned"],
  },
  drugs: {
    begun: ["drug", "dose", "route", "schedule", "purpose", "at", "start", "steps"],
    past: ["end", "length", "over", "times", "stopped"],
  },
  procedures: { begun: ["type", "site", "at", "start"], past: ["end", "length", "over", "times", "details"] },
  stays: { begun: ["type", "start"], past: ["end", "length", "over", "times", "level"] },
  samples: { begun: ["material", "site", "at", "resulted"], past: [] },
  values: {
    begun: ["analyte", "sample", "at", "value", "values", "range", "unit", "change", "validity"],
    past: ["over", "times"],
    over: ["statistic"],
  },
  scores: { begun: ["instrument", "at", "value", "best", "worst"], past: ["over", "times"] },
  assessments: {
    begun: ["type", "method", "site", "at", "start"],
    past: ["end", "length", "over", "times", "findings", "readings"],
  },
  events: {
    begun: ["category", "term", "recovery", "at", "start", "grades"],
    // How it was established and what came of it may have been known only later.
    past: ["end", "length", "over", "times", "grade", "site", "photos"],
  },
  absences: { begun: ["category", "at"], past: ["over", "times"] },
  diagnoses: { begun: ["certainty", "replaces", "at", "findings"], past: [] },
  statuses: { begun: ["type", "cause", "at", "start"], past: ["end", "length", "over"] },
  // Who thinks what caused what is thought afterwards.
  links: { begun: [], past: [] },
  conclusions: { begun: [], past: [] },
};

/** How far a record has come: begun and still going on, past, or past as something that lasted. */
export type Stage = "begun" | "past" | "over";

/** The fields of a record of a list that may stay. */
export function fieldsAt(list: RecordList, stage: Stage): ReadonlySet<string> {
  const { begun, past, over = [] } = byList[list];
  if (stage === "begun") return new Set([...always, ...begun]);
  return new Set([...always, ...told, ...begun, ...past, ...(stage === "over" ? over : [])]);
}

/** An object with only those of its fields. */
export const only = (value: object, names: ReadonlySet<string>): RawObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => names.has(name)));

/** An object without those of its fields. */
export const without = (value: object, ...names: readonly string[]): RawObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

/** An object without fields that are undefined. */
export const withoutNothing = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inside]) => inside !== undefined)) as T;
