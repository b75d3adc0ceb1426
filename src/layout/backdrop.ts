/** What lies under the lanes: the milestones' lines and the column of what is magnified. */
import type { Group, Item } from "../scene/scene";
import { cutoffOn } from "./axis/cutoffOn";
import type { LayoutContext } from "./context";
import { detailEdges } from "./detail/guideLines";
import { ofRange } from "./dim";
import { group, line, rect, thin } from "./draw";
import { cutAround } from "./hairlines";
import { milestones, xOfMilestone } from "./lanes/milestones/milestones";
import { columnFill, hairline, ink, quietFill, rangeFill } from "./theme";

/** Lines of the milestones through all lanes, under everything and interrupted by words. */
export function milestoneLines(
  context: LayoutContext,
  span: { readonly top: number; readonly bottom: number },
  over: readonly Item[],
): Item[] {
  return milestones(context).flatMap((milestone) => {
    const x = xOfMilestone(context, milestone.moment);
    if (x === undefined) return [];
    const stroke = milestone.heavy ? thin(context.tokens.outline, ink) : thin(context.tokens.thinLine, hairline, [2, 1.5]);
    return cutAround(x, span, over).map(([from, to]) => line([x, from], [x, to], stroke));
  });
}

/** The reference ranges of lanes, which would hide the lines through all lanes, and the lanes without them. */
export function rangesApart(lanes: readonly Group[]): readonly [ranges: Group[], others: Group[]] {
  const isRange = (item: Item) => item.kind === "rect" && item.fill === rangeFill;
  const partOf = (want: boolean, named = "") =>
    lanes.map((lane) =>
      group(
        `${lane.name}${named}`,
        lane.items.filter((item) => isRange(item) === want),
      ),
    );
  return [partOf(true, ofRange).filter(({ items }) => items.length > 0), partOf(false)];
}

/** Until when the source tells the story: a solid line through all lanes where that day is known, a dotted one where it is a limit. */
export function cutoffLine(
  context: LayoutContext,
  span: { readonly top: number; readonly bottom: number },
  over: readonly Item[],
): Item[] {
  const cutoff = cutoffOn(context);
  if (cutoff === undefined) return [];
  const { x, isLimit } = cutoff;
  const stroke = thin(context.tokens.thinLine, hairline, isLimit ? [0.8, 1.8] : undefined);
  return cutAround(x, span, over).map(([from, to]) => line([x, from], [x, to], stroke));
}

/** What the detail panel magnifies, marked through all lanes: what was given then, and what followed, stand in one column. */
export function detailColumn(
  context: LayoutContext,
  span: { readonly top: number; readonly bottom: number },
  over: readonly Item[],
): Item[] {
  const edges = detailEdges(context);
  if (edges === undefined) return [];
  const { left } = edges;
  const width = edges.right - left;
  const edge = thin(context.tokens.thinLine, hairline);
  const fill = context.figure.detail?.course === undefined ? quietFill : columnFill;
  return [
    rect({ x: left, y: span.top, width, height: span.bottom - span.top }, { fill }),
    ...[left, left + width].flatMap((x) => cutAround(x, span, over).map(([from, to]) => line([x, from], [x, to], edge))),
  ];
}
