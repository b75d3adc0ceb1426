/** One analyte in its panel: where its values stand, what joins them, what is labelled. */
import { decisiveValues } from "../../../clinical/decisiveValues";
import type { LabPoint, LabSeries } from "../../../clinical/labSeries";
import { oncePer } from "../../../clinical/oncePer";
import { startsAndRelapses } from "../../../clinical/startsAndRelapses";
import type { PlacedCase } from "../../../place/types";
import type { Item } from "../../../scene/scene";
import { isCutBetween } from "../../axis/timeAxis";
import type { LayoutContext } from "../../context";
import { type Box, path, polyline, thin } from "../../draw";
import { inOnePath } from "../../inOnePath";
import { alongLine } from "../../labelLeaders";
import type { LabelRequest } from "../../labels";
import { ink, secondLine } from "../../theme";
import { isDense, marksOf, outline, type Place } from "./outline";
import { drawSpot, keyIn, pointWords, reachOf, type Spot, type Spots, spotsOf } from "./panelMarks";
import { indexesIn, nearestTo, type Stretch, stretchIn, type Track, trackOn } from "./track";
import type { ValueScale } from "./valueScale";

export interface Curve {
  readonly series: LabSeries;
  readonly scale: ValueScale;
  /** Drawn over another, told apart by colour, dashes and open marks. */
  readonly isSecond: boolean;
  readonly spots: Spots;
  /** What lines join. */
  readonly runs: readonly (readonly Spot[])[];
  /** What has a mark, and its size. */
  readonly marked: readonly Spot[];
  readonly size: number;
  /** Its lines are outlines with many corners in each column. */
  readonly isOutline: boolean;
}

function markerSize(context: LayoutContext, spots: readonly Spot[]): number {
  const { marker } = context.tokens;
  if (spots.length <= fewValues) return marker;
  const gaps = spots.slice(1).map(({ x }, index) => Math.abs(x - (spots[index]?.x ?? x)));
  const spacing = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? marker;
  return Math.max(Math.min(marker, spacing * 0.85), marker * 0.5);
}

/** What is drawn: all, and on an axis wider than its page what is near the window, with one value beyond at each side. */
const drawnStretch = ({ seen }: LayoutContext, { track, x }: Spots): Stretch =>
  seen === undefined ? [0, track.points.length] : stretchIn(track, x, { from: seen.from, to: seen.to, more: true });

/** The numbers that a line may join, one list for each line. */
function runsIn({ axis }: LayoutContext, { islands, days, wrong, broken }: Track, [from, to]: Stretch): number[][] {
  const hasCuts = axis.segments.some(({ cuts }) => cuts.length > 0);
  const runs: number[][] = [];
  let before: number | undefined;
  for (let index = from; index < to; index++) {
    if (wrong[index] === 1) continue;
    const isCut = hasCuts && isCutBetween(axis, islands[index] ?? 0, [days[before ?? index] ?? 0, days[index] ?? 0]);
    const run = runs.at(-1);
    if (run === undefined || before === undefined || broken[index] === 1 || isCut) runs.push([index]);
    else run.push(index);
    before = index;
  }
  return runs;
}

/** Where the numbers of a stretch stand, each worked out once. */
function placesIn({ x }: Spots, [from, to]: Stretch): Place {
  const places = Float64Array.from({ length: to - from }, (_, index) => x(from + index));
  return (index) => places[index - from] ?? 0;
}

/** Places the values of a series on a scale. */
export function curveOf(
  context: LayoutContext,
  series: LabSeries,
  { scale, isSecond }: Pick<Curve, "scale" | "isSecond">,
): Curve {
  const { tokens } = context;
  const track = trackOn(context.axis, series);
  const spots = spotsOf(context, track, scale);
  const drawn = drawnStretch(context, spots);
  const isOutline = isDense(context, track.points.length);
  const runs = runsIn(context, track, drawn);
  const x = isOutline ? placesIn(spots, drawn) : spots.x;
  const indexes = isOutline
    ? marksOf(track, drawn, { key: keyIn(spots, drawn, tokens.valueText * 3), size: tokens.marker, x, y: spots.y })
    : indexesIn(drawn);
  const lines = isOutline ? runs.map((run) => outline(run, track.numbers, { x, column: tokens.dataLine })) : runs;
  const marked = indexes.map(spots.at);
  const size = markerSize(context, marked);
  return { series, scale, isSecond, spots, runs: lines.map((run) => run.map(spots.at)), marked, size, isOutline };
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
  { marked, runs, size, isOutline }: Curve,
): { readonly marks: readonly Box[]; readonly lines: readonly Box[] } {
  const marks = marked.map(({ x, y }) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size }));
  const whiskers = marked.flatMap((spot) => {
    const reach = reachOf(context, spot);
    return reach === undefined ? [] : [{ x: reach.from, y: spot.y - 0.8, width: reach.to - reach.from, height: 1.6 }];
  });
  if (isOutline) return { marks, lines: [...whiskers, ...runs.flatMap((run) => columnsOf(run, context.tokens.dataLine))] };
  const lines = runs.flatMap((run) =>
    run.slice(1).flatMap((spot, index) => {
      const before = run[index];
      const part = before && nearPart(context, before, spot);
      return part === undefined ? [] : alongLine(...part, context.tokens.dataLine * 1.6);
    }),
  );
  return { marks, lines: [...whiskers, ...lines] };
}

