import type { Item, Scene } from "./scene";

/** Paths of all records that a scene shows. */
export const recordsIn = ({ items }: Scene): ReadonlySet<string> => new Set(items.flatMap(recordsOf));

const recordsOf = (item: Item): readonly string[] => [
  ...(item.record === undefined ? [] : [item.record]),
  ...(item.kind === "group" ? item.items.flatMap(recordsOf) : []),
  ...(item.kind === "path" ? (item.parts ?? []).map(({ record }) => record) : []),
];
