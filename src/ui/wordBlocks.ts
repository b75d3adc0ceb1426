/** The edge of a window cuts words. The rest of a name is a riddle, and a number without its first digits another number: both are left out. */
import { type Box, itemBounds, union } from "../scene/bounds";
import type { Item, Text } from "../scene/scene";
import { measureText } from "../text";

/** Lines of one label, or parts of one line, with the box around all of them. */
export interface WordBlock {
  readonly texts: readonly Text[];
  readonly box: Box;
}

/** Lines of a label are not further apart, in points. */
const near = 4;

export const textsIn = (items: readonly Item[]): readonly Text[] =>
  items.flatMap((item) => (item.kind === "group" ? textsIn(item.items) : item.kind === "text" ? [item] : []));

export function wordBlocks(texts: readonly Text[]): readonly WordBlock[] {
  const blocks: { texts: Text[]; box: Box }[] = [];
  for (const item of texts) {
    const box = itemBounds(item, (words) => measureText(words.text, words));
    const before = blocks.at(-1);
    if (box === undefined) continue;
    if (before && isGoingOn(before.texts.at(-1), item) && apart(before.box, box) <= near) {
      before.texts.push(item);
      before.box = union(before.box, box);
    } else blocks.push({ texts: [item], box });
  }
  return blocks;
}

const isGoingOn = (before: Text | undefined, { record }: Text): boolean => record !== undefined && before?.record === record;

const apart = (a: Box, b: Box): number => Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);

/** Words reach so far into the edge before they can no longer be read, in points. */
const edge = 3;

/** Whether a label reaches out of where words are seen; it may have been moved. */
export const isCut = (
  { box: { left, right } }: WordBlock,
  { seen: [from, to], by = 0 }: { readonly seen: readonly [left: number, right: number]; readonly by?: number },
): boolean => left + by < from - edge || right + by > to + edge;
