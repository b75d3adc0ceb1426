/** A mark that lasts: a bar, in steps where its grade changes, with the sign of its end. */
import type { Item } from "../../../scene/scene";
import { type Edges, isStretched } from "../../axis/edges";
import { type LayoutContext, widthOf } from "../../context";
import { baselineFor, inBar, line, path, rect, text, thin, uncertainBar } from "../../draw";
import { columnFill, gradeFill, ink, paper, secondaryInk } from "../../theme";
import { gradeFits, gradeShare, type Mark } from "./mark";

interface Step {
  readonly grade: number;
  readonly edges: Edges;
}

/** The steps of a bar, each with what of it is certain; only the outer ends of the bar are not exact. */
function stepsOf(mark: Mark): Step[] {
  const { left, right } = mark;
  const exact: Edges = { possibleLeft: left, certainLeft: left, certainRight: right, possibleRight: right };
  const { fadeLeft, fadeRight, ...whole } = mark.edges ?? exact;
  const steps = mark.grades.length > 0 ? mark.grades : [{ x: left, grade: 0 }];
  return steps.flatMap((step, index) => {
    const next = steps[index + 1];
    const from = index === 0 ? whole.possibleLeft : Math.max(step.x, whole.possibleLeft);
    const to = Math.min(next?.x ?? whole.possibleRight, whole.possibleRight);
    if (to < from) return [];
    const edges = {
      possibleLeft: from,
      certainLeft: Math.min(Math.max(from, whole.certainLeft), to),
      certainRight: Math.max(Math.min(to, whole.certainRight), from),
      possibleRight: to,
      ...(index === 0 && fadeLeft !== undefined && { fadeLeft }),
      ...(next === undefined && fadeRight !== undefined && { fadeRight }),
    };
    return [{ grade: step.grade, edges }];
  });
}

/** Step bar: height and number by grade; an ungraded one is a plain outlined bar. */
export function drawBarMark(context: LayoutContext, mark: Mark, box: { readonly y: number; readonly height: number }): Item[] {
  const { tokens } = context;
  const about = { record: mark.path, label: mark.spoken };
  const bottom = box.y + box.height / 2;
  const items = stepsOf(mark).flatMap(({ grade, edges }): Item[] => {
    const height = grade === 0 ? box.height * 0.5 : box.height * gradeShare(grade);
    const look = grade === 0 ? undefined : gradeFill[grade - 1];
    const place = { top: bottom - height, height };
    const width = Math.max(edges.certainRight - edges.certainLeft, tokens.minimumBar);
    const bar =
      mark.edges === undefined
        ? [
            rect(
              { x: edges.certainLeft, y: place.top, width, height },
              { fill: look?.fill ?? paper, stroke: thin(tokens.thinLine, secondaryInk), ...about },
            ),
          ]
        : uncertainBar(context, edges, {
            ...place,
            fill: look?.fill ?? (isStretched(mark.edges) ? columnFill : paper),
            ...about,
          });
    const numeral = String(grade);
    const half = widthOf(numeral, tokens.valueText) / 2;
    if (grade === 0 || !gradeFits(context, grade, width)) return bar;
    const [left, middle] = [edges.certainLeft, edges.certainLeft + width / 2];
    return [
      ...bar,
      text(numeral, [middle, baselineFor(bottom - height / 2, tokens.valueText)], {
        size: tokens.valueText,
        anchor: "middle",
        fill: look?.text ?? ink,
        record: mark.path,
        ...inBar(context, [left, left + width], [middle - half, middle + half]),
      }),
    ];
  });
  if (mark.ending === undefined) return items;
  const dash = mark.ending === "unknown" ? [1.5, 1.5] : undefined;
  const y = bottom - box.height * 0.25;
  const tip = mark.right + tokens.mark;
  const arrow =
    mark.ending === "ongoing"
      ? [
          path(
            [
              ["M", tip - 2, y - 2],
              ["L", tip, y],
              ["L", tip - 2, y + 2],
            ],
            { stroke: thin(tokens.outline, ink) },
          ),
        ]
      : [];
  return [...items, line([mark.right, y], [tip, y], thin(tokens.thinLine * 1.4, secondaryInk, dash)), ...arrow];
}
