/** Blocks of courses: each course has a start and an end, and the courses of a block follow each other. */
import { exactReach, type Extent, parseDayList, type Reach, type Strength, type Target, wholeDays, type Wishes } from "../time";
import { addNode, addStatement, type Build, nameOf } from "./build";
import type { EntryOf } from "./entries";
import { limit } from "./limits";
import { numbersOf } from "./names";
import {
  type Block,
  type CourseNodes,
  dayAt,
  endSpot,
  type Lasting,
  lastDayAt,
  nodeSpot,
  type PlannedCourse,
  type PlannedRecord,
} from "./plan";
import { endsAfterStart, endText, keepOrder, lasts, spanTime, stateEnd, stateLength, stateStart } from "./spans";

/** Nodes for each course of a block. */
export function createBlock(build: Build, entry: EntryOf<"courses">, owner: number): Block {
  const { first, last, more } = numbersOf(entry.record.courses);
  const courses = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    courseNodes(build, { entry, owner, number: first + index }),
  );
  const known = courses.at(-1);
  const ending = known === undefined || more ? courseNodes(build, { entry, owner, number: last + 1 }) : known;
  // A block that was ongoing has not ended with the last course that is known.
  const end = entry.record.end === "ongoing" ? addNode(build, owner) : ending.end;
  return { entry, owner, courses, last: ending, start: (courses[0] ?? ending).start, end };
}

function courseNodes(
  build: Build,
  { entry, owner, number }: Pick<Block, "entry" | "owner"> & { readonly number: number },
): CourseNodes {
  const detail = entry.record.each?.find((each) => each.course === number);
  return { number, start: addNode(build, owner), end: addNode(build, owner), detail };
}

/** What a reference to courses means: a course, a run of courses, a day of a course, the last course of a block. */
export function courseExtent(blocks: readonly Block[], target: Exclude<Target, { kind: "record" }>): Extent | undefined {
  const having = blocks.filter((block) => target.block === undefined || block.entry.record.id === target.block);
  if (target.kind === "last course") return having[0] && lastingExtent(having[0].last, having[0].last);
  const course = (number: number) => having.flatMap((block) => block.courses.filter((each) => each.number === number));
  const [first, second] = course(target.first);
  const [last] = target.last === undefined ? [first] : course(target.last);
  if (first === undefined || last === undefined || second !== undefined) return undefined;
  return target.day === undefined ? lastingExtent(first, last) : dayExtent(first.start, target.day);
}

const lastingExtent = (first: { readonly start: number }, last: { readonly end: number }): Extent => ({
  first: dayAt(first.start),
  last: lastDayAt(last.end),
  kind: "lasting",
});

export const blockExtent = (block: Block): Extent => lastingExtent(block, block);

/** Day 1 is the first day; day 0 and the days before it are the lead-in. */
function dayExtent(start: number, day: number): Extent {
  const mark = { node: start, offset: day >= 1 ? day - 1 : Math.min(day, -1) };
  return { first: mark, last: mark, kind: "count" };
}

/** Adds everything the file says of a block to the network. */
export function planBlock(build: Build, block: Block): PlannedRecord {
  const { entry } = block;
  const { record } = entry;
  const lasting: Lasting = {
    entry,
    owner: block.owner,
    path: entry.path,
    name: nameOf(entry),
    basis: record.basis ?? "reported",
    texts: { start: record.start, end: record.end, length: record.length },
  };
  if (block.courses.length === 0) return { entry, time: spanTime(build, lasting, block), courses: [] };
  const all = block.courses.includes(block.last) ? block.courses : [...block.courses, block.last];
  for (const course of all) endsAfterStart(build, course.start, course.end);
  if (block.end !== block.last.end) endsAfterStart(build, block.last.start, block.end);
  endsAfterStart(build, block.start, block.end);
  followTrigger(build, stateStart(build, lasting, block.start));
  inOrder(build, block);
  limit(build, dayAt(block.start), entry);
  const cycle = stateCycle(build, block, all);
  const courses = block.courses.map((course) => planCourse(build, { course, lasting, cycle }));
  const ending = stateEnd(build, lasting, block);
  if (ending === "unknown") limitLastCourse(build, block, cycle);
  return {
    entry,
    time: {
      shape: "span",
      start: nodeSpot(block.start, { stated: record.start ?? "", basis: lasting.basis }),
      end: endSpot(block.end, { stated: endText(lasting.texts), basis: cycle?.basis ?? lasting.basis }),
      ending: record.status === "planned" ? "planned" : ending === "unknown" && hasKnownEnd(block, cycle) ? "stated" : ending,
    },
    courses,
  };
}

/** A nominal end is the day after the last of the cycle, and is not after the cut-off itself: by then everything was over. */
function limitLastCourse(build: Build, { entry, end, last }: Block, cycle: Cycle | undefined): void {
  if (isWhole(last) && cycle !== undefined) limit(build, dayAt(end), entry);
  else if (last.detail?.length !== undefined) limit(build, lastDayAt(end), entry);
}

const hasKnownEnd = ({ last: { detail } }: Block, cycle: Cycle | undefined) =>
  detail?.end !== undefined || detail?.length !== undefined || (cycle !== undefined && detail?.stopped === undefined);

/** The first course of a block follows what triggered it; other orders are wishes of their own. */
function followTrigger(build: Build, wishes: Wishes | undefined): void {
  if (wishes === undefined) return;
  const { trigger, order, near } = wishes;
  if (trigger !== undefined && near.length === 0) build.wishes.follow.push(trigger);
  build.wishes.order.push(...order.filter((gap) => gap !== trigger));
}

