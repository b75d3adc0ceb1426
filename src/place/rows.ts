/** The times of a series in columns of numbers: a spot or a moment of one of them is made when somebody asks for it. */
import type { Basis, ClinicalCase, SeriesRow } from "../case/schema";
import { finish, partOf, type Work } from "../case/work";
import { calendarOrigin, type Mark, plainDay, plainMinute } from "../time";
import type { PlainTimes, PlannedRows, Spot } from "./plan";

export const noDay = -(2 ** 31);
export const noMinute = -1;

const known = new WeakMap<readonly SeriesRow[], PlainTimes>();

/** The plain dates of rows: read once, however often the case is placed. */
export function plainTimes(rows: readonly SeriesRow[]): PlainTimes {
  const found = known.get(rows) ?? finish(readingOf(rows));
  known.set(rows, found);
  return found;
}

function* readingOf(rows: readonly SeriesRow[]): Work<PlainTimes> {
  const [days, minutes] = [new Int32Array(rows.length).fill(noDay), new Int16Array(rows.length).fill(noMinute)];
  for (let row = 0; row < rows.length; row++) {
    const text = rows[row]?.[0] ?? "";
    const day = plainDay(text);
    if (day !== undefined) {
      days[row] = day;
      minutes[row] = plainMinute(text) ?? noMinute;
    }
    if (row % rowsInStep === rowsInStep - 1) yield row / rows.length;
  }
  return { days, minutes };
}

const rowsInStep = 4000;

/** Reads the plain dates of a case in steps, before it is placed. */
export function* plainTimesReading({ values = [] }: ClinicalCase): Work<void> {
  for (const [index, { values: rows }] of values.entries()) {
    if (rows === undefined) continue;
    known.set(rows, yield* partOf(readingOf(rows), index / values.length, (index + 1) / values.length));
  }
}

/** Rows whose dates are all to be read like every other time. */
export const noPlainTimes = (rows: readonly SeriesRow[]): PlainTimes => ({
  days: new Int32Array(rows.length).fill(noDay),
  minutes: new Int16Array(rows.length),
});

const calendar: Mark = { node: calendarOrigin, offset: 0 };

/** What any plain date is but its day: the file says it, and it counts from the calendar. */
export const plainSpot = ({ day, minute, stated, basis }: PlainTime): Spot => ({
  mark: calendar,
  low: day,
  high: day,
  ...(minute === noMinute ? {} : { minute }),
  instantDay: calendar,
  stated,
  basis,
  undrawn: false,
  isCounted: true,
});

export interface PlainTime {
  readonly day: number;
  readonly minute: number;
  readonly stated: string;
  readonly basis: Basis;
}

/** The plain date of a row, where it has one. */
export function plainTimeOf({ rows, plain, basis }: PlannedRows, row: number): PlainTime | undefined {
  const [day = noDay, minute = noMinute] = [plain.days[row], plain.minutes[row]];
  return day === noDay ? undefined : { day, minute, stated: rows[row]?.[0] ?? "", basis };
}

/** The spot of a row; undefined where its time says nothing. */
export function rowSpot(planned: PlannedRows, row: number): Spot | undefined {
  const plain = plainTimeOf(planned, row);
  return plain === undefined ? planned.others.get(row) : plainSpot(plain);
}

/** Where the time of a row stands. */
export const rowPath = (series: string, row: number): string => `${series}.values[${row}][0]`;

/** The spots of plain dates, each with where it stands; made anew whenever they are gone through. */
export const plainMoments = (planned: PlannedRows, path: string): Iterable<{ readonly spot: Spot; readonly path: string }> => ({
  *[Symbol.iterator]() {
    for (let row = 0; row < planned.rows.length; row++) {
      const plain = plainTimeOf(planned, row);
      if (plain !== undefined) yield { spot: plainSpot(plain), path: rowPath(path, row) };
    }
  },
});
