/** A stretch of time magnified: the lanes of the figure once more, on an axis of their own. */
import { axisHeight, drawAxis } from "../axis/drawAxis";
import { timeAxis } from "../axis/timeAxis";
import { courseGroups } from "../axis/extent";
import { axisOptions } from "../createContext";
import { type Explanation, type Lane, type LayoutContext } from "../context";
import { group, line, thin } from "../draw";
import { laneLabel } from "../laneLabel";
import { laneKinds } from "../lanes";
import { chosenLanes } from "../lanes/chosenLanes";
import { namesOf } from "../laneOptions";
import { keepLanes, minimumHeight, stack } from "../stack";
import type { Item } from "../../scene/scene";
import { axisInk } from "../theme";
import { caseWithin, type Stretch } from "./stretch";
import type { PanelBox } from "./coursePanel";

export interface StretchPanel {
  readonly height: number;
  readonly explains: readonly Explanation[];
  readonly notes: readonly string[];
  readonly draw: (box: PanelBox) => readonly Item[];
}

/** Where height is limited, the panel takes no more than this share of it. */
const mostOfPage = 0.4;

/** The figure's context for the stretch: the same sizes, fewer records, an axis between the edges of the panel. */
function contextFor(context: LayoutContext, stretch: Stretch, box: Omit<PanelBox, "top">): LayoutContext {
  const { axis: _axis, detail: _detail, ...rest } = context.figure;
  const { cuts: _cuts, ...scale } = context.figure.axis ?? {};
  const figure = { ...rest, axis: scale, milestones: [] };
  const placed = caseWithin(context.placed, stretch);
  const kind = context.axis.kind === "courses" ? "calendar" : context.axis.kind;
  const options = axisOptions(context, { figure, kind, left: box.left, right: box.right });
  return {
    ...context,
    placed,
    figure,
    axis: timeAxis(placed, { ...options, only: stretch }),
    courseGroups: courseGroups(context.placed),
    page: { left: box.namesLeft, right: context.sheet.right },
  };
}

/** The lanes that the figure options name for the panel; all that have something in the stretch where they name none. */
function lanesOf(context: LayoutContext, names: readonly string[] | undefined): readonly Lane[] {
  const every = laneKinds.flatMap((kind) => kind.lanes(context));
  const shown = chosenLanes(context, every).lanes;
  return names === undefined ? shown : shown.filter((lane) => namesOf(lane).some((name) => names.includes(name)));
}

/** Height of the title over a panel; the left edge begins under it. */
export const panelHeading = ({ tokens }: LayoutContext): number => tokens.barText * 1.3;

/** Measures the panel between two x; `top` of its box is where its lanes begin. */
export function stretchPanel(context: LayoutContext, stretch: Stretch, box: Omit<PanelBox, "top">): StretchPanel {
  const own = contextFor(context, stretch, box);
  const limit = context.tokens.height ?? context.tokens.maximumHeight;
  const available = limit === undefined ? undefined : limit * mostOfPage;
  const { lanes, yielded } = keepLanes(own, lanesOf(own, context.figure.detail?.lanes), { available });
  const lanesHeight = minimumHeight(own, lanes);
  const { clearance, thinLine } = context.tokens;
  const heading = panelHeading(context);
  const draw = ({ top, left, right }: PanelBox): Item[] => {
    const { tops, heights } = stack(own, lanes, { top, room: { available: lanesHeight, fill: false } });
    const bottom = top + lanesHeight + clearance;
    const edge = thin(thinLine, axisInk, [2, 1.5]);
    return [
      line([left, top], [left, bottom], edge),
      line([right, top - heading], [right, bottom], edge),
      ...lanes.map((lane, index) => {
        const place = { top: tops[index] ?? top, height: heights[index] ?? 0 };
        return group(lane.name, [...laneLabel(own, lane, place), ...lane.draw(place.top, place.height)]);
      }),
      ...drawAxis(own, bottom),
    ];
  };
  return {
    height: lanesHeight + clearance + axisHeight(own),
    explains: lanes.flatMap((lane) => lane.explains ?? []),
    notes: yielded.length === 0 ? [] : [`Not in the detail at this size: ${yielded.join("; ")}`],
    draw,
  };
}