/** Courses of one block follow each other without overlap; gaps are allowed, and drawn as small as they can be. */
function inOrder(build: Build, { entry, courses, last }: Block): void {
  const words = `courses of ${nameOf(entry)} follow each other`;
  const statement = addStatement(build, { path: entry.path, words, strength: "builtIn" });
  courses.slice(1).forEach((next, index) => {
    const end = dayAt((courses[index] ?? next).end);
    build.draft.bound(end, dayAt(next.start), { low: 0, statement });
    build.wishes.inside.push({ from: end, to: dayAt(next.start) });
  });
  const known = courses.at(-1);
  if (known === undefined || known === last) return;
  // "5+": the last course is the fifth itself or a later one, and is drawn as near to it as it can be.
  build.draft.bound(dayAt(known.start), dayAt(last.start), { low: 0, statement });
  build.draft.bound(dayAt(known.end), dayAt(last.end), { low: 0, statement });
  build.wishes.inside.push({ from: dayAt(known.start), to: dayAt(last.start) });
}

interface Cycle {
  readonly reach: Reach;
  readonly days: number | undefined;
  readonly basis: "reported" | "derived" | "assumed";
  readonly statement: number;
}

/** The length of a cycle is the length of every course that was not cut short and has no length of its own. */
function stateCycle(build: Build, block: Block, courses: readonly CourseNodes[]): Cycle | undefined {
  const { entry } = block;
  const regimen = build.clinicalCase.regimens?.[entry.record.regimen];
  const cycle = entry.record.cycle ?? regimen?.cycle;
  const span = build.texts.span(cycle?.length);
  if (cycle === undefined || span === undefined) {
    lastToLastDose(build, block, courses);
    lengthsAreUnknown(build, courses);
    return undefined;
  }
  const assumed = cycle.basis === "assumed";
  const strength: Strength = assumed ? "assumed" : "schedule";
  const path =
    entry.record.cycle === undefined ? `case.regimens.${entry.record.regimen}.cycle.length` : `${entry.path}.cycle.length`;
  const words = `courses of ${cycle.length} ${assumed ? "assumed" : "scheduled"} for ${nameOf(entry)}`;
  const leaning = `courses of ${cycle.length}, ${assumed ? "assumed" : "as scheduled"}`;
  const statement = addStatement(build, { path, words, strength }, leaning);
  const days = wholeDays(span);
  if (days !== undefined) build.cycles.set(statement, { block, days, assumed });
  const reach = exactReach(span);
  const whole = courses.filter(isWhole);
  for (const course of whole) lasts(build, { ...course, reach, statement });
  lengthsAreUnknown(
    build,
    courses.filter((course) => !isWhole(course) && course.detail?.length === undefined),
  );
  return { reach, days, basis: cycle.basis ?? "reported", statement };
}

/** Without a cycle, a course that was not cut short lasts at least to the last day on which its regimen has a dose. */
function lastToLastDose(build: Build, { entry }: Block, courses: readonly CourseNodes[]): void {
  const { regimen } = entry.record;
  const days = (build.clinicalCase.regimens?.[regimen]?.agents ?? []).flatMap((dose) => {
    const list = dose.days === undefined ? undefined : parseDayList(dose.days);
    return list?.ok === true ? list.value : [];
  });
  const last = Math.max(0, ...days);
  if (last === 0) return;
  const statement = addStatement(build, {
    path: entry.path,
    words: `doses up to day ${last} of ${regimen}`,
    strength: "schedule",
  });
  for (const { start, end } of courses.filter(isWhole)) build.draft.bound(dayAt(start), dayAt(end), { low: last, statement });
}

/** Whether a course has the length of a whole cycle. */
export const isWhole = ({ detail }: CourseNodes): boolean =>
  detail?.stopped === undefined && detail?.length === undefined && detail?.end === undefined;

/** A length of which nothing is known is unexplained time, as are the gaps around it. */
function lengthsAreUnknown(build: Build, courses: readonly CourseNodes[]): void {
  for (const { start, end } of courses) build.wishes.follow.push({ from: { node: start, offset: 1 }, to: dayAt(end) });
}

interface CourseInBlock {
  readonly course: CourseNodes;
  readonly lasting: Lasting;
  readonly cycle: Cycle | undefined;
}

function planCourse(build: Build, { course, lasting, cycle }: CourseInBlock): PlannedCourse {
  const { detail, number, start, end } = course;
  const own: Lasting = {
    ...lasting,
    path:
      detail === undefined
        ? lasting.path
        : `${lasting.path}.each[${lasting.entry.list === "courses" ? (lasting.entry.record.each ?? []).indexOf(detail) : 0}]`,
    name: `course ${number} of ${lasting.name}`,
    basis: detail?.basis ?? lasting.basis,
    texts: { start: detail?.start, end: detail?.end, length: detail?.length },
  };
  keepOrder(build, stateStart(build, own, start));
  const length = build.texts.span(detail?.length);
  const endsAt = build.texts.end(detail?.end);
  if (endsAt !== undefined) stateEnd(build, own, course);
  else if (length !== undefined) stateLength(build, own, { start, end, length });
  const isFirst = lasting.entry.list === "courses" && number === numbersOf(lasting.entry.record.courses).first;
  return {
    number,
    start: nodeSpot(start, { stated: detail?.start ?? (isFirst ? (lasting.texts.start ?? "") : ""), basis: own.basis }),
    end: endSpot(end, { stated: endText(own.texts), basis: isWhole(course) && cycle !== undefined ? cycle.basis : own.basis }),
    stopped: detail?.stopped !== undefined,
    ...(cycle?.days === undefined ? {} : { cycle: { days: cycle.days, basis: cycle.basis } }),
    ownLength: isWhole(course) ? undefined : own.basis,
  };
}
