/** A drawing taken apart for motion: what of it grows with time, and what keeps its size and goes along with a place. */
import { oncePer } from "../../clinical/oncePer";
import { type Box, itemBounds, union } from "../../scene/bounds";
import type { Item, Part, Path, PathCommand, Rect, Text, Within } from "../../scene/scene";
import { measureText } from "../../text";
import { type WordBlock, wordBlocks } from "../wordBlocks";

export type Leaf = Rect | Path | Text;

export interface Piece {
  readonly item: Leaf;
  readonly box: Box;
  /** The x that it goes along with, at its own size; what has none grows with time. */
  readonly anchor?: number;
  /** The bar that its words stay in, as far as that is seen. */
  readonly within?: Within;
  /** Of words: the whole label. */
  readonly block?: WordBlock;
}

/** Marks are drawn at one size, about as high as wide, whatever the stretch of time; what is longer is time. */
const largestMark = 16;

const squareWithin = 0.015;

function isMark({ item, box }: Piece): boolean {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (width > largestMark || height > largestMark) return false;
  // Intervals are rectangles too: only what is square on the grid of the scene is a mark.
  if (item.kind === "rect") return Math.abs(width - height) < squareWithin;
  const isClosed = item.kind === "path" && item.commands.findIndex(([letter]) => letter === "Z") === item.commands.length - 1;
  return isClosed && Math.min(width, height) > 0.75 * Math.max(width, height);
}

const middleOf = ({ left, right }: Box): number => (left + right) / 2;

/** The pieces of some lanes, in the order in which they are painted. */
export const piecesOf = (items: readonly Item[]): readonly Piece[] => items.flatMap(piecesIn);

/** Of one lane, taken apart once. */
export const piecesIn = oncePer((item: Item): readonly Piece[] => inBlocks(anchored(leavesOf(item), partsIn(item))));

function inBlocks(pieces: readonly Piece[]): readonly Piece[] {
  const texts = pieces.flatMap(({ item }) => (item.kind === "text" ? [item] : []));
  const blocks = new Map(wordBlocks(texts).flatMap((block) => block.texts.map((text): [Leaf, WordBlock] => [text, block])));
  return pieces.map((piece) => {
    const block = blocks.get(piece.item);
    return block ? { ...piece, block } : piece;
  });
}

function leavesOf(item: Item): readonly Piece[] {
  if (item.kind === "group") return item.items.flatMap(leavesOf);
  if (item.kind === "path" && item.parts) return shapesIn(item).flatMap(leavesOf);
  const box = itemBounds(item, (words) => measureText(words.text, words));
  return box === undefined ? [] : [{ item, box }];
}

const partsIn = (item: Item): readonly Part[] =>
  item.kind === "group" ? item.items.flatMap(partsIn) : item.kind === "path" ? (item.parts ?? []) : [];

/** What a path draws together: each mark, which keeps its size, and as one path the lines and intervals, which grow with time. */
function shapesIn({ commands, parts: _parts, label: _label, ...look }: Path): readonly Path[] {
  const starts = commands.flatMap(([letter], index) => (letter === "M" ? [index] : []));
  const shapes = starts.map((start, index) => commands.slice(start, starts[index + 1]));
  const growing = shapes.filter((shape) => shape.at(-1)?.[0] !== "Z" || isRect(shape)).flat();
  const marks = shapes.filter((shape) => shape.at(-1)?.[0] === "Z" && !isRect(shape));
  return [...(growing.length > 0 ? [growing] : []), ...marks].map((own) => ({ ...look, commands: own }));
}

function isRect([a, b, c, d, ...end]: readonly PathCommand[]): boolean {
  if (end.length !== 1 || a?.[0] !== "M" || b?.[0] !== "L" || c?.[0] !== "L" || d?.[0] !== "L") return false;
  return a[2] === b[2] && b[1] === c[1] && c[2] === d[2] && d[1] === a[1];
}

/** What words may belong to. */
type Shape = Pick<Piece, "box" | "anchor">;

