/** Where a point in time lies: the first and the last day it can mean, counted from nodes of the network. */
import { type Day, minutesPerDay } from "./calendar";
import { type Counted, countedBy, unitOfCount, type FirstCount } from "./clock";
import { coreOfDate, isAbout, rangeOfDate, type DayRange } from "./dateRange";
import { calendarOrigin, type Mark } from "./network";
import { addAmount, daysOfAmount, exactReach, negative, proseReach, type Amount, type Reach, type Span, type Unit } from "./span";
import type { CountPoint, DatePoint, DistancePoint, Point, RefPoint, Target } from "./when";

/** What a reference to a record or to courses means. */
export interface Extent {
  readonly first: Mark;
  readonly last: Mark;
  /** A moment is one day, a count a numbered day of a course; whatever lasts has a first and a last day. */
  readonly kind: "moment" | "lasting" | "count";
}

export interface Clock {
  readonly zero: Mark;
  readonly unit: Unit;
  readonly first: FirstCount;
}

/** What the times of one case refer to. */
export interface Scope {
  readonly extentOf: (target: Target) => Extent | undefined;
  readonly clockOf: (name: string) => Clock | undefined;
  /** The day of a node that is known to the day: months counted from it are calendar months. */
  readonly fixedDay: (node: number) => Day | undefined;
}

/**
 * A point lies between `from` and `to`; a side may be open. A `date` is a stretch of the calendar or of a clock and is taken as a whole
 * ("after 2021-05" is June at the earliest); an `uncertain` point is one day somewhere between its limits.
 */
export interface Zone {
  readonly kind: "date" | "uncertain" | "moment" | "lasting";
  readonly from?: Mark;
  readonly to?: Mark;
}

/** The limits of a point in whole days; undefined when what it names does not exist. Hours and minutes are left to `constrain`. */
export function zoneOf(point: Point, scope: Scope): Zone | undefined {
  switch (point.kind) {
    case "date":
      return zoneOfDays(rangeOfDate(point));
    case "count":
      return countZone(point, scope);
    case "ref":
      return refZone(point, scope);
    case "sum":
      return sumZone(zoneOf(point.base, scope), signedReach(exactReach(point.span), point.sign), scope);
    case "distance":
      return distanceZone(zoneOf(point.point, scope), point, scope);
  }
}

const zoneOfDays = ({ first, last }: DayRange): Zone => ({
  kind: "date",
  from: { node: calendarOrigin, offset: first },
  to: { node: calendarOrigin, offset: last },
});

function countZone(point: CountPoint, scope: Scope): Zone | undefined {
  const clock = scope.clockOf(point.clock);
  const counted = clock && countedBy(point, clock.unit, clock.first);
  if (clock === undefined || counted === undefined) return undefined;
  if (isMinuteCount(point, clock)) return zoneOfMinutes(clock.zero, counted);
  const to = moved(clock.zero, counted.high, "latest", scope);
  return { kind: "date", from: moved(clock.zero, counted.low, "earliest", scope), to: later(to, -1) };
}

/** The days in which counted hours can lie, whatever the time of day of the zero. */
function zoneOfMinutes(zero: Mark, { low, high }: Counted): Zone {
  const first = Math.floor(low.minutes / minutesPerDay);
  const last = Math.floor((minutesPerDay - 1 + high.minutes - 1) / minutesPerDay);
  return { kind: "date", from: later(zero, first), to: later(zero, last) };
}

/** Whether a count is one of hours or minutes, so that it binds instants and not days. */
export function isMinuteCount(point: CountPoint, clock: Clock): boolean {
  const unit = unitOfCount(point, clock.unit);
  return unit === "h" || unit === "min";
}

function refZone({ side, target }: RefPoint, scope: Scope): Zone | undefined {
  const extent = scope.extentOf(target);
  if (extent === undefined) return undefined;
  if (side === "start") return { kind: "moment", from: extent.first, to: extent.first };
  if (side === "end") return { kind: "moment", from: extent.last, to: extent.last };
  return { kind: extent.kind === "count" ? "date" : extent.kind, from: extent.first, to: extent.last };
}

