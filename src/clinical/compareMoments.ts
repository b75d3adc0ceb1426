/** What differs between two dates of a case. */
import type { Moment, PlacedCase, PlacedRecord } from "../place/types";
import type { AgentOnDay } from "./agentsOn";
import { courseReference } from "./coursesOn";
import { type Happened, happenedBetween } from "./happenedBetween";
import { type DayRange, type OnDay, seenFrom } from "./onDay";
import { type StateOnDay, stateOn } from "./stateOn";
import type { AnalyteOnDay } from "./valuesOn";

/** Something that is drawn to begin or to be on the very day of a date. */
export interface Standing {
  readonly reference: string;
  readonly record: PlacedRecord;
  readonly course?: number;
  readonly at: Moment;
}

export interface Between {
  readonly from: Standing;
  readonly to: Standing;
  readonly days: DayRange;
}

export interface Comparison {
  readonly a: StateOnDay;
  readonly b: StateOnDay;
  /** Days from a to b; absent when they stand on scales that are not tied. */
  readonly days?: number;
  /** What stands at both dates, where the days between them are a range. */
  readonly between?: Between;
  readonly agents: readonly AgentChange[];
  readonly analytes: readonly AnalyteChange[];
  readonly started: StateOnDay["going"];
  readonly ended: StateOnDay["going"];
  /** What was between the two dates; absent when they stand on scales that are not tied. */
  readonly happened?: readonly Happened[];
}

export interface AgentChange {
  readonly drug: string;
  readonly label: string;
  readonly a?: AgentOnDay;
  readonly b?: AgentOnDay;
}

/** The latest value at each date. */
export interface AnalyteChange {
  readonly a?: AnalyteOnDay;
  readonly b?: AnalyteOnDay;
}

/** Compares the states at two dates. */
export function compareMoments(placed: PlacedCase, a: OnDay, b: OnDay): Comparison {
  const [first, second] = [stateOn(placed, a), stateOn(placed, b)];
  const days = a.island === b.island && a.since === b.since ? b.day - a.day : undefined;
  const between = betweenRecords(placed, a, b);
  const happened = happenedBetween(placed, a, b);
  return {
    a: first,
    b: second,
    ...(days !== undefined && { days: a.grain === "minute" ? days : Math.floor(b.day) - Math.floor(a.day) }),
    ...(between !== undefined && { between }),
    agents: agentChanges(first.agents, second.agents),
    analytes: analyteChanges(first.analytes, second.analytes),
    started: without(second.going, first.going),
    ended: without(first.going, second.going),
    ...(happened !== undefined && { happened }),
  };
}

const isInUse = ({ kind }: AgentOnDay) => kind !== "held" && kind !== "not given";

/** Drugs that started, stopped, were held or changed their dose. Whether a day has a dose is no difference. */
function agentChanges(a: readonly AgentOnDay[], b: readonly AgentOnDay[]): readonly AgentChange[] {
  const drugs = [...new Set([...a, ...b].map(({ drug }) => drug))];
  const said = (agents: readonly AgentOnDay[]) =>
    agents.map((agent) => `${agent.doses.join()} ${agent.certain} ${isInUse(agent)}`).join(";");
  return drugs.flatMap((drug) => {
    const [before, after] = [a, b].map((agents) => agents.filter((agent) => agent.drug === drug));
    if (before === undefined || after === undefined || said(before) === said(after)) return [];
    const [first, second] = [before[0], after[0]];
    return [{ drug, label: (first ?? second)?.label ?? drug, ...(first && { a: first }), ...(second && { b: second }) }];
  });
}

function analyteChanges(a: readonly AnalyteOnDay[], b: readonly AnalyteOnDay[]): readonly AnalyteChange[] {
  const keys = [...new Set([...a, ...b].map(({ series }) => series))];
  return keys.flatMap((series) => {
    const [first, second] = [a, b].map((all) => all.find((each) => each.series === series));
    if (known(first).join() === known(second).join()) return [];
    return [{ ...(first && { a: first }), ...(second && { b: second }) }];
  });
}

/** The values that are known by a date, or may be, by their paths. */
const known = (analyte: AnalyteOnDay | undefined) =>
  [analyte?.latest, ...(analyte?.perhaps ?? [])].map((value) => value?.point.path ?? "");

const without = (some: StateOnDay["going"], others: StateOnDay["going"]) =>
  some.filter(
    (each) =>
      !others.some(
        ({ record, certain, grade }) => record === each.record && certain === each.certain && grade?.grade === each.grade?.grade,
      ),
  );

/** The days between what is drawn at the two dates, when bounds make them a range; between two free dates they are exact. */
function betweenRecords(placed: PlacedCase, a: OnDay, b: OnDay): Between | undefined {
  const [from, to] = [standingOn(placed, a), standingOn(placed, b)];
  if (from === undefined || to === undefined) return undefined;
  const days = daysBetween(placed, from.reference, to.reference);
  return days === undefined || days.from === days.to ? undefined : { from, to, days };
}

/** Days from one reference to another, by the shortest paths between them. */
export function daysBetween(placed: PlacedCase, from: string, to: string): DayRange | undefined {
  const view = seenFrom(placed, from);
  const moment = view === placed ? undefined : view.momentOf(to);
  const home = placed.momentOf(from);
  if (moment?.earliest === undefined || moment.latest === undefined || moment.island !== home?.island) return undefined;
  return { from: moment.earliest, to: moment.latest };
}

/** The course that is drawn to start on that day, or else the record of one day that is drawn on it. */
function standingOn(placed: PlacedCase, on: OnDay): Standing | undefined {
  if (on.since !== undefined) return undefined;
  const isThere = (at: Moment) =>
    at.island === on.island && at.drawn !== undefined && Math.floor(at.drawn) === Math.floor(on.day);
  const courses = placed.records.flatMap((record): readonly Standing[] =>
    record.list === "courses"
      ? record.courses
          .filter(({ start }) => isThere(start))
          .map(({ number, start }) => ({ reference: courseReference(record, number), record, course: number, at: start }))
      : [],
  );
  const records = placed.records.flatMap((record): readonly Standing[] => {
    const { id } = record.record;
    const at = record.time.shape === "at" ? record.time.at : undefined;
    return id !== undefined && at !== undefined && record.list !== "values" && isThere(at) ? [{ reference: id, record, at }] : [];
  });
  return courses[0] ?? records[0];
}
