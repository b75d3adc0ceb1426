/** The story of a figure: sizes, axis, lanes, feet, heights, then everything drawn from top to bottom. */
import type { FigureOptions } from "../case/schema";
import type { PlacedCase } from "../place/types";
import type { Item, Scene } from "../scene/scene";
import { wrapText } from "../text";
import { axisHeight, breakItems, drawAxis } from "./axis/drawAxis";
import { timeAxis } from "./axis/timeAxis";
import { type Explanation, type Lane, type LayoutContext, widthOf } from "./context";
import { coursePanel, coursePanelHeight, drawCoursePanel, guideLines } from "./detail/coursePanel";
import { group, line, round, text, thin } from "./draw";
import { foot } from "./foot/notes";
import { cutAround } from "./hairlines";
import { laneLabel } from "./laneLabel";
import { laneKinds } from "./lanes";
import { milestones } from "./lanes/milestones/milestones";
import { type AxisKind, type Target, type Tokens, tokensFor } from "./presets";
import { drawSingleValues, singleValues, singleValuesHeight } from "./table/singleValues";
import { hairline, ink, paper, secondaryInk } from "./theme";

interface Header {
  readonly height: number;
  readonly items: readonly Item[];
}

function header(figure: FigureOptions, tokens: Tokens, page: LayoutContext["page"]): Header {
  if (tokens.titleText === 0 || (figure.title === undefined && figure.subtitle === undefined)) return { height: 0, items: [] };
  const width = page.right - page.left;
  const title = wrapText(figure.title ?? "", width, { size: tokens.titleText, bold: true });
  const subtitle = wrapText(figure.subtitle ?? "", width, { size: tokens.laneText });
  const step = tokens.titleText * 1.2;
  const top = tokens.margin;
  const items = [
    ...title.map((words, index) =>
      text(words, [page.left, top + index * step + tokens.titleText * 0.85], { size: tokens.titleText, bold: true }),
    ),
    ...subtitle.map((words, index) =>
      text(words, [page.left, top + title.length * step + index * tokens.laneText * 1.25 + tokens.laneText * 0.9], {
        size: tokens.laneText,
        fill: secondaryInk,
      }),
    ),
  ];
  return { height: title.length * step + subtitle.length * tokens.laneText * 1.25 + tokens.groupGap, items };
}

/** The case with bounds counted from the anchor where the axis is relative; the calendar's where there is no such anchor. */
function placedOn(
  placed: PlacedCase,
  figure: FigureOptions,
  kind: AxisKind,
): { readonly placed: PlacedCase; readonly kind: AxisKind } {
  if (kind !== "relative") return { placed, kind };
  const since = placed.since(figure.axis?.anchor ?? "C1");
  return since === undefined ? { placed, kind: "calendar" } : { placed: since, kind };
}

function contextFor(placed: PlacedCase, figure: FigureOptions, target: Target): LayoutContext {
  const tokens = tokensFor(target);
  const wanted = target.axis ?? figure.axis?.kind ?? "calendar";
  const view = placedOn(placed, figure, wanted);
  const left = tokens.margin + tokens.gutter;
  const right = tokens.width - tokens.margin - tokens.rightGutter;
  const axis = timeAxis(view.placed, {
    kind: view.kind,
    left,
    right,
    breakWidth: tokens.valueText * 1.6,
    labelWidth: (label) => widthOf(label, tokens.valueText),
    labelGap: tokens.valueText * 0.9,
    figure: figure.axis,
  });
  return { placed: view.placed, figure, tokens, axis, page: { left: tokens.margin, right: tokens.width - tokens.margin } };
}

function gapAfter(context: LayoutContext, lane: Lane, next: Lane | undefined): number {
  if (next === undefined || lane.group === next.group) return 0;
  return context.tokens.groupGap;
}

interface Stack {
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  readonly bottom: number;
}

/** Shares spare height among lanes that can use it: first up to what they prefer, then up to what they can bear. */
function heightsFor(lanes: readonly Lane[], available: number | undefined): number[] {
  const preferred = lanes.map((lane) => lane.height.preferred);
  if (available === undefined) return preferred;
  const share = (from: readonly number[], to: readonly number[], room: number) => {
    const want = to.map((height, index) => height - (from[index] ?? 0));
    const total = want.reduce((sum, each) => sum + each, 0);
    const part = total <= 0 ? 0 : Math.max(0, Math.min(1, room / total));
    return from.map((height, index) => height + (want[index] ?? 0) * part);
  };
  const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
  const min = lanes.map((lane) => lane.height.min);
  const first = share(min, preferred, available - sum(min));
  const most = lanes.map((lane) => lane.height.max ?? lane.height.preferred);
  return share(first, most, available - sum(first));
}

function stack(context: LayoutContext, lanes: readonly Lane[], at: { readonly top: number; readonly available?: number }): Stack {
  const gaps = lanes.map((lane, index) => gapAfter(context, lane, lanes[index + 1]));
  const gapSum = gaps.reduce((sum, gap) => sum + gap, 0);
  const heights = heightsFor(lanes, at.available === undefined ? undefined : at.available - gapSum);
  let y = at.top;
  const tops = lanes.map((_, index) => {
    const top = y;
    y += (heights[index] ?? 0) + (gaps[index] ?? 0);
    return top;
  });
  return { tops, heights, bottom: y };
}

interface Below {
  readonly height: number;
  readonly explains: readonly Explanation[];
  readonly draw: (top: number, axisTop: number) => readonly Item[];
}

