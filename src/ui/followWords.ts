/** Words that stay in sight with what they name, in a window of time: where they go, which stand instead, and which have no room. */
import { type Box, itemBounds, overlap } from "../scene/bounds";
import type { Item, Text, Within } from "../scene/scene";
import type { ZoomedLayout } from "../layout/zoom";
import { measureText } from "../text";
import { isCut, textsIn, wordBlocks } from "./wordBlocks";

type Span = readonly [left: number, right: number];

/** Words, or a rectangle that goes with them, and where they may stand. */
export interface Follower {
  readonly item: Item;
  readonly within: Within;
}

interface Followed {
  /** How far each that is shown moves to the right. */
  readonly shown: ReadonlyMap<Item, number>;
  /** Of each name or dose without room, though its mark is seen, the first line: it is counted where it would stand. */
  readonly unnamed: readonly Text[];
}

/** Lines of a label, parts of a line and what they stand on: these move together. */
type Block = readonly [Follower, ...Follower[]];

interface Spot {
  readonly left: number;
  /** On the mark itself, where neither side of it is seen: only there words need a ground of their own. */
  readonly isOnMark?: true;
}

/** All words of a window, between two edges: those that go along with time, without those that the edges cut, and those that follow. */
export function wordsIn({ moving, following }: Pick<ZoomedLayout, "moving" | "following">, seen: Span) {
  const blocks = wordBlocks(textsIn(moving)).filter((block) => !isCut(block, { seen }));
  const passing = blocks.flatMap(({ texts }) => texts.flatMap((item) => itemBounds(item, widthOf) ?? []));
  return { blocks, ...followWords(followersIn(following), seen, passing) };
}

export const followersIn = (items: readonly Item[]): readonly Follower[] =>
  items.flatMap((item): readonly Follower[] => {
    if (item.kind === "group") return followersIn(item.items);
    return item.within ? [{ item, within: item.within }] : [];
  });

/**
 * Each in the first place that is free, in the order in which they come: of words that say the same at more and less length the first
 * that have room. None stands on another, nor on other words.
 */
export function followWords(followers: readonly Follower[], seen: Span, others: readonly Box[] = []): Followed {
  const shown = new Map<Item, number>();
  const unnamed: Text[] = [];
  const taken = [...others];
  let before = 0;
  for (const said of namesOf(blocksOf(followers))) {
    const found = said.find((block) => {
      if ((block[0].within.after ?? 0) > before) return false;
      const boxes = block.flatMap(({ item }) => (item.kind === "text" ? (itemBounds(item, widthOf) ?? []) : []));
      const { words } = block[0].within;
      const hasGround = block.some(({ within }) => within.isGround);
      const spot = spotsOf(block[0].within, seen).find(({ left, isOnMark }) => {
        const by = left - words[0];
        return (
          (isOnMark !== true || hasGround) &&
          boxes.every((box) => !taken.some((other) => overlap(moved(box, by), other, touching)))
        );
      });
      if (!spot) return false;
      const by = spot.left - words[0];
      taken.push(...boxes.map((box) => moved(box, by)));
      for (const { item, within } of block) if (within.isGround !== true || spot.isOnMark) shown.set(item, by);
      return true;
    });
    const [{ within }] = said[0];
    const isSeen = Math.min(within.bar[1], seen[1]) > Math.max(within.bar[0], seen[0]);
    before = found ? (found[0].within.lacks ? 1 : 2) : 0;
    if (before < 2 && isSeen) unnamed.push(...said[0].flatMap(({ item }) => (isName(item) ? [item] : [])).slice(0, 1));
  }
  return { shown, unnamed };
}

/** The same by the row that they are counted in: words in a bar and beside it have lines of their own. */
export function byRow(unnamed: readonly Text[]): readonly (readonly [Text, ...Text[]])[] {
  const rows: [Text, ...Text[]][] = [];
  for (const words of unnamed) {
    const row = rows.find(([{ y }]) => Math.abs(y - words.y) < words.size / 2);
    if (row) row.push(words);
    else rows.push([words]);
  }
  return rows;
}

const widthOf = (words: Text): number => measureText(words.text, words);

/** Lines of two rows may touch, in points. */
const touching = 0.5;

const moved = (box: Box, by: number): Box => ({ ...box, left: box.left + by, right: box.right + by });

/** A grade alone is a number on its bar, whose words say it; an axis names no record. */
const isName = (item: Item): item is Text => item.kind === "text" && item.record !== undefined && /\p{L}/u.test(item.text);

function blocksOf(followers: readonly Follower[]): readonly Block[] {
  const blocks: [Follower, ...Follower[]][] = [];
  for (const each of followers) {
    const before = blocks.at(-1);
    if (before && isOfBlock(before[0], each)) before.push(each);
    else blocks.push([each]);
  }
  return blocks;
}

/** Parts of one block are given one place, not only an equal one, as other words of the same width have. */
const isOfBlock = (one: Follower, other: Follower): boolean => one.within.words === other.within.words;

/** The blocks of one name: the first, and those that stand instead of it. */
function namesOf(blocks: readonly Block[]): readonly (readonly [Block, ...Block[]])[] {
  const names: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const before = names.at(-1);
    if (before && block[0].within.instead) before.push(block);
    else names.push([block]);
  }
  return names;
}

const spotsOf = (within: Within, seen: Span): readonly Spot[] =>
  within.free === undefined ? inBar(within, seen) : besideBar(within, within.free, seen);

/** In the part of their bar that is seen. */
function inBar({ bar, words }: Within, seen: Span): readonly Spot[] {
  const width = words[1] - words[0];
  const [left, right] = [Math.max(bar[0], seen[0]), Math.min(bar[1], seen[1])];
  return right - left < width - 0.01 ? [] : [{ left: Math.min(Math.max(words[0], left), right - width) }];
}

/** Where they stand, on the other side of their mark, or on what is seen of it where neither side is. */
function besideBar({ bar, words }: Within, free: Span, seen: Span): readonly Spot[] {
  const width = words[1] - words[0];
  const isAfter = words[0] + words[1] > bar[0] + bar[1];
  const gap = isAfter ? words[0] - bar[1] : bar[0] - words[1];
  if (bar[1] <= seen[0] || bar[0] >= seen[1]) return [];
  const [from, to] = [Math.max(free[0], seen[0]), Math.min(free[1], seen[1])];
  const other = isAfter ? bar[0] - gap - width : bar[1] + gap;
  const beside = [words[0], other].filter((left) => left >= from - 0.01 && left + width <= to + 0.01);
  const onMark = inBar({ bar: [bar[0] + gap, bar[1] - gap], words }, [seen[0] + gap, seen[1] - gap]);
  return [...beside.map((left) => ({ left })), ...onMark.map(({ left }): Spot => ({ left, isOnMark: true }))];
}
