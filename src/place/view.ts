/** Moments as they are seen from one zero: the zeros of the islands, or any day of a record. */
import type { Basis } from "../case/schema";
import { type Mark, minutesPerDay } from "../time";
import { createDays, type DayBounds, type Days } from "./days";
import { createInstants } from "./instantsOf";
import { createLeanings } from "./leanings";
import type { Spot } from "./plan";
import { noMinute, type PlainTime, plainSpot } from "./rows";
import { createSlacks } from "./slacks";
import { keptLimits } from "./keptLimits";
import type { Solved } from "./solve";
import type { Moment } from "./types";

type PlainMoments = (time: PlainTime) => Moment;

export interface View {
  readonly momentOf: (spot: Spot) => Moment;
  /** Moments of plain dates; those with a time of day are made anew each time, as there may be hundreds of thousands. */
  readonly plainMomentsOf: (basis: Basis) => PlainMoments;
  readonly days: Days;
}

/** A day from which moments are counted, and the time of day where that is known too. */
export interface ViewZero {
  readonly mark: Mark;
  /** Minutes after midnight. */
  readonly minute: number;
}

/** The days of a view, and the limits that ranges keep to. */
interface Sight {
  readonly days: Days;
  readonly limitsOn: (spot: Spot) => readonly Mark[];
}

/** Moments of a solved case, counted from the zeros of its islands (see `createDays`); on the island of `since` from that instant. */
export function createView(solved: Solved, since?: ViewZero, calendarZero?: number): View {
  const days = createDays(solved, since?.mark, calendarZero);
  const sight = { days, limitsOn: (spot: Spot) => keptLimits(solved, spot) };
  const instants = createInstants(solved, days);
  const leaningOf = createLeanings(solved);
  const slackOf = createSlacks(solved, days);
  const groups = createGroups(solved, days);
  const make = (spot: Spot): Moment => {
    const { node } = spot.mark;
    const island = days.islandOf(node);
    const instant = instants(spot);
    const limits = instant ?? dayLimits(sight, spot);
    const slack = instant ?? slackLimits(sight, spot, slackOf);
    const { leansOn, firm } = leaningOf(node, days.zeroOf(island).node);
    const drawn = spot.undrawn ? undefined : instant === undefined ? drawnDay(sight, spot) : instant.drawn;
    return {
      island,
      ...sides(limits),
      ...(drawn === undefined ? {} : { drawn }),
      slack: sides(slack),
      grain: instant === undefined ? "day" : "minute",
      group: groups.groupOf(spot),
      stated: spot.stated,
      basis: basisOf(spot),
      leansOn,
      ...(firm === undefined ? {} : { firm: sides(moved(firm, spot, -days.zeroOf(island).offset)) }),
    };
  };
  const isCounted = (island: number) => since !== undefined && since.minute !== 0 && island === days.islandOf(since.mark.node);
  const fromZero = (moment: Moment) => (isCounted(moment.island) ? earlierBy(moment, since?.minute ?? 0) : moment);
  const plainMoments = new Map<Basis, PlainMoments>();
  return {
    momentOf: remembered((spot) => fromZero(make(spot)), groups),
    plainMomentsOf: (basis) => {
      const found = plainMoments.get(basis) ?? createPlainMoments(basis, { make, fromZero });
      plainMoments.set(basis, found);
      return found;
    },
    days,
  };
}

/**
 * A plain date is the first day of the calendar, or its midnight, some days and minutes later. Days are few, and shared. That first day
 * is what no file states, but all that are counted from it are stated.
 */
function createPlainMoments(basis: Basis, { make, fromZero }: Making): PlainMoments {
  const first = (minute: number): Moment => ({ ...make(plainSpot({ day: 0, minute, stated: "", basis })), basis });
  const [firstDay, firstMidnight] = [first(noMinute), first(0)];
  const momentFrom = (from: Moment, time: PlainTime) => fromZero(laterMoment(from, time) ?? make(plainSpot(time)));
  const days = new Map<number, Moment>();
  return (time) => {
    if (time.minute !== noMinute) return momentFrom(firstMidnight, time);
    const moment = days.get(time.day) ?? momentFrom(firstDay, time);
    days.set(time.day, moment);
    return moment;
  };
}

interface Making {
  /** Counted from the day of the zero. */
  readonly make: (spot: Spot) => Moment;
  readonly fromZero: (moment: Moment) => Moment;
}

/** Written out, as it is made hundreds of thousands of times; undefined for the rare moment that has an open side or leans on something. */
function laterMoment(first: Moment, { day, minute, stated }: PlainTime): Moment | undefined {
  const { island, earliest, latest, drawn, slack, grain, group, basis, leansOn, firm } = first;
  if (earliest === undefined || latest === undefined || drawn === undefined || firm !== undefined) return undefined;
  if (slack.earliest === undefined || slack.latest === undefined || (grain === "minute") !== (minute !== noMinute))
    return undefined;
  const fraction = grain === "minute" ? minute / minutesPerDay : 0;
  return {
    island,
    earliest: earliest + day + fraction,
    latest: latest + day + fraction,
    drawn: drawn + day + fraction,
    slack: { earliest: slack.earliest + day + fraction, latest: slack.latest + day + fraction },
    grain,
    group,
    stated,
    basis,
    leansOn,
  };
}

