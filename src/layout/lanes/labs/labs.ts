/** Laboratory panels: one analyte each, straight lines between values, gaps left open, the range from the file. */
import { gapRule, type LabPoint, type LabSeries, labSeries, outOfRange, shownUnit } from "../../../clinical/labSeries";
import type { Item } from "../../../scene/scene";
import { isKnownDay } from "../../axis/extent";
import type { Explanation, Lane, LaneKind, LayoutContext } from "../../context";
import { baselineFor, type Box, line, polyline, text, thin } from "../../draw";
import { alongLine, placeLabels } from "../../labels";
import { axisInk, ink, secondaryInk } from "../../theme";
import { asideRuns, drawAsides } from "./asides";
import { drawSpot, keySpots, pointWords, runsOf, type Spot, spotsOf, thinned, unitChanges } from "./panelMarks";
import { referenceBand } from "./referenceBand";
import { formatNumber, type ValueScale, valueScale } from "./valueScale";

interface Panel {
  readonly series: LabSeries;
  readonly sparkline: boolean;
  /** How many panels stand above it. */
  readonly index: number;
}

interface Frame {
  readonly top: number;
  readonly bottom: number;
}

const isPlaced = (point: LabPoint) => point.at?.drawn !== undefined || point.over?.from.drawn !== undefined;

/** Analytes with values at two or more times get a panel; the others go to the table beside the figure. */
export function panelSeries(context: Pick<LayoutContext, "placed" | "figure">): LabSeries[] {
  const all = labSeries(context.placed).filter((series) => {
    const times = new Set(
      series.points
        .filter(isPlaced)
        .map((point) => `${point.at?.island ?? point.over?.from.island}:${point.at?.drawn ?? point.over?.from.drawn}`),
    );
    return times.size >= 2;
  });
  const chosen = context.figure.lanes?.filter((name) => all.some((series) => series.key === name));
  if (chosen === undefined || chosen.length === 0) return all;
  const rank = (series: LabSeries) => (chosen.includes(series.key) ? chosen.indexOf(series.key) : chosen.length);
  return [...all].sort((a, b) => rank(a) - rank(b));
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
  return [line([axis.left, frame.top], [axis.left, frame.bottom], stroke), ...ticks];
}

function markerSize(context: LayoutContext, spots: readonly Spot[]): number {
  const { marker } = context.tokens;
  if (spots.length < 2) return marker;
  const spacing = (context.axis.right - context.axis.left) / spots.length;
  return Math.max(Math.min(marker, spacing * 0.85), marker * 0.4);
}

/** What labels keep off while there is room: marks first, then whiskers and lines. */
function obstaclesOf(
  context: LayoutContext,
  spots: readonly Spot[],
  runs: readonly (readonly Spot[])[],
  size: number,
): { readonly marks: Box[]; readonly lines: Box[] } {
  const marks = spots.map(({ x, y }) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size }));
  const whiskers = spots.flatMap((spot) =>
    spot.range === undefined
      ? []
      : [{ x: spot.range.from, y: spot.y - 0.8, width: spot.range.to - spot.range.from, height: 1.6 }],
  );
  const lines = runs.flatMap((run) =>
    run.slice(1).flatMap((spot, index) => {
      const before = run[index];
      return before === undefined ? [] : alongLine([before.x, before.y], [spot.x, spot.y], context.tokens.dataLine * 1.6);
    }),
  );
  return { marks, lines: [...whiskers, ...lines] };
}

