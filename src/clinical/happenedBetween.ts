/** What began or was called after one date and up to another: events, procedures, progressions, lines of treatment. */
import type { Moment, PlacedCase, PlacedCourses, PlacedRecord } from "../place/types";
import { type Bounds, type OnDay, reachedBy, seenFrom } from "./onDay";
import { isGiven } from "./eventsOn";
import { responseChanges } from "./responseCalls";

export interface Happened {
  readonly kind: "record" | "progression" | "line";
  readonly record: PlacedRecord;
  readonly at: Moment;
  /** Bounds put all of it between the dates; else it may lie outside of them. */
  readonly certain: boolean;
}

interface Happening extends Omit<Happened, "certain"> {
  /** Of a window of time, its end: it may have been then at the latest. */
  readonly until: Moment;
}

/** In order of time, as drawn. Undefined for dates on scales that are not tied. */
export function happenedBetween(placed: PlacedCase, a: OnDay, b: OnDay): readonly Happened[] | undefined {
  if (a.island !== b.island) return undefined;
  const [first, last] = drawnDay(placed, a) <= drawnDay(placed, b) ? [a, b] : [b, a];
  const [before, after] = [happenings(seenFrom(placed, first.since)), happenings(seenFrom(placed, last.since))];
  return happenings(placed)
    .flatMap(({ kind, record, at }): readonly Happened[] => {
      const isSame = (each: Happening) => each.kind === kind && each.record.path === record.path;
      const [early, late] = [before.find(isSame), after.find(isSame)];
      if (early === undefined || late === undefined || !isOn(early.at, first)) return [];
      const isCertain = reachedBy(early.at, first) === "no" && reachedBy(late.until, last) === "certain";
      const isPossible = reachedBy(early.until, first) !== "certain" && reachedBy(late.at, last) !== "no";
      return isCertain || isPossible ? [{ kind, record, at, certain: isCertain }] : [];
    })
    .toSorted((one, other) => (one.at.drawn ?? 0) - (other.at.drawn ?? 0));
}

const isOn = ({ island }: Bounds, on: OnDay): boolean => island === on.island;

const drawnDay = (placed: PlacedCase, { day, since }: OnDay): number =>
  day + (since === undefined ? 0 : (placed.momentOf(since)?.drawn ?? 0));

function happenings(view: PlacedCase): readonly Happening[] {
  const progressions = responseChanges(view).flatMap(({ path, at, categories }): readonly Happening[] => {
    const record = view.records.find((each) => each.path === path);
    const isCall = categories.length === 1 && categories[0] === "PD" && record?.list === "assessments";
    return isCall ? [{ kind: "progression", record, at, until: at }] : [];
  });
  return [...view.records.flatMap(recordHappening), ...progressions, ...lineStarts(view)];
}

function recordHappening(record: PlacedRecord): readonly Happening[] {
  if (record.list !== "events" && record.list !== "procedures") return [];
  const { time } = record;
  if (!isGiven(record) || time.shape === "none") return [];
  const [at, until] =
    time.shape === "at" ? [time.at, time.at] : time.shape === "span" ? [time.start, time.start] : [time.from, time.to];
  return [{ kind: "record", record, at, until }];
}

/** Of each line its first course, as drawn; a regimen of no stated line stands for itself. */
function lineStarts(view: PlacedCase): readonly Happening[] {
  const starts = view.records.flatMap((record) => (record.list === "courses" ? startOf(record) : []));
  const ordered = starts.toSorted((one, other) => (one.at.drawn ?? 0) - (other.at.drawn ?? 0));
  const lines = new Map(ordered.toReversed().map((start) => [start.line, start]));
  return [...lines.values()].map(({ record, at }) => ({ kind: "line", record, at, until: at }));
}

function startOf(record: PlacedCourses) {
  const at = record.courses[0]?.start ?? (record.time.shape === "span" ? record.time.start : undefined);
  return at?.drawn === undefined ? [] : [{ line: record.record.line ?? record.path, record, at }];
}
