import { componentsOf, potentialsOf } from "./graph";
import type { Bound } from "./network";

/** All shortest paths of a consistent network. Nodes at a fixed distance from each other form one group and share one row. */
export interface Distances {
  /** Greatest possible x_to - x_from; infinite when nothing bounds it. */
  readonly most: (from: number, to: number) => number;
  /** The group of each node; nodes of one group move together. */
  readonly groupOf: readonly number[];
  /** Days from the group's own zero to the node. */
  readonly offsetOf: readonly number[];
  readonly groupCount: number;
  /** Greatest possible distance between groups: row by row, `groupCount` numbers each. */
  readonly matrix: Float64Array;
}

/** Shortest paths between all pairs (Floyd and Warshall over groups); the bounds must be free of contradiction. */
export function distancesOf(size: number, bounds: readonly Bound[]): Distances {
  const potentials = potentialsOf(size, bounds);
  const values = potentials.feasible ? potentials.values : new Array<number>(size).fill(0);
  const at = (node: number) => values[node] ?? 0;
  // A cycle of length zero fixes the distances of its nodes, and all its bounds are tight in every solution.
  const groupOf = componentsOf(
    size,
    bounds.filter(({ from, to, most }) => at(to) - at(from) === most),
  );
  const zeros = new Map<number, number>();
  for (let node = 0; node < size; node += 1) if (!zeros.has(groupOf[node] ?? 0)) zeros.set(groupOf[node] ?? 0, at(node));
  const offsetOf = groupOf.map((group, node) => at(node) - (zeros.get(group) ?? 0));
  const groupCount = zeros.size;
  const matrix = emptyMatrix(groupCount);
  for (const { from, to, most } of bounds) {
    const cell = (groupOf[from] ?? 0) * groupCount + (groupOf[to] ?? 0);
    matrix[cell] = Math.min(matrix[cell] ?? 0, most + (offsetOf[from] ?? 0) - (offsetOf[to] ?? 0));
  }
  closeMatrix(matrix, groupCount);
  return {
    most: (from, to) =>
      (matrix[(groupOf[from] ?? 0) * groupCount + (groupOf[to] ?? 0)] ?? 0) + (offsetOf[to] ?? 0) - (offsetOf[from] ?? 0),
    groupOf,
    offsetOf,
    groupCount,
    matrix,
  };
}

/** A square of infinite distances with zeros on the diagonal. */
export function emptyMatrix(count: number): Float64Array {
  const matrix = new Float64Array(count * count).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < count; i += 1) matrix[i * count + i] = 0;
  return matrix;
}

/** Floyd and Warshall, in place, through the given nodes (all of them by default). */
export function closeMatrix(matrix: Float64Array, count: number): void {
  for (let through = 0; through < count; through += 1) {
    for (let from = 0; from < count; from += 1) {
      const first = matrix[from * count + through] ?? 0;
      if (first === Number.POSITIVE_INFINITY) continue;
      relaxRow(matrix, { count, from, through, first });
    }
  }
}

/** Adds x_to - x_from <= most to a closed matrix and closes it again; false when that would contradict it, and then nothing changes. */
export function tighten(matrix: Float64Array, count: number, { from, to, most }: Bound): boolean {
  if ((matrix[from * count + to] ?? 0) <= most) return true;
  if ((matrix[to * count + from] ?? 0) + most < 0) return false;
  matrix[from * count + to] = most;
  for (let row = 0; row < count; row += 1) {
    const first = (matrix[row * count + from] ?? 0) + most;
    if (first < (matrix[row * count + to] ?? 0) || row === from) relaxRow(matrix, { count, from: row, through: to, first });
  }
  return true;
}

interface Row {
  readonly count: number;
  readonly from: number;
  readonly through: number;
  readonly first: number;
}

function relaxRow(matrix: Float64Array, { count, from, through, first }: Row): void {
  for (let to = 0; to < count; to += 1) {
    const reach = first + (matrix[through * count + to] ?? 0);
    if (reach < (matrix[from * count + to] ?? 0)) matrix[from * count + to] = reach;
  }
}
