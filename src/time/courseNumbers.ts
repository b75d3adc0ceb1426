import { accept, groupsOf, refuse, trimmed, type Parsed } from "./parsed";

export interface CourseNumbers {
  readonly first: number;
  readonly last: number;
  /** There may have been more courses than `last`. */
  readonly more: boolean;
}

/** Most courses that one block may name; more is a slip of the pen, and each course is drawn. */
const mostCourses = 999;

/** Reads the numbers of a block: "4-5", "13", or "5+", which is at least five, counted from 1. */
export function parseCourseNumbers(text: string): Parsed<CourseNumbers> {
  const piece = trimmed({ text, offset: 0 });
  const [, firstText, lastText, plus] = groupsOf(piece, /^C?(\d+)(?:\s*[-–]\s*C?(\d+))?\s*(\+)?$/) ?? [];
  if (firstText === undefined) return refuse(piece, "course numbers");
  const more = plus?.text === "+";
  const number = Number(firstText.text);
  const numbers = lastText?.text ? { first: number, last: Number(lastText.text) } : { first: more ? 1 : number, last: number };
  if (numbers.first < 1) return refuse(piece, "first course");
  if (numbers.last < numbers.first) return refuse(piece, "course numbers order", numbers.first, numbers.last);
  if (numbers.last > mostCourses) return refuse(piece, "too many courses", mostCourses);
  return accept({ ...numbers, more });
}
