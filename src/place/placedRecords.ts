/** Planned records with the moments of a view: what lanes, tables and words are made of. */
import { doseOffsets, wholeDays, countsMinutes } from "../time";
import type { Entry } from "./entries";
import type { PlannedCourse, PlannedDoses, PlannedRecord, PlannedTime, Spot } from "./plan";
import type { Ending, Moment, PlacedCourse, PlacedRecord, PlacedTime } from "./types";
import { placedRows } from "./placedRows";
import type { View } from "./view";

/** The record, or one record for each row of a series. */
export function placedRecords(planned: PlannedRecord, view: View): readonly PlacedRecord[] {
  const { entry } = planned;
  const time = placedTime(planned.time, view);
  const base = { path: entry.path, time };
  switch (entry.list) {
    case "courses":
      return [
        {
          ...base,
          list: entry.list,
          record: entry.record,
          courses: (planned.courses ?? []).map((course) => placedCourse(course, view)),
        },
      ];
    case "drugs": {
      const doses = placedDoses(planned, view);
      const steps = (planned.steps ?? []).map(({ start, end }, index) => ({
        index,
        start: view.momentOf(start),
        end: view.momentOf(end),
      }));
      const whole = planned.doses === undefined ? time : listedTime(doses, time);
      return [{ path: entry.path, time: whole, list: entry.list, record: entry.record, steps, doses }];
    }
    case "values":
      return planned.rows === undefined
        ? [{ ...base, list: entry.list, record: entry.record }]
        : placedRows(entry, planned.rows, view);
    default:
      return [otherRecord(entry, base)];
  }
}

type OtherEntry = Exclude<Entry, { readonly list: "courses" | "drugs" | "values" }>;

function otherRecord(entry: OtherEntry, base: { readonly path: string; readonly time: PlacedTime }): PlacedRecord {
  return { ...entry, ...base };
}

function placedTime(time: PlannedTime, { momentOf }: View): PlacedTime {
  switch (time.shape) {
    case "none":
      return time;
    case "at":
      return { shape: "at", at: momentOf(time.at) };
    case "over":
      return { shape: "over", from: momentOf(time.from), to: momentOf(time.to) };
    case "span": {
      const [start, end] = [momentOf(time.start), momentOf(time.end)];
      return { shape: "span", start, end, ending: time.ending === "stated" ? howWellKnown(start, end) : time.ending };
    }
  }
}

/** A stated end is known when it is known to the day, or lies a fixed length after the start. */
function howWellKnown(start: Moment, end: Moment): Ending {
  const toTheDay = end.earliest !== undefined && end.earliest === end.latest;
  return toTheDay || movesWith(start, end) ? "known" : "partial";
}

const movesWith = (a: Moment, b: Moment) => a.island === b.island && a.group === b.group;

function placedCourse({ number, start, end, stopped, cycle, ownLength }: PlannedCourse, { momentOf }: View): PlacedCourse {
  const [first, last] = [momentOf(start), momentOf(end)];
  const days = fixedLength(first, last);
  const cutShort = stopped || (ownLength !== undefined && days !== undefined && cycle !== undefined && days < cycle.days);
  const basis = ownLength ?? (days === cycle?.days ? cycle?.basis : undefined) ?? "derived";
  return { number, start: first, end: last, cutShort, ...(days === undefined ? {} : { length: { days, basis } }) };
}

/** Days from a start to the first free day where that is one number. */
function fixedLength(start: Moment, end: Moment): number | undefined {
  if (start.earliest === undefined || end.earliest === undefined || !movesWith(start, end)) return undefined;
  return end.grain === "day" ? end.earliest - start.earliest : undefined;
}

/** Several listed doses last from the first to the day after the last, as they are drawn. */
function listedTime(doses: readonly Moment[], time: PlacedTime): PlacedTime {
  const [first, second] = doses;
  if (first === undefined || second === undefined) return time;
  const sorted = doses.filter(({ island }) => island === first.island).sort((a, b) => (a.drawn ?? 0) - (b.drawn ?? 0));
  const [start, last] = [sorted[0] ?? first, sorted.at(-1) ?? first];
  const end = last.grain === "day" ? nextDay(last) : last;
  return { shape: "span", start, end, ending: howWellKnown(start, end) };
}

function nextDay(moment: Moment): Moment {
  const shift = ({ earliest, latest }: Moment["slack"]) => ({
    ...(earliest === undefined ? {} : { earliest: earliest + 1 }),
    ...(latest === undefined ? {} : { latest: latest + 1 }),
  });
  const drawn = moment.drawn === undefined ? {} : { drawn: moment.drawn + 1 };
  return { ...moment, ...shift(moment), ...drawn, slack: shift(moment.slack), ...(moment.firm && { firm: shift(moment.firm) }) };
}

function placedDoses({ doses = [], scheduled = [] }: PlannedRecord, view: View): readonly Moment[] {
  return [...doses, ...scheduled.flatMap((planned) => scheduledDoses(planned, view))].map(view.momentOf);
}

/** More doses than this are a pattern and not marks. */
const mostDoses = 400;

/** Administrations of "q.." are drawn one by one where the start is known to the day. */
function scheduledDoses({ schedule, start, end }: PlannedDoses, { momentOf }: View): readonly Spot[] {
  const first = momentOf(start);
  if (first.earliest === undefined || first.earliest !== first.latest || first.grain !== "day") return [];
  const offsets = doseOffsets(schedule) ?? offsetsUntil(fixedLength(first, momentOf(end)), { schedule });
  if (offsets.length > mostDoses) return [];
  return offsets.map((days) => ({ ...start, low: start.low + days, high: start.high + days, stated: "", basis: "derived" }));
}

function offsetsUntil(days: number | undefined, { schedule }: Pick<PlannedDoses, "schedule">): readonly number[] {
  if (days === undefined || schedule.kind !== "every" || countsMinutes(schedule.interval)) return [];
  const interval = wholeDays(schedule.interval) ?? 0;
  return interval < 1 ? [] : Array.from({ length: Math.ceil(days / interval) }, (_, dose) => dose * interval);
}
