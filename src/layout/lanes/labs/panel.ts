/** One laboratory panel: measured without drawing, so that its lane can ask for the height that its words need, then drawn. */
import type { LabSeries } from "../../../clinical/labSeries";
import type { Item } from "../../../scene/scene";
import { type LayoutContext, widthOf } from "../../context";
import { type Box, line, text, thin } from "../../draw";
import { type LabelPlace, type LabelRequest, placeLabels } from "../../labels";
import { asMoved } from "../../movedLabels";
import { axisInk } from "../../theme";
import { detailEdges } from "../../detail/guideLines";
import { milestones, xOfMilestone } from "../milestones/milestones";
import { type AsideRun, asideRuns, type DrawnAsides, drawAsides } from "./asides";
import { type Curve, curveOf, drawLines, drawMarks, extraRequests, fewValues, labelRequests, obstaclesOf } from "./curve";
import { factsOf } from "./facts";
import { isDense } from "./outline";
import { hasOwnAxis, sharesRange } from "./overlay";
import { unitChanges } from "./panelMarks";
import { together } from "./panels";
import { type Band, referenceBand } from "./referenceBand";
import { valueAxis } from "./valueAxis";
import { formatNumber, isLogarithmic, valueScale } from "./valueScale";

export interface Panel {
  readonly series: LabSeries;
  /** Drawn over it. */
  readonly second?: LabSeries;
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

/** The analytes of a panel, the one that gives it its place first. */
const seriesOf = ({ series, second }: Panel): LabSeries[] => [series, ...(second === undefined ? [] : [second])];

/** Height of the strips that a panel with a curve keeps for its words. */
export function stripsHeight(context: LayoutContext, panel: Panel): number {
  const { curve, frame } = frames(context, panel, { top: 0, height: 0 });
  return curve.top - frame.top + frame.bottom - curve.bottom;
}

/** Where two analytes share a panel, words say whose they are. */
function runsOf(context: LayoutContext, panel: Panel, series: LabSeries): AsideRun[] {
  const runs = asideRuns(context, series);
  return panel.second === undefined ? runs : runs.map((run) => ({ ...run, words: `${series.short}: ${run.words}` }));
}

/** Strips for values that are no numbers, of each analyte its own: "not detected" lies under the curve, other words over it. */
function frames(context: LayoutContext, panel: Panel, box: Span) {
  const { tokens } = context;
  const half = tokens.marker / 2;
  const frame: Frame = {
    top: box.top + half + tokens.clearance,
    bottom: box.top + box.height - half - tokens.clearance,
  };
  let curve = frame;
  const asides = seriesOf(panel).map((series) => {
    const runs = runsOf(context, panel, series);
    const strip = series.points.some((point) => point.number !== undefined) ? tokens.valueText * 1.1 : 0;
    const own = { runs, frame: curve };
    curve = {
      top: curve.top + (runs.some((run) => !run.below) ? strip : 0),
      bottom: curve.bottom - (runs.some((run) => run.below) ? strip : 0),
    };
    return own;
  });
  return { asides, frame, curve };
}

/** Everything of a panel between two y, placed and not drawn. */
interface PanelPlan {
  readonly frame: Frame;
  readonly curve: Frame;
  readonly curves: readonly Curve[];
  readonly band: Band | undefined;
  readonly beside: readonly DrawnAsides[];
  readonly labels: ReturnType<typeof placeLabels>;
}

/** Numbers at a scale on the right keep labels off. */
function ticksAtRight({ axis, tokens }: LayoutContext, { scale }: Curve): Box[] {
  const size = tokens.valueText;
  const width = Math.max(...scale.ticks.map((tick) => widthOf(formatNumber(tick), size))) + tokens.clearance * 3;
  return scale.ticks.map((tick) => ({ x: axis.right, y: scale.y(tick) - size * 0.6, width, height: size * 1.2 }));
}

/** The edges of the magnified stretch run through the panels: labels keep off them as off a curve. */
function columnLines(context: LayoutContext, { top, height }: Span): readonly Box[] {
  const edges = detailEdges(context);
  if (edges === undefined) return [];
  const width = context.tokens.thinLine;
  return [edges.left, edges.right].map((x) => ({ x: x - width / 2, y: top, width, height }));
}

function labelsOf(
  context: LayoutContext,
  panel: Panel,
  at: Pick<PanelPlan, "curves" | "band" | "beside"> & { readonly box: Span },
): PanelPlan["labels"] {
  const { tokens, axis, page, seen } = context;
  const { box, curves, band } = at;
  const left = Math.max(axis.left + 1, seen?.from ?? axis.left);
  const right = Math.min(page.right, seen?.to ?? page.right);
  const obstacles = curves.map((curve) => obstaclesOf(context, curve));
  const wanted = curves.flatMap((curve) => labelRequests(context, curve));
  const beside = at.beside.flatMap(({ requests }) => requests).filter(({ x }) => x >= left && x <= right);
  const second = curves[1];
  // Between two curves a number would be read as that of either.
  const extra =
    curves.length > 1 ? [] : curves.flatMap((curve) => extraRequests(context, curve)).filter(({ x }) => x >= left && x <= right);
  const requests = [...beside, ...(panel.sparkline ? wanted.slice(0, 1) : [...wanted, ...extra])];
  const room = {
    size: tokens.valueText,
    clearance: tokens.clearance,
    bounds: {
      x: left,
      y: box.top - tokens.rowGap,
      width: right - left,
      height: box.height + 2 * tokens.rowGap,
    },
    words: [
      ...at.beside.flatMap((each) => each.obstacles),
      ...(band?.obstacles ?? []),
      ...(second !== undefined && hasOwnAxis(panel) && seen === undefined ? ticksAtRight(context, second) : []),
    ],
    marks: obstacles.flatMap(({ marks }) => marks),
    lines: [...obstacles.flatMap(({ lines }) => lines), ...(band?.lines ?? []), ...columnLines(context, box)],
    hairlines: milestones(context).flatMap(({ moment }) => xOfMilestone(context, moment) ?? []),
  };
  const place = (all: readonly LabelRequest[]) =>
    placeLabels(
      all.map((request) => asMoved(context, request)),
      room,
    );
  const usual = place(requests);
  if (requests.length > fewValues || usual.placed.length === requests.length) return usual;
  // Of few values all are told: those that found no room may find it before the others take it.
  const turned = place(requests.toReversed());
  return turned.placed.length > usual.placed.length ? turned : usual;
}

/** Ticks of a round step are three; decades cannot be halved, so as many as have room. */
export function mostTicks({ tokens }: Pick<LayoutContext, "tokens">, series: LabSeries, { top, bottom }: Frame): number {
  const room = (bottom - top) / tokens.valueText;
  if (isLogarithmic(series)) return Math.max(2, Math.floor(room / 1.1) + 1);
  return room < 2.6 ? 2 : 3;
}

function planPanel(context: LayoutContext, panel: Panel, box: Span): PanelPlan {
  const { series, second, sparkline } = panel;
  const { asides, frame, curve } = frames(context, panel, box);
  const shared = second === undefined || hasOwnAxis(panel) ? undefined : together(series)(second);
  const curves = seriesOf(panel).map((each, index) =>
    curveOf(context, each, {
      scale: valueScale(shared ?? each, curve, mostTicks(context, shared ?? each, curve)),
      isSecond: index > 0,
    }),
  );
  const [first] = curves;
  const isBanded = !sparkline && first !== undefined && sharesRange(panel);
  const band = isBanded ? referenceBand(context, series, { scale: first.scale, frame: curve }) : undefined;
  const beside = asides.map(({ runs, frame: own }) => drawAsides(context, runs, own));
  const placed = { curves, band, beside };
  return { ...placed, frame, curve, labels: labelsOf(context, panel, { ...placed, box }) };
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
  const facts = seriesOf(panel).map(factsOf);
  if (!facts.some(({ hasAsides }) => hasAsides) || context.seen !== undefined) return { extra: 0, isShort: false };
  const tries = facts.some(({ count }) => isDense(context, count)) ? 1 : mostLines + 1;
  const tidyEnough = facts.every(({ count }) => count === 0) ? 0 : Number.MAX_SAFE_INTEGER;
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
    ...places.flatMap(({ leader }) => (leader === undefined ? [] : [line(leader[0], leader[1], thin(thinLine, axisInk))])),
    ...places.flatMap(({ request, lines }) =>
      lines.map(({ words, x, baseline }) => text(words, [x, baseline], { size, record: request.path })),
    ),
  ];
}

export function drawPanel(context: LayoutContext, panel: Panel, box: Span): Item[] {
  const { frame, curve, curves, band, beside, labels } = planPanel(context, panel, box);
  const scaled = panel.sparkline ? [] : curves.filter(({ spots }) => spots.track.points.length > 0);
  const axes = scaled.filter(({ isSecond }) => !isSecond || hasOwnAxis(panel));
  return [
    ...(band?.items ?? []),
    ...axes.flatMap(({ scale, isSecond }) => valueAxis(context, scale, { ...curve, side: isSecond ? "right" : "left" })),
    ...curves.flatMap(({ spots }) => unitChanges(context, spots, frame)),
    ...curves.flatMap((each) => drawLines(context, each)),
    ...curves.flatMap((each) => drawMarks(context, each)),
    ...beside.flatMap(({ items }) => items),
    ...drawLabels(context, labels.placed),
  ];
}
