/** The timeline as a table: CARE item 7 asks for a figure or a table of dates and times; this is the same case, row by row. */
import type { Basis, DrugStep } from "../case/schema";
import type { Moment, PlacedCase, PlacedCourses, PlacedRecord } from "../place/types";
import { lastDay } from "./lastDay";
import { isoDay, statedTime } from "./fileTimes";
import { countedDay, toldTime } from "./moments";
import { recordTitle } from "./recordTitle";
import { valueWords } from "./valueWords";

/** One end of a row. Days are as on the axis of their island: ISO dates on the calendar, counted days elsewhere, without dates then. */
export interface TableMoment {
  readonly earliest?: string;
  readonly latest?: string;
  readonly drawn?: string;
  readonly stated: string;
}

export interface TableRow {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly start: TableMoment;
  /** The last day, inclusive; absent for a moment. */
  readonly end?: TableMoment;
  readonly value: string;
  readonly basis: Basis;
  readonly source: string;
}

/** A row with the record it tells of and where that is drawn. */
export interface PlacedRow {
  readonly row: TableRow;
  /** Path of the record; courses have that of their block. */
  readonly path: string;
  /** Days of its island, the last one exclusive; absent when it has no place on an axis. */
  readonly drawn?: DrawnDays;
}

export interface DrawnDays {
  readonly island: number;
  readonly from: number;
  readonly to: number;
}

const kinds: Readonly<Record<PlacedRecord["list"], string>> = {
  diagnoses: "diagnosis",
  courses: "courses",
  drugs: "drug",
  procedures: "procedure",
  stays: "stay",
  samples: "sample",
  values: "value",
  scores: "score",
  assessments: "assessment",
  events: "event",
  absences: "absence",
  links: "link",
  statuses: "status",
  conclusions: "conclusion",
};

function dayText(placed: PlacedCase, moment: Moment, day: number): string {
  const island = placed.islands[moment.island];
  if (island?.kind === "calendar") return isoDay(day, moment.grain);
  if (island?.told !== undefined) {
    const several = placed.islands.filter(({ told }) => told !== undefined).length > 1;
    return `${toldTime({ first: island.first ?? 0 }, day, moment.grain)}${several ? ` from ${island.told.from}` : ""}`;
  }
  const clock = placed.case.clocks?.[island?.zero ?? ""];
  return `${island?.zero ?? "day"} ${countedDay(day, clock?.first === 1 ? 1 : 0)}`;
}

function tableMoment(placed: PlacedCase, moment: Moment): TableMoment {
  const shown = (day: number | undefined) => (day === undefined ? undefined : dayText(placed, moment, day));
  const earliest = shown(moment.earliest);
  const latest = shown(moment.latest);
  const drawn = shown(moment.drawn);
  return {
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    ...(drawn !== undefined && { drawn }),
    stated: statedTime(placed, moment),
  };
}

function ends(placed: PlacedCase, record: PlacedRecord): Pick<TableRow, "start" | "end"> {
  const { time } = record;
  switch (time.shape) {
    case "at":
      return { start: tableMoment(placed, time.at) };
    case "span":
      return {
        start: tableMoment(placed, time.start),
        end: { ...tableMoment(placed, lastDay(time.end)), ...(time.ending === "ongoing" && { stated: "ongoing" }) },
      };
    case "over":
      return { start: tableMoment(placed, time.from), end: tableMoment(placed, lastDay(time.to)) };
    case "none":
      return { start: { stated: "" } };
  }
}

/** "10 mg, held, 5 mg"; a step of which no dose is said has no word. */
const stepWords = (steps: readonly DrugStep[] = []): string =>
  steps.flatMap(({ dose, hold }) => dose ?? (hold === undefined ? [] : "held")).join(", ");

function valueOf(placed: PlacedCase, record: PlacedRecord): string {
  if (record.list === "values") return valueWords(placed.case, record) ?? "";
  if (record.list === "drugs") return record.record.dose ?? stepWords(record.record.steps);
  if (record.list === "scores") return String(record.record.value);
  if (record.list === "assessments")
    return (record.record.readings ?? []).map((reading) => [reading.category].flat().join(" or ")).join("; ");
  if (record.list === "events")
    return record.record.grade === undefined ? "" : `grade ${record.record.grade.grade} (${record.record.grade.scale})`;
  return "";
}

