import { momentInWords } from "../../describe/moments";
import type { LayoutContext } from "../context";

export const cutoffName = "cut-off";

/** Where the day of the cut-off ends on the axis, and its words; undefined where that day is not known or not on the axis. */
export function cutoffOn({
  placed,
  axis,
}: Pick<LayoutContext, "placed" | "axis">): { readonly x: number; readonly words: string } | undefined {
  const { cutoff } = placed;
  if (cutoff?.drawn === undefined || cutoff.earliest !== cutoff.latest || !axis.shows(cutoff.island, cutoff.drawn))
    return undefined;
  const x = axis.x(cutoff.island, cutoff.drawn + (cutoff.grain === "day" ? 1 : 0));
  if (x === undefined) return undefined;
  const when = momentInWords(placed, cutoff);
  // The end of day 8 is where the axis says 9.
  return {
    x,
    words: cutoff.grain === "day" && when.startsWith("day ") ? `${cutoffName}, end of ${when}` : `${cutoffName} ${when}`,
  };
}
