import { momentInWords } from "../../describe/moments";
import type { LayoutContext } from "../context";

export const cutoffName = "cut-off";

/** A cut-off that is on the axis: where its day ends, or the last day that it may be, and its words. */
export interface Cutoff {
  readonly x: number;
  readonly words: string;
  /** Only its latest day is known: the line there is a limit, not the day. */
  readonly isLimit: boolean;
}

/** Undefined where the cut-off has no last day, or that is not on the axis. */
export function cutoffOn({ placed, axis }: Pick<LayoutContext, "placed" | "axis">): Cutoff | undefined {
  const { cutoff } = placed;
  const last = cutoff?.latest;
  if (cutoff?.drawn === undefined || last === undefined || !axis.shows(cutoff.island, cutoff.drawn)) return undefined;
  const isLimit = cutoff.earliest !== last;
  const x = axis.x(cutoff.island, last + (cutoff.grain === "day" ? 1 : 0)) ?? (isLimit ? axis.x(cutoff.island, last) : undefined);
  if (x === undefined) return undefined;
  const { earliest: _, ...limit } = cutoff;
  const when = momentInWords(placed, isLimit ? limit : cutoff);
  // The end of day 8 is where the axis says 9.
  const words = cutoff.grain === "day" && when.startsWith("day ") ? `${cutoffName}, end of ${when}` : `${cutoffName} ${when}`;
  return { x, words, isLimit };
}
