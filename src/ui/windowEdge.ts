/** The rectangle that a window of time is clipped to, and its edges, in points; the same at rest and in motion. */
import type { FigureLayout } from "../layout";
import type { Box } from "../scene/bounds";
import type { TimeWindow } from "./timeWindow";

/** Half a mark at the edge of the window is still seen. */
const beyond = 3;
/** Width of the edge at which things go out of sight; words that stay in sight stand clear of it. */
export const fade = 10;
const pad = fade - beyond + 1;

export const clipOf = ({ plot, made }: FigureLayout): Box => ({
  left: plot.left - beyond,
  right: plot.right + beyond,
  top: plot.top - beyond,
  bottom: plot.bottom + made.axisHeight,
});

/** Where words of bars may stand. */
export const wordsSeen = (
  { plot }: Pick<FigureLayout, "plot">,
  [from, to]: TimeWindow,
): readonly [left: number, right: number] => [plot.left + (from > 0 ? pad : 0), plot.right - (to < 1 ? pad : 0)];
