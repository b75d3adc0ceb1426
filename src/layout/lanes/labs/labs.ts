/** Laboratory panels: one analyte each or two, straight lines between values, gaps left open, the range from the file. */
import { oncePer } from "../../../clinical/oncePer";
import { isQuantity, type LabSeries } from "../../../clinical/labSeries";
import { shownUnit } from "../../../clinical/units";
import { type Explanation, type Lane, type LaneKind, type LaneLabel, type LayoutContext, widthOf } from "../../context";
import { labelHeight } from "../../laneLabel";
import { optionsFor } from "../../laneOptions";
import { factsOf, whiskersExplained } from "./facts";
import { laneOf } from "./laneOf";
import { isDense } from "./outline";
import { overlayExplains, overlayNotes, overlayWords } from "./overlay";
import { drawPanel, mostTicks, type Panel, roomForWords, stripsHeight } from "./panel";
import { onScale, panels } from "./panels";
import { rangeWords } from "./referenceBand";
import { formatNumber, isLogarithmic, valueScale } from "./valueScale";

function explained(context: LayoutContext, { series, second, sparkline }: Panel, lacksWords: boolean): Explanation[] {
  const all = [series, ...(second === undefined ? [] : [second])];
  const own = second === undefined ? factsOf(series).explains : overlayExplains(series, second);
  return [
    ...own.filter((each) => !sparkline || each !== "reference range"),
    ...all.flatMap((each) => whiskersExplained(context, each)),
    ...(all.some((each) => isDense(context, factsOf(each).count)) ? (["drawn thinned"] as const) : []),
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

/** A height that is asked for is kept, however much room there is; lower than its name no lane is. */
function scaled(height: Lane["height"], times: number | undefined, label: number): Lane["height"] {
  if (times === undefined) return height;
  const asked = Math.max(height.preferred * times, label);
  return { min: asked, preferred: asked, max: asked, asked: Math.max(0, asked - height.min) };
}

/** No panel gets lower than its words need. */
function grown(height: Lane["height"], extra: number): Lane["height"] {
  const { min, preferred, max } = height;
  if (extra === 0) return height;
  const least = min + extra;
  return {
    ...height,
    min: least,
    preferred: Math.max(preferred, least),
    ...(max !== undefined && { max: Math.max(max, least) }),
  };
}

const gutterWidth = ({ tokens, axis, page }: LayoutContext) => axis.left - page.left - tokens.mark / 2 - tokens.clearance;

/** Room for the numbers of a value axis: the same for all panels, less where a name would be torn and its own numbers are short. */
function insetFor(context: LayoutContext, { series }: Panel): number {
  const { tokens } = context;
  const usual = tokens.valueText * 2.6;
  const width = gutterWidth(context);
  const named = widthOf(series.label, tokens.laneText, true);
  if (named <= width - usual) return usual;
  const box = { top: 0, bottom: tokens.labPanel.preferred };
  const { ticks } = valueScale(series, box, mostTicks(context, series, box));
  const own = Math.max(...ticks.map((tick) => widthOf(formatNumber(tick), tokens.valueText))) + tokens.clearance * 2.4;
  return named <= width - own ? own : usual;
}

/** A short name keeps its unit and the word of its scale, or its unit at least, where that fits the gutter. */
function shortWithUnit(context: LayoutContext, short: string, inParentheses: string): string {
  const { tokens } = context;
  const width = gutterWidth(context);
  const tries = [inParentheses, inParentheses.replace(", log", "")].map((words) => `${short} ${words}`.trim());
  return tries.find((words) => widthOf(words, tokens.laneText) <= width) ?? short;
}

/** The ranges of a series, and the limits that its values lie beyond, each once. */
const saidOf = oncePer(({ points }: LabSeries) => {
  const ranges = new Set(points.map(({ range }) => range).filter((range) => range !== undefined));
  const limits = points.flatMap(({ value }) => (/^[<>]/.test(value.text) ? [value.text] : []));
  return { ranges: [...new Set([...ranges].map(rangeWords))], limits: [...new Set(limits)] };
});

/** What a low panel has no room to say: its scale, where its name does not, its reference ranges, and what its open marks stand for. */
function lowNotes(context: LayoutContext, series: LabSeries, { title, short = "" }: LaneLabel): readonly string[] {
  const { ranges, limits } = saidOf(series);
  const said = [...(isLogarithmic(series) && !short.includes("log") ? ["log scale"] : []), ...ranges];
  if (limits.length > 0) said.push(`open: ${limits.join(", ")}`);
  const isWhole = !context.tokens.shortNames && widthOf(title, context.tokens.laneText) <= gutterWidth(context);
  return said.length === 0 ? [] : [`${isWhole ? series.label : series.short}: ${said.join(", ")}.`];
}

/** What the gutter says of a panel: the analyte, its unit and scale, and what is drawn over it. */
function labelOf(context: LayoutContext, panel: Panel): LaneLabel {
  const { series, second, sparkline } = panel;
  const unit = hasQuantity(series) ? shownUnit(series.unit) : "";
  const scale = isLogarithmic(series) ? "log scale" : "";
  const inParentheses = unit === "" && scale === "" ? "" : `(${[unit, scale].filter((part) => part !== "").join(", ")})`;
  if (sparkline)
    return {
      title: inParentheses === "" ? series.label : `${series.label} ${inParentheses}`,
      short: shortWithUnit(context, series.short, inParentheses.replace(" scale", "")),
      bold: false,
      inset: 0,
    };
  const subtitle = second === undefined ? inParentheses : overlayWords(series, second);
  return {
    title: series.label,
    short: series.short,
    ...(subtitle !== "" && { subtitle, shortSubtitle: subtitle.replace(" scale", "") }),
    bold: true,
    inset: insetFor(context, panel),
  };
}

/** The analyte without a scale of its own, where a panel has no room: less than the panel, and more than its name in the notes. */
function lowPanel(context: LayoutContext, panel: Panel, lane: { readonly key: string; readonly family: string }): Lane {
  const low = panelLane(context, { ...panel, sparkline: true }, { ...lane, key: `${lane.key}:low` });
  const { min } = low.height;
  return {
    ...low,
    height: { min, preferred: min * 1.6 },
    yields: { rank: panelRank(context, panel.index) - 0.06, words: [panel.series.label] },
  };
}

/** One value or two need no room for the shape of a curve. */
const fewValues = 2;
const fewShare = 0.7;

function usualHeight({ tokens }: LayoutContext, { series, second, sparkline }: Panel, label: number): Lane["height"] {
  const inWords = series.points.every((point) => point.number === undefined);
  if (sparkline || inWords) return { min: tokens.sparkline, preferred: tokens.sparkline };
  if (second !== undefined || factsOf(series).count > fewValues) return tokens.labPanel;
  const height = Math.max(tokens.labPanel.min * fewShare, label);
  return { min: Math.min(height, tokens.labPanel.min), preferred: height, max: tokens.labPanel.max };
}

function panelLane(context: LayoutContext, panel: Panel, lane: { readonly key: string; readonly family: string }): Lane {
  const { series, second, sparkline, index } = panel;
  const label = labelOf(context, panel);
  const named = labelHeight(context, label);
  const base = scaled(usualHeight(context, panel, named), optionsFor(context.figure, lane)?.height, named);
  const strips = sparkline ? 0 : stripsHeight(context, panel);
  const words = roomForWords(context, panel, base.min + strips);
  const labels = [series.label, ...(second === undefined ? [] : [second.label])];
  const lines = second === undefined ? 0 : named;
  return {
    ...lane,
    name: labels.join(" with "),
    group: sparkline ? "sparklines" : `lab ${series.key}`,
    label,
    height: grown(base, Math.max(strips + words.extra, lines - base.min)),
    ...(sparkline && { yields: { rank: 9, words: labels } }),
    ...(!sparkline && index > 0 && { yields: { rank: panelRank(context, index), words: labels } }),
    ...(!sparkline && index > 0 && second === undefined && { less: lowPanel(context, panel, lane) }),
    draw: (top, drawn) => drawPanel(context, panel, { top, height: drawn }),
    explains: explained(context, panel, words.isShort),
    ...(sparkline && { notes: lowNotes(context, series, label) }),
    ...(second !== undefined && { notes: overlayNotes(series, second) }),
  };
}

export const labsLane: LaneKind = {
  name: "labs",
  lanes: (context) =>
    panels(context).map(({ key, family, series, second }, index) => {
      const scaleOf = (each: LabSeries) => optionsFor(context.figure, laneOf(context.placed, each))?.scale;
      const panel = {
        series: onScale(series, scaleOf(series)),
        ...(second !== undefined && { second: onScale(second, scaleOf(second)) }),
        index,
        sparkline: index >= context.tokens.maximumPanels && second === undefined,
      };
      return panelLane(context, panel, { key, family });
    }),
};
