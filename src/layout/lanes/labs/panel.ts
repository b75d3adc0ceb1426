/** One laboratory panel: measured without drawing, so that its lane can ask for the height that its words need, then drawn. */
import { gapRule } from "../../../clinical/gapRule";
import type { LabPoint, LabSeries } from "../../../clinical/labSeries";
import type { Item } from "../../../scene/scene";
import { isCutBetween } from "../../axis/timeAxis";
import type { LayoutContext } from "../../context";
import { baselineFor, type Box, line, polyline, staying, text, thin } from "../../draw";
import { alongLine, type LabelPlace, placeLabels } from "../../labels";
import { axisInk, ink, secondaryInk } from "../../theme";
import { asideRuns, type DrawnAsides, drawAsides } from "./asides";
import { factsOf } from "./facts";
import { isDense, marksOf, outline } from "./outline";
import { drawSpot, keySpots, nearby, pointWords, reachOf, runsOf, type Spot, spotsOf, unitChanges } from "./panelMarks";
import { type Band, referenceBand } from "./referenceBand";
import { formatNumber, type ValueScale, valueScale } from "./valueScale";

export interface Panel {
  readonly series: LabSeries;
  readonly sparkline: boolean;
  /** How many panels stand above it. */
  readonly index: number;
}

interface Frame {
  readonly top: number;
  readonly bottom: number;
}

interface Span {
  readonly top: number;
  readonly height: number;
}

function valueAxis(context: LayoutContext, scale: ValueScale, frame: Frame): Item[] {
  const { axis, tokens } = context;
  const size = tokens.valueText;
  const stroke = thin(tokens.thinLine, axisInk);
  let free = Number.POSITIVE_INFINITY;
  const ticks = scale.ticks.flatMap((tick) => {
    const y = scale.y(tick);
    if (y > free) return [];
    free = y - size * 1.05;
    return [
      line([axis.left - tokens.clearance * 1.6, y], [axis.left, y], stroke),
      text(formatNumber(tick), [axis.left - tokens.clearance * 2.4, baselineFor(y, size)], {
        size,
        anchor: "end",
        fill: secondaryInk,
      }),
    ];
  });
  return staying(context, [line([axis.left, frame.top], [axis.left, frame.bottom], stroke), ...ticks]);
}

