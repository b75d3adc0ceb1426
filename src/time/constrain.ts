/** Turns the terms of a time into bounds of the network: the table of forms in the grammar, one function per kind of term. */
import { minutesPerDay } from "./calendar";
import { countedBy } from "./clock";
import { type Dated, datedBy } from "./dated";
import { isAbout } from "./dateRange";
import { calendarOrigin, type Limits, type Mark, type NetworkDraft, type Statement, type Strength } from "./network";
import { printTerm } from "./printWhen";
import { strengthOf } from "./strength";
import { countsMinutes, daysOfAmount, exactReach, type Amount } from "./span";
import type { CountPoint, DistancePoint, Point, SumPoint, Term, When } from "./when";
import {
  coreZone,
  isMinuteCount,
  later,
  reachOf,
  signedReach,
  tolerantZone,
  zoneOf,
  type Scope,
  type SignedReach,
  type Zone,
} from "./zone";

/** The day of which a time speaks, and how to name what it says. */
export interface Subject {
  readonly mark: Mark;
  readonly path: string;
  /** The words of a statement: `start "2020-10" of dx`. */
  readonly words: (text: string) => string;
  /** For times that are assumed: how firmly they stand, whatever their form. */
  readonly strength?: Strength;
}

/** A distance that placement makes small: to - from, 0 or more. */
export interface Gap {
  readonly from: Mark;
  readonly to: Mark;
}

/** What a time wishes beside what it states. */
export interface Wishes {
  /** Bare dates behind a "~": kept where that is consistent. */
  readonly cores: readonly { readonly mark: Mark; readonly zone: Zone }[];
  /** `soon after`. */
  readonly near: readonly Gap[];
  /** One-sided `after` and `before`. */
  readonly order: readonly Gap[];
  /** The x of `after x`: what triggered it. */
  readonly trigger?: Gap;
  /** The calendar, or a clock, on which the time is stated to a month or finer. */
  readonly dated?: Dated;
}

/** Adds the bounds of all terms to the network; each term is a statement of its own. */
export function constrain(
  draft: NetworkDraft,
  when: When,
  { subject, scope }: { readonly subject: Subject; readonly scope: Scope },
): Wishes {
  const wishes = when.terms.map((term) => {
    const statement = draft.addStatement(statementOf(term, subject));
    const context: Context = { draft, scope, mark: subject.mark, statement };
    return constrainTerm(term, context);
  });
  const order = wishes.flatMap((wish) => wish.order ?? []);
  const trigger = wishes.find((wish) => wish.trigger !== undefined)?.trigger;
  const dated = datedBy(when, scope);
  return {
    cores: wishes.flatMap((wish) => wish.cores ?? []),
    near: wishes.flatMap((wish) => wish.near ?? []),
    order,
    ...(trigger === undefined ? {} : { trigger }),
    ...(dated === undefined ? {} : { dated }),
  };
}

interface Context {
  readonly draft: NetworkDraft;
  readonly scope: Scope;
  readonly mark: Mark;
  readonly statement: number;
}

const statementOf = (term: Term, subject: Subject): Statement => ({
  path: subject.path,
  words: subject.words(printTerm(term)),
  strength: subject.strength ?? strengthOf(term),
});

type TermWishes = Partial<Pick<Wishes, "cores" | "near" | "order" | "trigger">>;

function constrainTerm(term: Term, context: Context): TermWishes {
  switch (term.kind) {
    case "point":
      return term.tolerance === undefined
        ? atPoint(term.point, context)
        : within(tolerantZone(term.point, term.tolerance, context.scope), context);
    case "between":
      constrainSide(term.from, "after", context);
      constrainSide(term.to, "before", context);
      return {};
    case "order":
      return inOrder(term.relation, term.point, context);
  }
}

/** A date or a count as a side of `between` is inclusive; a record is left to the outside. */
function constrainSide(point: Point, side: "after" | "before", context: Context): void {
  const zone = orderZone(point, context);
  if (zone === undefined) return;
  if (zone.kind === "date" || zone.kind === "uncertain") inOrderOf(side === "after" ? "not before" : "not after", zone, context);
  else inOrderOf(side, zone, context);
}

function atPoint(point: Point, context: Context): TermWishes {
  const { draft, mark, statement } = context;
  const instant = instantPoint(point, context.scope);
  if (instant !== undefined) {
    bindInstant(instant, context);
    return {};
  }
  const zone = zoneOf(point, context.scope);
  const wishes = within(zone, context);
  if (point.kind === "ref" && point.side === undefined && zone?.kind === "moment" && zone.from !== undefined) {
    draft.boundMinutes(draft.stampOf(zone.from), draft.stampOf(mark), { low: 0, high: 0, statement });
  }
  if ((point.kind === "date" || point.kind === "count") && point.minute !== undefined) {
    draft.setTimeOfDay({ stamp: draft.stampOf(mark), earliest: point.minute, latest: point.minute, statement });
  }
  return point.kind === "date" && isAbout(point) ? { cores: [{ mark, zone: coreZone(point) }] } : wishes;
}

/** The day lies between the first and the last day of a zone. */
function within(zone: Zone | undefined, { draft, mark, statement }: Context): TermWishes {
  if (zone?.from !== undefined) draft.bound(zone.from, mark, { low: 0, statement });
  if (zone?.to !== undefined) draft.bound(zone.to, mark, { high: 0, statement });
  return {};
}

function inOrder(relation: Extract<Term, { kind: "order" }>["relation"], point: Point, context: Context): TermWishes {
  const zone = orderZone(point, context);
  return zone === undefined ? {} : inOrderOf(relation, zone, context);
}

