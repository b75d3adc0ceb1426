/** What ties a magnified stretch to the main axis: its edges there, and lines from them to the panel. */
import type { Item } from "../../scene/scene";
import type { LayoutContext } from "../context";
import { line, polyline, thin } from "../draw";
import { axisInk } from "../theme";
import { coursePanel, type PanelBox } from "./coursePanel";
import { stretchOf } from "./stretch";

/** As x on the main axis. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Where on the main axis the magnified course or stretch lies; undefined where nothing is magnified. */
export function detailEdges(context: LayoutContext): Edges | undefined {
  const { axis } = context;
  const panel = coursePanel(context);
  const stretch = panel === undefined ? stretchOf(context) : undefined;
  const left = panel === undefined ? stretch && axis.x(stretch.island, stretch.from) : axis.xOf(panel.course.start);
  const right = panel === undefined ? stretch && axis.x(stretch.island, stretch.to) : axis.xOf(panel.course.end);
  if (left === undefined || right === undefined) return undefined;
  return { left, right: Math.max(right, left + context.tokens.minimumBar) };
}

interface GuideOptions {
  readonly axis: { readonly top: number; readonly bottom: number };
  readonly box: PanelBox;
  readonly arrangement: "under" | "beside";
}

/** Lines that tie the panel to its stretch of the main axis: straight down past the labels, then to the panel. */
export function guideLines(
  { tokens }: LayoutContext,
  { left, right: wide }: Edges,
  { axis: at, box, arrangement }: GuideOptions,
): Item[] {
  const stroke = thin(tokens.thinLine, axisInk, [2, 1.5]);
  const down = [left, wide].map((x) => line([x, at.top], [x, at.bottom], stroke));
  if (arrangement === "under")
    return [...down, line([left, at.bottom], [box.left, box.top], stroke), line([wide, at.bottom], [box.right, box.top], stroke)];
  const edge = box.namesLeft - tokens.clearance * 3;
  return [
    ...down,
    polyline(
      [
        [left, at.bottom],
        [edge, at.bottom],
        [edge, box.top],
      ],
      stroke,
    ),
  ];
}
