import { type Box, itemBounds } from "../scene/bounds";
import type { Item } from "../scene/scene";
import { measureText } from "../text";

/** Room above and below words, as points: a line that ends at the letters still looks as if it struck them. */
const clear = 1;

function wordBoxes(items: readonly Item[]): Box[] {
  return items.flatMap((item) => {
    if (item.kind === "group") return wordBoxes(item.items);
    return item.kind === "text" ? (itemBounds(item, (words) => measureText(words.text, words)) ?? []) : [];
  });
}

/** The parts of a vertical line that cross no words. */
export function cutAround(
  x: number,
  span: { readonly top: number; readonly bottom: number },
  over: readonly Item[],
): (readonly [number, number])[] {
  const blocks = wordBoxes(over)
    .filter((box) => box.left - clear < x && x < box.right + clear && box.bottom > span.top && box.top < span.bottom)
    .sort((a, b) => a.top - b.top);
  const parts: (readonly [number, number])[] = [];
  let from = span.top;
  for (const block of blocks) {
    if (block.top - clear > from) parts.push([from, block.top - clear]);
    from = Math.max(from, block.bottom + clear);
  }
  if (from < span.bottom) parts.push([from, span.bottom]);
  return parts;
}
