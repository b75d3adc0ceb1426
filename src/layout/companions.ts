/** What accompanies the lanes: the magnified course and the table of single values, under the axis or in a column beside it. */
import type { Item } from "../scene/scene";
import type { Explanation, LayoutContext } from "./context";
import type { Arrangement } from "./createContext";
import { type CoursePanel, coursePanel, coursePanelHeight, drawCoursePanel, type PanelBox } from "./detail/coursePanel";
import { detailEdges, type Edges, guideLines } from "./detail/guideLines";
import { stretchOf } from "./detail/stretch";
import { panelHeading, stretchPanel } from "./detail/stretchPanel";
import { group, text } from "./draw";
import { gapBeside } from "./presets";
import { drawSingleValues, singleValues, singleValuesHeight, type ValueGroup } from "./table/singleValues";

export interface Companions {
  readonly height: number;
  readonly explains: readonly Explanation[];
  /** What the notes must say of it. */
  readonly notes: readonly string[];
  /** `top` is where the block starts; the axis, for guide lines from it, says where its line is and where its labels end. */
  readonly draw: (top: number, axis?: { readonly top: number; readonly bottom: number }) => readonly Item[];
}

/** What is magnified: a course day by day, or a stretch of time with the lanes of the figure. */
interface Detail {
  readonly title: string;
  readonly height: number;
  readonly explains: readonly Explanation[];
  readonly notes: readonly string[];
  /** Its edges on the main axis, as x. */
  readonly edges: Edges | undefined;
  readonly draw: (box: PanelBox) => readonly Item[];
}

function detailOf(context: LayoutContext, panel: CoursePanel | undefined, at: Omit<PanelBox, "top">): Detail | undefined {
  const edges = detailEdges(context);
  if (panel !== undefined) {
    const draw = (box: PanelBox) => drawCoursePanel(context, panel, box);
    return { ...panel, notes: [], edges, height: coursePanelHeight(context, panel), draw };
  }
  const stretch = stretchOf(context);
  return stretch && { title: stretch.title, edges, ...stretchPanel(context, stretch, at) };
}

interface Frame {
  readonly namesLeft: number;
  readonly panelLeft: number;
  readonly panelRight: number;
  readonly tableLeft: number;
  readonly tableRight: number;
  /** Panel and table stand side by side. */
  readonly row: boolean;
}

/** Names of drugs beside the panel take this share of a column. */
const namesShare = 0.33;

interface Parts {
  readonly panel: CoursePanel | undefined;
  readonly groups: readonly ValueGroup[];
  readonly hasDetail: boolean;
  readonly arrangement: Arrangement;
}

function frameOf(context: LayoutContext, { arrangement, ...parts }: Parts): Frame {
  const { axis, page, sheet, tokens } = context;
  if (arrangement === "beside") {
    const left = page.right + gapBeside(tokens);
    const panelLeft = left + (sheet.right - left) * namesShare;
    const panelRight = parts.panel === undefined ? sheet.right - tokens.rightGutter * 0.6 : sheet.right;
    return { namesLeft: left, panelLeft, panelRight, tableLeft: left, tableRight: sheet.right, row: false };
  }
  const row = axis.right - axis.left > 320 && parts.panel !== undefined && parts.groups.length > 0;
  // A long table takes the whole sheet where that gives it another column.
  const needsSheet =
    parts.panel === undefined &&
    singleValuesHeight(context, parts.groups, page.right - page.left) <
      singleValuesHeight(context, parts.groups, page.right - axis.left);
  const panelRight = row ? axis.left + (axis.right - axis.left) * 0.56 : axis.right;
  const tableLeft = row
    ? panelRight + tokens.groupGap * 3
    : !parts.hasDetail && tokens.preset !== "slide" && !needsSheet
      ? axis.left
      : page.left;
  return { namesLeft: page.left, panelLeft: axis.left, panelRight, tableLeft, tableRight: page.right, row };
}

/** Measures panel and table; where there is neither, the height is 0. */
export function companions(context: LayoutContext, arrangement: Arrangement): Companions {
  const { tokens } = context;
  const panel = coursePanel(context);
  const groups = singleValues(context);
  const hasDetail = panel !== undefined || stretchOf(context) !== undefined;
  const frame = frameOf(context, { panel, groups, hasDetail, arrangement });
  const sides = { left: frame.panelLeft, right: frame.panelRight, namesLeft: frame.namesLeft };
  const detail = detailOf(context, panel, sides);
  const gap = tokens.groupGap * 1.6;
  const tableWidth = frame.tableRight - frame.tableLeft;
  const heading = detail === undefined ? 0 : panelHeading(context);
  const panelHeight = detail === undefined ? 0 : heading + detail.height;
  const tableHeight = singleValuesHeight(context, groups, tableWidth);
  const between = panelHeight > 0 && tableHeight > 0 ? gap : 0;
  const head = panelHeight + tableHeight > 0 ? gap : 0;
  const height = head + (frame.row ? Math.max(panelHeight, tableHeight) : panelHeight + between + tableHeight);
  const draw = (top: number, axis?: { readonly top: number; readonly bottom: number }): Item[] => {
    const box = { ...sides, top: top + head + heading };
    const tableTop = frame.row ? top + head : top + head + panelHeight + between;
    const table = group(
      "single values",
      drawSingleValues(context, groups, { left: frame.tableLeft, top: tableTop, width: tableWidth }),
    );
    const tables = groups.length === 0 ? [] : [table];
    if (detail === undefined) return tables;
    const { edges, title } = detail;
    const end = { ...box, top: box.top - heading };
    const guides = axis === undefined || edges === undefined ? [] : guideLines(context, edges, { axis, box: end, arrangement });
    const words = text(title, [frame.namesLeft, box.top - heading * 0.3], { size: tokens.barText, bold: true });
    return [group("detail", [...guides, words, ...detail.draw(box)]), ...tables];
  };
  const { from, to } = context.figure.detail ?? {};
  const lost =
    detail === undefined && from !== undefined && to !== undefined ? [`Not on one scale of the axis: ${from} to ${to}`] : [];
  return { height, explains: detail?.explains ?? [], notes: detail?.notes ?? lost, draw };
}
