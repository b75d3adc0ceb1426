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
} from "../time";
import { addNode, addStatement, type Build, nameOf, state, subjectOf } from "./build";
import { limit, limitsOf } from "./limits";
import { endSpot, type Lasting, type LastingTexts, nodeSpot, type PlannedEnding, type PlannedTime } from "./plan";
import { countedSpan } from "./countedSpan";

const day = (node: number): Mark => ({ node, offset: 0 });

/** An end is the first free day, so it comes at least a day after its start. No statement can undo that. */
export const endsAfterStart = ({ draft }: Build, start: number, end: number): void =>
  draft.bound(day(start), day(end), { low: 1 });

/** The time of something that lasts; moments that nobody refers to need no nodes. */
export function spanTime(build: Build, lasting: Lasting, nodes?: { readonly start: number; readonly end: number }): PlannedTime {
  const counted = nodes === undefined ? countedSpan(build, lasting) : undefined;
  if (counted !== undefined) return counted;
  const { start, end } = nodes ?? { start: addNode(build, lasting.owner), end: addNode(build, lasting.owner) };
  endsAfterStart(build, start, end);
  const startWhen = build.texts.when(lasting.texts.start);
  if (build.names.says(startWhen)) {
    const wishes = stateStart(build, lasting, { node: start, when: startWhen });
    build.wishes.order.push(...wishes.order);
  }
  limit(build, day(start), lasting.entry);
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

export const stateStart = (
  build: Build,
  { path, name, basis }: Lasting,
  { node, when }: { readonly node: number; readonly when: When },
) => state(build, { mark: day(node), when, path: `${path}.start`, of: `start of ${name}`, basis });

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
  if (stated !== undefined) stateEndDay(build, lasting, { node: nodes.end, when: stated });
  if (end?.kind === "ongoing") stateOngoing(build, lasting, nodes.end);
  if (length !== undefined) stateLength(build, lasting, { ...nodes, length });
  const scheduled = schedule !== undefined && stateSchedule(build, lasting, { ...nodes, schedule });
  const isKnown = length !== undefined || scheduled;
  if (end?.kind === "ongoing") return "ongoing";
  if (stated === undefined && !isKnown) {
    limitDeath(build, lasting, nodes.end);
    return "unknown";
  }
  if (isKnown || !isOpen(stated)) limit(build, { node: nodes.end, offset: -1 }, lasting.entry);
  return "stated";
}

function stateEndDay(
  build: Build,
  { path, name, basis }: Lasting,
  { node, when }: { readonly node: number; readonly when: When },
): void {
  const wishes = state(build, { mark: { node, offset: -1 }, when, path: `${path}.end`, of: `end of ${name}`, basis });
  build.wishes.order.push(...wishes.order);
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
  build.draft.bound(limitDay.mark, day(end), { low: 1, ...(death === undefined ? {} : { high: 1 }), statement });
}

/** An end of which nothing is said is still not after death. */
function limitDeath(build: Build, { entry }: Lasting, end: number): void {
  for (const rule of limitsOf(build, entry)) {
    if (rule === build.cutoff) continue;
    const statement = addStatement(build, { path: entry.path, words: `${rule.words} (${nameOf(entry)})`, strength: "builtIn" });
    build.draft.bound({ node: end, offset: -1 }, rule.mark, { low: 0, statement });
  }
}

export function stateLength(build: Build, lasting: Lasting, { start, end, length }: Nodes & { readonly length: Span }): void {
  const strength: Strength = lasting.basis === "assumed" ? "assumed" : isRounded(length) ? "prose" : "fact";
  const words = `"${lasting.texts.length}" as length of ${lasting.name}`;
  const leaning = strength === "assumed" ? `${words}, assumed` : undefined;
  const statement = addStatement(build, { path: `${lasting.path}.length`, words, strength }, leaning);
  build.subjects.set(statement, { from: day(start), to: day(end) });
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
    draft.boundMinutes(draft.stampOf(day(start)), draft.stampOf({ node: end, offset: -1 }), limits);
    return;
  }
  draft.bound(moved(day(start), low, "earliest", scope), day(end), { low: 0, statement });
  if (high !== undefined) draft.bound(moved(day(start), high, "latest", scope), day(end), { high: 0, statement });
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
  build.draft.bound(day(start), day(end), { low: last + 1, high: last + 1, statement });
  return true;
}

/** A window that a statement is about: from its first to its last day. A side of which nothing is said is not drawn. */
export function overTime(build: Build, lasting: Lasting, held?: Nodes): PlannedTime {
  const counted = held === undefined && lasting.texts.end !== undefined ? countedSpan(build, lasting) : undefined;
  if (counted?.shape === "span" && counted.ending === "stated") return { shape: "over", from: counted.start, to: counted.end };
  const { start, end } = held ?? { start: addNode(build, lasting.owner), end: addNode(build, lasting.owner) };
  endsAfterStart(build, start, end);
  const { basis, texts, path, name } = lasting;
  const [from, to] = [build.texts.when(texts.start), build.texts.when(texts.end)].map((when) =>
    build.names.says(when) ? when : undefined,
  );
  const say = (mark: Mark, when: When | undefined, side: "from" | "to") => {
    if (when === undefined) return;
    build.wishes.order.push(
      ...state(build, { mark, when, path: `${path}.over.${side}`, of: `"${side}" of ${name}`, basis }).order,
    );
  };
  say(day(start), from, "from");
  say({ node: end, offset: -1 }, to, "to");
  limit(build, to === undefined ? day(start) : { node: end, offset: -1 }, lasting.entry);
  return {
    shape: "over",
    from: nodeSpot(start, { basis, stated: texts.start ?? "", undrawn: from === undefined }),
    to: endSpot(end, { basis, stated: texts.end ?? "", undrawn: to === undefined }),
  };
}
