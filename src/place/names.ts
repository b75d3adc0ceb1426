/** What the times of a case may refer to, and which records they do refer to. */
import {
  type CountPoint,
  countsOf,
  cutoffId,
  type End,
  isMissingZero,
  parseCourseNumbers,
  referencesOf,
  type Term,
  type When,
} from "../time";
import type { ClinicalCase, SeriesRow } from "../case/schema";
import type { Entry, TimeFields } from "./entries";
import { noDay, plainTimes } from "./rows";
import type { Texts } from "./texts";

export interface Names {
  readonly entryOf: (id: string) => Entry | undefined;
  /** Records that some time refers to. */
  readonly isReferenced: (id: string | undefined) => boolean;
  /** Whether at least one of the parts of a time says something: it was read, and what it names exists. */
  readonly says: (when: When | undefined) => when is When;
}

interface NamesInput {
  readonly texts: Texts;
  /** Records to be treated as if a time referred to them. */
  readonly alsoHeld: ReadonlySet<string>;
}

export function namesOf(clinicalCase: ClinicalCase, entries: readonly Entry[], { texts, alsoHeld }: NamesInput): Names {
  const byId = new Map<string, Entry>();
  for (const entry of entries) if (entry.record.id !== undefined && !byId.has(entry.record.id)) byId.set(entry.record.id, entry);
  const referenced = new Set(alsoHeld);
  for (const text of new Set(timeTexts(clinicalCase, entries))) addReferences(texts.end(text), referenced);
  const numbers = entries.flatMap((entry) =>
    entry.list === "courses" ? [{ id: entry.record.id, ...numbersOf(entry.record.courses) }] : [],
  );
  const has: Exists = {
    id: (id) => (id === cutoffId ? clinicalCase.cutoff !== undefined : hasTime(byId.get(id))),
    course: (number, block) => {
      const having = numbers.filter(
        ({ id, first, last }) => (block === undefined || id === block) && first <= number && number <= last,
      );
      return having.length === 1;
    },
    clock: (name) => clinicalCase.clocks?.[name] !== undefined,
    count: (count) => !isMissingZero(count, clinicalCase.clocks?.[count.clock]?.first ?? 0),
  };
  const known = new Map<When, boolean>();
  const says = (when: When): boolean => {
    const found = known.get(when) ?? when.terms.some((term) => exists(term, has));
    known.set(when, found);
    return found;
  };
  return {
    entryOf: (id) => byId.get(id),
    isReferenced: (id) => id !== undefined && referenced.has(id),
    says: (when): when is When => when !== undefined && says(when),
  };
}

interface Exists {
  readonly id: (id: string) => boolean;
  readonly course: (number: number, block: string | undefined) => boolean;
  readonly clock: (name: string) => boolean;
  /** Clocks that count from 1 have no day 0. */
  readonly count: (count: CountPoint) => boolean;
}

function exists(term: Term, has: Exists): boolean {
  const { ids, courses, clocks } = referencesOf({ terms: [term] });
  if (!countsOf({ terms: [term] }).every(has.count)) return false;
  return (
    ids.every(has.id) &&
    clocks.every(has.clock) &&
    courses.every(({ block, numbers }) => numbers.every((number) => has.course(number, block)))
  );
}

/** Links and conclusions have no time, and a series has many. */
const hasTime = (entry: Entry | undefined) =>
  entry !== undefined &&
  entry.list !== "links" &&
  entry.list !== "conclusions" &&
  !(entry.list === "values" && entry.record.values !== undefined);

/** Numbers of the courses of a block; none where the file does not say them. */
export function numbersOf(courses: string | undefined): {
  readonly first: number;
  readonly last: number;
  readonly more: boolean;
} {
  const parsed = courses === undefined ? undefined : parseCourseNumbers(courses);
  return parsed?.ok ? parsed.value : { first: 1, last: 0, more: false };
}

function addReferences(end: End | undefined, referenced: Set<string>): void {
  if (end?.kind !== "when") return;
  const { ids, courses } = referencesOf(end.when);
  for (const id of ids) referenced.add(id);
  for (const { block } of courses) if (block !== undefined) referenced.add(block);
}

/** Every text of the case that is a time. */
function* timeTexts(clinicalCase: ClinicalCase, entries: readonly Entry[]): Iterable<string> {
  yield* given(clinicalCase.cutoff, ...Object.values(clinicalCase.clocks ?? {}).map((clock) => clock.zero));
  for (const entry of entries) yield* textsOf(entry);
}

/** The texts of one record that are times. Plain dates of rows name nothing and are left out: there may be hundreds of thousands. */
export function textsOf(entry: Entry): readonly string[] {
  const { at, start, end, over }: TimeFields = entry.record;
  const own = [...(typeof at === "string" ? [at] : (at ?? [])), ...given(start, end, over?.from, over?.to)];
  switch (entry.list) {
    case "courses":
      return [...own, ...(entry.record.each ?? []).flatMap((course) => given(course.start, course.end))];
    case "drugs":
      return [...own, ...(entry.record.steps ?? []).flatMap((step) => given(step.start, step.end))];
    case "values":
      return [...own, ...otherTimes(entry.record.values ?? [])];
    case "events":
      return [...own, ...(entry.record.grades ?? []).map((grade) => grade.at)];
    default:
      return own;
  }
}

function otherTimes(rows: readonly SeriesRow[]): readonly string[] {
  const { days } = plainTimes(rows);
  return rows.flatMap(([when], row) => (days[row] === noDay ? [when] : []));
}

const given = (...texts: readonly (string | undefined)[]) => texts.filter((text) => text !== undefined);