function markerSize(context: LayoutContext, spots: readonly Spot[]): number {
  const { marker } = context.tokens;
  if (spots.length < 2) return marker;
  const spacing = (context.axis.right - context.axis.left) / spots.length;
  return Math.max(Math.min(marker, spacing * 0.85), marker * 0.4);
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
function obstaclesOf(
  context: LayoutContext,
  spots: readonly Spot[],
  runs: readonly (readonly Spot[])[],
  size: number,
): { readonly marks: Box[]; readonly lines: Box[] } {
  const marks = spots.map(({ x, y }) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size }));
  const whiskers = spots.flatMap((spot) => {
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

/** Height of the strips that a panel with a curve keeps for its words. */
export function stripsHeight(context: LayoutContext, panel: Panel): number {
  const { curve, frame } = frames(context, panel, { top: 0, height: 0 });
  return curve.top - frame.top + frame.bottom - curve.bottom;
}

/** Strips for values that are no numbers: "not detected" lies under the curve, other words over it. */
function frames(context: LayoutContext, panel: Panel, box: Span) {
  const { tokens } = context;
  const half = tokens.marker / 2;
  const runs = asideRuns(context, panel.series.points);
  const strip = panel.series.points.some((point) => point.number !== undefined) ? tokens.valueText * 1.1 : 0;
  const above = runs.some((run) => !run.below) ? strip : 0;
  const below = runs.some((run) => run.below) ? strip : 0;
  const frame: Frame = {
    top: box.top + half + tokens.clearance,
    bottom: box.top + box.height - half - tokens.clearance,
  };
  return { runs, frame, curve: { top: frame.top + above, bottom: frame.bottom - below } };
}

/** Everything of a panel between two y, placed and not drawn. */
interface PanelPlan {
  readonly frame: Frame;
  readonly curve: Frame;
  readonly scale: ValueScale;
  readonly spots: readonly Spot[];
  /** What lines join. */
  readonly runs: readonly (readonly Spot[])[];
  /** What has a mark, and its size. */
  readonly marked: readonly Spot[];
  readonly size: number;
  readonly band: Band | undefined;
  readonly beside: DrawnAsides;
  readonly labels: ReturnType<typeof placeLabels>;
}

/** What is labelled: the key values; from close by all that are near, the key values first. */
function labelledSpots({ tokens, seen }: LayoutContext, spots: readonly Spot[]): readonly Spot[] {
  const key = keySpots(spots, tokens.valueText * 3);
  if (seen === undefined) return key;
  return [...new Set([...key, ...(seen.level >= 2 ? spots : [])])].filter(({ x }) => x >= seen.from && x <= seen.to);
}

function labelsOf(
  context: LayoutContext,
  panel: Panel,
  at: Pick<PanelPlan, "spots" | "runs" | "marked" | "size" | "band" | "beside"> & { readonly box: Span },
): PanelPlan["labels"] {
  const { tokens, axis, page, seen } = context;
  const { box, size } = at;
  const left = Math.max(axis.left + 1, seen?.from ?? axis.left);
  const right = Math.min(page.right, seen?.to ?? page.right);
  const { marks, lines } = obstaclesOf(context, at.marked, at.runs, size);
  const wanted = labelledSpots(context, at.spots).map((spot) => ({
    words: pointWords(spot.point),
    x: spot.x,
    y: spot.y,
    path: spot.point.path,
    reach: size / 2,
  }));
  const beside = at.beside.requests.filter(({ x }) => x >= left && x <= right);
  return placeLabels([...beside, ...(panel.sparkline ? wanted.slice(0, 1) : wanted)], {
    size: tokens.valueText,
    clearance: tokens.clearance,
    bounds: {
      x: left,
      y: box.top - tokens.rowGap,
      width: right - left,
      height: box.height + 2 * tokens.rowGap,
    },
    words: [...at.beside.obstacles, ...(at.band?.obstacles ?? [])],
    marks,
    lines: [...lines, ...(at.band?.lines ?? [])],
  });
}

function planPanel(context: LayoutContext, panel: Panel, box: Span): PanelPlan {
  const { tokens } = context;
  const { series, sparkline } = panel;
  const { runs: words, frame, curve } = frames(context, panel, box);
  const scale = valueScale(series, curve, curve.bottom - curve.top < tokens.valueText * 2.6 ? 2 : 3);
  const spots = spotsOf(context, series.points, scale);
  const drawn = nearby(context, spots);
  const dense = isDense(context, spots.length);
  const marked = dense ? marksOf(drawn, keySpots(drawn, context.tokens.valueText * 3), tokens.marker) : drawn;
  const gap = gapRule(series);
  const isCut = (from: LabPoint, to: LabPoint) =>
    from.at !== undefined && isCutBetween(context.axis, from.at.island, [from.at.drawn ?? 0, to.at?.drawn ?? 0]);
  const whole = runsOf(drawn, (from, to) => gap(from, to) || isCut(from, to));
  const runs = dense ? whole.map((run) => outline(run, tokens.dataLine)) : whole;
  const size = markerSize(context, marked);
  const band = sparkline ? undefined : referenceBand(context, series, { scale, frame: curve });
  const beside = drawAsides(context, words, frame);
  const placed = { spots, runs, marked, size, band, beside };
  return { ...placed, frame, curve, scale, labels: labelsOf(context, panel, { ...placed, box }) };
}

/** A panel of words that may grow by this many lines at most; beyond that some values stay boxes without words. */
const mostLines = 10;

/**
 * How much more height than `height` a panel needs for all its words; short where even the most is too little. A lane of words alone
 * grows until they are tidy too; a curve does not, since its height costs other lanes their place.
 */
export function roomForWords(
  context: LayoutContext,
  panel: Panel,
  height: number,
): { readonly extra: number; readonly isShort: boolean } {
  const { hasAsides, count } = factsOf(panel.series);
  if (!hasAsides || context.seen !== undefined) return { extra: 0, isShort: false };
  const tries = isDense(context, count) ? 1 : mostLines + 1;
  const tidyEnough = count === 0 ? 0 : Number.MAX_SAFE_INTEGER;
  let best = { extra: 0, crossings: Number.POSITIVE_INFINITY };
  for (let lines = 0; lines < tries && best.crossings > tidyEnough; lines++) {
    const extra = lines * context.tokens.valueText;
    const { left, crossings } = planPanel(context, panel, { top: 0, height: height + extra }).labels;
    if (left.length === 0 && crossings < best.crossings) best = { extra, crossings };
  }
  return { extra: best.extra, isShort: best.crossings === Number.POSITIVE_INFINITY };
}

/** Leaders first, so that none crosses words. */
function drawLabels(context: LayoutContext, places: readonly LabelPlace[]): Item[] {
  const { thinLine, valueText: size } = context.tokens;
  return [
    ...places.flatMap(({ leader }) => (leader === undefined ? [] : [line(leader[0], leader[1], thin(thinLine * 0.8, axisInk))])),
    ...places.flatMap(({ request, lines }) =>
      lines.map(({ words, x, baseline }) => text(words, [x, baseline], { size, record: request.path })),
    ),
  ];
}

export function drawPanel(context: LayoutContext, panel: Panel, box: Span): Item[] {
  const { series, sparkline } = panel;
  const { frame, curve, scale, spots, runs, marked, size, band, beside, labels } = planPanel(context, panel, box);
  const points = (run: readonly Spot[]) => run.map(({ x, y }) => [x, y] as const);
  return [
    ...(band?.items ?? []),
    ...(sparkline || spots.length === 0 ? [] : valueAxis(context, scale, curve)),
    ...unitChanges(context, spots, frame),
    ...runs.map((run) => polyline(points(run), thin(context.tokens.dataLine, ink))),
    ...marked.flatMap((spot) => drawSpot(context, spot, { size, label: series.label })),
    ...beside.items,
    ...drawLabels(context, labels.placed),
  ];
}
