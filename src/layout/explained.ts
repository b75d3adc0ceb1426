/** Which signs the notes explain: those of the lanes and of what stands beside them, and those of the axis. */
import { lastsThroughCut } from "./axis/cuts";
import type { TimeAxis } from "./axis/timeAxis";
import type { Companions } from "./companions";
import type { Explanation, Lane, LayoutContext } from "./context";

/** Scales within this share of each other are read as one. */
const sameScale = 0.1;

/** Whether a day is wider on one side of a break than on the other. */
function isScaleChanged({ kind, segments }: TimeAxis): boolean {
  if (kind === "courses") return false;
  const widths = segments.map(({ from, to, left, right, cuts }) => {
    const days = cuts.reduce((sum, cut) => sum - (cut.to - cut.from), to - from);
    return cuts.reduce((sum, cut) => sum - (cut.right - cut.left), right - left) / days;
  });
  return Math.max(...widths) > Math.min(...widths) * (1 + sameScale);
}

export function explainedBy(context: LayoutContext, lanes: readonly Lane[], beside: Companions): ReadonlySet<Explanation> {
  const used = new Set<Explanation>([...lanes.flatMap((lane) => lane.explains ?? []), ...beside.explains]);
  // One sentence for both is shorter than two.
  if (used.has("above range") && used.has("below range")) {
    used.delete("above range");
    used.delete("below range");
    used.add("out of range");
  }
  if (context.axis.kind === "courses") used.add("equal courses");
  if (context.axis.segments.length > 1) used.add("axis break");
  if (isScaleChanged(context.axis)) used.add("scale change");
  if (context.axis.segments.some(({ cuts }) => cuts.length > 0)) used.add("cut time");
  if (context.axis.segments.some((segment) => lastsThroughCut(context.placed, segment))) used.add("cut bar");
  if ([...context.axis.segments, ...context.axis.second].some((segment) => segment.title?.includes("Month") === true))
    used.add("mean month");
  return used;
}
