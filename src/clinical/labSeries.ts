/** Values of one analyte in time: what can stand on a curve, what stands beside it, and against which reference range. */
import { type ParsedValue, parseValue } from "../case/valueText";
import type { Analyte, ReferenceRange } from "../case/schema";
import type { Moment, PlacedCase, PlacedValue } from "../place/types";
import { unitFactor } from "./units";

export interface LabPoint {
  readonly path: string;
  readonly placed: PlacedValue;
  /** Absent when the value has no place in time, or is a statement about a window. */
  readonly at?: Moment;
  readonly over?: { readonly from: Moment; readonly to: Moment };
  readonly value: ParsedValue;
  /** The number to draw, in the unit of the series; absent for text, pairs and what cannot be converted. */
  readonly number?: number;
  readonly unit: string;
  readonly converted: boolean;
  readonly range?: ReferenceRange;
  readonly wrong?: string;
  readonly change?: string;
  readonly statistic?: string;
}

export interface LabSeries {
  readonly key: string;
  readonly analyte: Analyte;
  readonly label: string;
  readonly short: string;
  readonly unit: string;
  readonly subject?: string;
  readonly points: readonly LabPoint[];
}

/** A unit as printed after a number: nothing for a ratio. */
export const shownUnit = (unit: string): string => (unit === "1" ? "" : unit === "not stated" ? "unit not stated" : unit);

function numberOf(value: ParsedValue): number | undefined {
  return value.kind === "number" ? value.number : undefined;
}

function scaled(range: ReferenceRange | undefined, factor: number): ReferenceRange | undefined {
  if (range === undefined || factor === 1) return range;
  return {
    ...range,
    ...(range.low !== undefined && { low: range.low * factor }),
    ...(range.high !== undefined && { high: range.high * factor }),
  };
}

function timeOf(placed: PlacedValue): Pick<LabPoint, "at" | "over"> {
  const { time } = placed;
  if (time.shape === "at") return { at: time.at };
  return time.shape === "over" ? { over: { from: time.from, to: time.to } } : {};
}

function pointOf(placed: PlacedValue, analyte: Analyte, unitOfSeries: string): LabPoint | undefined {
  const { record, row } = placed;
  const stated = row === undefined ? record.value : row[1];
  if (stated === undefined) return undefined;
  const extras = { ...record, ...row?.[2] };
  const unit = extras.unit ?? analyte.unit ?? "not stated";
  const value = parseValue(stated);
  const factor = unitFactor(unit, unitOfSeries);
  const raw = numberOf(value);
  const own = row?.[2]?.range ?? record.range;
  const range = own === undefined ? analyte.range : scaled(own, factor ?? 1);
  return {
    path: placed.path,
    placed,
    ...timeOf(placed),
    value,
    ...(raw !== undefined && factor !== undefined && { number: Number((raw * factor).toPrecision(12)) }),
    unit,
    converted: factor !== undefined && factor !== 1,
    ...(range !== undefined && { range }),
    ...(extras.validity !== undefined && { wrong: extras.validity }),
    ...(extras.change !== undefined && { change: extras.change }),
    ...(extras.statistic !== undefined && { statistic: extras.statistic }),
  };
}

const sortKey = (point: LabPoint) =>
  point.at === undefined ? Number.POSITIVE_INFINITY : point.at.island * 1e7 + (point.at.drawn ?? Number.POSITIVE_INFINITY);

/** A placed case never changes, so its series are gathered once however often a layout is tried. */
const known = new WeakMap<PlacedCase, readonly LabSeries[]>();

/** All series, in the order of the `analytes` dictionary; a series never crosses subjects. */
export function labSeries(placed: PlacedCase): readonly LabSeries[] {
  const series = known.get(placed) ?? gatherSeries(placed);
  known.set(placed, series);
  return series;
}

function gatherSeries(placed: PlacedCase): LabSeries[] {
  const groups = new Map<string, PlacedValue[]>();
  for (const record of placed.records) {
    if (record.list !== "values") continue;
    const key = JSON.stringify([record.record.analyte, record.record.subject ?? ""]);
    const group = groups.get(key) ?? [];
    group.push(record);
    groups.set(key, group);
  }
  const order = Object.keys(placed.case.analytes ?? {});
  const series = [...groups.values()].map((values) => {
    const first = values[0]?.record;
    const key = first?.analyte ?? "";
    const analyte = placed.case.analytes?.[key] ?? {};
    const unit = analyte.unit ?? first?.unit ?? "not stated";
    const label = analyte.label ?? key;
    const points = values.flatMap((value) => pointOf(value, analyte, unit) ?? []).sort((a, b) => sortKey(a) - sortKey(b));
    return {
      key,
      analyte,
      label,
      short: analyte.short ?? label,
      unit,
      points,
      ...(first?.subject !== undefined && { subject: first.subject }),
    };
  });
  return series.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

/** Whether a value lies outside its own range; without a range nothing is called high or low. */
export function outOfRange(point: Pick<LabPoint, "number" | "range" | "value">): "high" | "low" | undefined {
  const { number, range, value } = point;
  if (number === undefined || range === undefined) return undefined;
  const comparator = value.kind === "number" ? value.comparator : undefined;
  if (range.high !== undefined && number > range.high && comparator !== "<" && comparator !== "<=") return "high";
  if (range.low !== undefined && number < range.low && comparator !== ">" && comparator !== ">=") return "low";
  return undefined;
}

/**
 * Whether the line between two neighbours would claim more than is known: no line across more than both 60 days and 2.5 times
 * the series' median interval, none in a series of fewer than three numbers, none into a value said to have changed from one not given.
 */
export function gapRule(points: readonly LabPoint[]): (from: LabPoint, to: LabPoint) => boolean {
  const days = points.flatMap((point) => (point.at?.drawn === undefined ? [] : [point.at.drawn]));
  const intervals = days
    .slice(1)
    .map((day, index) => day - (days[index] ?? day))
    .sort((a, b) => a - b);
  const median = intervals[Math.floor(intervals.length / 2)] ?? 0;
  const few = days.length < 3;
  return (from, to) => {
    if (few || to.change !== undefined || from.at?.island !== to.at?.island) return true;
    const interval = (to.at?.drawn ?? 0) - (from.at?.drawn ?? 0);
    return interval > 60 && interval > 2.5 * median;
  };
}
