/**
 * Labels of points, by priority: the first of several positions that touches nothing, else the nearest place that touches no other
 * words. What finds no room is returned, never dropped in silence.
 */
import type { Box } from "./draw";
import { wrapText } from "../text";
import { widthOf } from "./context";
import {
  type LabelPlace,
  type LabelRequest,
  type LabelRoom,
  fromBar,
  isAstray,
  isCrossed,
  isNearerToOther,
  leaderBoxes,
  leaderTo,
} from "./labelLeaders";
import { type Obstacles, obstaclesOf } from "./obstacles";
import { wantedBoxes } from "./wantedPlace";

export type { LabelPlace, LabelRequest, LabelRoom };

/** Words wider than this share of the room are broken into lines. */
const widest = 0.6;
/** Height of a line of a label, and where its baseline stands in it, as shares of the size of type. */
const lineHeight = 0.95;
const baselineShare = 0.86;

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
  const away = (request.halfHeight ?? request.reach) + room.clearance;
  const above = y - away - height;
  const below = y + away;
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
  return request.halfHeight === undefined ? [...near, ...further] : [...near.slice(0, 1), ...stairs(request, at, room), ...near];
}

/** Under and over the beginning of a bar: labels of bars from the last to the first are stairs, with every leader left of the next step. */
function stairs(
  { x, y, reach, halfHeight = reach }: LabelRequest,
  at: (left: number, top: number) => Box,
  room: LabelRoom,
): Box[] {
  const line = room.size * lineHeight;
  const { width, height } = at(0, 0);
  const left = Math.max(room.bounds.x, Math.min(x - reach, room.bounds.x + room.bounds.width - width));
  const away = halfHeight + room.clearance;
  return Array.from({ length: 12 }, (_, step) => step * line).flatMap((off) => [
    at(left, y + away + off),
    at(left, y - away - height - off),
  ]);
}

/** Places all over the room, the nearest to the mark first. */
function anywhere(request: LabelRequest, { width, height }: Size, { bounds, size }: LabelRoom): Box[] {
  const steps = (from: number, span: number, step: number) =>
    Array.from({ length: Math.max(0, Math.floor(span / step) + 1) }, (_, index) => from + index * step);
  // From the mark to the edge of the words; of two equally near, the one that stands more in the middle.
  const distance = (box: Box) => {
    const [[x, y], [nearX, nearY]] = fromBar(request, box);
    return Math.hypot(nearX - x, nearY - y) + Math.hypot(box.x + width / 2 - request.x, box.y + height / 2 - request.y) / 50;
  };
  return steps(bounds.y, bounds.height - height, size * 0.4)
    .flatMap((top) => steps(bounds.x, bounds.width - width, size).map((left) => ({ x: left, y: top, width, height })))
    .map((box) => ({ box, distance: distance(box) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ box }) => box);
}

/** Places at a point that are moved aside just so far that a hairline passes them. */
function besideHairlines(around: readonly Box[], { x, reach }: LabelRequest, { hairlines = [], clearance }: LabelRoom): Box[] {
  const moved = around.flatMap((place) =>
    hairlines.flatMap((hairline) => [
      { ...place, x: hairline + clearance },
      { ...place, x: hairline - clearance - place.width },
    ]),
  );
  return moved.filter((place) => place.x < x + reach && place.x + place.width > x - reach);
}

/** What labels placed before have taken, and what they keep off. */
interface Taken {
  readonly words: Obstacles;
  readonly leaders: Obstacles;
  readonly marks: Obstacles;
  readonly lines: Obstacles;
}

/** The best of some places; a tidy one is on no leader, and its own leader on no words. */
type Choice = (places: readonly Box[], isTidy: boolean) => Box | undefined;

interface Choices {
  /** A place on neither words nor marks nor lines. */
  readonly clear: Choice;
  /** A clear one where no other mark is taken for its own. */
  readonly own: Choice;
  readonly near: Choice;
  readonly far: Choice;
  /** The first on no words. */
  readonly any: Choice;
}

function choiceFor(request: LabelRequest, { words, leaders, marks, lines }: Taken, room: LabelRoom): Choices {
  const onWords = (each: Box) => words.touch(each);
  const isOwn = (each: Box) => {
    const { leader } = leaderTo(request, each, room);
    return !leaders.touch(each) && !isCrossed(leader, words) && !isAstray(request, leader, { marks, room });
  };
  const isClear = (isTidy: boolean) => (each: Box) => !marks.touch(each) && !lines.touch(each) && isFree(isTidy)(each);
  const isFree = (isTidy: boolean) => (each: Box) => within(each, room.bounds) && !onWords(each) && (!isTidy || isOwn(each));
  return {
    any: (places, isTidy) => places.find(isFree(isTidy)),
    own: (places, isTidy) => places.find((each) => isClear(isTidy)(each) && !isNearerToOther(request, each, { marks, room })),
    clear: (places, isTidy) => places.find(isClear(isTidy)),
    near: (places, isTidy) => firstOf(places.filter(isFree(isTidy)), { marks, lines }),
    far: (places, isTidy) => nearestOf(firstFew(places, isFree(isTidy)), { marks }),
  };
}

/** So many places are looked at for one that spares a mark. */
const fewPlaces = 24;