function inOrderOf(relation: Extract<Term, { kind: "order" }>["relation"], zone: Zone, context: Context): TermWishes {
  switch (relation) {
    case "during":
    case "same day as":
      return within(zone, context);
    case "not before":
      return notBeyond(zone.from, context, "before");
    case "not after":
      return notBeyond(zone.to, context, "after");
    case "before":
      return before(zone, context);
    case "after":
      return after(zone, context);
    case "soon after": {
      const { trigger } = after(zone, context);
      return trigger === undefined ? {} : { near: [trigger], trigger };
    }
  }
}

/** On the side of a limit that includes it. A limit with a time of day is an instant, others are whole days. */
function notBeyond(limit: TimedMark | undefined, { draft, mark, statement }: Context, side: "before" | "after"): TermWishes {
  if (limit === undefined) return {};
  const [from, to] = side === "before" ? [limit, mark] : [mark, limit];
  draft.bound(from, to, { low: 0, statement });
  if (limit.timed) draft.boundMinutes(draft.stampOf(from), draft.stampOf(to), { low: 0, statement });
  return {};
}

/** After something that lasts: after its last day. After a moment: on its day, later, or on a later day. */
function after(zone: Zone, context: Context): TermWishes {
  const { draft, mark, statement } = context;
  const edge = zone.kind === "uncertain" ? zone.from : zone.to;
  if (edge === undefined) return {};
  const sameDay = zone.kind === "moment";
  const from = sameDay ? edge : later(edge, 1);
  draft.bound(from, mark, { low: 0, statement });
  if (sameDay) draft.boundMinutes(draft.stampOf(edge), draft.stampOf(mark), { low: 1, statement });
  const gap = { from, to: mark };
  return { order: [gap], trigger: gap };
}

/** Before a date: before its first day. Before a record: on its first day, earlier, or before. */
function before(zone: Zone, context: Context): TermWishes {
  const { draft, mark, statement } = context;
  const edge = zone.kind === "uncertain" ? zone.to : zone.from;
  if (edge === undefined) return {};
  const sameDay = zone.kind === "moment" || zone.kind === "lasting";
  const to = sameDay ? edge : later(edge, -1);
  draft.bound(mark, to, { low: 0, statement });
  if (sameDay) draft.boundMinutes(draft.stampOf(mark), draft.stampOf(edge), { low: 1, statement });
  return { order: [{ from: mark, to }] };
}

type InstantPoint = SumPoint | DistancePoint | CountPoint;

/** The point when it binds instants rather than days: hours and minutes of a span or of a clock. */
function instantPoint(point: Point, scope: Scope): InstantPoint | undefined {
  if (point.kind === "sum" || point.kind === "distance") return countsMinutes(point.span) ? point : undefined;
  if (point.kind !== "count") return undefined;
  const clock = scope.clockOf(point.clock);
  return clock !== undefined && isMinuteCount(point, clock) ? point : undefined;
}

/** A day made for a point with a time of day. */
interface TimedMark extends Mark {
  readonly timed?: true;
}

/** The zone of a point for an order. A point with a time of day becomes a moment of its own, so that instants can be compared. */
function orderZone(point: Point, context: Context): Zone | undefined {
  const timed = (point.kind === "date" || point.kind === "count") && point.minute !== undefined;
  if (!timed && instantPoint(point, context.scope) === undefined) return zoneOf(point, context.scope);
  const moment: TimedMark = { node: context.draft.addNode(), offset: 0, timed: true };
  atPoint(point, { ...context, mark: moment });
  return { kind: "moment", from: moment, to: moment };
}

function bindInstant(point: InstantPoint, context: Context): void {
  const base = instantBase(point, context);
  if (base === undefined) return;
  const { draft, mark, statement } = context;
  draft.boundMinutes(draft.stampOf(base.mark), draft.stampOf(mark), { ...minuteLimits(base.reach), statement });
}

/** The day whose instant the minutes are counted from, and how many. */
function instantBase(point: InstantPoint, context: Context): { readonly mark: Mark; readonly reach: SignedReach } | undefined {
  if (point.kind === "count") return clockBase(point, context.scope);
  const zone = orderZone(point.kind === "sum" ? point.base : point.point, context);
  const reach =
    point.kind === "sum"
      ? signedReach(exactReach(point.span), point.sign)
      : signedReach(reachOf(point), point.side === "after" ? "+" : "-");
  const fromLast = point.kind === "distance" && point.side === "after";
  const mark =
    zone && sameMark(zone) ? zone.from : zone?.kind === "lasting" ? (fromLast ? zone.to : zone.from) : somewhereIn(zone, context);
  return mark && { mark, reach };
}

function clockBase(point: CountPoint, scope: Scope) {
  const clock = scope.clockOf(point.clock);
  const counted = clock && countedBy(point, clock.unit, clock.first);
  if (clock === undefined || counted === undefined) return undefined;
  const last: Amount = { ...counted.high, minutes: counted.high.minutes - 1 };
  return { mark: clock.zero, reach: { low: counted.low, high: last } };
}

const sameMark = ({ from, to }: Zone) =>
  from !== undefined && from.node === to?.node && from.offset === to.offset && from.node !== calendarOrigin;

/** A moment of its own somewhere in a zone, for times counted from a date. */
function somewhereIn(zone: Zone | undefined, context: Context): Mark | undefined {
  if (zone === undefined) return undefined;
  const mark = { node: context.draft.addNode(), offset: 0 };
  within(zone, { ...context, mark });
  return mark;
}

function minuteLimits({ low, high }: SignedReach): Limits {
  return {
    low: low && daysOfAmount(low).least * minutesPerDay + low.minutes,
    high: high && daysOfAmount(high).greatest * minutesPerDay + high.minutes,
  };
}
