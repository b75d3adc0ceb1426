import { anchorOf } from "../clinical/anchorOf";
import type { FigureOptions } from "../case/schema";
import { exposures } from "../clinical/exposures";
import { suspectedDrugs } from "../clinical/suspectedDrugs";
import type { PlacedCase } from "../place/types";
import { courseGroups, type Extent, timedIslands } from "./axis/extent";
import { firstOf } from "./axis/scales";
import { type AxisOptions, timeAxis, toldOn } from "./axis/timeAxis";
import { type LayoutContext, type Near, widthOf } from "./context";
import { type AxisKind, type Letters, type Pitch, type Target, type Tokens, tokensFor } from "./presets";

/** The case with bounds counted from the anchor where the axis is relative; the calendar's where there is no such anchor. */
export function placedOn(
  placed: PlacedCase,
  figure: FigureOptions,
  kind: AxisKind,
): { readonly placed: PlacedCase; readonly kind: AxisKind } {
  if (kind !== "relative") return { placed, kind };
  const since = placed.since(anchorOf(placed, figure.axis), { first: firstOf(placed, figure.axis) });
  return since === undefined ? { placed, kind: "calendar" } : { placed: toldOn(since, figure), kind };
}

/** Whether detail panel and table stand under the axis or in a column of their own to its right. */
export type Arrangement = "under" | "beside";

/** Share of the sheet that the column beside the plot takes: a magnified course needs more of it than a table. */
const columnShare = { detail: 0.385, table: 0.31 };

export interface ContextOptions {
  /** The case as it is dated, before an anchor was chosen. */
  readonly dated: PlacedCase;
  readonly target: Target;
  readonly kind: AxisKind;
  readonly arrangement: Arrangement;
  readonly pitch: Pitch;
  readonly sharedRows: boolean;
  readonly hasTopAxis?: boolean;
  /** Larger than those of the preset. */
  readonly letters?: Letters;
  /** The axis is drawn wider than the page, and seen through a window. */
  readonly zoom?: Zoom;
  /** The axis is nothing but this stretch. */
  readonly only?: Extent;
}

/** An axis so many times as wide, drawn from one x to another and some way beyond both. */
export interface Zoom extends Near {
  readonly times: number;
  /** Of the window, in points. */
  readonly width: number;
}

/** What an axis needs beside its frame: how wide words and breaks are. */
export const axisOptions = (
  { tokens, dated }: Pick<LayoutContext, "tokens" | "dated">,
  frame: Pick<AxisOptions, "figure" | "kind" | "left" | "right">,
): AxisOptions => ({
  ...frame,
  dated,
  breakWidth: tokens.valueText * 1.6,
  labelWidth: (label) => widthOf(label, tokens.valueText),
  labelGap: tokens.valueText * 0.9,
});

/** How much wider than usual the gutter may be, to hold full names of drugs. */
const widest = 1.3;

/** A gutter for the full names of drugs, where the page is wide enough to need no short ones and nothing stands beside the plot. */
function gutterFor(placed: PlacedCase, tokens: Tokens, { sharedRows, arrangement }: ContextOptions): number {
  if (tokens.shortNames || sharedRows || arrangement === "beside") return tokens.gutter;
  const room = tokens.mark / 2 + tokens.clearance * 2;
  const suspected = suspectedDrugs(placed);
  const widths = exposures(placed).map(
    ({ drug, label }) => widthOf(suspected.has(drug) ? `${label} *` : label, tokens.laneText) + room,
  );
  return Math.max(tokens.gutter, ...widths.filter((width) => width <= tokens.gutter * widest));
}

/** Sizes and axis for a case as it is seen on an axis (`placedOn`). */
export function createContext(placed: PlacedCase, figure: FigureOptions, at: ContextOptions): LayoutContext {
  const tokens = tokensFor(at.target, at.pitch, at.letters);
  const sheet = { left: tokens.margin, right: tokens.width - tokens.margin };
  const share = columnShare[figure.detail === undefined ? "table" : "detail"];
  const column = at.arrangement === "beside" ? (sheet.right - sheet.left) * share : 0;
  const page = { left: sheet.left, right: sheet.right - column };
  const left = page.left + gutterFor(placed, tokens, at);
  const right = page.right - (column > 0 ? tokens.rightGutter * 0.6 : tokens.rightGutter);
  const { zoom } = at;
  const times = zoom?.times ?? 1;
  const wide = left + (right - left) * times;
  const frame = { figure, kind: at.kind, left, right: wide };
  const own = axisOptions({ tokens, dated: at.dated }, frame);
  const zoomed = zoom === undefined ? {} : { zoom, breakWidth: own.breakWidth * times };
  const axis = timeAxis(placed, { ...own, ...zoomed, ...(at.only && { only: at.only }) });
  return {
    placed,
    dated: at.dated,
    figure,
    tokens,
    axis,
    sharedRows: at.sharedRows,
    hasTopAxis: at.hasTopAxis ?? false,
    courseGroups: courseGroups(placed),
    timedIslands: timedIslands(placed),
    page: zoom === undefined ? page : { left: page.left, right: wide },
    sheet,
    ...(zoom !== undefined && { seen: { ...zoom, axisRight: right, pageRight: page.right } }),
  };
}
