/** Which signs the notes explain: those of the lanes and of what stands beside them, and those of the axis. */
import { lastsThroughCut } from "./axis/cuts";
import type { Companions } from "./companions";
import type { Explanation, Lane, LayoutContext } from "./context";

export function explainedBy(context: LayoutContext, lanes: readonly Lane[], beside: Companions): ReadonlySet<Explanation> {
  const used = new Set<Explanation>([...lanes.flatMap((lane) => lane.explains ?? []), ...beside.explains]);
  if (context.axis.kind === "courses") used.add("equal courses");
  if (context.axis.segments.length > 1) used.add("axis break");
  if (context.axis.segments.some(({ cuts }) => cuts.length > 0)) used.add("cut time");
  if (context.axis.segments.some((segment) => lastsThroughCut(context.placed, segment))) used.add("cut bar");
  if ([...context.axis.segments, ...context.axis.second].some((segment) => segment.title?.includes("Month") === true))
    used.add("mean month");
  return used;
}
