/** The axis read backwards: from a place to the time that is drawn there. */
import { dayIn } from "./dayIn";
import type { TimeAxis } from "./timeAxis";

/** A day of an island, with a fraction for the time of day. */
export interface TimeOnAxis {
  readonly island: number;
  readonly day: number;
}

/** What is computed as the very edge of a segment may miss it by this much. */
const hair = 1e-6;

/** The time that stands at x (points); undefined outside of the axis, where the scale breaks and in a cut. */
export function timeAt(axis: TimeAxis, x: number): TimeOnAxis | undefined {
  const segment = axis.segments.find(({ left, right }) => x >= left - hair && x <= right + hair);
  if (segment === undefined || segment.cuts.some((cut) => x > cut.left && x < cut.right)) return undefined;
  return { island: segment.island, day: dayIn(segment, x) };
}

/** Where x stands on the axis: 0 at its left end, 1 at its right, whatever its width. */
export const fractionAt = ({ left, right }: Pick<TimeAxis, "left" | "right">, x: number): number => (x - left) / (right - left);

/** x of a fraction of the axis, in points. */
export const xAt = ({ left, right }: Pick<TimeAxis, "left" | "right">, fraction: number): number =>
  left + fraction * (right - left);
