/**
 * Labels of points, by priority: the first of several positions that touches nothing, else the nearest place that touches no other
 * words. What finds no room is returned, never dropped in silence.
 */
import type { Box } from "./draw";
import { wrapText } from "../text";
import { widthOf } from "./context";

export interface LabelRequest {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly path: string;
  /** Half the size of the mark that the label belongs to. */
  readonly reach: number;
}

export interface LabelPlace {
  readonly request: LabelRequest;
  /** Left end and baseline of each line of text. */
  readonly lines: readonly { readonly words: string; readonly x: number; readonly baseline: number }[];
  /** From the mark to a label that stands off. */
  readonly leader?: readonly [readonly [number, number], readonly [number, number]];
}

export interface LabelRoom {
  readonly size: number;
  readonly clearance: number;
  readonly bounds: Box;
  /** Other words: labels never touch them. */
  readonly words: readonly Box[];
  /** Marks, then lines: labels keep off both, then off marks, while there is room. */
  readonly marks: readonly Box[];
  readonly lines: readonly Box[];
}

/** Words wider than this share of the room are broken into lines. */
const widest = 0.6;
/** Height of a line of a label, and where its baseline stands in it, as shares of the size of type. */
const lineHeight = 0.95;
const baselineShare = 0.86;
/** Room for a leader in points; words keep off it. */
const leaderThickness = 0.8;

const touches = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (a: Box, b: Box) => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Beside the point first, then around it, then further off: the eight positions of cartography and a second ring. */
function candidates(request: LabelRequest, { width, height }: Size, room: LabelRoom): Box[] {
  const line = room.size * lineHeight;
  const gap = request.reach + room.clearance;
  const { x, y } = request;
  const middle = y - height / 2;
  const above = y - gap - height;
  const below = y + gap;
  const at = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  const near = [
    at(x + gap, middle),
    at(x - width / 2, above),
    at(x - width / 2, below),
    at(x + gap * 0.7, above),
    at(x + gap * 0.7, below),
    at(x - gap - width, middle),
    at(x - gap * 0.7 - width, above),
    at(x - gap * 0.7 - width, below),
  ];
  const further = [1.2, 2.2, 3.2].flatMap((ring) => [
    at(x - width / 2, above - ring * line),
    at(x - width / 2, below + ring * line),
    at(x + gap + ring * line, above),
    at(x - gap - ring * line - width, above),
    at(x + gap + ring * line, below),
    at(x - gap - ring * line - width, below),
  ]);
  return [...near, ...further];
}

/** A line to a label that stands further off than its neighbours would let the eye jump. */
function leaderTo(request: LabelRequest, box: Box, room: LabelRoom): Pick<LabelPlace, "leader"> {
  const { x, y, reach } = request;
  const nearX = Math.min(Math.max(x, box.x), box.x + box.width);
  const nearY = Math.min(Math.max(y, box.y), box.y + box.height);
  const distance = Math.hypot(nearX - x, nearY - y);
  if (distance <= reach + room.clearance + room.size * 0.7) return {};
  const share = (reach + room.clearance * 0.5) / distance;
  return {
    leader: [
      [x + (nearX - x) * share, y + (nearY - y) * share],
      [nearX, nearY],
    ],
  };
}

/** Places all over the room, the nearest to the mark first. */
function anywhere({ x, y }: LabelRequest, { width, height }: Size, { bounds, size }: LabelRoom): Box[] {
  const steps = (from: number, span: number, step: number) =>
    Array.from({ length: Math.max(0, Math.floor(span / step) + 1) }, (_, index) => from + index * step);
  // From the mark to the edge of the words; of two equally near, the one that stands more in the middle.
  const distance = (box: Box) =>
    Math.hypot(Math.max(box.x - x, x - box.x - width, 0), Math.max(box.y - y, y - box.y - height, 0)) +
    Math.hypot(box.x + width / 2 - x, box.y + height / 2 - y) / 50;
  return steps(bounds.y, bounds.height - height, size * 0.4)
    .flatMap((top) => steps(bounds.x, bounds.width - width, size).map((left) => ({ x: left, y: top, width, height })))
    .map((box) => ({ box, distance: distance(box) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ box }) => box);
}

const touchesAny = (others: readonly Box[]) => (each: Box) => others.some((other) => touches(each, other));

/** Small boxes along the leader that a label would have there. */
const leaderBoxes = (request: LabelRequest, box: Box, room: LabelRoom): Box[] => {
  const { leader } = leaderTo(request, box, room);
  return leader === undefined ? [] : alongLine(leader[0], leader[1], leaderThickness);
};

/** Places that touch no other words, neither themselves nor with their leader. */
function freePlaces(
  request: LabelRequest,
  places: readonly Box[],
  at: { readonly taken: readonly Box[]; readonly room: LabelRoom },
): Box[] {
  const onWords = touchesAny(at.taken);
  return places.filter(
    (each) => within(each, at.room.bounds) && !onWords(each) && !leaderBoxes(request, each, at.room).some(onWords),
  );
}

/** The first place that keeps off everything, else off marks, else off words at least. */
function firstOf(free: readonly Box[], room: LabelRoom): Box | undefined {
  const onMarks = touchesAny(room.marks);
  const onLines = touchesAny(room.lines);
  const clear = free.filter((each) => !onMarks(each));
  return clear.find((each) => !onLines(each)) ?? clear[0] ?? free[0];
}

/** The nearest place; a little further off where that spares a mark. */
function nearestOf(free: readonly Box[], room: LabelRoom): Box | undefined {
  const onMarks = touchesAny(room.marks);
  return free.slice(0, 24).find((each) => !onMarks(each)) ?? free[0];
}

/** Places the requests in their order; `left` holds those that would have to stand on other words. */
export function placeLabels(
  requests: readonly LabelRequest[],
  room: LabelRoom,
): { readonly placed: readonly LabelPlace[]; readonly left: readonly LabelRequest[] } {
  const { size, clearance } = room;
  const step = size * lineHeight;
  const taken = [...room.words];
  const placed: LabelPlace[] = [];
  const left: LabelRequest[] = [];
  // What is as large as something that found no place finds none either: a thousand labels are refused, not tried.
  let refused: Size = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
  for (const request of requests) {
    const words = wrapText(request.words, room.bounds.width * widest, { size });
    const box = { width: Math.max(0, ...words.map((line) => widthOf(line, size))), height: words.length * step };
    const hopeless = box.width >= refused.width && box.height >= refused.height;
    const found = hopeless
      ? undefined
      : (firstOf(freePlaces(request, candidates(request, box, room), { taken, room }), room) ??
        nearestOf(freePlaces(request, anywhere(request, box, room), { taken, room }), room));
    if (found === undefined) {
      if (!hopeless) refused = box;
      left.push(request);
      continue;
    }
    taken.push({ x: found.x - clearance, y: found.y, width: found.width + 2 * clearance, height: found.height });
    taken.push(...leaderBoxes(request, found, room));
    const lines = words.map((line, index) => ({ words: line, x: found.x, baseline: found.y + step * (index + baselineShare) }));
    placed.push({ request, lines, ...leaderTo(request, found, room) });
  }
  return { placed, left };
}

/** Small boxes along a line, so that labels keep off it. */
export function alongLine(from: readonly [number, number], to: readonly [number, number], thickness: number): Box[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const count = Math.max(1, Math.ceil(length / (thickness * 3)));
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = index / count;
    return {
      x: from[0] + (to[0] - from[0]) * share - thickness / 2,
      y: from[1] + (to[1] - from[1]) * share - thickness / 2,
      width: thickness,
      height: thickness,
    };
  });
}
