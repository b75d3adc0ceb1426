/** How bounds stand to one date: what is certain by then, what is possible, what is not. */
import type { Moment, PlacedCase } from "../place/types";
import { oncePer } from "./oncePer";

/** A date on the axis: a whole day of an island, or an instant of it. */
export interface OnDay {
  readonly island: number;
  /** Days from the island's zero, or from `since`. */
  readonly day: number;
  /** "minute" for the instant itself; the whole day when absent. */
  readonly grain?: "day" | "minute";
  /** A reference such as "C3" that the day counts from: bounds are then those from its start, 0 being its own day. */
  readonly since?: string;
}

export type Certainty = "certain" | "possible" | "no";
export type Bounds = Pick<Moment, "earliest" | "latest" | "island">;

/** A range of days. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Whether a moment has come by the end of that day, or by that instant. */
export function reachedBy({ earliest = Number.NEGATIVE_INFINITY, latest = Number.POSITIVE_INFINITY, island }: Bounds, on: OnDay) {
  const has = (time: number) => (on.grain === "minute" ? time <= on.day : time < on.day + 1);
  return island === on.island ? certainty(has(latest), has(earliest)) : "no";
}

/** Whether what ends with this first free day was over before that day began, or at that instant. */
export function overBy({ earliest = Number.NEGATIVE_INFINITY, latest = Number.POSITIVE_INFINITY, island }: Bounds, on: OnDay) {
  return island === on.island ? certainty(latest <= on.day, earliest <= on.day) : "no";
}

/** Whether something is going on at that date. A start and an end that are possible one by one are possible together. */
export function lastsOn(start: Bounds, end: Bounds, on: OnDay): Certainty {
  const [begun, over] = [reachedBy(start, on), overBy(end, on)];
  if (begun === "no" || over === "certain") return "no";
  return begun === "certain" && over === "no" ? "certain" : "possible";
}

const certainty = (always: boolean, sometimes: boolean): Certainty => (always ? "certain" : sometimes ? "possible" : "no");

/** Days from a moment to the date, least and most; negative when the moment is later. Undefined on an open side or another island. */
export function daysTo(on: OnDay, moment: Bounds & Pick<Moment, "grain">): DayRange | undefined {
  const { earliest, latest, island } = moment;
  if (earliest === undefined || latest === undefined || island !== on.island) return undefined;
  const exact = on.grain === "minute" && moment.grain === "minute";
  const whole = (time: number) => (exact ? time : Math.floor(time));
  return { from: whole(on.day) - whole(latest), to: whole(on.day) - whole(earliest) };
}

const views = oncePer<PlacedCase, Map<string, PlacedCase>>(() => new Map());

/** The case counted from the start of a reference, made once for each; the case itself where the reference means nothing. */
export function seenFrom(placed: PlacedCase, reference: string | undefined): PlacedCase {
  if (reference === undefined) return placed;
  const known = views(placed);
  const view = known.get(reference) ?? placed.since(reference) ?? placed;
  known.set(reference, view);
  return view;
}
