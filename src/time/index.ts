export {
  addMonths,
  dayOf,
  daysInMonth,
  formatIsoDay,
  formatTimeOfDay,
  minutesPerDay,
  monthNames,
  ymdOf,
  type Day,
} from "./calendar";
export { parseCourseNumbers } from "./courseNumbers";
export { parseEnd, type End } from "./end";
export type { Parsed, Remark } from "./parsed";
export { parseSpan } from "./parseSpan";
export { parseWhen } from "./parseWhen";
export { plainDay, plainMinute } from "./plainTime";
export { printSpan, printTerm, printWhen } from "./printWhen";
export { doseOffsets, parseDayList, parseSchedule, type Pattern, type Schedule } from "./schedule";
export { countsMinutes, exactReach, isRounded, proseReach, type Reach, type Span, wholeDays } from "./span";
export {
  type CountPoint,
  countsOf,
  cutoffId,
  isReservedId,
  referencesOf,
  type Point,
  type References,
  type Relation,
  type Target,
  type Term,
  type When,
} from "./when";
export { agree, boundsInForce, keepsStrengths, type Agreement, type Conflict } from "./conflict";
export { constrain, type Gap, type Subject, type Wishes } from "./constrain";
export { isMissingZero } from "./clock";
export { distancesOf, type Distances } from "./distances";
export { potentialsOf, reversed, shortestPaths, type Paths } from "./graph";
export { instantBounds, placeInstants, timedStamps, type InstantBounds } from "./instants";
export { islandsOf, type Islands } from "./island";
export type { Minutes } from "./minutes";
export {
  calendarOrigin,
  createNetwork,
  type Bound,
  type Limits,
  type Mark,
  type NetworkDraft,
  type Statement,
  type Strength,
} from "./network";
export { placeNodes, type Preference } from "./placement";
export { isMinuteCount, later, moved, zoneOf, type Clock, type Extent, type Scope } from "./zone";
