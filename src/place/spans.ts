/** Things that last: a start, the first free day as the end, and what the file says of either. */
import {
  countsMinutes,
  doseOffsets,
  isRounded,
  type Limits,
  type Mark,
  minutesPerDay,
  moved,
  proseReach,
  type Reach,
  type Relation,
  type Schedule,
  type Span,
  type Strength,
  type When,
  type Wishes,
} from "../time";
import { addNode, addStatement, type Build, nameOf, state, subjectOf } from "./build";
import { limit, limitsOf } from "./limits";
import {
  dayAt,
  endSpot,
  type Lasting,
  lastDayAt,
  type LastingTexts,
  nodeSpot,
  type PlannedEnding,
  type PlannedTime,
} from "./plan";
import { countedSpan } from "./countedSpan";

/** An end is the first free day, so it comes at least a day after its start. No statement can undo that. */
export function endsAfterStart({ draft, stretches }: Build, start: number, end: number): void {
  draft.bound(dayAt(start), dayAt(end), { low: 1 });
  stretches.push({ start, end });
}

/** The time of something that lasts; moments that nobody refers to need no nodes. */
export function spanTime(build: Build, lasting: Lasting, nodes?: { readonly start: number; readonly end: number }): PlannedTime {
  const counted = nodes === undefined ? countedSpan(build, lasting) : undefined;
  if (counted !== undefined) return counted;
  const { start, end } = nodes ?? { start: addNode(build, lasting.owner), end: addNode(build, lasting.owner) };
  endsAfterStart(build, start, end);
  keepOrder(build, stateStart(build, lasting, start));
  limit(build, dayAt(start), lasting.entry);
  const ending = stateEnd(build, lasting, { start, end });
  const about = { basis: lasting.basis, stated: lasting.texts.start ?? "" };
  return {
    shape: "span",
    start: nodeSpot(start, about),
    end: endSpot(end, { basis: lasting.basis, stated: endText(lasting.texts), undrawn: ending === "unknown" }),
    ending: lasting.entry.record.status === "planned" ? "planned" : ending,
  };
}

export const endText = ({ end, length, schedule }: LastingTexts): string => end ?? length ?? schedule ?? "";

/** What the file says of a start; undefined when it says nothing. */
export function stateStart(build: Build, { path, name, basis, texts }: Lasting, start: number): Wishes | undefined {
  const when = build.texts.when(texts.start);
  if (!build.names.says(when)) return undefined;
  return state(build, { mark: dayAt(start), when, path: `${path}.start`, of: `start of ${name}`, basis });
}

/** Keeps the wishes of `after` and `before` for placement. */
export function keepOrder(build: Build, wishes: Wishes | undefined): void {
  build.wishes.order.push(...(wishes?.order ?? []));
}

interface Nodes {
  readonly start: number;
  readonly end: number;
}

/** Everything the file says of an end: a last day, a length, a schedule, or that it was going on. */
export function stateEnd(build: Build, lasting: Lasting, nodes: Nodes): PlannedEnding {
  const end = build.texts.end(lasting.texts.end);
  const length = build.texts.span(lasting.texts.length);
  const schedule = build.texts.schedule(lasting.texts.schedule);
  const stated = end?.kind === "when" && build.names.says(end.when) ? end.when : undefined;
  if (stated !== undefined) stateEndDay(build, lasting, nodes.end, stated);
  if (end?.kind === "ongoing") stateOngoing(build, lasting, nodes.end);
  if (length !== undefined) stateLength(build, lasting, { ...nodes, length });
  const scheduled = schedule !== undefined && stateSchedule(build, lasting, { ...nodes, schedule });
  const isKnown = length !== undefined || scheduled;
  if (end?.kind === "ongoing") return "ongoing";
  if (stated === undefined && !isKnown) {
    limitDeath(build, lasting, nodes.end);
    return "unknown";
  }
  if (isKnown || !isOpen(stated)) limit(build, lastDayAt(nodes.end), lasting.entry);
  return "stated";
}

function stateEndDay(build: Build, { path, name, basis }: Lasting, end: number, when: When): void {
  keepOrder(build, state(build, { mark: lastDayAt(end), when, path: `${path}.end`, of: `end of ${name}`, basis }));
}

const openRelations: readonly Relation[] = ["after", "not before", "soon after"];

/** Whether an end is only said to be after something: it may then lie beyond the cut-off. */
const isOpen = (when: When | undefined): boolean =>
  when?.terms.every(
    (term) =>
      (term.kind === "order" && openRelations.includes(term.relation)) ||
      (term.kind === "point" && term.point.kind === "distance" && term.point.limit === "at least"),
  ) ?? true;

