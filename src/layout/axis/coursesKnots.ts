/** The courses axis: every course equally wide, as case reports count them; gaps between courses are narrow and equal. */
import { recordsButValues } from "../../clinical/recordsButValues";
import type { PlacedCase } from "../../place/types";
import type { Extent } from "./extent";
import type { Tick } from "./ticks";

/** A gap is narrow, but time in which much may have happened between courses keeps some room: one share for every 200 days. */
const gapShare = 0.4;
const daysPerShare = 200;
const mostGapShare = 2.5;
const leadShare = 1.2;
const tailShare = 0.5;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly course?: number;
}

/** The courses in the order they are drawn; where two overlap, the later one starts where the earlier ends. */
function coursesOf(placed: PlacedCase, island: number): Stretch[] {
  const all = recordsButValues(placed)
    .flatMap((record) => (record.list === "courses" ? record.courses : []))
    .filter((course) => course.start.island === island && course.start.drawn !== undefined && course.end.drawn !== undefined)
    .map((course) => ({ from: course.start.drawn ?? 0, to: course.end.drawn ?? 0, course: course.number }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const apart: Stretch[] = [];
  for (const course of all) {
    const from = Math.max(course.from, apart[apart.length - 1]?.to ?? course.from);
    if (course.to > from) apart.push({ ...course, from });
  }
  return apart;
}

function stretches(courses: readonly Stretch[], extent: Extent): Stretch[] {
  const all: Stretch[] = [];
  let at = extent.from;
  for (const course of courses) {
    if (course.from > at) all.push({ from: at, to: course.from });
    all.push(course);
    at = course.to;
  }
  if (extent.to > at) all.push({ from: at, to: extent.to });
  return all;
}

function shareOf(stretch: Stretch, index: number, count: number): number {
  if (stretch.course !== undefined) return 1;
  if (index === 0) return leadShare;
  const gap = Math.min(mostGapShare, gapShare + Math.max(0, stretch.to - stretch.from - 60) / daysPerShare);
  return index === count - 1 ? Math.max(tailShare, gap) : gap;
}

/** Knots and ticks of the courses axis, or undefined where the island has no courses. */
export function coursesKnots(
  placed: PlacedCase,
  extent: Extent,
  place: { readonly left: number; readonly right: number },
):
  | { readonly knots: readonly (readonly [number, number])[]; readonly ticks: readonly Tick[]; readonly title: string }
  | undefined {
  const courses = coursesOf(placed, extent.island);
  if (courses.length === 0) return undefined;
  const parts = stretches(courses, extent);
  const widths = parts.map((part, index) => shareOf(part, index, parts.length));
  const unit = (place.right - place.left) / widths.reduce((sum, width) => sum + width, 0);
  const knots: (readonly [number, number])[] = [[extent.from, place.left]];
  let x = place.left;
  parts.forEach((part, index) => {
    x += (widths[index] ?? 0) * unit;
    knots.push([part.to, x]);
  });
  const edges = courses.flatMap((course) => [course.from, course.to]);
  const ticks: Tick[] = [...new Set(edges)].map((day) => ({ day, major: true }));
  const names = courses.map((course) => ({
    day: (course.from + course.to) / 2,
    label: String(course.course),
    major: false,
    span: [course.from, course.to] as const,
  }));
  return { knots, ticks: [...ticks, ...names], title: "Course" };
}
