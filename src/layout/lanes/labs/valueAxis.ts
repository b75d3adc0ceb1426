import type { Item } from "../../../scene/scene";
import type { LayoutContext } from "../../context";
import { baselineFor, line, staying, text, thin } from "../../draw";
import { axisInk, secondaryInk } from "../../theme";
import { formatNumber, type ValueScale } from "./valueScale";

/** The scale of a panel with its ticks, at its left or, for a second analyte, at its right. */
export function valueAxis(
  context: LayoutContext,
  scale: ValueScale,
  at: { readonly top: number; readonly bottom: number; readonly side: "left" | "right" },
): Item[] {
  const { axis, tokens, seen } = context;
  const size = tokens.valueText;
  const stroke = thin(tokens.thinLine, axisInk);
  const [x, away] = at.side === "left" ? [axis.left, -1] : [seen?.axisRight ?? axis.right, 1];
  let free = Number.POSITIVE_INFINITY;
  const ticks = scale.ticks.flatMap((tick) => {
    const y = scale.y(tick);
    if (y > free) return [];
    free = y - size * 1.05;
    return [
      line([x + away * tokens.clearance * 1.6, y], [x, y], stroke),
      text(formatNumber(tick), [x + away * tokens.clearance * 2.4, baselineFor(y, size)], {
        size,
        anchor: away < 0 ? "end" : "start",
        fill: secondaryInk,
      }),
    ];
  });
  return staying(context, [line([x, at.top], [x, at.bottom], stroke), ...ticks]);
}
