import type { Item } from "../scene/scene";
import { widthOf } from "./context";

function textBoxes(
  items: readonly Item[],
): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[] {
  return items.flatMap((item) => {
    if (item.kind === "group") return textBoxes(item.items);
    if (item.kind !== "text") return [];
    const width = widthOf(item.text, item.size, item.bold);
    const left = item.anchor === "start" ? item.x : item.anchor === "end" ? item.x - width : item.x - width / 2;
    return [{ left, right: left + width, top: item.y - item.size * 0.85, bottom: item.y + item.size * 0.3 }];
  });
}

/** The parts of a vertical line that cross no words. */
export function cutAround(
  x: number,
  span: { readonly top: number; readonly bottom: number },
  over: readonly Item[],
): (readonly [number, number])[] {
  const blocks = textBoxes(over)
    .filter((box) => box.left - 1 < x && x < box.right + 1 && box.bottom > span.top && box.top < span.bottom)
    .sort((a, b) => a.top - b.top);
  const parts: (readonly [number, number])[] = [];
  let from = span.top;
  for (const block of blocks) {
    if (block.top > from) parts.push([from, block.top]);
    from = Math.max(from, block.bottom);
  }
  if (from < span.bottom) parts.push([from, span.bottom]);
  return parts;
}
