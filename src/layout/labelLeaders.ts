/** Leaders from marks to labels that stand off, and whose a label without one would seem to be. */
import type { Box } from "./draw";
import type { Obstacles } from "./obstacles";
import type { WantedPlace } from "./wantedPlace";

export interface LabelRequest {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly path: string;
  /** Half the width of the mark that the label belongs to. */
  readonly reach: number;
  /** Where an author wants it: taken wherever no other words stand, whatever else is there. */
  readonly wanted?: WantedPlace;
  /** Said only where it stands close by its mark, or a little further off with a leader, and on nothing; nobody misses it else. */
  readonly isExtra?: boolean;
  /** Its mark is one of the room's: a label that is nearer to another of them would be read as that one's. */
  readonly isAmongMarks?: boolean;
  /** Half its height, where it is a bar and not as high as wide. */
  readonly halfHeight?: number;
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
  /** x of lines through the whole room, which words interrupt: labels stand beside them where they can. */
  readonly hairlines?: readonly number[];
}

/** Room for a leader in points; words keep off it. */
const leaderThickness = 0.8;

/** The gap between two stretches, from the one to the other; where they share something, the beginning of that. */
function between(a: readonly [number, number], b: readonly [number, number]): readonly [from: number, to: number] {
  if (a[1] < b[0]) return [a[1], b[0]];
  if (b[1] < a[0]) return [a[0], b[1]];
  const first = Math.max(a[0], b[0]);
  return [first, first];
}

type Line = readonly [readonly [number, number], readonly [number, number]];

/** The shortest line from the edge of a bar to a label. */
export function fromBar({ x, y, reach, halfHeight = reach }: LabelRequest, box: Box): Line {
  const [fromX, toX] = between([x - reach, x + reach], [box.x, box.x + box.width]);
  const [fromY, toY] = between([y - halfHeight, y + halfHeight], [box.y, box.y + box.height]);
  return [
    [fromX, fromY],
    [toX, toY],
  ];
}

/** From the edge of a round mark towards the nearest point of a label. */
function fromMark({ x, y, reach }: LabelRequest, box: Box, room: LabelRoom): Line {
  const nearX = Math.min(Math.max(x, box.x), box.x + box.width);
  const nearY = Math.min(Math.max(y, box.y), box.y + box.height);
  const share = (reach + room.clearance * 0.5) / Math.max(Math.hypot(nearX - x, nearY - y), reach + room.clearance);
  return [
    [x + (nearX - x) * share, y + (nearY - y) * share],
    [nearX, nearY],
  ];
}

/** From a point to the nearest edge of a label. */
const offBox = ({ x, y }: { readonly x: number; readonly y: number }, box: Box): number =>
  Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));

/** Another mark is nearer by an edge only where the eye sees that. */
const clearlyNearer = 0.8;

/**
 * Whether a label would be read as that of another mark: it is nearer to it, or over or under it rather than over its own. A leader says
 * whose it is; an extra label with one is still no nearer to another.
 */
export function isNearerToOther(
  request: LabelRequest,
  box: Box,
  { marks, room }: { readonly marks: Obstacles; readonly room: LabelRoom },
): boolean {
  if (request.isAmongMarks !== true) return false;
  const own = offBox(request, box);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const off = (point: { readonly x: number; readonly y: number }) => Math.hypot(point.x - middle.x, point.y - middle.y);
  const isBeside = request.y >= box.y && request.y <= box.y + box.height;
  const isLed = leaderTo(request, box, room).leader !== undefined;
  if (isLed && request.isExtra !== true) return false;
  const isSaid = isBeside || isLed;
  const reach = off(request);
  const around = { x: middle.x - reach, y: middle.y - reach, width: 2 * reach, height: 2 * reach };
  return marks.within(around).some((mark) => {
    const other = { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
    if (Math.hypot(other.x - request.x, other.y - request.y) < 0.01) return false;
    return offBox(other, box) < own * clearlyNearer || (!isSaid && off(other) < reach);
  });
}

/** So far from its mark, in sizes of type, a label needs no leader. */
const unled = 0.5;

/** A line to a label that stands further off than its neighbours would let the eye jump. */
export function leaderTo(request: LabelRequest, box: Box, room: LabelRoom): Pick<LabelPlace, "leader"> {
  const leader = request.halfHeight === undefined ? fromMark(request, box, room) : fromBar(request, box);
  const [[x, y], [nearX, nearY]] = leader;
  const started = request.halfHeight === undefined ? room.clearance * 0.5 : 0;
  return Math.hypot(nearX - x, nearY - y) + started <= room.clearance + room.size * unled ? {} : { leader };
}

/** Small boxes along the leader that a label would have there. */
export const leaderBoxes = (request: LabelRequest, box: Box, room: LabelRoom): Box[] => {
  const { leader } = leaderTo(request, box, room);
  return leader === undefined ? [] : alongLine(leader[0], leader[1], leaderThickness);
};

/** Whether a leader runs through words; what is not even in the rectangle around it is not looked at. */
export function isCrossed(leader: Line | undefined, words: Obstacles): boolean {
  if (leader === undefined) return false;
  const [[x, y], [toX, toY]] = leader;
  const around: Box = {
    x: Math.min(x, toX) - leaderThickness,
    y: Math.min(y, toY) - leaderThickness,
    width: Math.abs(toX - x) + 2 * leaderThickness,
    height: Math.abs(toY - y) + 2 * leaderThickness,
  };
  return words.touch(around) && alongLine(...leader, leaderThickness).some((each) => words.touch(each));
}

/** Whether a leader touches the mark of another value or ends on the line of a milestone, whose value it would seem to say. */
export function isAstray(
  request: LabelRequest,
  leader: Line | undefined,
  at: { readonly marks: Obstacles; readonly room: LabelRoom },
) {
  if (leader === undefined || request.isAmongMarks !== true) return false;
  const { hairlines = [], clearance } = at.room;
  const [[end]] = leader;
  if (hairlines.some((x) => Math.abs(x - end) < clearance && Math.abs(x - request.x) > 0.5)) return true;
  return alongLine(...leader, leaderThickness + clearance).some((each) =>
    at.marks
      .within(each)
      .some((mark) => Math.hypot(mark.x + mark.width / 2 - request.x, mark.y + mark.height / 2 - request.y) > 0.01),
  );
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
