/** Labels of points: the first of several positions that touches nothing, by priority. What finds no room is returned, never dropped in silence. */
import type { Box } from "./draw";
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
  /** Left end and baseline of the text. */
  readonly x: number;
  readonly baseline: number;
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

const touches = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (a: Box, b: Box) => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

/** Beside the point first, then around it, then further off: the eight positions of cartography and a second ring. */
function candidates(request: LabelRequest, width: number, room: LabelRoom): Box[] {
  const height = room.size * 0.95;
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
    at(x - width / 2, above - ring * height),
    at(x - width / 2, below + ring * height),
    at(x + gap + ring * height, above),
    at(x - gap - ring * height - width, above),
    at(x + gap + ring * height, below),
    at(x - gap - ring * height - width, below),
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

/** Places the requests in their order; `left` holds those that would have to stand on other words. */
export function placeLabels(
  requests: readonly LabelRequest[],
  room: LabelRoom,
): { readonly placed: readonly LabelPlace[]; readonly left: readonly LabelRequest[] } {
  const taken = [...room.words];
  const placed: LabelPlace[] = [];
  const left: LabelRequest[] = [];
  for (const request of requests) {
    const free = candidates(request, widthOf(request.words, room.size), room).filter(
      (each) => within(each, room.bounds) && !taken.some((other) => touches(each, other)),
    );
    const clear = free.filter((each) => !room.marks.some((other) => touches(each, other)));
    const box = clear.find((each) => !room.lines.some((other) => touches(each, other))) ?? clear[0] ?? free[0];
    if (box === undefined) {
      left.push(request);
      continue;
    }
    taken.push({ x: box.x - room.clearance, y: box.y, width: box.width + 2 * room.clearance, height: box.height });
    placed.push({ request, x: box.x, baseline: box.y + box.height * 0.86, ...leaderTo(request, box, room) });
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
