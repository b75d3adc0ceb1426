/** Laboratory panels: one analyte each, straight lines between values, gaps left open, the range from the file. */
import { gapRule, type LabPoint, type LabSeries, labSeries, outOfRange, shownUnit } from "../../../clinical/labSeries";
import type { Item } from "../../../scene/scene";
import { middleOf, slackRange } from "../../axis/extent";
import { type Explanation, type Lane, type LaneKind, type LayoutContext, widthOf } from "../../context";
import { baselineFor, type Box, line, polyline, rect, text, thin, whisker } from "../../draw";
import { alongLine, type LabelRequest, placeLabels } from "../../labels";
import { axisInk, ink, paper, rangeFill, rangeLine, secondaryInk } from "../../theme";
import { drawSpot, keySpots, pointWords, runsOf, type Spot, spotsOf, thinned, unitChanges } from "./panelMarks";
import { formatNumber, type ValueScale, valueScale } from "./valueScale";

interface Panel {
  readonly series: LabSeries;
  readonly sparkline: boolean;
}

interface Frame {
  readonly top: number;
  readonly bottom: number;
}

/** A value that stands beside the curve because it is no number: its words, in quotation marks, where it was said. */
interface Aside {
  readonly point: LabPoint;
  readonly left: number;
  readonly right: number;
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

function referenceBand(context: LayoutContext, panel: Panel, at: { readonly scale: ValueScale; readonly frame: Frame }): Item[] {
  const { axis, tokens, page } = context;
  const { scale, frame } = at;
  const range = panel.series.points.find((point) => point.range !== undefined)?.range ?? panel.series.analyte.range;
  if (range === undefined || (range.low === undefined && range.high === undefined)) return [];
  const words =
    range.low === undefined
      ? `ref. ≤${formatNumber(range.high ?? 0)}`
      : range.high === undefined
        ? `ref. ≥${formatNumber(range.low)}`
        : `ref. ${formatNumber(range.low)}–${formatNumber(range.high)}`;
  const top = range.high === undefined ? frame.top : Math.max(frame.top, scale.y(Math.min(range.high, scale.high)));
  const bottom = range.low === undefined ? frame.bottom : Math.min(frame.bottom, scale.y(Math.max(range.low, scale.low)));
  const off = (range.high !== undefined && range.high < scale.low) || (range.low !== undefined && range.low > scale.high);
  const size = tokens.valueText;
  const width = widthOf(off ? `${words}, off scale` : words, size);
  const fitsGutter = axis.right + tokens.clearance * 2 + width <= page.right;
  const y = off ? frame.top + size / 2 : (top + bottom) / 2;
  const label = fitsGutter
    ? [
        text(off ? `${words}, off scale` : words, [axis.right + tokens.clearance * 2, baselineFor(y, size)], {
          size,
          fill: secondaryInk,
        }),
      ]
    : [text(words.replace("ref. ", ""), [page.right, baselineFor(y, size)], { size, fill: secondaryInk, anchor: "end" })];
  if (off) return label;
  const edges = [range.high, range.low].flatMap((limit) => {
    if (limit === undefined || limit > scale.high || limit < scale.low) return [];
    return [line([axis.left, scale.y(limit)], [axis.right, scale.y(limit)], thin(tokens.thinLine, rangeLine, [2, 2]))];
  });
  return [
    rect({ x: axis.left, y: top, width: axis.right - axis.left, height: Math.max(0, bottom - top) }, { fill: rangeFill }),
    ...edges,
    ...label,
  ];
}

function valueAxis(context: LayoutContext, scale: ValueScale, frame: Frame): Item[] {
  const { axis, tokens } = context;
  const size = tokens.valueText;
  const stroke = thin(tokens.thinLine, axisInk);
  const ticks = scale.ticks.flatMap((tick) => {
    const y = scale.y(tick);
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

function asidesOf(context: LayoutContext, series: LabSeries): Aside[] {
  const { axis } = context;
  return series.points.flatMap((point) => {
    if (point.number !== undefined && point.at !== undefined) return [];
    const moment = point.at ?? point.over?.from;
    const middle = moment === undefined ? undefined : middleOf(moment);
    if (moment === undefined || middle === undefined) return [];
    const at = axis.x(moment.island, middle);
    if (at === undefined) return [];
    if (point.over !== undefined) {
      const to = point.over.to.drawn === undefined ? at : (axis.x(point.over.to.island, point.over.to.drawn) ?? at);
      return [{ point, left: axis.xOf(moment) ?? at, right: to }];
    }
    const range = slackRange(moment);
    const left = range.from === undefined ? at : (axis.x(moment.island, range.from) ?? at);
    const right = range.to === undefined ? at : (axis.x(moment.island, range.to) ?? at);
    return [{ point, left: Math.min(left, at), right: Math.max(right, at) }];
  });
}

/** Words beside the curve stand at the top of the panel, over the days they may belong to. */
function drawAsides(
  context: LayoutContext,
  asides: readonly Aside[],
  frame: Frame,
): { readonly items: readonly Item[]; readonly requests: readonly LabelRequest[]; readonly obstacles: readonly Box[] } {
  const { tokens } = context;
  const height = tokens.marker * 0.9;
  const y = frame.top + height / 2 + 0.5;
  const items = asides.map(({ point, left, right }) => {
    const half = Math.max(tokens.marker - (right - left), 0) / 2;
    const about = { record: point.path, label: pointWords(point) };
    if (point.over !== undefined)
      return whisker({ from: left, to: right }, y, { cap: height / 2, stroke: thin(tokens.thinLine * 1.4), ...about });
    return rect(
      { x: left - half, y: y - height / 2, width: right - left + 2 * half, height },
      { fill: paper, stroke: thin(tokens.thinLine, ink), ...about },
    );
  });
  const requests = asides.map(({ point, left, right }) => ({
    words: pointWords(point),
    x: (left + right) / 2,
    y,
    path: point.path,
    reach: Math.max(right - left, tokens.marker) / 2,
  }));
  const obstacles = asides.map(({ left, right }) => ({ x: left - 1, y: y - height / 2, width: right - left + 2, height }));
  return { items, requests, obstacles };
}

function markerSize(context: LayoutContext, spots: readonly Spot[]): number {
  const { marker } = context.tokens;
  if (spots.length < 2) return marker;
  const spacing = (context.axis.right - context.axis.left) / spots.length;
  return Math.max(Math.min(marker, spacing * 0.85), marker * 0.4);
}

function obstaclesOf(context: LayoutContext, spots: readonly Spot[], runs: readonly (readonly Spot[])[], size: number): Box[] {
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
  return [...marks, ...whiskers, ...lines];
}

function drawPanel(context: LayoutContext, panel: Panel, box: { readonly top: number; readonly height: number }): Item[] {
  const { tokens, axis, page } = context;
  const { series } = panel;
  const half = tokens.marker / 2;
  const asides = asidesOf(context, series);
  const head = asides.length > 0 && series.points.some((point) => point.number !== undefined) ? tokens.valueText * 1.1 : 0;
  const frame: Frame = { top: box.top + half + tokens.clearance, bottom: box.top + box.height - half - tokens.clearance };
  const curve: Frame = { top: frame.top + head, bottom: frame.bottom };
  const most = panel.sparkline ? 0 : curve.bottom - curve.top < tokens.valueText * 4.2 ? 2 : 3;
  const scale = valueScale(series, curve, Math.max(most, 1));
  const spots = spotsOf(context, series.points, scale);
  const shown = thinned(spots, axis.right - axis.left);
  const runs = runsOf(shown, gapRule(series.points));
  const size = markerSize(context, shown);
  const beside = drawAsides(context, asides, frame);
  const wanted = keySpots(spots).map((spot) => ({
    words: pointWords(spot.point),
    x: spot.x,
    y: spot.y,
    path: spot.point.path,
    reach: size / 2,
  }));
  const labels = placeLabels([...beside.requests, ...(panel.sparkline ? wanted.slice(0, 1) : wanted)], {
    size: tokens.valueText,
    clearance: tokens.clearance,
    bounds: {
      x: axis.left + 1,
      y: box.top - tokens.rowGap,
      width: page.right - axis.left - 1,
      height: box.height + 2 * tokens.rowGap,
    },
    obstacles: [...obstaclesOf(context, shown, runs, size), ...beside.obstacles],
  });
  return [
    ...(panel.sparkline ? [] : referenceBand(context, panel, { scale, frame: curve })),
    ...(panel.sparkline || scale.ticks.length === 0 ? [] : valueAxis(context, scale, curve)),
    ...unitChanges(context, spots, frame),
    ...runs.map((run) =>
      polyline(
        run.map(({ x, y }) => [x, y] as const),
        thin(tokens.dataLine, ink),
      ),
    ),
    ...shown.flatMap((spot) => drawSpot(context, spot, { size, label: series.label })),
    ...beside.items,
    ...labels.placed.map(({ request, x, baseline }) =>
      text(request.words, [x, baseline], { size: tokens.valueText, record: request.path }),
    ),
  ];
}

function explained(series: LabSeries): Explanation[] {
  const { points } = series;
  const comparators = points.flatMap((point) => (point.value.kind === "number" ? (point.value.comparator ?? []) : []));
  const gap = gapRule(points);
  const dated = points.filter((point) => point.number !== undefined && point.at?.drawn !== undefined);
  const found: Explanation[] = [];
  if (points.some((point) => point.range !== undefined)) found.push("reference range");
  if (points.some((point) => outOfRange(point) !== undefined)) found.push("out of range");
  if (comparators.some((comparator) => comparator !== "≈")) found.push("censored");
  if (points.some((point) => point.wrong !== undefined)) found.push("known to be wrong");
  if (points.some((point) => point.converted)) found.push("converted unit");
  if (dated.some((point, index) => index > 0 && dated[index - 1] !== undefined && gap(dated[index - 1] ?? point, point)))
    found.push("gap in values");
  return found;
}

function laneOf(context: LayoutContext, panel: Panel): Lane {
  const { tokens } = context;
  const { series } = panel;
  const unit = shownUnit(series.unit);
  const log = series.analyte.scale === "log" ? ", log scale" : "";
  const height = panel.sparkline ? { min: tokens.sparkline, preferred: tokens.sparkline } : tokens.labPanel;
  return {
    name: series.label,
    group: `lab ${series.key}`,
    label: {
      title: series.label,
      short: series.short,
      ...((unit !== "" || log !== "") && { subtitle: `(${unit}${log})`.replace("(, ", "(") }),
      bold: true,
      inset: panel.sparkline ? 0 : tokens.valueText * 2.6,
    },
    height,
    draw: (top, drawn) => drawPanel(context, panel, { top, height: drawn }),
    explains: explained(series),
  };
}

export const labsLane: LaneKind = {
  name: "labs",
  lanes: (context) =>
    panelSeries(context).map((series, index) => laneOf(context, { series, sparkline: index >= context.tokens.maximumPanels })),
};
