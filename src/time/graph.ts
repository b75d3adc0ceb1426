/** Shortest paths, negative cycles and strongly connected components of a network of bounds. */
import type { Bound } from "./network";

export type Potentials =
  | { readonly feasible: true /** One whole-day solution of all bounds. */; readonly values: readonly number[] }
  | {
      readonly feasible: false /** The bounds of one negative cycle: together they cannot hold. */;
      readonly cycle: readonly Bound[];
    };

/** Bellman and Ford: a solution of all bounds, or a cycle of bounds that contradict each other. */
export function potentialsOf(size: number, bounds: readonly Bound[]): Potentials {
  const values = new Array<number>(size).fill(0);
  const reachedBy = new Array<Bound | undefined>(size).fill(undefined);
  let last: number | undefined;
  for (let round = 0; round <= size; round += 1) {
    last = undefined;
    for (const bound of bounds) {
      const reach = (values[bound.from] ?? 0) + bound.most;
      if (reach >= (values[bound.to] ?? 0)) continue;
      values[bound.to] = reach;
      reachedBy[bound.to] = bound;
      last = bound.to;
    }
    if (last === undefined) return { feasible: true, values };
  }
  return { feasible: false, cycle: cycleThrough(last ?? 0, reachedBy) };
}

/** After as many steps back as there are nodes the walk is on the cycle itself. */
function cycleThrough(start: number, reachedBy: readonly (Bound | undefined)[]): readonly Bound[] {
  let node = start;
  for (let step = 0; step < reachedBy.length; step += 1) node = reachedBy[node]?.from ?? node;
  const cycle: Bound[] = [];
  let at = node;
  do {
    const bound = reachedBy[at];
    if (bound === undefined) break;
    cycle.push(bound);
    at = bound.from;
  } while (at !== node);
  return cycle;
}

export interface Paths {
  /** Shortest distance to each node; infinite where nothing bounds it. */
  readonly distance: readonly number[];
  /** The last bound on the shortest path to each node. */
  readonly reachedBy: readonly (Bound | undefined)[];
}

/** Shortest paths from one node through bounds without negative cycles. */
export function shortestPaths(size: number, bounds: readonly Bound[], source: number): Paths {
  const leaving = boundsByStart(size, bounds);
  const distance = new Array<number>(size).fill(Number.POSITIVE_INFINITY);
  const reachedBy = new Array<Bound | undefined>(size).fill(undefined);
  distance[source] = 0;
  const queue = [source];
  const queued = new Set(queue);
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    queued.delete(node);
    for (const bound of leaving[node] ?? []) {
      const reach = (distance[node] ?? 0) + bound.most;
      if (reach >= (distance[bound.to] ?? 0)) continue;
      distance[bound.to] = reach;
      reachedBy[bound.to] = bound;
      if (queued.has(bound.to)) continue;
      queue.push(bound.to);
      queued.add(bound.to);
    }
  }
  return { distance, reachedBy };
}

/** The bounds with their direction turned, for paths that lead to a node. */
export const reversed = (bounds: readonly Bound[]): readonly Bound[] =>
  bounds.map((bound) => ({ ...bound, from: bound.to, to: bound.from }));

function boundsByStart(size: number, bounds: readonly Bound[]): readonly (readonly Bound[])[] {
  const leaving: Bound[][] = Array.from({ length: size }, () => []);
  for (const bound of bounds) leaving[bound.from]?.push(bound);
  return leaving;
}

export interface Arc {
  readonly from: number;
  readonly to: number;
}

/** The strongly connected component of each node (Kosaraju); components are numbered by their lowest node. */
export function componentsOf(size: number, arcs: readonly Arc[]): readonly number[] {
  const forward = neighbours(size, arcs, false);
  const backward = neighbours(size, arcs, true);
  const component = new Array<number>(size).fill(-1);
  const finished = finishOrder(forward);
  for (const root of finished.reverse()) {
    if (component[root] === -1) flood(root, backward, component);
  }
  return numberedByLowestNode(component);
}

function neighbours(size: number, arcs: readonly Arc[], turned: boolean): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: size }, () => []);
  for (const { from, to } of arcs) lists[turned ? to : from]?.push(turned ? from : to);
  return lists;
}

/** Nodes in the order in which a depth-first walk leaves them. */
function finishOrder(next: readonly (readonly number[])[]): number[] {
  const finished: number[] = [];
  const seen = new Set<number>();
  for (let root = 0; root < next.length; root += 1) {
    const stack: { readonly node: number; step: number }[] = seen.has(root) ? [] : [{ node: root, step: 0 }];
    seen.add(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const neighbour = next[top.node]?.[top.step];
      top.step += 1;
      if (neighbour === undefined) finished.push(stack.pop()?.node ?? root);
      else if (!seen.has(neighbour)) {
        seen.add(neighbour);
        stack.push({ node: neighbour, step: 0 });
      }
    }
  }
  return finished;
}

function flood(root: number, next: readonly (readonly number[])[], component: number[]): void {
  const stack = [root];
  component[root] = root;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (const neighbour of next[node] ?? []) {
      if (component[neighbour] !== -1) continue;
      component[neighbour] = root;
      stack.push(neighbour);
    }
  }
}

function numberedByLowestNode(component: readonly number[]): readonly number[] {
  const numbers = new Map<number, number>();
  return component.map((root) => {
    const known = numbers.get(root);
    if (known !== undefined) return known;
    numbers.set(root, numbers.size);
    return numbers.size - 1;
  });
}
