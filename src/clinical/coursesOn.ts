/** Which course of which regimen a date lies in, as far as bounds tell. */
import type { Moment, PlacedCase, PlacedCourse, PlacedCourses } from "../place/types";
import { type DayRange, lastsOn, type OnDay, overBy, reachedBy, seenFrom } from "./onDay";

export interface CourseInBlock {
  readonly block: PlacedCourses;
  /** Absent for a block whose courses the file does not count. */
  readonly course?: PlacedCourse;
}

export interface CourseOnDay extends CourseInBlock {
  readonly certain: boolean;
  /** Day of the course, from 1; absent where nothing bounds it. */
  readonly day?: DayRange;
}

/** Time outside of courses. */
export interface BetweenCourses {
  readonly certain: boolean;
  /** The course before and the course after, where only one pair is possible. */
  readonly after?: CourseInBlock;
  readonly before?: CourseInBlock;
  /** The file dates both sides, so that the gap is a fact; else it is time that nothing accounts for. */
  readonly dated: boolean;
}

export interface TreatmentOnDay {
  /** All courses that the date may lie in, in order. */
  readonly courses: readonly CourseOnDay[];
  readonly between?: BetweenCourses;
  /** The course that is drawn at the date; absent where none is. */
  readonly drawn?: CourseOnDay;
}

interface Timed extends CourseInBlock {
  readonly start: Moment;
  readonly end: Moment;
}

/** All courses that were given or are planned, in the order in which they are drawn. */
function timedCourses(placed: PlacedCase): readonly Timed[] {
  const all = placed.records.flatMap((block): readonly Timed[] => {
    if (block.list !== "courses" || !["given", "planned"].includes(block.record.status ?? "given")) return [];
    const { time } = block;
    if (block.courses.length > 0) return block.courses.map((course) => ({ block, course, start: course.start, end: course.end }));
    return time.shape === "span" ? [{ block, start: time.start, end: time.end }] : [];
  });
  return all.toSorted((a, b) => (a.start.drawn ?? 0) - (b.start.drawn ?? 0));
}

/** How a file refers to a course: "pd.C4", or "C4" where its block has no id. */
export const courseReference = (block: PlacedCourses, number: number): string =>
  block.record.id === undefined ? `C${number}` : `${block.record.id}.C${number}`;

/** The treatment at a date. */
export function treatmentOn(placed: PlacedCase, on: OnDay): TreatmentOnDay {
  const all = timedCourses(placed).filter(({ start }) => start.island === on.island);
  const courses = all.flatMap((each) => courseOn(placed, each, on));
  const drawn = all.find(({ start, end }) => isDrawnAt(start, end, on));
  const between = courses.some(({ certain }) => certain) ? undefined : betweenOn({ placed, all, on }, courses.length === 0);
  return {
    courses,
    ...(between !== undefined && { between }),
    ...(drawn !== undefined && { drawn: drawnOn(drawn, on) }),
  };
}

const isDrawnAt = ({ drawn: start }: Moment, { drawn: end = Number.POSITIVE_INFINITY }: Moment, { day }: OnDay) =>
  start !== undefined && start <= day && day < end;

function drawnOn({ block, course, start }: Timed, on: OnDay): CourseOnDay {
  const day = Math.floor(on.day - (start.drawn ?? 0)) + 1;
  return { block, ...(course !== undefined && { course }), certain: false, day: { from: day, to: day } };
}

function courseOn(placed: PlacedCase, timed: Timed, on: OnDay): readonly CourseOnDay[] {
  const { block, course, start, end } = timed;
  const isLast = course === undefined || course === block.courses.at(-1);
  const ongoing = isLast && block.time.shape === "span" && block.time.ending === "ongoing";
  const lasts = lastsOn(start, end, on);
  // What is ongoing goes on after the last course that is known, though nothing says which course that is.
  if (lasts === "no" && ongoing && overBy(end, on) !== "no") return [{ block, certain: true }];
  if (lasts === "no") return [];
  const day = dayOfCourse(placed, timed, on);
  return [{ block, ...(course !== undefined && { course }), certain: lasts === "certain", ...(day !== undefined && { day }) }];
}

/** The day of the course, from 1: not before it began, and not beyond its greatest length. */
function dayOfCourse(placed: PlacedCase, timed: Timed, on: OnDay): DayRange | undefined {
  const { earliest, latest } = timed.start;
  if (earliest === undefined || latest === undefined) return undefined;
  const to = Math.floor(on.day - earliest) + 1;
  const from = Math.max(1, Math.floor(on.day - latest) + 1);
  return from === to ? { from, to } : { from, to: Math.min(to, greatestLength(placed, timed)) };
}

function greatestLength(placed: PlacedCase, { block, course, start, end }: Timed): number {
  if (course === undefined) return Number.POSITIVE_INFINITY;
  if (course.length !== undefined) return course.length.days;
  if (start.group === end.group && start.drawn !== undefined && end.drawn !== undefined) return end.drawn - start.drawn;
  return sameCourse(seenFrom(placed, courseReference(block, course.number)), { block, course })?.end.latest ?? Infinity;
}

/** The same course in another view of the case. */
export function sameCourse(placed: PlacedCase, { block, course }: CourseInBlock): PlacedCourse | undefined {
  const same = placed.records.find((record) => record.path === block.path);
  return same?.list === "courses" ? same.courses.find(({ number }) => number === course?.number) : undefined;
}

interface Searched {
  readonly placed: PlacedCase;
  readonly all: readonly Timed[];
  readonly on: OnDay;
}

/** The gaps between neighbours that the date may lie in; before the first course and after the last one side is absent. */
function betweenOn(searched: Searched, certain: boolean): BetweenCourses | undefined {
  const { all, on } = searched;
  const gaps = [...all.keys(), all.length].flatMap((index) => {
    const [after, before] = [all[index - 1], all[index]];
    const open = after === undefined || overBy(after.end, on) !== "no";
    const shut = before !== undefined && reachedBy(before.start, on) === "certain";
    return open && !shut && mayBeApart(searched, after, before) ? [{ after, before }] : [];
  });
  const [only, ...others] = gaps;
  if (only === undefined || all.length === 0) return undefined;
  if (others.length > 0) return { certain, dated: false };
  const { after, before } = only;
  const isDated = [after?.end, before?.start].every((side) => side === undefined || side.earliest === side.latest);
  return { certain, dated: isDated, ...(after !== undefined && { after }), ...(before !== undefined && { before }) };
}

/** Whether two neighbours can have a day between them: bounds that overlap do not say so, the shortest path between them does. */
function mayBeApart({ placed }: Searched, after: Timed | undefined, before: Timed | undefined): boolean {
  if (after === undefined || before === undefined) return true;
  const [end, start] = [after.end, before.start];
  if (end.group === start.group && end.drawn !== undefined && start.drawn !== undefined) return start.drawn > end.drawn;
  if (before.course === undefined || after.course === undefined) return true;
  const view = seenFrom(placed, courseReference(before.block, before.course.number));
  const same = sameCourse(view, after)?.end;
  return same === undefined || view === placed || same.earliest === undefined || same.earliest < 0;
}
