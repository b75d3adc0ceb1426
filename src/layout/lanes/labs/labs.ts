/** Laboratory panels: one analyte each, straight lines between values, gaps left open, the range from the file. */
import type { LaneOptions } from "../../../case/schema";
import { isQuantity, type LabSeries, labSeries } from "../../../clinical/labSeries";
import { oncePer } from "../../../clinical/oncePer";
import { shownUnit } from "../../../clinical/units";
import type { Explanation, Lane, LaneKind, LayoutContext } from "../../context";
import { inChosenOrder, isHidden, optionsFor } from "../../laneOptions";
import { factsOf, hasSeveralTimes, hasWhisker } from "./facts";
import { laneOf } from "./laneOf";
import { isDense } from "./outline";
import { drawPanel, type Panel, roomForWords, stripsHeight } from "./panel";
import { isLogarithmic } from "./valueScale";

/** Analytes with values at two or more times get a panel, where the figure shows them; the others go to the table beside it. */
export function panelSeries({ placed, figure }: Pick<LayoutContext, "placed" | "figure">): LabSeries[] {
  const shown = labSeries(placed).filter((series) => hasSeveralTimes(series) && !isHidden(figure, laneOf(placed, series)));
  return inChosenOrder(
    figure,
    shown.map((series) => ({ ...laneOf(placed, series), series })),
  ).map(({ series }) => series);
}

const linear = oncePer((series: LabSeries): LabSeries => ({ ...series, analyte: { ...series.analyte, scale: "linear" } }));
const log = oncePer((series: LabSeries): LabSeries => ({ ...series, analyte: { ...series.analyte, scale: "log" } }));

/** The series on the scale that is chosen for it. */
function onScale(series: LabSeries, scale: LaneOptions["scale"]): LabSeries {
  if (scale === undefined) return series;
  return scale === "log" ? log(series) : linear(series);
}

function explained(context: LayoutContext, series: LabSeries, lacksWords: boolean): Explanation[] {
  const { explains, count } = factsOf(series);
  return [
    ...explains,
    ...(hasWhisker(context, series) ? (["dashed frame"] as const) : []),
    ...(isDense(context, count) ? (["drawn thinned"] as const) : []),
    ...(lacksWords ? (["without words"] as const) : []),
  ];
}

/** Words alone have no unit. */
const hasQuantity = ({ points }: LabSeries) => points.some(({ value }) => isQuantity(value));

/** Two panels tell more than rows of drugs, on a slide one; the drugs and the events tell more than a third. */
function panelRank({ tokens }: LayoutContext, index: number): number {
  const weight = index > 1 ? 3 : tokens.preset === "slide" ? 2.5 : 1;
  return weight + index / 100;
}

/** A height that is asked for is kept, however much room there is. */
function scaled(height: Lane["height"], times: number | undefined): Lane["height"] {
  if (times === undefined) return height;
  const asked = height.preferred * times;
  return { min: asked, preferred: asked, max: asked };
}

/** No panel gets lower than its words need. */
function grown({ min, preferred, max }: Lane["height"], extra: number): Lane["height"] {
  if (extra === 0) return { min, preferred, ...(max !== undefined && { max }) };
  const least = min + extra;
  return { min: least, preferred: Math.max(preferred, least), ...(max !== undefined && { max: Math.max(max, least) }) };
}

function panelLane(context: LayoutContext, panel: Panel): Lane {
  const { tokens } = context;
  const { series } = panel;
  const inWords = series.points.every((point) => point.number === undefined);
  const unit = hasQuantity(series) ? shownUnit(series.unit) : "";
  const scale = isLogarithmic(series) ? "log scale" : "";
  const inParentheses = unit === "" && scale === "" ? "" : `(${[unit, scale].filter((part) => part !== "").join(", ")})`;
  const usual = panel.sparkline || inWords ? { min: tokens.sparkline, preferred: tokens.sparkline } : tokens.labPanel;
  const lane = laneOf(context.placed, series);
  const base = scaled(usual, optionsFor(context.figure, lane)?.height);
  const strips = panel.sparkline ? 0 : stripsHeight(context, panel);
  const words = roomForWords(context, panel, base.min + strips);
  return {
    ...lane,
    name: series.label,
    group: panel.sparkline ? "sparklines" : `lab ${series.key}`,
    label: {
      title: panel.sparkline && inParentheses !== "" ? `${series.label} ${inParentheses}` : series.label,
      short: series.short,
      ...(!panel.sparkline &&
        inParentheses !== "" && { subtitle: inParentheses, shortSubtitle: inParentheses.replace(" scale)", ")") }),
      bold: !panel.sparkline,
      inset: panel.sparkline ? 0 : tokens.valueText * 2.6,
    },
    height: grown(base, strips + words.extra),
    ...(panel.sparkline && { yields: { rank: 9, words: [series.label] } }),
    ...(!panel.sparkline && panel.index > 0 && { yields: { rank: panelRank(context, panel.index), words: [series.label] } }),
    draw: (top, drawn) => drawPanel(context, panel, { top, height: drawn }),
    explains: explained(context, series, words.isShort),
  };
}

export const labsLane: LaneKind = {
  name: "labs",
  lanes: (context) =>
    panelSeries(context).map((series, index) => {
      const { scale } = optionsFor(context.figure, laneOf(context.placed, series)) ?? {};
      return panelLane(context, {
        series: onScale(series, scale),
        index,
        sparkline: index >= context.tokens.maximumPanels,
      });
    }),
};
