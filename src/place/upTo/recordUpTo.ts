/** One record as it was known: its fields by how far it has come, its parts by their own times, its times by what is left to count from. */
import { isObject, listOf, type RawObject } from "../../case/rawValue";
import type { Dose } from "../../case/schema";
import { parseDayList } from "../../time";
import type { PlannedCourse, PlannedRecord } from "../plan";
import { rowSpot } from "../rows";
import { fieldsAt, only, without, withoutNothing } from "./fields";
import type { Known } from "./known";
import { type Left, restated, restatedEnd } from "./restate";
import type { Reached } from "./stages";

export interface Cut {
  readonly known: Known;
  readonly left: Left;
}

/** The record as far as it is known. */
export function recordUpTo(reached: Reached, cut: Cut): RawObject {
  const { planned, stage } = reached;
  const { list, record } = planned.entry;
  const kept = only(record, fieldsAt(list, stage));
  const parted = { ...kept, ...partsOf(reached, cut) };
  const goesOn = stage === "begun" && planned.time.shape === "span";
  const ended = goesOn ? { ...parted, end: endOf(planned, cut.known) } : parted;
  return withoutNothing(withReferences(withTimes(ended, cut.left), cut.left));
}

/** What is not certain to be going on may be over. */
function endOf({ entry, time }: PlannedRecord, { isOpen }: Known): string {
  const stated = "end" in entry.record ? entry.record.end : undefined;
  return time.shape === "span" && (stated === "ongoing" || isOpen(time.end)) ? "ongoing" : "unknown";
}

/** Fields of a record that hold parts with times of their own, or that tell more than the whole. */
function partsOf(reached: Reached, cut: Cut): RawObject {
  const { planned, stage } = reached;
  const { entry } = planned;
  switch (entry.list) {
    case "courses":
      return coursesUpTo(reached, cut);
    case "drugs":
      return drugUpTo(planned, stage === "begun", cut);
    case "values": {
      const rows = entry.record.values?.filter((_, index) => cut.known.isPast(planned.rows && rowSpot(planned.rows, index)));
      return rows === undefined ? {} : { values: rows.flatMap((row) => rowUpTo(row, cut.left)) };
    }
    case "samples": {
      const { resulted } = entry.record;
      return { resulted: resulted !== undefined && cut.known.isPastText(resulted) ? restated(resulted, cut.left) : undefined };
    }
    case "assessments": {
      const { readings } = entry.record;
      return stage === "begun" || readings === undefined ? {} : { readings: readings.map(readingUpTo) };
    }
    case "events": {
      const { grades } = entry.record;
      if (grades === undefined) return {};
      const past = grades.filter(({ at }) => cut.known.isPast(cut.known.solved.build.steps.get(at)));
      const steps = past.flatMap((grade) => {
        const at = restated(grade.at, cut.left);
        return at === undefined ? [] : [{ ...grade, at }];
      });
      // The grade of the whole is its worst, which may be still to come.
      return { grades: steps, ...(past.length < grades.length && { grade: undefined }) };
    }
    default:
      return {};
  }
}

/** That a response was confirmed was known later; that it was not yet, at once. */
const readingUpTo = (reading: object): RawObject =>
  "confirmed" in reading && reading.confirmed === true ? without(reading, "confirmed") : { ...reading };

const hindsight = ["note", "alternatives", "statistic"];

/** Nothing where no time can be said without what is gone. */
function rowUpTo(row: readonly unknown[], left: Left): readonly (readonly unknown[])[] {
  const [when, value, extras] = row;
  const at = typeof when === "string" ? restated(when, left) : undefined;
  return at === undefined ? [] : [[at, value, ...(isObject(extras) ? [without(extras, ...hindsight)] : [])]];
}

export const doseUpTo = (dose: Dose, left: Left): RawObject =>
  withoutNothing({ ...without(dose, "note"), schedule: scheduleLeft(dose.schedule, left) });

function coursesUpTo({ planned, stage, courses }: Reached, { known, left }: Cut): RawObject {
  const { entry } = planned;
  if (entry.list !== "courses") return {};
  const { each, given } = entry.record;
  const doseLeft = (dose: Dose) => doseUpTo(dose, left);
  const last = courses.at(-1);
  const first = courses[0];
  const numbers = first && last && (first.number === last.number ? String(first.number) : `${first.number}-${last.number}`);
  const begun = new Set(courses.map(({ number }) => number));
  const told = (each ?? []).filter(({ course }) => begun.has(course));
  const goesOn = (number: number) => stage === "begun" && last?.number === number && !known.isOver(last.end);
  const details = told.map((detail) => {
    const own = without(detail, "note");
    const doses = {
      given: detail.given?.map(doseLeft),
      planned: detail.planned?.map(doseLeft),
    };
    const times = {
      start: detail.start && restated(detail.start, left),
      end: detail.end && restatedEnd(detail.end, left),
    };
    const stopped = detail.stopped && withoutNothing({ ...detail.stopped, because: namesLeft(detail.stopped.because, left) });
    if (!goesOn(detail.course)) return withoutNothing({ ...own, ...doses, ...times, stopped });
    return withoutNothing({
      ...without(own, "length", "stopped", "end"),
      start: times.start,
      planned: doses.planned,
      given: givenSoFar(detail.given, last, { known, left }),
      ...open(last, known),
    });
  });
  const silent = last !== undefined && goesOn(last.number) && !told.some(({ course }) => course === last.number);
  const all = silent ? [...details, { course: last.number, ...open(last, known) }] : details;
  return {
    ...(stage === "begun" && numbers !== undefined && { courses: numbers }),
    given: given?.map(doseLeft),
    each: all.length > 0 ? all : undefined,
  };
}

