/** When each drug was given for the first time, and which drugs were new before an event: worked out, never a claim of cause. */
import type { PlacedCase, PlacedDrug, PlacedRecord, Moment } from "../place/types";
import { courseDays } from "./courseDays";
import { agentLabel, dosesOf } from "./exposures";
import { subjectOf } from "./whose";

/** The first time that a drug was given, in whole days after a moment that is placed. */
interface FirstDose {
  readonly drug: string;
  readonly at: Moment;
  readonly offset: number;
}

/** A drug that was new before an event; inclusive range of days from its first dose to the event. */
export interface NewDrug {
  readonly drug: string;
  readonly label: string;
  readonly least: number;
  readonly greatest: number;
}

/**
 * Reactions to a new drug show within eight weeks as a rule: 4 to 28 days for Stevens-Johnson syndrome and toxic epidermal necrolysis,
 * two to eight weeks for DRESS (RegiSCAR; Kardaun 2013, doi 10.1111/bjd.12501). What was new for longer is no news.
 */
export const newForDays = 56;

const wasGiven = ({ record }: PlacedRecord) => !("status" in record) || record.status === undefined || record.status === "given";

function startOfDrug({ doses, steps, time }: PlacedDrug): Moment | undefined {
  if (doses[0] !== undefined) return doses[0];
  if (steps[0] !== undefined) return steps[0].start;
  return time.shape === "span" ? time.start : time.shape === "at" ? time.at : undefined;
}

function dosesIn({ case: clinicalCase }: PlacedCase, record: PlacedRecord): readonly FirstDose[] {
  if (record.list === "drugs") {
    const at = startOfDrug(record);
    return at === undefined ? [] : [{ drug: record.record.drug, at, offset: 0 }];
  }
  if (record.list !== "courses") return [];
  return record.courses.flatMap((course) =>
    dosesOf(clinicalCase, record.record, course.number).given.map(({ drug, days }) => ({
      drug,
      at: course.start,
      offset: Math.min(...(courseDays(days) ?? [1])) - 1,
    })),
  );
}

const drawnDay = ({ at, offset }: FirstDose) => (at.drawn ?? Number.POSITIVE_INFINITY) + offset;

/** Of one person: what the mother takes is not new to her child. */
function firstDoses(placed: PlacedCase, { island, subject }: { readonly island: number; readonly subject: string | undefined }) {
  const first = new Map<string, FirstDose>();
  const own = placed.records.filter((record) => wasGiven(record) && subjectOf(placed.case, record.record.subject) === subject);
  for (const dose of own.flatMap((record) => dosesIn(placed, record))) {
    const before = first.get(dose.drug);
    if (dose.at.island === island && (before === undefined || drawnDay(dose) < drawnDay(before))) first.set(dose.drug, dose);
  }
  return [...first.values()];
}

const startOf = ({ time }: PlacedRecord): Moment | undefined =>
  time.shape === "at" ? time.at : time.shape === "span" ? time.start : undefined;

/** The case as counted from the event, so that what is fixed to it keeps its distance; else as it is. */
function countedFrom(placed: PlacedCase, event: PlacedRecord): PlacedCase {
  const { id } = event.record;
  return (id !== undefined && placed.since(id)) || placed;
}

/**
 * Drugs first given at most eight weeks before an event, the newest first. A drug that may have come after the event is not among
 * them, nor one whose first dose or event has no bounds.
 */
export function newDrugsBefore(placed: PlacedCase, event: PlacedRecord): readonly NewDrug[] {
  const counted = countedFrom(placed, event);
  const same = counted.records.find(({ path }) => path === event.path);
  const onset = same && startOf(same);
  if (onset?.earliest === undefined || onset.latest === undefined) return [];
  const { earliest, latest, island } = onset;
  return firstDoses(counted, { island, subject: subjectOf(placed.case, event.record.subject) })
    .flatMap(({ drug, at, offset }) => {
      if (at.earliest === undefined || at.latest === undefined) return [];
      const least = Math.floor(earliest) - Math.floor(at.latest) - offset;
      const greatest = Math.floor(latest) - Math.floor(at.earliest) - offset;
      const { label } = agentLabel(placed.case, drug);
      return least >= 0 && greatest <= newForDays ? [{ drug, label, least, greatest }] : [];
    })
    .toSorted((a, b) => a.least - b.least || a.greatest - b.greatest);
}
