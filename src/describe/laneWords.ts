/** What a lane of values holds as a whole, for whoever hears it and does not see it. */
import { extremes } from "../clinical/extremes";
import { isCensored, type LabPoint, labSeries, type LabSeries } from "../clinical/labSeries";
import { oncePer } from "../clinical/oncePer";
import { outOfRange } from "../clinical/outOfRange";
import { withUnit } from "../clinical/units";
import { isPlain } from "../clinical/valuesOn";
import type { PlacedCase } from "../place/types";

interface ValueOfSeries {
  readonly series: LabSeries;
  readonly point: LabPoint;
}

/** All values of a case by the paths of their records. */
export const valuesByPath = oncePer(
  (placed: PlacedCase): ReadonlyMap<string, ValueOfSeries> =>
    new Map(labSeries(placed).flatMap((series) => series.points.map((point) => [point.path, { series, point }] as const))),
);

const sides = { high: "above", low: "below" } as const;

/** "above its reference range"; undefined where a value is in its range, or has none. */
export function flagWords(point: LabPoint): string | undefined {
  const side = outOfRange(point);
  return side && `${sides[side]} its reference range`;
}

/** "31 values, 71 to 300 µmol/L, 4 above the reference range", for each analyte of a lane; a value that is no number counts all the same. */
export function laneWords(values: readonly ValueOfSeries[]): readonly string[] {
  const all = [...new Set(values.map(({ series }) => series))];
  return all.map((series) => {
    const points = values.flatMap((each) => (each.series === series ? [each.point] : []));
    const name = all.length > 1 ? `${series.label}: ` : "";
    const count = (words: string, isMeant: (point: LabPoint) => boolean) => {
      const found = points.filter(isMeant).length;
      return found === 0 ? [] : [`${found} ${words}`];
    };
    return [
      `${name}${points.length} ${points.length === 1 ? "value" : "values"}`,
      ...rangeOf(series, points),
      ...count("beyond a limit of measurement", isCensored),
      ...count("approximate", ({ value }) => value.kind === "number" && value.comparator === "≈"),
      ...count("known to be wrong", ({ wrong }) => wrong !== undefined),
      ...(["high", "low"] as const).flatMap((side) =>
        count(`${sides[side]} the reference range`, (point) => point.wrong === undefined && outOfRange(point) === side),
      ),
    ].join(", ");
  });
}

/** Of one value there is no range, and what is known to be wrong was never measured. */
function rangeOf({ unit }: LabSeries, points: readonly LabPoint[]): readonly string[] {
  const numbers = points.flatMap((point) => (isPlain(point) && point.wrong === undefined ? (point.number ?? []) : []));
  const range = extremes(numbers);
  if (range === undefined || numbers.length < 2) return [];
  const [from, to] = [range.low, range.high].map((each) => Number(each.toPrecision(3)));
  return [withUnit(`${from} to ${to}`, unit)];
}
