/** Something that takes room along the axis, one or more slots high. */
export interface Packed {
  readonly from: number;
  readonly to: number;
  readonly slots: number;
}

/**
 * The first slot for each item so that none touch: the lowest slots that are free, in the order given. The same greedy rule as
 * interval partitioning, which needs no more rows than the deepest overlap when the items come sorted by `from`.
 */
export function packRows(
  items: readonly Packed[],
  clearance: number,
): { readonly rows: readonly number[]; readonly count: number } {
  const taken: Packed[][] = [];
  const free = (slot: number, item: Packed) =>
    (taken[slot] ?? []).every((other) => other.to + clearance <= item.from || item.to + clearance <= other.from);
  const rows = items.map((item) => {
    let slot = 0;
    while (!Array.from({ length: item.slots }, (_, index) => slot + index).every((candidate) => free(candidate, item))) slot++;
    for (let index = 0; index < item.slots; index++) {
      const row = taken[slot + index] ?? [];
      row.push(item);
      taken[slot + index] = row;
    }
    return slot;
  });
  return { rows, count: taken.length };
}