function anchored(pieces: readonly Piece[], parts: readonly Part[]): readonly Piece[] {
  const shapes = pieces
    .filter(({ item }) => item.kind !== "text")
    .map((piece) => (isMark(piece) ? { ...piece, anchor: middleOf(piece.box) } : piece));
  const bars = shapes.filter(({ item, anchor }) => item.kind === "rect" && anchor === undefined);
  const byRecord = new Map<string, Shape[]>();
  const know = (record: string, shape: Shape): void => {
    const known = byRecord.get(record);
    if (known) known.push(shape);
    else byRecord.set(record, [shape]);
  };
  for (const shape of shapes) if (shape.item.record !== undefined) know(shape.item.record, shape);
  for (const part of parts) know(part.record, { box: part, anchor: middleOf(part) });
  const placed = new Map<Leaf, Piece>(shapes.map((piece) => [piece.item, piece]));
  for (const line of linesOf(pieces.filter(({ item }) => item.kind === "text"))) {
    const box = line.map((piece) => piece.box).reduce(union);
    const record = line[0]?.item.record;
    const place = placeOf(box, { bars, shapes: (record !== undefined && byRecord.get(record)) || [] });
    for (const piece of line) placed.set(piece.item, { ...piece, ...place });
  }
  return pieces.map((piece) => placed.get(piece.item) ?? piece);
}

/** Words that go on from each other on one line, in several weights or colours. */
function linesOf(texts: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  for (const piece of texts) {
    const before = lines.at(-1)?.at(-1);
    const isGoingOn =
      before && Math.abs(piece.box.left - before.box.right) < 3 && Math.abs(piece.box.bottom - before.box.bottom) < 3;
    if (isGoingOn) lines.at(-1)?.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

interface Around {
  readonly bars: readonly Piece[];
  /** Of the same record. */
  readonly shapes: readonly Shape[];
}

/**
 * Words inside of a bar stay in it; words beside a mark stay beside it, also over the bar of something else: the number of a value that
 * lies in the reference band must not stay behind when its mark is gone.
 */
function placeOf(words: Box, { bars, shapes }: Around): Pick<Piece, "anchor" | "within"> {
  const bar = bars
    .filter((each) => isInside(words, each.box) && (shapes.length === 0 || shapes.includes(each)))
    .reduce<Piece | undefined>((one, each) => (one && widthOf(one.box) <= widthOf(each.box) ? one : each), undefined);
  const anchor = anchorAt(words, bar ? [bar] : shapes) ?? middleOf(words);
  return bar ? { anchor, within: { bar: [bar.box.left, bar.box.right], words: [words.left, words.right] } } : { anchor };
}

const widthOf = ({ left, right }: Box): number => right - left;
const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 2;

/** The end or the middle of a shape that words are nearest to. */
function anchorAt(words: Box, shapes: readonly Shape[]): number | undefined {
  const near = shapes.flatMap(({ box, anchor }) => {
    const down = Math.max(0, box.top - words.bottom, words.top - box.bottom);
    const pairs: readonly (readonly [at: number, from: number])[] = [
      [anchor ?? middleOf(box), middleOf(words)],
      [anchor ?? box.left, words.left],
      [anchor ?? box.right, words.right],
      [anchor ?? box.right, words.left],
      [anchor ?? box.left, words.right],
    ];
    return pairs.map(([at, from]) => ({ at, distance: Math.abs(at - from) + down }));
  });
  return near.reduce<(typeof near)[number] | undefined>(
    (one, each) => (one && one.distance <= each.distance ? one : each),
    undefined,
  )?.at;
}

/** Words that a layout lets follow their bar: they are moved, whatever they are. */
export const followersOf = (items: readonly Item[]): readonly Piece[] =>
  items.flatMap(leavesOf).map((piece) => {
    const { within } = piece.item;
    return within ? { ...piece, anchor: anchorOf(within), within } : piece;
  });

/** Words in a bar go along with their own middle, words beside it with the end that they stand at. */
function anchorOf({ bar, words, free }: Within): number {
  const middle = (words[0] + words[1]) / 2;
  if (free === undefined) return middle;
  return middle > (bar[0] + bar[1]) / 2 ? bar[1] : bar[0];
}