/** Strips for values that are no numbers: "not detected" lies under the curve, other words over it. */
function frames(context: LayoutContext, panel: Panel, box: { readonly top: number; readonly height: number }) {
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

function drawPanel(context: LayoutContext, panel: Panel, box: { readonly top: number; readonly height: number }): Item[] {
  const { tokens, axis, page } = context;
  const { series, sparkline } = panel;
  const { runs: words, frame, curve } = frames(context, panel, box);
  const most = curve.bottom - curve.top < tokens.valueText * 4.2 ? 2 : 3;
  const scale = valueScale(series, curve, most);
  const spots = spotsOf(context, series.points, scale);
  const shown = thinned(spots, axis.right - axis.left);
  const runs = runsOf(shown, gapRule(series.points));
  const size = markerSize(context, shown);
  const band = sparkline ? undefined : referenceBand(context, series, { scale, frame: curve });
  const beside = drawAsides(context, words, frame);
  const wanted = keySpots(spots).map((spot) => ({
    words: pointWords(spot.point),
    x: spot.x,
    y: spot.y,
    path: spot.point.path,
    reach: size / 2,
  }));
  const obstacles = obstaclesOf(context, shown, runs, size);
  const labels = placeLabels([...beside.requests, ...(sparkline ? wanted.slice(0, 1) : wanted)], {
    size: tokens.valueText,
    clearance: tokens.clearance,
    bounds: {
      x: axis.left + 1,
      y: box.top - tokens.rowGap,
      width: page.right - axis.left - 1,
      height: box.height + 2 * tokens.rowGap,
    },
    words: [...beside.obstacles, ...(band?.obstacles ?? [])],
    ...obstacles,
  });
  return [
    ...(band?.items ?? []),
    ...(sparkline || spots.length === 0 ? [] : valueAxis(context, scale, curve)),
    ...unitChanges(context, spots, frame),
    ...runs.map((run) =>
      polyline(
        run.map(({ x, y }) => [x, y] as const),
        thin(tokens.dataLine, ink),
      ),
    ),
    ...shown.flatMap((spot) => drawSpot(context, spot, { size, label: series.label })),
    ...beside.items,
    ...labels.placed.flatMap(({ leader }) =>
      leader === undefined ? [] : [line(leader[0], leader[1], thin(tokens.thinLine * 0.8, axisInk))],
    ),
    ...labels.placed.map(({ request, x, baseline }) =>
      text(request.words, [x, baseline], { size: tokens.valueText, record: request.path }),
    ),
  ];
}

function explained(context: LayoutContext, series: LabSeries): Explanation[] {
  const { points } = series;
  const comparators = points.flatMap((point) => (point.value.kind === "number" ? (point.value.comparator ?? []) : []));
  const gap = gapRule(points);
  const dated = points.filter((point) => point.number !== undefined && point.at?.drawn !== undefined);
  const found: Explanation[] = [];
  if (points.some((point) => point.range !== undefined)) found.push("reference range");
  if (points.some((point) => outOfRange(point) !== undefined)) found.push("out of range");
  if (comparators.some((comparator) => comparator !== "≈")) found.push("censored");
  if (comparators.includes("≈")) found.push("approximate");
  if (points.some((point) => point.number === undefined && point.over === undefined)) found.push("in words");
  if (dated.some((point) => point.at !== undefined && !isKnownDay(context, point.at))) found.push("dashed frame");
  if (points.some((point) => point.wrong !== undefined)) found.push("known to be wrong");
  if (points.some((point) => point.converted)) found.push("converted unit");
  const breaks = dated.slice(1).map((point, index) => gap(dated[index] ?? point, point));
  if (breaks.includes(true) && breaks.includes(false)) found.push("gap in values");
  return found;
}

function laneOf(context: LayoutContext, panel: Panel): Lane {
  const { tokens } = context;
  const { series } = panel;
  const inWords = series.points.every((point) => point.number === undefined);
  const unit = inWords ? "" : shownUnit(series.unit);
  const log = series.analyte.scale === "log" ? "log scale" : "";
  const inParentheses = unit === "" && log === "" ? "" : `(${[unit, log].filter((part) => part !== "").join(", ")})`;
  const height = panel.sparkline || inWords ? { min: tokens.sparkline, preferred: tokens.sparkline } : tokens.labPanel;
  return {
    name: series.label,
    group: panel.sparkline ? "sparklines" : `lab ${series.key}`,
    label: {
      title: panel.sparkline && inParentheses !== "" ? `${series.label} ${inParentheses}` : series.label,
      short: series.short,
      ...(!panel.sparkline && inParentheses !== "" && { subtitle: inParentheses }),
      bold: !panel.sparkline,
      inset: panel.sparkline ? 0 : tokens.valueText * 2.6,
    },
    height,
    ...(panel.sparkline && { yields: { rank: 9, words: [series.label] } }),
    ...(!panel.sparkline && panel.index > 0 && { yields: { rank: 1 + panel.index / 100, words: [series.label] } }),
    draw: (top, drawn) => drawPanel(context, panel, { top, height: drawn }),
    explains: explained(context, series),
  };
}

export const labsLane: LaneKind = {
  name: "labs",
  lanes: (context) =>
    panelSeries(context).map((series, index) =>
      laneOf(context, { series, index, sparkline: index >= context.tokens.maximumPanels }),
    ),
};