/** Boxes around an outline: one for each column, which reaches to where the line enters the next; along the line where that is far. */
function columnsOf(run: readonly Spot[], column: number): Box[] {
  const boxes: Box[] = [];
  const thickness = column * 1.6;
  const around = (a: Spot, b: Spot): Box => ({
    x: Math.min(a.x, b.x) - thickness / 2,
    y: Math.min(a.y, b.y) - thickness / 2,
    width: Math.abs(b.x - a.x) + thickness,
    height: Math.abs(b.y - a.y) + thickness,
  });
  let [low, high] = [run[0], run[0]];
  for (const [index, spot] of run.entries()) {
    const next = run[index + 1];
    if (low === undefined || high === undefined || spot.y > low.y) low = spot;
    if (high === undefined || spot.y < high.y) high = spot;
    if (next !== undefined && Math.floor(next.x / column) === Math.floor(spot.x / column)) continue;
    boxes.push(around(low, high));
    if (next !== undefined)
      boxes.push(
        ...(next.x - spot.x < 3 * column ? [around(spot, next)] : alongLine([spot.x, spot.y], [next.x, next.y], thickness)),
      );
    [low, high] = [next, next];
  }
  return boxes;
}

/** Values in the width of a letter: where there are more, few of them could be named, and which ones would be chance. */
const mostPerEm = 1.5;

/** The numbers of a track that a decision was taken on; a track is of one placed case. */
const decisiveIn = (placed: PlacedCase) =>
  oncePer(({ points }: Track): readonly number[] => {
    const decisive = new Set(decisiveValues(placed, points));
    return decisive.size === 0 ? [] : [...points.keys()].filter((index) => decisive.has(points[index] as LabPoint));
  });
const decisiveOf = oncePer(decisiveIn);

/** What is labelled: the key values; from close by all that are near, the key values first, while most of them have room. */
function labelledSpots({ placed, tokens, seen }: LayoutContext, { spots }: Curve): readonly Spot[] {
  const { track, x } = spots;
  const all = keyIn(spots, [0, track.points.length], tokens.valueText * 3);
  const key = [...new Set([...all, ...decisiveOf(placed)(track)])];
  if (seen === undefined) return key.map(spots.at);
  const [from, to] = stretchIn(track, x, { from: seen.from, to: seen.to, more: false });
  const room = ((seen.to - seen.from) / tokens.valueText) * mostPerEm;
  const isNear = (index: number) => x(index) >= seen.from && x(index) <= seen.to;
  const near = seen.level >= 2 && to - from <= room ? indexesIn([from, to]) : [];
  return [...new Set([...key, ...near])].filter(isNear).map(spots.at);
}

/** An open triangle right before a "<" would be read as another one. */
const besideSign = 1.6;

const requestFor = ({ size }: Curve, { point, x, y, isOff }: Spot): LabelRequest => ({
  words: `${pointWords(point)}${isOff === true ? " (off the scale)" : ""}`,
  x,
  y,
  path: point.path,
  reach: (size / 2) * (/^[<>≤≥]/.test(pointWords(point)) ? besideSign : 1),
  isAmongMarks: true,
});

export const labelRequests = (context: LayoutContext, curve: Curve): LabelRequest[] =>
  labelledSpots(context, curve).map((spot) => requestFor(curve, spot));

/** A value this many days from a moment at most is the value at it. */
const sameTime = 31;

/** Whether a value is higher than its neighbours; with -1, lower. */
function isPeak({ track: { numbers } }: Spots, { index }: Spot, sign = 1): boolean {
  const number = (at: number) => sign * (numbers[at] ?? Number.NEGATIVE_INFINITY * sign);
  return number(index) > number(index - 1) && number(index) > number(index + 1);
}

/** So few values are all said where there is room: a reader asks for each. */
export const fewValues = 8;

/**
 * The value at each start of a regimen and at each relapse, peaks first; of a series with few values, all. Said after all others, where
 * there is room.
 */
export function extraRequests(context: LayoutContext, curve: Curve): LabelRequest[] {
  const { series, marked } = curve;
  const labelled = labelledSpots(context, curve);
  const asked = new Set(labelled);
  const nearest = startsAndRelapses(context.placed).flatMap(({ island, drawn }) => {
    // A value in words is nearer than a number of another day, and is drawn as words.
    const nearest = drawn === undefined ? undefined : nearestTo(series, island, drawn);
    return nearest !== undefined && nearest.off <= sameTime ? [nearest.point] : [];
  });
  const found = [...new Set(nearest)].flatMap((point) => marked.find((spot) => spot.point === point) ?? []);
  const spots = [...new Set([...found, ...(marked.length <= fewValues ? marked : [])])];
  const isTurn = (spot: Spot) => isPeak(curve.spots, spot) || isPeak(curve.spots, spot, -1);
  return (
    [...spots.filter(isTurn), ...spots.filter((spot) => !isTurn(spot))]
      .filter((spot) => !asked.has(spot) && spot.point.wrong === undefined)
      // The same number twice beside each other says nothing more.
      .filter(({ x, point: { number } }) =>
        labelled.every((each) => each.point.number !== number || Math.abs(each.x - x) > context.tokens.valueText * 3),
      )
      .map((spot) => ({ ...requestFor(curve, spot), isExtra: true }))
  );
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
