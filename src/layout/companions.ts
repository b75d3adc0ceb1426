/** What accompanies the lanes: the magnified course and the table of single values, under the axis or in a column beside it. */
import type { Item } from "../scene/scene";
import type { Explanation, LayoutContext } from "./context";
import type { Arrangement } from "./createContext";
import { type CoursePanel, coursePanel, coursePanelHeight, drawCoursePanel, guideLines } from "./detail/coursePanel";
import { group, text } from "./draw";
import { drawSingleValues, singleValues, singleValuesHeight, type ValueGroup } from "./table/singleValues";

export interface Companions {
  readonly height: number;
  readonly explains: readonly Explanation[];
  /** `top` is where the block starts; the axis, for guide lines from it, says where its line is and where its labels end. */
  readonly draw: (top: number, axis?: { readonly top: number; readonly bottom: number }) => readonly Item[];
}

interface Parts {
  readonly panel: CoursePanel | undefined;
  readonly groups: readonly ValueGroup[];
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

function frameOf(context: LayoutContext, parts: Parts, arrangement: Arrangement): Frame {
  const { axis, page, sheet, tokens } = context;
  if (arrangement === "beside") {
    const left = page.right + tokens.groupGap * 2;
    const panelLeft = left + (sheet.right - left) * namesShare;
    return { namesLeft: left, panelLeft, panelRight: sheet.right, tableLeft: left, tableRight: sheet.right, row: false };
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
    : parts.panel === undefined && tokens.preset !== "slide" && !needsSheet
      ? axis.left
      : page.left;
  return { namesLeft: page.left, panelLeft: axis.left, panelRight, tableLeft, tableRight: page.right, row };
}

/** Measures panel and table; where there is neither, the height is 0. */
export function companions(context: LayoutContext, arrangement: Arrangement): Companions {
  const { tokens } = context;
  const parts: Parts = { panel: coursePanel(context), groups: singleValues(context) };
  const { panel, groups } = parts;
  const frame = frameOf(context, parts, arrangement);
  const gap = tokens.groupGap * 1.6;
  const tableWidth = frame.tableRight - frame.tableLeft;
  const heading = panel === undefined ? 0 : tokens.barText * 1.3;
  const panelHeight = panel === undefined ? 0 : heading + coursePanelHeight(context, panel);
  const tableHeight = singleValuesHeight(context, groups, tableWidth);
  const between = panelHeight > 0 && tableHeight > 0 ? gap : 0;
  const head = panelHeight + tableHeight > 0 ? gap : 0;
  const height = head + (frame.row ? Math.max(panelHeight, tableHeight) : panelHeight + between + tableHeight);
  const draw = (top: number, axis?: { readonly top: number; readonly bottom: number }): Item[] => {
    const box = { left: frame.panelLeft, right: frame.panelRight, top: top + head + heading, namesLeft: frame.namesLeft };
    const tableTop = frame.row ? top + head : top + head + panelHeight + between;
    const table = group(
      "single values",
      drawSingleValues(context, groups, { left: frame.tableLeft, top: tableTop, width: tableWidth }),
    );
    if (panel === undefined) return groups.length === 0 ? [] : [table];
    const guides =
      axis === undefined ? [] : guideLines(context, panel, { axis, box: { ...box, top: box.top - heading }, arrangement });
    const title = text(panel.title, [frame.namesLeft, box.top - heading * 0.3], { size: tokens.barText, bold: true });
    return [
      group("detail", [...guides, title, ...drawCoursePanel(context, panel, box)]),
      ...(groups.length === 0 ? [] : [table]),
    ];
  };
  return { height, explains: panel?.explains ?? [], draw };
}
