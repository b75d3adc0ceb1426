/** One analyte in its panel: where its values stand, what joins them, what is labelled. */
import { decisiveValues } from "../../../clinical/decisiveValues";
import { gapRule } from "../../../clinical/gapRule";
import type { LabPoint, LabSeries } from "../../../clinical/labSeries";
import { startsAndRelapses } from "../../../clinical/startsAndRelapses";
import type { Item } from "../../../scene/scene";
import { isCutBetween } from "../../axis/timeAxis";
import type { LayoutContext } from "../../context";
import { type Box, path, polyline, thin } from "../../draw";
import { inOnePath } from "../../inOnePath";
import { alongLine, type LabelRequest } from "../../labels";
import { ink, secondLine } from "../../theme";
import { isDense, marksOf, outline } from "./outline";
import { drawSpot, keySpots, nearby, pointWords, reachOf, runsOf, type Spot, spotsOf } from "./panelMarks";
import type { ValueScale } from "./valueScale";

export interface Curve {
  readonly series: LabSeries;
  readonly scale: ValueScale;
  /** Drawn over another, told apart by colour, dashes and open marks. */
  readonly isSecond: boolean;
  readonly spots: readonly Spot[];
  /** What lines join. */
  readonly runs: readonly (readonly Spot[])[];
  /** What has a mark, and its size. */
  readonly marked: readonly Spot[];
  readonly size: number;
}

function markerSize(context: LayoutContext, spots: readonly Spot[]): number {
  const { marker } = context.tokens;
  if (spots.length < 2) return marker;
  const spacing = (context.axis.right - context.axis.left) / spots.length;
  return Math.max(Math.min(marker, spacing * 0.85), marker * 0.4);
}

/** Places the values of a series on a scale. */
export function curveOf(
  context: LayoutContext,
  series: LabSeries,
  { scale, isSecond }: Pick<Curve, "scale" | "isSecond">,
): Curve {
  const { tokens } = context;
  const spots = spotsOf(context, series.points, scale);
  const drawn = nearby(context, spots);
  const dense = isDense(context, spots.length);
  const marked = dense ? marksOf(drawn, keySpots(drawn, tokens.valueText * 3), tokens.marker) : drawn;
  const gap = gapRule(series);
  const isCut = (from: LabPoint, to: LabPoint) =>
    from.at !== undefined && isCutBetween(context.axis, from.at.island, [from.at.drawn ?? 0, to.at?.drawn ?? 0]);
  const whole = runsOf(drawn, (from, to) => gap(from, to) || isCut(from, to));
  const runs = dense ? whole.map((run) => outline(run, tokens.dataLine)) : whole;
  return { series, scale, isSecond, spots, runs, marked, size: markerSize(context, marked) };
}

type Ends = readonly [readonly [number, number], readonly [number, number]];

/** The line between two spots, or what of it is near the window of a wide axis. */
function nearPart({ seen }: LayoutContext, from: Spot, to: Spot): Ends | undefined {
  const at = (x: number) => [x, from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x || 1)] as const;
  if (seen === undefined || to.x <= from.x)
    return [
      [from.x, from.y],
      [to.x, to.y],
    ];
  const [left, right] = [Math.max(from.x, seen.from), Math.min(to.x, seen.to)];
  return right < left ? undefined : [at(left), at(right)];
}

/** What labels keep off while there is room: marks first, then whiskers and lines. */
export function obstaclesOf(
  context: LayoutContext,
  { marked, runs, size }: Curve,
): { readonly marks: readonly Box[]; readonly lines: readonly Box[] } {
  const marks = marked.map(({ x, y }) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size }));
  const whiskers = marked.flatMap((spot) => {
    const reach = reachOf(context, spot);
    return reach === undefined ? [] : [{ x: reach.from, y: spot.y - 0.8, width: reach.to - reach.from, height: 1.6 }];
  });
  const lines = runs.flatMap((run) =>
    run.slice(1).flatMap((spot, index) => {
      const before = run[index];
      const part = before && nearPart(context, before, spot);
      return part === undefined ? [] : alongLine(...part, context.tokens.dataLine * 1.6);
    }),
  );
  return { marks, lines: [...whiskers, ...lines] };
}

/** Values in the width of a letter: where there are more, few of them could be named, and which ones would be chance. */
const mostPerEm = 1.5;

