/** A drawing on another stretch of time, without laying out: x is mapped, sizes and y stay. */
import type { Item, Path, PathCommand, Rect } from "../../scene/scene";
import { type Follower, followWords } from "../followWords";
import { isCut } from "../wordBlocks";
import type { Leaf, Piece } from "./pieces";

/** From the x of a drawing to the x on screen. */
export interface Stretch {
  readonly scale: number;
  readonly shift: number;
}

export type Span = readonly [left: number, right: number];

export interface Target {
  readonly stretch: Stretch;
  /** All that is seen. */
  readonly seen: Span;
  /** Where words that stay in sight may stand. */
  readonly words: Span;
}

/** An item as it is painted: so far to the right of where it says. */
export interface Placed {
  readonly item: Leaf;
  readonly by: number;
  /** What its ink covers across. */
  readonly left: number;
  readonly right: number;
}

export const onScreen = ({ scale, shift }: Stretch, x: number): number => x * scale + shift;

/** Beyond the edge nothing is seen but the end of a stroke. */
const room = 10;

/** What is seen of the pieces, in the same order. */
export function remapped(pieces: readonly Piece[], target: Target): readonly Placed[] {
  const { stretch, seen, words } = target;
  const { shown } = followWords(followersOn(stretch, pieces), words);
  const placed = pieces.flatMap((piece) => {
    const each = piece.anchor === undefined ? grown(piece, target) : carried(piece, piece.anchor, { ...target, shown });
    return each && each.right >= seen[0] - room && each.left <= seen[1] + room ? [each] : [];
  });
  return stretch.scale < 0.999 ? withoutCrowded(placed) : placed;
}

/** Words that stay in sight with their bar, where this has come to; what shares a place still does. */
function followersOn(stretch: Stretch, pieces: readonly Piece[]): readonly Follower[] {
  const places = new Map<Span, Span>();
  const mapped = ([from, to]: Span): Span => [onScreen(stretch, from), onScreen(stretch, to)];
  return pieces.flatMap(({ item, anchor, within }) => {
    if (anchor === undefined || within === undefined) return [];
    const moved = onScreen(stretch, anchor) - anchor;
    const words = places.get(within.words) ?? [within.words[0] + moved, within.words[1] + moved];
    places.set(within.words, words);
    return [{ item, within: { ...within, bar: mapped(within.bar), words, ...(within.free && { free: mapped(within.free) }) } }];
  });
}

function carried(
  { item, box, within, block }: Piece,
  anchor: number,
  { stretch, words, shown }: Target & { readonly shown: ReadonlyMap<Item, number> },
): Placed | undefined {
  const moved = onScreen(stretch, anchor) - anchor;
  const further = within ? shown.get(item) : 0;
  if (further === undefined) return undefined;
  if (block && !within && isCut(block, { seen: words, by: moved })) return undefined;
  const by = moved + further;
  return { item, by, left: box.left + by, right: box.right + by };
}

function grown({ item, box }: Piece, { stretch, seen }: Target): Placed | undefined {
  const [left, right] = [onScreen(stretch, box.left), onScreen(stretch, box.right)];
  if (right < seen[0] - room || left > seen[1] + room || item.kind === "text") return undefined;
  const own = item.kind === "rect" ? grownRect(item, stretch, seen) : grownPath(item, stretch, seen);
  return { item: own, by: 0, left, right };
}

/** Cut a little outside of what is seen: a browser is slow with edges that are very long. */
function grownRect(rect: Rect, stretch: Stretch, seen: Span): Rect {
  const left = Math.max(onScreen(stretch, rect.x), seen[0] - 2 * room);
  const right = Math.min(onScreen(stretch, rect.x + rect.width), seen[1] + 2 * room);
  return { ...rect, x: left, width: Math.max(0, right - left) };
}

/** What is out of sight is left out before the rest is mapped: of a curve of thousands of corners a window has few. */
function grownPath(path: Path, stretch: Stretch, [from, to]: Span): Path {
  const back = (x: number): number => (x - stretch.shift) / stretch.scale;
  const seen: Span = [back(from), back(to)];
  const commands = path.fill === undefined ? inSight(path.commands, seen) : shapesInSight(path.commands, seen);
  return { ...path, commands: commands.map((command) => grownCommand(command, stretch)) };
}

/** Shapes of which some part is seen, each whole. */
function shapesInSight(commands: readonly PathCommand[], [from, to]: Span): readonly PathCommand[] {
  const kept: PathCommand[] = [];
  let start = 0;
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [index, command] of commands.entries()) {
    for (let at = 1; at < command.length; at += 2) {
      left = Math.min(left, Number(command[at]));
      right = Math.max(right, Number(command[at]));
    }
    if (index + 1 < commands.length && commands[index + 1]?.[0] !== "M") continue;
    if (right >= from && left <= to) kept.push(...commands.slice(start, index + 1));
    start = index + 1;
    [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  }
  return kept;
}

function grownCommand(command: PathCommand, stretch: Stretch): PathCommand {
  const x = (at: number): number => onScreen(stretch, at);
  switch (command[0]) {
    case "Z":
      return command;
    case "C":
      return ["C", x(command[1]), command[2], x(command[3]), command[4], x(command[5]), command[6]];
    default:
      return [command[0], x(command[1]), command[2]];
  }
}

/** A line without the steps of it that lie on one side of what is seen; every corner that is seen stays. */
export function inSight(commands: readonly PathCommand[], [from, to]: Span): readonly PathCommand[] {
  if (commands.some(([letter]) => letter === "C" || letter === "Z")) return commands;
  const kept: PathCommand[] = [];
  let last: readonly [x: number, y: number] | undefined;
  let isDrawn = false;
  for (const command of commands) {
    if (command[0] === "C" || command[0] === "Z") continue;
    const [letter, x, y] = command;
    const isHidden = !last || (x < from && last[0] < from) || (x > to && last[0] > to);
    if (letter === "L" && !isHidden && last) {
      if (!isDrawn) kept.push(["M", last[0], last[1]]);
      kept.push(command);
      isDrawn = true;
    } else isDrawn = false;
    last = [x, y];
  }
  return kept;
}

/** Time that is pushed together has no room for all of its words: of two that would touch, the one further left stays. */
function withoutCrowded(placed: readonly Placed[]): readonly Placed[] {
  const ends = new Map<number, number>();
  const texts = placed.filter(({ item }) => item.kind === "text").toSorted((one, other) => one.left - other.left);
  const crowded = new Set<Placed>();
  for (const each of texts) {
    if (each.item.kind !== "text") continue;
    const line = Math.round(each.item.y);
    const rows = [line - 2, line - 1, line, line + 1, line + 2];
    const end = Math.max(...rows.map((row) => ends.get(row) ?? Number.NEGATIVE_INFINITY));
    if (each.left < end - 0.5) crowded.add(each);
    else ends.set(line, each.right);
  }
  return placed.filter((each) => !crowded.has(each));
}
