/** The window of time as numbers: fractions of the axis, 0 to 1. */
import type { FigureLayout, TimeAxis } from "../layout";
import { timeAt, xAt } from "../layout/axis/timeAt";
import type { Mark } from "./marks";

export type TimeWindow = readonly [from: number, to: number];

export const whole: TimeWindow = [0, 1];

/** Days that fill the page from close by; hours where there are clock times. */
const closestDays = { day: 3, minute: 0.25 };

/** The narrowest window of an axis. */
export function narrowest({ axis, made }: FigureLayout): number {
  const width = axis.right - axis.left;
  const shares = axis.segments.map(({ island, from, to, left, right }) => {
    const days = made.context.timedIslands.has(island) ? closestDays.minute : closestDays.day;
    return (days * (right - left)) / width / (to - from);
  });
  return Math.min(1, ...shares);
}

/** No case needs a window narrower than this. */
const narrowestOfAll = 1e-5;

/** The same width inside the axis; never narrower than the narrowest. */
export function inside([from, to]: TimeWindow, least = narrowestOfAll): TimeWindow {
  const width = Math.min(1, Math.max(to - from, least));
  const middle = (from + to) / 2;
  const start = Math.min(Math.max(width === to - from ? from : middle - width / 2, 0), 1 - width);
  return [start, start + width];
}

/** So many times as wide a view, with what stands at a fraction of the axis staying in its place. */
export function scaled([from, to]: TimeWindow, factor: number, at = (from + to) / 2): TimeWindow {
  const share = (at - from) / (to - from);
  const width = Math.min(1, (to - from) * factor);
  return [at - share * width, at + (1 - share) * width];
}

/** Moved by a share of its own width. */
export const moved = ([from, to]: TimeWindow, share: number): TimeWindow => [
  from + share * (to - from),
  to + share * (to - from),
];

/** Room that a fraction has to the edge of a window that was moved for it, in widths of the window. */
const roomAtEdge = 0.1;

/** The window moved as little as shows a fraction of the axis, with some room beside it. */
export function including(window: TimeWindow, at: number): TimeWindow {
  const [from, to] = window;
  const room = roomAtEdge * (to - from);
  if (at >= from && at <= to) return window;
  return inside(at < from ? [at - room, at - room + (to - from)] : [at + room - (to - from), at + room]);
}

/** Days of the axis between two fractions, most of one island. */
export function daysSeen(axis: TimeAxis, [from, to]: TimeWindow): number {
  const [left, right] = [xAt(axis, from), xAt(axis, to)];
  const days = axis.segments.map((segment) => {
    const [start, end] = [Math.max(left, segment.left), Math.min(right, segment.right)];
    if (end <= start) return 0;
    return (timeAt(axis, end)?.day ?? 0) - (timeAt(axis, start)?.day ?? 0);
  });
  return Math.max(0, ...days);
}

/** Where a mark of the whole figure stands on its axis; undefined for what stands beside the lanes. */
function spanOf({ plot }: FigureLayout, { shapes, box }: Mark): TimeWindow | undefined {
  if (box.top < plot.top || box.top > plot.bottom) return undefined;
  const all = shapes.length > 0 ? shapes : [box];
  const at = (x: number): number => (x - plot.left) / (plot.right - plot.left);
  return [at(Math.min(...all.map(({ left }) => left))), at(Math.max(...all.map(({ right }) => right)))];
}

/** The stretches of the marks that have one. */
export const spansOf = (layout: FigureLayout, marks: readonly Mark[]): readonly TimeWindow[] =>
  marks.flatMap((mark) => {
    const span = spanOf(layout, mark);
    return span === undefined ? [] : [span];
  });

/** How many marks lie before and after the window. */
export function countOutside(spans: readonly TimeWindow[], [from, to]: TimeWindow) {
  return { before: spans.filter(([, end]) => end < from).length, after: spans.filter(([start]) => start > to).length };
}

/** The window moved as little as shows a mark, some room around it. */
export function showing(layout: FigureLayout, mark: Mark, window: TimeWindow): TimeWindow {
  const span = spanOf(layout, mark);
  if (span === undefined || (span[0] <= window[1] && span[1] >= window[0])) return window;
  const width = window[1] - window[0];
  const start = span[1] < window[0] ? span[0] - width / 4 : span[0] - width / 2;
  return inside([start, start + width], width);
}
