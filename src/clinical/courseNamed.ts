import type { PlacedCase, PlacedCourse, PlacedCourses } from "../place/types";

/** The course that a reference such as "C13" or "vd.C2" names, with its block; undefined where there is none. */
export function courseNamed(
  placed: PlacedCase,
  reference: string,
): { readonly block: PlacedCourses; readonly course: PlacedCourse } | undefined {
  const match = /^(?:([a-z][\w-]*)\.)?C(\d+)$/.exec(reference);
  if (match === null) return undefined;
  for (const record of placed.records) {
    if (record.list !== "courses" || (match[1] !== undefined && record.record.id !== match[1])) continue;
    const course = record.courses.find((each) => each.number === Number(match[2]));
    if (course !== undefined) return { block: record, course };
  }
  return undefined;
}