function firstFew(places: readonly Box[], isFree: (each: Box) => boolean): readonly Box[] {
  const found: Box[] = [];
  for (const each of places) {
    if (found.length === fewPlaces) break;
    if (isFree(each)) found.push(each);
  }
  return found;
}

/** A number further from its point than this many lines is read as another point's. */
const furthest = 4;
/** So far a label may move away with a leader rather than be taken for another mark's. */
const shortLeader = 2;

/** The part of the room in which a label still belongs to its mark. */
function nearby({ x, y, reach }: LabelRequest, size: Size, room: LabelRoom, lines = furthest): LabelRoom {
  const far = reach + room.size * lines;
  const { bounds } = room;
  const left = Math.max(bounds.x, x - far - size.width);
  const top = Math.max(bounds.y, y - far - size.height);
  const width = Math.min(bounds.x + bounds.width, x + far + size.width) - left;
  const height = Math.min(bounds.y + bounds.height, y + far + size.height) - top;
  return { ...room, bounds: { x: left, y: top, width, height } };
}

/**
 * Beside the point, off everything; else the nearest such place; else on a line, then on a mark, rather than far off. A leader
 * through other words only where nothing else is left.
 */
function placeFor(request: LabelRequest, size: Size, at: { readonly taken: Taken; readonly room: LabelRoom }): Box | undefined {
  const { own, clear, near, far, any } = choiceFor(request, at.taken, at.room);
  const wanted =
    request.wanted &&
    any(wantedBoxes(request, request.wanted, { ...size, room: at.room, line: at.room.size * lineHeight }), false);
  if (wanted !== undefined) return wanted;
  const around = candidates(request, size, at.room);
  const closest = around.slice(0, 8);
  const { hairlines = [], clearance } = at.room;
  const isOffHairlines = (box: Box) => hairlines.every((x) => x < box.x - clearance / 2 || x > box.x + box.width + clearance / 2);
  const offHairlines = [...closest, ...besideHairlines(closest, request, at.room)].filter(isOffHairlines);
  const led = () => anywhere(request, size, nearby(request, size, at.room, shortLeader));
  if (request.isExtra === true) return own(offHairlines, true) ?? own(led().filter(isOffHairlines), true);
  const further = () => anywhere(request, size, nearby(request, size, at.room));
  const close = () => clear(offHairlines, true) ?? clear(closest, true);
  const off =
    request.halfHeight === undefined
      ? (own(offHairlines, true) ??
        own(closest, true) ??
        (close() && (own(led(), true) ?? close())) ??
        own(further(), true) ??
        clear(further(), true))
      : undefined;
  const tidy = off ?? near(around, true);
  if (tidy !== undefined) return tidy;
  const everywhere = anywhere(request, size, at.room);
  return far(everywhere, true) ?? near(around, false) ?? far(everywhere, false);
}

/** The first place that keeps off everything, else off marks, else off words at least. */
function firstOf(free: readonly Box[], { marks, lines }: Pick<Taken, "marks" | "lines">): Box | undefined {
  const clear = free.filter((each) => !marks.touch(each));
  return clear.find((each) => !lines.touch(each)) ?? clear[0] ?? free[0];
}

/** The nearest place; a little further off where that spares a mark. */
const nearestOf = (free: readonly Box[], { marks }: Pick<Taken, "marks">): Box | undefined =>
  free.find((each) => !marks.touch(each)) ?? free[0];

/**
 * Places the requests in their order; `left` holds those that would have to stand on other words; `crossings` says how
 * many leaders run through words.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  room: LabelRoom,
): { readonly placed: readonly LabelPlace[]; readonly left: readonly LabelRequest[]; readonly crossings: number } {
  const { size, clearance } = room;
  const step = size * lineHeight;
  const taken: Taken = {
    words: obstaclesOf(room.words),
    leaders: obstaclesOf([]),
    marks: obstaclesOf(room.marks),
    lines: obstaclesOf(room.lines),
  };
  const placed: LabelPlace[] = [];
  const left: LabelRequest[] = [];
  // What is as large as something that found no place finds none either: a thousand labels are refused, not tried.
  let refused: Size = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
  // What an author has moved has its place before anything else takes it.
  for (const request of [...requests.filter(({ wanted }) => wanted), ...requests.filter(({ wanted }) => !wanted)]) {
    const words = wrapText(request.words, room.bounds.width * widest, { size });
    const box = { width: Math.max(0, ...words.map((line) => widthOf(line, size))), height: words.length * step };
    const hopeless = box.width >= refused.width && box.height >= refused.height;
    const found = hopeless ? undefined : placeFor(request, box, { taken, room });
    if (found === undefined) {
      if (request.isExtra === true) continue;
      if (!hopeless) refused = box;
      left.push(request);
      continue;
    }
    taken.words.add([{ x: found.x - clearance, y: found.y, width: found.width + 2 * clearance, height: found.height }]);
    taken.leaders.add(leaderBoxes(request, found, room));
    const lines = words.map((line, index) => ({ words: line, x: found.x, baseline: found.y + step * (index + baselineShare) }));
    placed.push({ request, lines, ...leaderTo(request, found, room) });
  }
  const crossings = placed.filter(({ leader }) => isCrossed(leader, taken.words));
  return { placed, left, crossings: crossings.length };
}