/** What is labelled: the key values; from close by all that are near, the key values first, while most of them have room. */
function labelledSpots({ placed, tokens, seen }: LayoutContext, spots: readonly Spot[]): readonly Spot[] {
  const decisive = new Set(
    decisiveValues(
      placed,
      spots.map(({ point }) => point),
    ),
  );
  const key = [...new Set([...keySpots(spots, tokens.valueText * 3), ...spots.filter(({ point }) => decisive.has(point))])];
  if (seen === undefined) return key;
  const isNear = ({ x }: Spot) => x >= seen.from && x <= seen.to;
  const near = seen.level >= 2 ? spots.filter(isNear) : [];
  const room = ((seen.to - seen.from) / tokens.valueText) * mostPerEm;
  return [...new Set([...key.filter(isNear), ...(near.length <= room ? near : [])])];
}

const requestFor = ({ size }: Curve, { point, x, y, isOff }: Spot): LabelRequest => ({
  words: `${pointWords(point)}${isOff === true ? " (off the scale)" : ""}`,
  x,
  y,
  path: point.path,
  reach: size / 2,
  isAmongMarks: true,
});

export const labelRequests = (context: LayoutContext, curve: Curve): LabelRequest[] =>
  labelledSpots(context, curve.spots).map((spot) => requestFor(curve, spot));

/** A value this many days from a moment at most is the value at it. */
const sameTime = 31;

/** Whether a value is higher than its neighbours; with -1, lower. */
function isPeak(spots: readonly Spot[], spot: Spot, sign = 1): boolean {
  const index = spots.indexOf(spot);
  const number = (at: number) => sign * (spots[at]?.point.number ?? Number.NEGATIVE_INFINITY * sign);
  return number(index) > number(index - 1) && number(index) > number(index + 1);
}

/** So few values are all said where there is room: a reader asks for each. */
const fewValues = 8;

/**
 * The value at each start of a regimen and at each relapse, peaks first; of a series with few values, all. Said after all others, where
 * there is room.
 */
export function extraRequests(context: LayoutContext, curve: Curve): LabelRequest[] {
  const { series, marked } = curve;
  const asked = new Set(labelledSpots(context, curve.spots));
  const nearest = startsAndRelapses(context.placed).flatMap(({ island, drawn }) => {
    if (drawn === undefined) return [];
    const off = ({ at }: LabPoint) =>
      at?.island === island ? Math.abs((at.drawn ?? Number.POSITIVE_INFINITY) - drawn) : Number.POSITIVE_INFINITY;
    // A value in words is nearer than a number of another day, and is drawn as words.
    const best = series.points.reduce<LabPoint | undefined>(
      (found, each) => (found === undefined || off(each) < off(found) ? each : found),
      undefined,
    );
    return best !== undefined && off(best) <= sameTime ? [best] : [];
  });
  const found = [...new Set(nearest)].flatMap((point) => marked.find((spot) => spot.point === point) ?? []);
  const spots = [...new Set([...found, ...(marked.length <= fewValues ? marked : [])])];
  const isTurn = (spot: Spot) => isPeak(curve.spots, spot) || isPeak(curve.spots, spot, -1);
  return [...spots.filter(isTurn), ...spots.filter((spot) => !isTurn(spot))]
    .filter((spot) => !asked.has(spot) && spot.point.wrong === undefined)
    .map((spot) => ({ ...requestFor(curve, spot), isExtra: true }));
}

/** So many lines are one path with gaps: each stretch of it is nothing by itself. */
const manyLines = 12;

export function drawLines({ tokens }: LayoutContext, { runs, isSecond }: Curve): Item[] {
  const stroke = isSecond ? thin(tokens.dataLine, secondLine, [3, 2]) : thin(tokens.dataLine, ink);
  const lines = runs.map((run) =>
    polyline(
      run.map(({ x, y }) => [x, y] as const),
      stroke,
    ),
  );
  if (lines.length < manyLines) return lines;
  const joined = lines.filter(({ commands }) => commands.length > 1).flatMap(({ commands }) => commands);
  return [path(joined, { stroke })];
}

export const drawMarks = (context: LayoutContext, { marked, size, series, isSecond }: Curve): readonly Item[] =>
  inOnePath(
    context,
    marked.flatMap((spot) => drawSpot(context, spot, { size, label: series.label, isSecond })),
    (count) => `${series.label}: ${count} values`,
  );