/** A sum counts from the first day of what lasts. From a date or count known only to its unit it counts from any of its days. */
function sumZone(base: Zone | undefined, reach: SignedReach, scope: Scope): Zone | undefined {
  if (base === undefined) return undefined;
  const latestBase = base.kind === "lasting" ? base.from : base.to;
  return {
    kind: "date",
    from: base.from && reach.low && moved(base.from, reach.low, "earliest", scope),
    to: latestBase && reach.high && moved(latestBase, reach.high, "latest", scope),
  };
}

/** The limits of "2 wk after x", counted from the last day of x, and of "2 wk before x", counted back from its first. */
function distanceZone(base: Zone | undefined, point: DistancePoint, scope: Scope): Zone | undefined {
  if (base === undefined) return undefined;
  const reach = reachOf(point);
  const wide = base.kind === "date" || base.kind === "uncertain";
  if (point.side === "after") {
    const first = wide ? base.from : base.to;
    return {
      kind: "uncertain",
      from: first && moved(first, reach.low, "earliest", scope),
      to: base.to && reach.high && moved(base.to, reach.high, "latest", scope),
    };
  }
  const last = wide ? base.to : base.from;
  return {
    kind: "uncertain",
    from: base.from && reach.high && moved(base.from, negative(reach.high), "earliest", scope),
    to: last && moved(last, negative(reach.low), "latest", scope),
  };
}

/** How far a prose distance reaches, its limit word taken into account. */
export function reachOf({ limit, span }: Pick<DistancePoint, "limit" | "span">): Reach {
  if (limit === undefined) return proseReach(span);
  const { low, high } = exactReach(span);
  if (limit === "at least") return { low };
  return { low: { months: 0, days: 0, minutes: 0 }, ...(high === undefined ? {} : { high }) };
}

/** A reach in the direction of time: counted back it is the other way round, and its far side may be the open one. */
export type SignedReach = Partial<Reach>;

export function signedReach(reach: Reach, sign: "+" | "-"): SignedReach {
  if (sign === "+") return reach;
  return { high: negative(reach.low), ...(reach.high === undefined ? {} : { low: negative(reach.high) }) };
}

/** A mark some amount later: on the calendar where its day is known, else by the least or greatest number of days. */
export function moved(mark: Mark, amount: Amount, limit: "earliest" | "latest", scope: Scope): Mark {
  if (amount.months === 0) return later(mark, amount.days);
  const day = mark.node === calendarOrigin ? 0 : scope.fixedDay(mark.node);
  if (day !== undefined) {
    const base = day + mark.offset;
    return later(mark, addAmount(base, amount) - base);
  }
  const { least, greatest } = daysOfAmount(amount);
  return later(mark, limit === "earliest" ? least : greatest);
}

export const later = (mark: Mark, days: number): Mark => ({ node: mark.node, offset: mark.offset + days });

/** A zone some span wider on each side: "2019-03-15 ± 5 d". The author's own tolerance takes the place of what "~" would add. */
export function tolerantZone(point: Point, tolerance: Span, scope: Scope): Zone | undefined {
  const zone = point.kind === "date" && isAbout(point) ? zoneOfDays(coreOfDate(point)) : zoneOf(point, scope);
  const { high } = exactReach(tolerance);
  if (zone === undefined || high === undefined) return undefined;
  return {
    kind: zone.kind === "lasting" ? "lasting" : "date",
    from: zone.from && moved(zone.from, negative(high), "earliest", scope),
    to: zone.to && moved(zone.to, high, "latest", scope),
  };
}

/** The bare date behind a "~", as a zone: kept in placement where the rest allows it. */
export const coreZone = (date: DatePoint): Zone => zoneOfDays(coreOfDate(date));