/** A course that is not over has no end; whether it is going on is another question. */
const open = (course: PlannedCourse | undefined, { isOpen }: Known): RawObject => ({
  end: isOpen(course?.end) ? "ongoing" : "unknown",
});

/** The days of the doses up to now; without them where it is not known to the day how far the course has come. */
function givenSoFar(
  doses: readonly Dose[] | undefined,
  course: PlannedCourse | undefined,
  { known, left }: Cut,
): readonly RawObject[] | undefined {
  const elapsed = course && known.daysSince(course.start);
  return doses?.flatMap((dose) => {
    const days = dose.days === undefined ? undefined : parseDayList(dose.days);
    if (days?.ok !== true || elapsed === undefined) return [without(doseUpTo(dose, left), "days", "schedule")];
    const past = days.value.filter((day) => day <= elapsed + 1);
    return past.length === 0 ? [] : [{ ...doseUpTo(dose, left), days: past.join(", ") }];
  });
}

function drugUpTo({ entry, steps = [], doses = [] }: PlannedRecord, isBegun: boolean, { known, left }: Cut): RawObject {
  if (entry.list !== "drugs") return {};
  const { at, schedule } = entry.record;
  const times = typeof at === "object" ? at.filter((_, index) => known.isPast(doses[index])) : undefined;
  const kept = entry.record.steps?.flatMap((step, index): readonly RawObject[] => {
    const spots = steps[index];
    if (spots === undefined || !known.isPast(spots.start)) return [];
    const own = without(step, "note", "alternatives");
    const start = step.start && restated(step.start, left);
    const end = step.end && restatedEnd(step.end, left);
    if (known.isOver(spots.end)) return [withoutNothing({ ...own, start, end, schedule: scheduleLeft(step.schedule, left) })];
    return [withoutNothing({ ...without(own, "end", "length"), start, schedule: rhythm(step.schedule, left) })];
  });
  return {
    ...(times && { at: times.flatMap((time) => restated(time, left) ?? []) }),
    ...(kept && { steps: kept }),
    schedule: isBegun ? rhythm(schedule, left) : scheduleLeft(schedule, left),
  };
}

/** How often, without for how long or how many times. */
function rhythm(schedule: string | undefined, left: Left): string | undefined {
  return scheduleLeft(schedule, left)
    ?.replace(/\s+for\s+.+$/, "")
    .replace(/\s*x\s*\d+$/, "");
}

/** "With dialysis1" says nothing where that is gone. */
function scheduleLeft(schedule: string | undefined, { hasRecord }: Left): string | undefined {
  const [, other] = /^with\s+(\S+)/.exec(schedule ?? "") ?? [];
  return other === undefined || hasRecord(other) ? schedule : undefined;
}

/** The times of the record itself. */
function withTimes(record: RawObject, left: Left): RawObject {
  const { at, start, end, over } = record;
  return {
    ...record,
    ...(typeof at === "string" && { at: restated(at, left) }),
    ...(typeof start === "string" && { start: restated(start, left) }),
    ...(typeof end === "string" && { end: restatedEnd(end, left) }),
    ...(isObject(over) && {
      over: Object.fromEntries(
        Object.entries(over).flatMap(([side, text]) => {
          const said = typeof text === "string" ? restated(text, left) : undefined;
          return said === undefined ? [] : [[side, said]];
        }),
      ),
    }),
  };
}

/** What the record names and is gone is named no more. */
function withReferences(record: RawObject, left: Left): RawObject {
  const names = ["partOf", "follows", "replaces", "sample"].filter((name) => isGone(record[name], left));
  return { ...without(record, ...names), because: namesLeft(record["because"], left) };
}

function namesLeft(ids: unknown, left: Left): readonly unknown[] | undefined {
  const there = listOf(ids).filter((id) => !isGone(id, left));
  return there.length > 0 ? there : undefined;
}

const isGone = (id: unknown, { hasRecord }: Left): boolean => typeof id === "string" && !hasRecord(id);