function drawnDays(start: Moment, end = start): DrawnDays | undefined {
  if (start.drawn === undefined) return undefined;
  return { island: start.island, from: start.drawn, to: end.island === start.island ? (end.drawn ?? start.drawn) : start.drawn };
}

function drawnOf({ time }: PlacedRecord): DrawnDays | undefined {
  switch (time.shape) {
    case "at":
      return drawnDays(time.at);
    case "span":
      return drawnDays(time.start, time.end);
    case "over":
      return drawnDays(time.from, time.to);
    case "none":
      return undefined;
  }
}

const placedRow = (row: TableRow, path: string, drawn: DrawnDays | undefined): PlacedRow => ({
  row,
  path,
  ...(drawn && { drawn }),
});

const sourceText = (source: string | readonly string[] | undefined) => (source === undefined ? "" : [source].flat().join("; "));

const bases: readonly Basis[] = ["reported", "derived", "assumed"];

/** A row is as well founded as the end that is known least well: a course of a reported start and an assumed length is assumed. */
const leastOf = (moments: readonly Moment[]): Basis =>
  bases.findLast((basis) => moments.some((moment) => moment.basis === basis)) ?? "reported";

function momentsOf(record: PlacedRecord): readonly Moment[] {
  const { time } = record;
  switch (time.shape) {
    case "at":
      return [time.at];
    case "span":
      // A block ends as its last course does, whose length may be stated where that of the others is not.
      return [time.start, (record.list === "courses" ? record.courses.at(-1)?.end : undefined) ?? time.end];
    case "over":
      return [time.from, time.to];
    case "none":
      return [];
  }
}

const basisOf = (record: PlacedRecord): Basis => record.record.basis ?? leastOf(momentsOf(record));

function courseRows(placed: PlacedCase, block: PlacedCourses): PlacedRow[] {
  const { record } = block;
  const regimen = placed.case.regimens?.[record.regimen]?.label ?? record.regimen;
  return block.courses.map((course) => {
    const detail = record.each?.find((each) => each.course === course.number);
    const row: TableRow = {
      id: `${record.id ?? block.path}.C${course.number}`,
      kind: "course",
      label: `${regimen} ${course.number}`,
      start: tableMoment(placed, course.start),
      end: tableMoment(placed, lastDay(course.end)),
      value: (detail?.given ?? record.given ?? placed.case.regimens?.[record.regimen]?.agents ?? [])
        .map((dose) =>
          [placed.case.agents?.[dose.drug]?.label ?? dose.drug, dose.dose, dose.days === undefined ? undefined : `d${dose.days}`]
            .filter((part) => part !== undefined)
            .join(" "),
        )
        .join("; "),
      basis: detail?.basis ?? leastOf([course.start, course.end]),
      source: sourceText(detail?.source ?? record.source),
    };
    return placedRow(row, block.path, drawnDays(course.start, course.end));
  });
}

const rowOf = (record: PlacedRecord) => (record.list === "values" ? record.row : undefined);

/** All records in file order; a block of courses is followed by its courses. */
export const timelineTable = (placed: PlacedCase): TableRow[] => timelineRows(placed).map(({ row }) => row);

/** The same rows, each with its record and its place. */
export function timelineRows(placed: PlacedCase): PlacedRow[] {
  return placed.records.flatMap((record) => {
    const row: TableRow = {
      id: rowOf(record) === undefined ? (record.record.id ?? record.path) : record.path,
      kind: kinds[record.list],
      label: recordTitle(placed, record),
      ...ends(placed, record),
      value: valueOf(placed, record),
      basis: rowOf(record)?.[2]?.basis ?? basisOf(record),
      source: sourceText(rowOf(record)?.[2]?.source ?? record.record.source),
    };
    const first = placedRow(row, record.path, drawnOf(record));
    return record.list === "courses" ? [first, ...courseRows(placed, record)] : [first];
  });
}