/** Not over at the cut-off; in somebody who died it ended at death. */
function stateOngoing(build: Build, { entry, path, name }: Lasting, end: number): void {
  const death = build.deaths.get(subjectOf(build.clinicalCase, entry.record));
  const limitDay = death ?? build.cutoff;
  if (limitDay === undefined) return;
  const words = death === undefined ? `${name} was ongoing at the cut-off` : `${name} was ongoing at death`;
  const statement = addStatement(build, { path: `${path}.end`, words, strength: "builtIn" });
  build.draft.bound(limitDay.mark, dayAt(end), { low: 1, ...(death === undefined ? {} : { high: 1 }), statement });
}

/** An end of which nothing is said is still not after death. */
function limitDeath(build: Build, { entry }: Lasting, end: number): void {
  for (const rule of limitsOf(build, entry)) {
    if (rule === build.cutoff) continue;
    const statement = addStatement(build, { path: entry.path, words: `${rule.words} (${nameOf(entry)})`, strength: "builtIn" });
    build.draft.bound(lastDayAt(end), rule.mark, { low: 0, statement });
  }
}

export function stateLength(build: Build, lasting: Lasting, { start, end, length }: Nodes & { readonly length: Span }): void {
  const strength: Strength = lasting.basis === "assumed" ? "assumed" : isRounded(length) ? "prose" : "fact";
  const words = `"${lasting.texts.length}" as length of ${lasting.name}`;
  const leaning = strength === "assumed" ? `${words}, assumed` : undefined;
  const statement = addStatement(build, { path: `${lasting.path}.length`, words, strength }, leaning);
  build.subjects.set(statement, { from: dayAt(start), to: dayAt(end) });
  lasts(build, { start, end, reach: proseReach(length), inMinutes: countsMinutes(length), statement });
}

export interface Duration extends Nodes {
  readonly reach: Reach;
  readonly inMinutes?: boolean;
  readonly statement: number;
}

/** end - start lies within a reach; months are calendar months where the start is known to the day. */
export function lasts({ draft, scope }: Build, { start, end, reach: { low, high }, inMinutes, statement }: Duration): void {
  if (inMinutes) {
    const minutes = ({ days, minutes: more }: Reach["low"]) => days * minutesPerDay + more;
    const limits: Limits = { low: minutes(low), high: high && minutes(high), statement };
    draft.boundMinutes(draft.stampOf(dayAt(start)), draft.stampOf(lastDayAt(end)), limits);
    return;
  }
  draft.bound(moved(dayAt(start), low, "earliest", scope), dayAt(end), { low: 0, statement });
  if (high !== undefined) draft.bound(moved(dayAt(start), high, "latest", scope), dayAt(end), { high: 0, statement });
}

/** A schedule that says how many doses, or for how long, gives an end. */
function stateSchedule(
  build: Build,
  lasting: Lasting,
  { start, end, schedule }: Nodes & { readonly schedule: Schedule },
): boolean {
  const words = `"${lasting.texts.schedule}" as schedule of ${lasting.name}`;
  const path = `${lasting.path}.schedule`;
  if (schedule.for !== undefined) {
    const statement = addStatement(build, { path, words, strength: "schedule" }, words);
    lasts(build, { start, end, reach: proseReach(schedule.for), statement });
    return true;
  }
  const last = doseOffsets(schedule)?.at(-1);
  if (last === undefined) return false;
  const statement = addStatement(build, { path, words, strength: "schedule" }, words);
  build.draft.bound(dayAt(start), dayAt(end), { low: last + 1, high: last + 1, statement });
  return true;
}

/** A window that a statement is about: from its first to its last day. A side of which nothing is said is not drawn. */
export function overTime(build: Build, lasting: Lasting, held?: Nodes): PlannedTime {
  const counted = held === undefined && lasting.texts.end !== undefined ? countedSpan(build, lasting) : undefined;
  if (counted?.shape === "span" && counted.ending === "stated") return { shape: "over", from: counted.start, to: counted.end };
  const { start, end } = held ?? { start: addNode(build, lasting.owner), end: addNode(build, lasting.owner) };
  endsAfterStart(build, start, end);
  const { basis, texts } = lasting;
  const from = stateSide(build, lasting, { mark: dayAt(start), side: "from", text: texts.start });
  const to = stateSide(build, lasting, { mark: lastDayAt(end), side: "to", text: texts.end });
  limit(build, to ? lastDayAt(end) : dayAt(start), lasting.entry);
  return {
    shape: "over",
    from: nodeSpot(start, { basis, stated: texts.start ?? "", undrawn: !from }),
    to: endSpot(end, { basis, stated: texts.end ?? "", undrawn: !to }),
  };
}

interface Side {
  readonly mark: Mark;
  readonly side: "from" | "to";
  readonly text: string | undefined;
}

/** What the file says of one side of a window, and whether it says anything. */
function stateSide(build: Build, { path, name, basis }: Lasting, { mark, side, text }: Side): boolean {
  const when = build.texts.when(text);
  if (!build.names.says(when)) return false;
  keepOrder(build, state(build, { mark, when, path: `${path}.over.${side}`, of: `"${side}" of ${name}`, basis }));
  return true;
}