/** Detail panel and table of single values: side by side where the page is wide enough, else one under the other. */
function belowAxis(context: LayoutContext): Below {
  const { tokens, axis, page } = context;
  const panel = coursePanel(context);
  const groups = singleValues(context);
  const wide = axis.right - axis.left > 320 && panel !== undefined && groups.length > 0;
  const panelRight = wide ? axis.left + (axis.right - axis.left) * 0.56 : axis.right;
  const gap = tokens.groupGap * 1.6;
  const tableLeft = wide ? panelRight + tokens.groupGap * 3 : panel === undefined ? axis.left : page.left;
  const tableWidth = page.right - tableLeft;
  const panelHeight = panel === undefined ? 0 : coursePanelHeight(context, panel);
  const tableHeight = singleValuesHeight(context, groups, tableWidth);
  const heading = panel === undefined ? 0 : tokens.barText * 1.3;
  const head = panel === undefined && groups.length === 0 ? 0 : gap;
  const height = wide
    ? head + Math.max(heading + panelHeight, tableHeight)
    : head + heading + panelHeight + (panelHeight > 0 && tableHeight > 0 ? gap : 0) + tableHeight;
  const draw = (top: number, axisTop: number): Item[] => {
    const panelTop = top + head + heading;
    const box = { left: axis.left, right: panelRight, top: panelTop };
    const tableTop = wide || panel === undefined ? top + head : panelTop + panelHeight + gap;
    return [
      ...(panel === undefined
        ? []
        : [
            group("detail", [
              ...guideLines(context, panel, { axisTop, labelsBottom: top, box: { ...box, top: panelTop - heading } }),
              text(panel.title, [page.left, panelTop - heading * 0.3], { size: tokens.barText, bold: true }),
              ...drawCoursePanel(context, panel, box),
            ]),
          ]),
      ...(groups.length === 0
        ? []
        : [group("single values", drawSingleValues(context, groups, { left: tableLeft, top: tableTop, width: tableWidth }))]),
    ];
  };
  return { height, explains: panel?.explains ?? [], draw };
}

function explainedBy(context: LayoutContext, lanes: readonly Lane[], below: Below): ReadonlySet<Explanation> {
  const used = new Set<Explanation>([...lanes.flatMap((lane) => lane.explains ?? []), ...below.explains]);
  if (context.axis.kind === "courses") used.add("equal courses");
  if (context.axis.segments.length > 1) used.add("axis break");
  if (context.axis.kind === "relative" && context.axis.segments.some((segment) => segment.title?.startsWith("Month") === true))
    used.add("mean month");
  return used;
}

/** Lines of the milestones through all lanes, under everything and interrupted by words. */
function milestoneLines(
  context: LayoutContext,
  span: { readonly top: number; readonly bottom: number },
  over: readonly Item[],
): Item[] {
  return milestones(context).flatMap((milestone) => {
    const x = context.axis.xOf(milestone.moment);
    if (x === undefined) return [];
    const stroke = milestone.heavy ? thin(context.tokens.outline, ink) : thin(context.tokens.thinLine, hairline, [2, 1.5]);
    return cutAround(x, span, over).map(([from, to]) => line([x, from], [x, to], stroke));
  });
}

function sceneWords(figure: FigureOptions, placed: PlacedCase, lanes: readonly Lane[]): Pick<Scene, "title" | "description"> {
  const title = figure.title ?? placed.case.title ?? "Treatment timeline";
  const names = lanes.map((lane) => lane.name).filter((name, index, all) => all.indexOf(name) === index);
  return {
    title,
    description: `Timeline of one patient${figure.subtitle === undefined ? "" : ` (${figure.subtitle})`}. Lanes from top to bottom: ${names.join(", ")}.`,
  };
}

/** Lays a placed case out as a scene. Pure: the same case, options and target give the same scene everywhere. */
export function layoutFigure(placed: PlacedCase, figure: FigureOptions | undefined, target: Target): Scene {
  const options = figure ?? {};
  const context = contextFor(placed, options, target);
  const { tokens, page } = context;
  const head = header(options, tokens, page);
  const lanes = laneKinds.flatMap((kind) => kind.lanes(context));
  const below = belowAxis(context);
  const notes = foot(context, explainedBy(context, lanes, below));
  const axisBlock = lanes.length === 0 ? 0 : axisHeight(context);
  const top = tokens.margin + head.height;
  const fixed = axisBlock + below.height + tokens.groupGap + notes.height + tokens.margin;
  const stacked = stack(context, lanes, { top, ...(tokens.height !== undefined && { available: tokens.height - top - fixed }) });
  const axisTop = stacked.bottom + tokens.clearance;
  const belowTop = axisTop + axisBlock;
  const notesTop = Math.max(
    belowTop + below.height + tokens.groupGap,
    tokens.height === undefined ? 0 : tokens.height - tokens.margin - notes.height,
  );
  const drawn = lanes.map((lane, index) =>
    group(lane.name, [
      ...laneLabel(context, lane, { top: stacked.tops[index] ?? 0, height: stacked.heights[index] ?? 0 }),
      ...lane.draw(stacked.tops[index] ?? 0, stacked.heights[index] ?? 0),
    ]),
  );
  const first = lanes.findIndex((lane) => lane.name !== "milestones");
  const lines = milestoneLines(context, { top: stacked.tops[Math.max(0, first)] ?? top, bottom: axisTop }, drawn);
  const height = Math.max(tokens.height ?? 0, notesTop + notes.height + tokens.margin);
  return {
    width: round(tokens.width),
    height: round(height),
    background: paper,
    ...sceneWords(options, context.placed, lanes),
    items: [
      group("title", head.items),
      group("milestone lines", lines),
      ...drawn,
      group("axis", lanes.length === 0 ? [] : [...drawAxis(context, axisTop), ...breakItems(context, { top, bottom: axisTop })]),
      ...below.draw(belowTop, axisTop),
      group("notes", notes.draw(notesTop)),
    ].filter((item) => item.kind !== "group" || item.items.length > 0),
  };
}
