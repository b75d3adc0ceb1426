/** Moments by what a reader calls them: "C3", "dx", "vd.last", "C3D4", a clock, a date. */
import { type Point, referencesOf, wholeDays, zoneOf } from "../time";
import { nodeSpot, type PlannedRecord, type PlannedTime, type Spot } from "./plan";
import type { Solved } from "./solve";
import { countedSpot } from "./spots";
import type { Moment } from "./types";
import type { View, ViewZero } from "./view";

export interface CaseReferences {
  readonly momentOf: (reference: string) => Moment | undefined;
  /** The day that a reference counts from: a node, or a record that has none so far. */
  readonly zeroOf: (reference: string) => Zero | undefined;
}

export type Zero = ({ readonly kind: "held" } & ViewZero) | { readonly kind: "free"; readonly id: string };

export function createReferences(solved: Solved, view: View): CaseReferences {
  const { build } = solved;
  const spotOf = (reference: string) =>
    clockSpot(solved, reference) ?? build.steps.get(reference) ?? pointSpot(solved, reference);
  return {
    momentOf: (reference) => {
      const spot = spotOf(reference);
      return spot && view.momentOf(spot);
    },
    zeroOf: (reference) => {
      const spot = spotOf(reference);
      if (spot === undefined) return undefined;
      return spot.low === spot.high ? heldZero(solved, spot) : freeZero(solved, reference);
    },
  };
}

function heldZero({ drawn, build, agreement: { minutes } }: Solved, { mark, low, minute, instantDay }: Spot): Zero | undefined {
  if (drawn[mark.node] === undefined) return undefined;
  const stamp = build.draft.network.stamps.findIndex(
    ({ node, offset }) => node === instantDay.node && offset === instantDay.offset,
  );
  const stated = stamp >= 0 && minutes.earliest[stamp] === minutes.latest[stamp] ? minutes.earliest[stamp] : undefined;
  return { kind: "held", mark: { node: mark.node, offset: mark.offset + low }, minute: minute ?? stated ?? 0 };
}

/** A record that needs a node before anything can be counted from it. */
function freeZero({ build, records }: Solved, reference: string): Zero | undefined {
  const [id] = referencesOf(build.texts.when(reference) ?? { terms: [] }).ids;
  return id !== undefined && records.some(({ entry }) => entry.record.id === id) ? { kind: "free", id } : undefined;
}

function clockSpot({ build }: Solved, name: string): Spot | undefined {
  const zero = build.clocks.get(name)?.zero;
  const stated = build.clinicalCase.clocks?.[name]?.zero ?? "";
  return zero && { ...nodeSpot(zero.node, { stated, basis: "reported" }), mark: zero, instantDay: zero };
}

function pointSpot(solved: Solved, reference: string): Spot | undefined {
  const { build } = solved;
  const when = build.texts.when(reference);
  const [term, ...others] = when?.terms ?? [];
  if (when === undefined || term?.kind !== "point" || others.length > 0) return undefined;
  return (
    recordSpot(solved, term.point) ??
    countedSpot(build, { when, text: "", basis: "derived" }) ??
    firstDay(solved, term.point) ??
    daysFromRecord(solved, term.point)
  );
}

/** "rash1 + 14 d" where nothing in the case refers to the record, so that it has no node: its own moment, moved. */
function daysFromRecord(solved: Solved, point: Point): Spot | undefined {
  const days = point.kind === "sum" ? wholeDays(point.span) : undefined;
  const base = point.kind === "sum" && days !== undefined ? recordSpot(solved, point.base) : undefined;
  if (point.kind !== "sum" || days === undefined || base === undefined) return undefined;
  const by = point.sign === "+" ? days : -days;
  const { mark, instantDay, low, high } = base;
  return {
    ...nodeSpot(mark.node, { stated: "", basis: "derived" }),
    mark,
    instantDay,
    isCounted: true,
    low: low + by,
    high: high + by,
  };
}

/** A record's own moment, with what the file says of it; the start of what lasts. */
function recordSpot(solved: Solved, point: Point): Spot | undefined {
  if (point.kind !== "ref" || point.target.kind !== "record") return undefined;
  const time = recordOf(solved, point.target.id)?.time;
  return time === undefined ? undefined : point.side === "end" ? lastSpot(time) : firstSpot(time);
}

const recordOf = ({ records }: Solved, id: string): PlannedRecord | undefined =>
  records.find(({ entry }) => entry.record.id === id);

function firstSpot(time: PlannedTime): Spot | undefined {
  if (time.shape === "at") return time.at;
  if (time.shape === "span") return time.start;
  return time.shape === "over" ? time.from : undefined;
}

function lastSpot(time: PlannedTime): Spot | undefined {
  if (time.shape === "at") return time.at;
  const end = time.shape === "span" ? time.end : time.shape === "over" ? time.to : undefined;
  return end && { ...end, low: end.low - 1, high: end.high - 1 };
}

/** The first day of a point that is not counted from one node, with the statement of a course where it has one. */
function firstDay({ build, records }: Solved, point: Point): Spot | undefined {
  const zone = zoneOf(point, build.scope);
  if (zone?.from === undefined) return undefined;
  const { from } = zone;
  const course = records.flatMap(({ courses = [] }) => courses).find(({ start }) => start.mark.node === from.node);
  if (course !== undefined && from.offset === 0) return course.start;
  return { ...nodeSpot(from.node, { stated: "", basis: "derived" }), mark: from, instantDay: from };
}
