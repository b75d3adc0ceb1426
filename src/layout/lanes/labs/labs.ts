/** Laboratory panels: one analyte each, straight lines between values, gaps left open, the range from the file. */
import { isQuantity, type LabSeries, labSeries } from "../../../clinical/labSeries";
import { shownUnit } from "../../../clinical/units";
import type { Explanation, Lane, LaneKind, LayoutContext } from "../../context";
import { factsOf, hasSeveralTimes, hasWhisker } from "./facts";
import { isDense } from "./outline";
import { drawPanel, type Panel, roomForWords, stripsHeight } from "./panel";

/** Analytes with values at two or more times get a panel; the others go to the table beside the figure. */
export function panelSeries(context: Pick<LayoutContext, "placed" | "figure">): LabSeries[] {
  const all = labSeries(context.placed).filter(hasSeveralTimes);
  const chosen = context.figure.lanes?.filter((name) => all.some((series) => series.key === name));
  if (chosen === undefined || chosen.length === 0) return all;
  const rank = (series: LabSeries) => (chosen.includes(series.key) ? chosen.indexOf(series.key) : chosen.length);
  return [...all].sort((a, b) => rank(a) - rank(b));
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

/** No panel gets lower than its words need. */
function grown({ min, preferred, max }: Lane["height"], extra: number): Lane["height"] {
  if (extra === 0) return { min, preferred, ...(max !== undefined && { max }) };
  const least = min + extra;
  return { min: least, preferred: Math.max(preferred, least), ...(max !== undefined && { max: Math.max(max, least) }) };
}

function laneOf(context: LayoutContext, panel: Panel): Lane {
  const { tokens } = context;
  const { series } = panel;
  const inWords = series.points.every((point) => point.number === undefined);
  const unit = hasQuantity(series) ? shownUnit(series.unit) : "";
  const log = series.analyte.scale === "log" ? "log scale" : "";
  const inParentheses = unit === "" && log === "" ? "" : `(${[unit, log].filter((part) => part !== "").join(", ")})`;
  const base = panel.sparkline || inWords ? { min: tokens.sparkline, preferred: tokens.sparkline } : tokens.labPanel;
  const strips = panel.sparkline ? 0 : stripsHeight(context, panel);
  const words = roomForWords(context, panel, base.min + strips);
  return {
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
    panelSeries(context).map((series, index) =>
      laneOf(context, { series, index, sparkline: index >= context.tokens.maximumPanels }),
    ),
};
