/** How far every record has come by a moment. */
import type { PlannedCourse, PlannedRecord } from "../plan";
import { numbersOf } from "../names";
import { rowSpot } from "../rows";
import type { Stage } from "./fields";
import { type Known, probe } from "./known";

export interface Reached {
  readonly planned: PlannedRecord;
  readonly stage: Stage;
  /** The numbers of its courses that have begun; empty where there are none. */
  readonly courses: readonly PlannedCourse[];
}

/** The records that have begun, as far as is certain, in file order. What has no time has not. */
export function reachedBy(known: Known): readonly Reached[] {
  const ids = new Map(known.solved.records.map((planned) => [planned.entry.record.id, planned]));
  const sampleOf = (id: string | undefined) => (id === undefined ? undefined : ids.get(id)?.entry);
  return known.solved.records.flatMap((planned) => {
    const { entry } = planned;
    if (entry.record.id === probe) return [];
    const source = entry.list === "values" ? sampleOf(entry.record.sample) : sampleOf(entry.record.partOf);
    const resulted = source?.list === "samples" ? source.record.resulted : undefined;
    if (resulted !== undefined && !known.isPastText(resulted)) return [];
    const stage = stageOf(planned, known);
    const courses = (planned.courses ?? []).filter(({ start }) => known.isPast(start));
    return stage === undefined ? [] : [{ planned, stage, courses }];
  });
}

function stageOf(planned: PlannedRecord, known: Known): Stage | undefined {
  const { time, doses = [], rows, entry } = planned;
  if (rows !== undefined) return rows.rows.some((_, row) => known.isPast(rowSpot(rows, row))) ? "past" : undefined;
  switch (time.shape) {
    case "at":
      if (!known.isPast(time.at)) return undefined;
      return doses.every(known.isPast) ? "past" : "begun";
    case "span":
      if (!known.isPast(time.start)) return undefined;
      return known.isOver(time.end) && allBegun(planned, known) ? "over" : "begun";
    case "over":
      // A statement about a whole window, such as a peak or an absence, can be made when the window is over.
      return known.isOver(time.to) ? "over" : undefined;
    case "none":
      return entry.list === "values" && entry.record.values !== undefined ? "past" : undefined;
    default:
      return time satisfies never;
  }
}

/** A block is over when its last course has begun: its end may be said while that of a later course is not. */
function allBegun({ entry, courses = [] }: PlannedRecord, { isPast }: Known): boolean {
  if (entry.list !== "courses" || courses.length === 0) return true;
  return courses.every(({ start }) => isPast(start)) && !numbersOf(entry.record.courses).more;
}