/** The moment counted from some minutes later; days then begin at a fraction. */
function earlierBy(moment: Moment, minutes: number): Moment {
  const shift = (time: number) => (Math.round(time * minutesPerDay) - minutes) / minutesPerDay;
  const shiftSides = ({ earliest, latest }: Moment["slack"]) => ({
    ...(earliest === undefined ? {} : { earliest: shift(earliest) }),
    ...(latest === undefined ? {} : { latest: shift(latest) }),
  });
  return {
    ...moment,
    ...shiftSides(moment),
    ...(moment.drawn === undefined ? {} : { drawn: shift(moment.drawn) }),
    slack: shiftSides(moment.slack),
    ...(moment.firm === undefined ? {} : { firm: shiftSides(moment.firm) }),
  };
}

/** A moment is made once for each spot; spots that only share their words have the same moment but for its group. */
function remembered(make: (spot: Spot) => Moment, groups: Groups): (spot: Spot) => Moment {
  const known = new Map<Spot, Moment>();
  const momentOf = (spot: Spot): Moment => {
    const found = known.get(spot);
    if (found !== undefined) return found;
    const same = spot.sameAs === undefined ? make(spot) : momentOf(spot.sameAs);
    const moment = spot.sameAs !== undefined && groups.isAlone(spot) ? { ...same, group: groups.newGroup() } : same;
    known.set(spot, moment);
    return moment;
  };
  return momentOf;
}

/** What nobody states follows from something else. */
const basisOf = ({ stated, basis }: Spot): Basis => (stated === "" && basis === "reported" ? "derived" : basis);

function sides({ earliest, latest }: DayBounds): { readonly earliest?: number; readonly latest?: number } {
  return {
    ...(Number.isFinite(earliest) ? { earliest } : {}),
    ...(Number.isFinite(latest) ? { latest } : {}),
  };
}

const moved = ({ earliest, latest }: DayBounds, { mark, low, high }: Spot, by: number): DayBounds => ({
  earliest: earliest + mark.offset + low + by,
  latest: latest + mark.offset + high + by,
});

function dayLimits({ days, limitsOn }: Sight, spot: Spot): DayBounds {
  const bounds = days.bounds(spot.mark);
  const [earliest, latest] = [bounds.earliest + spot.low, bounds.latest + spot.high];
  const limits = limitsOn(spot).map((limit) => days.bounds(limit).latest);
  return { earliest, latest: Math.max(earliest, Math.min(latest, ...limits)) };
}

/** The range that stands beside the drawn day of the node it counts from. */
function drawnRange({ days, limitsOn }: Sight, spot: Spot, { low, high }: Pick<Spot, "low" | "high">): DayBounds | undefined {
  const day = days.drawn(spot.mark);
  if (day === undefined) return undefined;
  const limits = limitsOn(spot).map((limit) => days.drawn(limit) ?? Number.POSITIVE_INFINITY);
  return { earliest: day + low, latest: Math.max(day + low, Math.min(day + high, ...limits)) };
}

function drawnDay(sight: Sight, spot: Spot): number | undefined {
  const range = drawnRange(sight, spot, spot);
  return range && Math.floor((range.earliest + range.latest) / 2);
}

function slackLimits(sight: Sight, spot: Spot, slackOf: (node: number) => DayBounds): DayBounds {
  const { low, high, slackLow = low, slackHigh = high } = spot;
  const range = low === high ? undefined : drawnRange(sight, spot, { low: slackLow, high: slackHigh });
  return range ?? moved(slackOf(spot.mark.node), spot, 0);
}

interface Groups {
  readonly groupOf: (spot: Spot) => number;
  readonly newGroup: () => number;
  /** Whether nothing else is at a fixed distance from the moment. */
  readonly isAlone: (spot: Spot) => boolean;
}

/** Group 0 of an island holds what is fixed on its scale. */
function createGroups({ distances }: Solved, days: Days): Groups {
  const { groupOf, groupCount } = distances;
  const sizes = new Array<number>(groupCount).fill(0);
  for (const group of groupOf) sizes[group] = (sizes[group] ?? 0) + 1;
  const isZeros = (node: number) => groupOf[node] === groupOf[days.zeroOf(days.islandOf(node)).node];
  let last = groupCount;
  const newGroup = () => {
    last += 1;
    return last;
  };
  return {
    newGroup,
    isAlone: ({ mark: { node }, low, high }) => low !== high || (sizes[groupOf[node] ?? 0] === 1 && !isZeros(node)),
    groupOf: ({ mark: { node }, low, high }) => {
      if (low !== high) return newGroup();
      return isZeros(node) ? 0 : (groupOf[node] ?? 0) + 1;
    },
  };
}
