import { type Box, itemBounds } from "../scene/bounds";
import type { Item, Scene, Text } from "../scene/scene";
import { measureText } from "../text";

export type Leaf = Exclude<Item, { readonly kind: "group" }>;

/** An item that paints, with the lane it stands in and the record it tells of, its own or that of a group around it. */
export interface PlacedLeaf {
  readonly item: Leaf;
  readonly lane: string;
  readonly record?: string;
}

/** In the order of painting. */
export function leavesOf({ items }: Scene): readonly PlacedLeaf[] {
  const walk = (item: Item, lane: string, around?: string): readonly PlacedLeaf[] => {
    const record = item.record ?? around;
    if (item.kind !== "group") return [{ item, lane, ...(record !== undefined && { record }) }];
    return item.items.flatMap((child) => walk(child, lane === "" ? item.name : lane, record));
  };
  return items.flatMap((item) => walk(item, ""));
}

export const widthOf = (text: Text): number => measureText(text.text, text);
export const boxOf = (item: Item): Box | undefined => itemBounds(item, widthOf);

/** Where an item stands, for a finding; nothing for what paints nothing. */
export function at(item: Item): { readonly at?: Box } {
  const box = boxOf(item);
  return box ? { at: box } : {};
}
