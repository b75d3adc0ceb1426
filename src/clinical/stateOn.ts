/** What is known of every lane at one date: this is what a crosshair reads. */
import type { Moment, PlacedCase, PlacedCourse, PlacedRecord } from "../place/types";
import { type AgentOnDay, agentsOn } from "./agentsOn";
import { courseReference, sameCourse, type CourseOnDay, treatmentOn, type TreatmentOnDay } from "./coursesOn";
import { lastBefore, recordsOn, type RecordBefore, type RecordOnDay, responseOn, type ScoreOnDay, scoresOn } from "./eventsOn";
import { type OnDay, reachedBy, seenFrom } from "./onDay";
import { type AnalyteOnDay, valuesOn } from "./valuesOn";

export interface StateOnDay {
  readonly on: OnDay;
  /** The date lies after the cut-off, or may do so: nothing is known of such a day. */
  readonly afterCutoff: "certain" | "possible" | "no";
  readonly treatment: TreatmentOnDay;
  readonly agents: readonly AgentOnDay[];
  readonly analytes: readonly AnalyteOnDay[];
  readonly scores: readonly ScoreOnDay[];
  readonly going: readonly RecordOnDay[];
  readonly response: ReturnType<typeof responseOn>;
  /** What happened last before the date. */
  readonly before: readonly RecordBefore[];
}

/**
 * The state of a case on a day of an island. Everything is read from bounds: what is only possible is told apart from what is certain,
 * and no value that may be later than the date is given as one that was known. A day counted from `on.since` has the bounds
 * that hold from there.
 */
export function stateOn(placed: PlacedCase, on: OnDay): StateOnDay {
  const view = seenFrom(placed, on.since);
  const treatment = treatmentOn(view, on);
  const inPlaced = recordsIn(placed, view);
  return {
    on,
    afterCutoff: view.cutoff === undefined ? "no" : laterThan(view.cutoff, on),
    treatment: datedTreatment(placed, treatment),
    agents: agentsOn(view, treatment, on),
    analytes: valuesOn(placed, view, on),
    scores: scoresOn(view, on).map(({ next, ...last }) => ({ ...inPlaced(last), ...(next && { next: inPlaced(next) }) })),
    going: recordsOn(view, on).map(inPlaced),
    response: responseOn(view, on),
    before: lastBefore(view, on).map(inPlaced),
  };
}

/** An uncertain cut-off leaves the days between its bounds possible. */
function laterThan(cutoff: NonNullable<PlacedCase["cutoff"]>, on: OnDay): StateOnDay["afterCutoff"] {
  const dayBefore = { ...on, day: on.grain === "minute" ? on.day - 1 : Math.floor(on.day) - 1, grain: "day" as const };
  return reachedBy(cutoff, dayBefore);
}

/** Records as they are dated, for words; their order is that of the view. */
function recordsIn(placed: PlacedCase, view: PlacedCase): <Part extends { readonly record: PlacedRecord }>(part: Part) => Part {
  if (placed === view) return (part) => part;
  const byPath = new Map(placed.records.map((record) => [record.path, record]));
  return (part) => ({ ...part, record: byPath.get(part.record.path) ?? part.record });
}

function datedTreatment(placed: PlacedCase, treatment: TreatmentOnDay): TreatmentOnDay {
  const { drawn, ...rest } = treatment;
  const dated = (each: CourseOnDay): CourseOnDay => {
    const block = placed.records.find(({ path }) => path === each.block.path);
    const course = sameCourse(placed, each);
    return block?.list === "courses" ? { ...each, block, ...(course && { course }) } : each;
  };
  return { ...rest, courses: treatment.courses.map(dated), ...(drawn && { drawn: dated(drawn) }) };
}

/** Something that has a start: a course of a block, or the record itself. */
export interface Started {
  readonly record: PlacedRecord;
  readonly course?: PlacedCourse;
}

/**
 * The state at the start of a record, or of one course of a block. Where the start has no certain date the days are counted from it, so
 * that distances are exact. Undefined for what has no start, or one that nothing can be counted from.
 */
export function stateAtStart(placed: PlacedCase, { record, course }: Started): StateOnDay | undefined {
  const start = course?.start ?? startOf(record);
  if (start?.drawn === undefined) return undefined;
  const grain = start.grain === "minute" ? { grain: start.grain } : {};
  if (start.earliest === start.latest) return stateOn(placed, { island: start.island, day: start.drawn, ...grain });
  const reference = course !== undefined && record.list === "courses" ? courseReference(record, course.number) : record.record.id;
  if (reference === undefined || seenFrom(placed, reference) === placed) return undefined;
  return stateOn(placed, { island: start.island, day: 0, since: reference, ...grain });
}

const startOf = ({ time }: PlacedRecord): Moment | undefined => (time.shape === "span" ? time.start : undefined);
