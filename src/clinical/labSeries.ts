/** Values of one analyte in time: what can stand on a curve, what stands beside it, and against which reference range. */
import { type ParsedValue, parseValue } from "../case/valueText";
import type { Analyte, ReferenceRange } from "../case/schema";
import type { Moment, PlacedCase, PlacedValue } from "../place/types";
import { oncePer } from "./oncePer";
import { unitFactor, unitNotStated, withUnit } from "./units";
import { subjectOf, withWhose } from "./whose";

export interface LabPoint {
  readonly path: string;
  readonly placed: PlacedValue;
  /** Absent when the value has no place in time, or is a statement about a window. */
  readonly at?: Moment;
  readonly over?: { readonly from: Moment; readonly to: Moment };
  readonly value: ParsedValue;
  /** The number to draw, in the unit of the series; absent for text, pairs and what cannot be converted. */
  readonly number?: number;
  /** As stated, not that of the series. */
  readonly unit: string;
  /** The number was converted to the unit of the series. */
  readonly converted: boolean;
  /** The unit must stand beside the value: it is not that of the series, and the value is printed as stated. */
  readonly foreign: boolean;
  /** In the unit of the series, to be drawn; absent when it cannot be converted. */
  readonly range?: ReferenceRange;
  /** In the unit of the value, to be compared with it and printed beside it; absent when it cannot be converted. */
  readonly ownRange?: ReferenceRange;
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

function numberOf(value: ParsedValue): number | undefined {
  return value.kind === "number" ? value.number : undefined;
}

interface StatedRange {
  readonly range: ReferenceRange;
  readonly unit: string;
}

/** The range nearest to the value, with the unit it is in: that of the row, of the record or of the analyte. */
function statedRange({ record, row }: PlacedValue, analyte: Analyte, unitOfSeries: string): StatedRange | undefined {
  const unitOfRecord = record.unit ?? analyte.unit ?? unitNotStated;
  const own = row?.[2]?.range;
  if (own !== undefined) return { range: own, unit: row?.[2]?.unit ?? unitOfRecord };
  if (record.range !== undefined) return { range: record.range, unit: unitOfRecord };
  return analyte.range === undefined ? undefined : { range: analyte.range, unit: analyte.unit ?? unitOfSeries };
}

/** A range in another unit. Words with digits in them keep the unit they were printed in; words without have none ("negative"). */
function rangeIn(stated: StatedRange | undefined, unit: string): ReferenceRange | undefined {
  if (stated === undefined) return undefined;
  const { range } = stated;
  const factor = unitFactor(stated.unit, unit);
  if (factor === 1) return range;
  const { low, high, text, ...rest } = range;
  if (low === undefined && high === undefined)
    return text === undefined || !/\d/.test(text) ? range : { ...rest, text: withUnit(text, stated.unit) };
  if (factor === undefined) return undefined;
  const times = (limit: number) => Number((limit * factor).toPrecision(12));
  return { ...rest, ...(low !== undefined && { low: times(low) }), ...(high !== undefined && { high: times(high) }) };
}

function timeOf(placed: PlacedValue): Pick<LabPoint, "at" | "over"> {
  const { time } = placed;
  if (time.shape === "at") return { at: time.at };
  return time.shape === "over" ? { over: { from: time.from, to: time.to } } : {};
}

/** Numbers, ranges and pairs are quantities; steps, multiples of a limit and words have no unit. */
export const isQuantity = ({ kind }: ParsedValue): boolean => kind === "number" || kind === "range" || kind === "pair";

/** What is said of a value beside its number and its time. */
type About = Pick<LabPoint, "unit" | "range" | "ownRange" | "wrong" | "change" | "statistic"> & {
  /** Into the unit of the series; absent where it cannot be converted. */
  readonly factor: number | undefined;
};

function aboutOf(placed: PlacedValue, analyte: Analyte, unitOfSeries: string): About {
  const { record, row } = placed;
  const extras = row?.[2];
  const unit = extras?.unit ?? record.unit ?? analyte.unit ?? unitNotStated;
  const given = statedRange(placed, analyte, unitOfSeries);
  const range = rangeIn(given, unitOfSeries);
  const ownRange = unit === unitOfSeries ? range : rangeIn(given, unit);
  const wrong = extras?.validity ?? record.validity;
  const change = extras?.change ?? record.change;
  const statistic = extras?.statistic ?? record.statistic;
  return {
    unit,
    factor: unitFactor(unit, unitOfSeries),
    ...(range !== undefined && { range }),
    ...(ownRange !== undefined && { ownRange }),
    ...(wrong !== undefined && { wrong }),
    ...(change !== undefined && { change }),
    ...(statistic !== undefined && { statistic }),
  };
}

const converted = (number: number, factor: number) => (factor === 1 ? number : Number((number * factor).toPrecision(12)));

function pointOf(placed: PlacedValue, { factor, ...about }: About, unitOfSeries: string): LabPoint | undefined {
  const { record, row } = placed;
  const stated = row === undefined ? record.value : row[1];
  if (stated === undefined) return undefined;
  const value = parseValue(stated);
  const raw = numberOf(value);
  const number = raw === undefined || factor === undefined ? undefined : converted(raw, factor);
  return {
    path: placed.path,
    placed,
    ...timeOf(placed),
    value,
    ...(number !== undefined && { number }),
    converted: number !== undefined && factor !== 1,
    foreign: number === undefined && about.unit !== unitOfSeries && isQuantity(value),
    ...about,
  };
}

/** A number of a series of which nothing is said but its time, as most are. */
interface Plain {
  placed: PlacedValue;
  /** What is said of the whole series. */
  about: About;
}

/** Says what it is when it is asked: of 200,000 numbers that each held it, an open case would be several times as large. */
const plainPoint: Omit<LabPoint, keyof Plain> & ThisType<Plain> = {
  get path() {
    return this.placed.path;
  },
  get at() {
    return timeOf(this.placed).at;
  },
  get value() {
    return parseValue(this.placed.row?.[1] ?? "");
  },
  get number() {
    const { placed, about } = this;
    const [, stated] = placed.row ?? [];
    return typeof stated === "number" && about.factor !== undefined ? converted(stated, about.factor) : undefined;
  },
  get unit() {
    return this.about.unit;
  },
  get converted() {
    return this.about.factor !== 1;
  },
  foreign: false,
  get range() {
    return this.about.range;
  },
  get ownRange() {
    return this.about.ownRange;
  },
  get wrong() {
    return this.about.wrong;
  },
  get change() {
    return this.about.change;
  },
  get statistic() {
    return this.about.statistic;
  },
};

const createLike: (point: typeof plainPoint) => typeof plainPoint & Plain = Object.create;

/** The points of one series. What is said of a whole record is worked out once for all of its rows. */
function pointsOf(values: readonly PlacedValue[], analyte: Analyte, unitOfSeries: string): readonly LabPoint[] {
  const known = new Map<PlacedValue["record"], About>();
  return values.flatMap((placed) => {
    const { record, row } = placed;
    if (row === undefined || row[2] !== undefined)
      return pointOf(placed, aboutOf(placed, analyte, unitOfSeries), unitOfSeries) ?? [];
    const about = known.get(record) ?? aboutOf(placed, analyte, unitOfSeries);
    known.set(record, about);
    if (typeof row[1] !== "number" || about.factor === undefined) return pointOf(placed, about, unitOfSeries) ?? [];
    const point = createLike(plainPoint);
    point.placed = placed;
    point.about = about;
    return point;
  });
}

/** A statement about a window has its place at the window's start; what has no place comes last. */
function sortKey({ at, over }: LabPoint): number {
  const moment = at ?? over?.from;
  return moment?.drawn === undefined ? Number.POSITIVE_INFINITY : moment.island * 1e7 + moment.drawn;
}

/** Infinity minus Infinity is no order. */
const inOrder = (a: number, b: number) => (a === b ? 0 : a - b);

function inOrderOfTime(points: readonly LabPoint[]): readonly LabPoint[] {
  const keys = Float64Array.from(points, sortKey);
  // Most series are written in the order of time.
  if (keys.every((key, index) => index === 0 || key >= (keys[index - 1] ?? key))) return points;
  return [...points.entries()].sort(([a], [b]) => inOrder(keys[a] ?? 0, keys[b] ?? 0)).map(([, point]) => point);
}

/** Values by analyte and subject, in file order. A record that names no subject is the patient's, who is the first one. */
function valuesBySeries(placed: PlacedCase): PlacedValue[][] {
  const groups = new Map<string, Map<string | undefined, PlacedValue[]>>();
  for (const record of placed.records) {
    if (record.list !== "values") continue;
    const { analyte } = record.record;
    const subject = subjectOf(placed.case, record.record.subject);
    const bySubject = groups.get(analyte) ?? new Map<string | undefined, PlacedValue[]>();
    const group = bySubject.get(subject) ?? [];
    group.push(record);
    groups.set(analyte, bySubject.set(subject, group));
  }
  return [...groups.values()].flatMap((bySubject) => [...bySubject.values()]);
}

function seriesOf(placed: PlacedCase, values: readonly PlacedValue[]): LabSeries {
  const first = values[0]?.record;
  const key = first?.analyte ?? "";
  const analyte = placed.case.analytes?.[key] ?? {};
  const unit = analyte.unit ?? first?.unit ?? unitNotStated;
  const label = analyte.label ?? key;
  const named = (name: string) => withWhose(placed.case, name, first?.subject);
  return {
    key,
    analyte,
    label: named(label),
    short: named(analyte.short ?? label),
    unit,
    points: inOrderOfTime(pointsOf(values, analyte, unit)),
    ...(first?.subject !== undefined && { subject: first.subject }),
  };
}

/** "<1.0": only a limit of it is known. */
export const isCensored = ({ value }: LabPoint): boolean =>
  value.kind === "number" && value.comparator !== undefined && value.comparator !== "≈";

/**
 * All series, in the order of the `analytes` dictionary; a series never crosses subjects. A placed case never changes, so they are
 * gathered once however often a layout is tried.
 */
export const labSeries = oncePer((placed: PlacedCase): readonly LabSeries[] => {
  const order = Object.keys(placed.case.analytes ?? {});
  const series = valuesBySeries(placed).map((values) => seriesOf(placed, values));
  return series.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
});
