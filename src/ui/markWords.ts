/** What a mark is called, and what a screen reader is told of it. */
import { exposures } from "../clinical/exposures";
import { type LabPoint, labSeries, type LabSeries } from "../clinical/labSeries";
import { outOfRange } from "../clinical/outOfRange";
import { withUnit } from "../clinical/units";
import { isPlain } from "../clinical/valuesOn";
import { describeRecord, type RecordDescription } from "../describe/describeRecord";
import type { PlacedCase } from "../place/types";
import type { Mark } from "./marks";

/**
 * "Daratumumab 1800 mg · DPd, courses 1–15": in the row of a drug a course is that drug, and a drug says its doses. Elsewhere the title
 * of the record alone.
 */
export function markTitle(placed: PlacedCase, mark: Pick<Mark, "record" | "labels">, title: string): string {
  const drugs = drugsOf(placed, mark);
  const isSaid = drugs.some((words) => words.toLowerCase().startsWith(title.toLowerCase()));
  return [...drugs, ...(isSaid ? [] : [title])].join(" · ");
}

/** The drugs that a mark stands for, as its shapes say, each with its doses in this record. */
function drugsOf(placed: PlacedCase, { record, labels }: Pick<Mark, "record" | "labels">): readonly string[] {
  return exposures(placed).flatMap(({ label, stretches }) => {
    if (!labels.some((words) => words === label || words.startsWith(`${label} `))) return [];
    const own = stretches.filter(({ path }) => path === record);
    const doses = new Set(own.flatMap(({ dose }) => dose ?? []));
    return own.length === 0 ? [] : [`${label} ${[...doses].join(", ")}`.trim()];
  });
}

/**
 * On the way past a mark: its name, when it was, and where in the walk it stands; whoever comes from another lane hears of what is in it
 * as a whole.
 */
export function passingWords(placed: PlacedCase, mark: Mark, { marks, before }: Walk): string {
  const details = describeRecord(placed, mark.record);
  const lane = marks.filter((other) => other.lane === mark.lane);
  const rows = details?.rows.slice(0, 3).map(inWords) ?? [];
  const title = details ? markTitle(placed, mark, details.title) : mark.label;
  const points = pointsOf(placed, lane);
  const flag = flagOf(points.get(mark.record)?.point);
  const about = before?.lane === mark.lane ? [] : laneWords([...points.values()]);
  return [`${title}${flag}`, ...rows, `${mark.lane}, ${lane.indexOf(mark) + 1} of ${lane.length}`, ...about].join(". ");
}

interface Walk {
  readonly marks: readonly Mark[];
  /** The mark that the walk comes from. */
  readonly before?: Mark | undefined;
}

interface ValueOfLane {
  readonly series: LabSeries;
  readonly point: LabPoint;
}

/** The values among the marks of a lane, by the path of their record. */
function pointsOf(placed: PlacedCase, lane: readonly Mark[]): ReadonlyMap<string, ValueOfLane> {
  const records = new Set(lane.map(({ record }) => record));
  const found = labSeries(placed).flatMap((series) => series.points.map((point) => ({ series, point })));
  return new Map(found.flatMap((each) => (records.has(each.point.path) ? [[each.point.path, each] as const] : [])));
}

function flagOf(point: LabPoint | undefined): string {
  const side = point && outOfRange(point);
  return side === undefined ? "" : `, ${side === "high" ? "above" : "below"} its reference range`;
}

/** "31 values, 71 to 300 µmol/L, 4 above the reference range", for each analyte of a lane; a value that is no number counts all the same. */
function laneWords(values: readonly ValueOfLane[]): readonly string[] {
  return [...new Set(values.map(({ series }) => series))].map((series) => {
    const own = values.flatMap(({ series: of, point }) => (of === series ? [point] : []));
    const sides = own.map(outOfRange);
    const count = (side: "high" | "low", words: string) => {
      const found = sides.filter((each) => each === side).length;
      return found === 0 ? [] : [`${found} ${words} the reference range`];
    };
    const numbers = own.flatMap((point) => (isPlain(point) ? (point.number ?? []) : []));
    const limited = own.filter((point) => point.value.kind === "number" && !isPlain(point)).length;
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)].map((each) => String(Number(each.toPrecision(3))));
    const range = numbers.length < 2 ? [] : [withUnit(`${least} to ${most}`, series.unit)];
    const name = new Set(values.map((each) => each.series)).size > 1 ? `${series.label}: ` : "";
    const size = `${name}${own.length} ${own.length === 1 ? "value" : "values"}`;
    const limits = limited === 0 ? [] : [`${limited} beyond a limit of measurement`];
    return [size, ...range, ...limits, ...count("high", "above"), ...count("low", "below")].join(", ");
  });
}

/** Everything that is known of a mark's record, but for each of its courses: a long list is read in the card, not listened to. */
export function allWords(placed: PlacedCase, mark: Pick<Mark, "record" | "label" | "labels">): string {
  const details = describeRecord(placed, mark.record);
  if (!details) return mark.label;
  return [markTitle(placed, mark, details.title), ...details.rows.map(inWords), `Source: ${details.source ?? "not given"}`].join(
    ". ",
  );
}

/** Notes are sentences and bring a full stop of their own. */
const inWords = ({ term, detail }: RecordDescription["rows"][number]): string => `${term}: ${detail.replace(/\.$/, "")}`;
