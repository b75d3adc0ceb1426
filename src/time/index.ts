export {
  addMonths,
  dayOf,
  daysInMonth,
  formatIsoDay,
  formatIsoMinute,
  formatTimeOfDay,
  minutesPerDay,
  parseIsoDay,
  ymdOf,
  type Day,
  type YearMonthDay,
} from "./calendar";
export { parseCourseNumbers, type CourseNumbers } from "./courseNumbers";
export { parseEnd, type End } from "./end";
export type { Accepted, Parsed, Refused, Remark } from "./parsed";
export { parseSpan } from "./parseSpan";
export { parsePoint, parseWhen } from "./parseWhen";
export { printPoint, printSpan, printWhen } from "./printWhen";
export { doseOffsets, parseDayList, parseSchedule, type Pattern, type Schedule } from "./schedule";
export { wholeDays, type Span, type Unit } from "./span";
export {
  cutoffId,
  isReservedId,
  referencesOf,
  type CourseReference,
  type Point,
  type References,
  type Term,
  type When,
} from "./when";
