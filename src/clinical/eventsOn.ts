/** What else is going on at a date: events with their grade, stays, absences, the response that was called last, and what was last. */
import type { Moment, PlacedCase, PlacedRecord } from "../place/types";
import { isAt } from "./agentsOn";
import { type Certainty, type DayRange, daysTo, lastsOn, type OnDay, reachedBy } from "./onDay";
import { type ResponseChange, responseChanges } from "./responseCalls";

export interface RecordOnDay {
  readonly record: PlacedRecord;
  readonly certain: boolean;
  /** The grade that was reached last, with its scale. */
  readonly grade?: { readonly grade: number; readonly scale: string };
  /** The file says no end, so that it may be over. */
  readonly endUnknown?: true;
}

export interface RecordBefore {
  readonly record: PlacedRecord;
  /** Days from the record to the date; absent where a side is open. */
  readonly apart?: DayRange;
}

export interface ResponseOnDay {
  readonly change: ResponseChange;
  readonly apart?: DayRange;
}

const toldLists: ReadonlySet<PlacedRecord["list"]> = new Set([
  "diagnoses",
  "events",
  "stays",
  "absences",
  "procedures",
  "assessments",
  "statuses",
]);
/** Told apart, as the response that was called last. */
const isResponse = (record: PlacedRecord) => record.list === "assessments" && record.record.type === "response";
export const isGiven = ({ record: { status = "given" } }: PlacedRecord) => status === "given";

/** Diagnoses, events, stays, absences and what was done or examined: everything that lasts over the date, or is that day. */
export function recordsOn(view: PlacedCase, on: OnDay): readonly RecordOnDay[] {
  return view.records.flatMap((record): readonly RecordOnDay[] => {
    if (!toldLists.has(record.list) || !isGiven(record) || isResponse(record)) return [];
    const lasts = lastsAt(view, record, on);
    if (lasts === "no") return [];
    const grade = gradeOn(view, record, on);
    const endUnknown = record.time.shape === "span" && record.time.ending === "unknown";
    return [{ record, certain: lasts === "certain", ...(grade && { grade }), ...(endUnknown && { endUnknown }) }];
  });
}

function lastsAt({ cutoff }: PlacedCase, { time }: PlacedRecord, on: OnDay): Certainty {
  switch (time.shape) {
    case "at":
      return isAt(time.at, on);
    case "span":
      return time.ending === "ongoing" && cutoff !== undefined ? reachedBy(time.start, on) : lastsOn(time.start, time.end, on);
    case "over":
      return lastsOn(time.from, time.to, on);
    case "none":
      return "no";
    default:
      return time satisfies never;
  }
}

function gradeOn(view: PlacedCase, record: PlacedRecord, on: OnDay): RecordOnDay["grade"] {
  if (record.list !== "events") return undefined;
  const steps = (record.record.grades ?? []).filter(({ at }) => {
    const moment = view.momentOf(at);
    return moment !== undefined && reachedBy(moment, on) === "certain";
  });
  return steps.at(-1) ?? record.record.grade;
}

interface Timed {
  readonly path: string;
  readonly at: Moment;
}

/** The last of what is certain to have come by the date. */
function lastBy<Thing extends Timed>(things: readonly Thing[], on: OnDay): Thing | undefined {
  const past = things.filter(({ at }) => reachedBy(at, on) === "certain");
  return past.toSorted((a, b) => (a.at.drawn ?? 0) - (b.at.drawn ?? 0)).at(-1);
}

/** The response that was called last, and those that may have been called by then. */
export function responseOn(
  view: PlacedCase,
  on: OnDay,
): { readonly last?: ResponseOnDay; readonly perhaps: readonly ResponseOnDay[] } {
  const changes = responseChanges(view);
  const last = lastBy(changes, on);
  const perhaps = changes.filter(({ at }) => reachedBy(at, on) === "possible");
  const counted = (change: ResponseChange): ResponseOnDay => {
    const apart = daysTo(on, change.at);
    return { change, ...(apart && { apart }) };
  };
  return { ...(last && { last: counted(last) }), perhaps: perhaps.map(counted) };
}

const turningPoints: ReadonlySet<PlacedRecord["list"]> = new Set([
  "diagnoses",
  "events",
  "procedures",
  "assessments",
  "statuses",
]);
const mostBefore = 2;

/** Diagnoses, events, examinations and procedures of one day before the date, the last ones first. */
export function lastBefore(view: PlacedCase, on: OnDay): readonly RecordBefore[] {
  const past = view.records.flatMap((record) => {
    const { time } = record;
    if (!turningPoints.has(record.list) || !isGiven(record) || isResponse(record) || time.shape !== "at") return [];
    const isBefore = reachedBy(time.at, on) === "certain" && isAt(time.at, on) === "no";
    return isBefore ? [{ record, at: time.at }] : [];
  });
  const ordered = past.toSorted((a, b) => (b.at.drawn ?? 0) - (a.at.drawn ?? 0));
  return ordered.slice(0, mostBefore).map(({ record, at }) => {
    const apart = daysTo(on, at);
    return { record, ...(apart && { apart }) };
  });
}

export interface ScoreOnDay extends RecordBefore {
  /** The next of its instrument, where that is nearer to the date. */
  readonly next?: RecordBefore;
}

/** Scores at the date: of each instrument the last, and the next where that is nearer. */
export function scoresOn(view: PlacedCase, on: OnDay): readonly ScoreOnDay[] {
  const scores = view.records.flatMap((record) =>
    record.list === "scores" && record.time.shape === "at" ? [{ record, path: record.path, at: record.time.at }] : [],
  );
  const instruments = [...new Set(scores.map(({ record }) => record.record.instrument))];
  return instruments.flatMap((instrument) => {
    const own = scores.filter(({ record }) => record.record.instrument === instrument);
    const last = lastBy(own, on);
    if (last === undefined) return [];
    const later = own.filter(({ at }) => reachedBy(at, on) === "no").toSorted((a, b) => (a.at.drawn ?? 0) - (b.at.drawn ?? 0))[0];
    const [apart, ahead] = [daysTo(on, last.at), later && daysTo(on, later.at)];
    const isNearer = apart !== undefined && ahead !== undefined && -ahead.to < apart.from;
    return {
      record: last.record,
      ...(apart && { apart }),
      ...(later && isNearer && { next: { record: later.record, apart: ahead } }),
    };
  });
}
