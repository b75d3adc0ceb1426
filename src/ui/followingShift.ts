import type { Item, Text, Within } from "../scene/scene";

type Span = readonly [left: number, right: number];

/** How far words move to stay in sight with what they name; undefined where there is no room for them, or nothing to name. */
export function followingShift(within: Within, seen: Span): number | undefined {
  const left = within.free === undefined ? leftInBar(within, seen) : leftBeside(within, within.free, seen);
  return left === undefined ? undefined : left - within.words[0];
}

/** In the part of their bar that is seen. */
function leftInBar({ bar, words, longer = Number.POSITIVE_INFINITY }: Within, seen: Span): number | undefined {
  const width = words[1] - words[0];
  const [left, right] = [Math.max(bar[0], seen[0]), Math.min(bar[1], seen[1])];
  return right - left < width - 0.01 || right - left >= longer - 0.01
    ? undefined
    : Math.min(Math.max(words[0], left), right - width);
}

/** Where they stand, on the other side of their mark, or on what is seen of it where neither side is. */
function leftBeside({ bar, words, isGround }: Within, free: Span, seen: Span): number | undefined {
  const width = words[1] - words[0];
  const isAfter = words[0] + words[1] > bar[0] + bar[1];
  const gap = isAfter ? words[0] - bar[1] : bar[0] - words[1];
  if (bar[1] <= seen[0] || bar[0] >= seen[1]) return undefined;
  const [from, to] = [Math.max(free[0], seen[0]), Math.min(free[1], seen[1])];
  const other = isAfter ? bar[0] - gap - width : bar[1] + gap;
  const beside = [words[0], other].find((left) => left >= from - 0.01 && left + width <= to + 0.01);
  if (beside !== undefined) return isGround ? undefined : beside;
  return leftInBar({ bar: [bar[0] + gap, bar[1] - gap], words }, [seen[0] + gap, seen[1] - gap]);
}

/** First lines of names that have no room though their mark is seen: they are counted where they would stand. */
export const withoutRoom = (items: readonly Item[], seen: Span): readonly Text[] => {
  const missing = items.flatMap((item): readonly Text[] => {
    if (item.kind === "group") return withoutRoom(item.items, seen);
    if (item.kind !== "text" || item.within?.free === undefined) return [];
    const [left, right] = item.within.bar;
    const isSeen = left < seen[1] && right > seen[0];
    return isSeen && followingShift(item.within, seen) === undefined ? [item] : [];
  });
  return missing.filter(({ record }, index) => missing.findIndex((each) => each.record === record) === index);
};
