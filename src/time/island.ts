/**
 * Islands: nodes that bound each other from both sides share one scale. One-sided links only order the islands. What is drawn together,
 * such as the courses of a block or the start and the end of a record, stays on one scale; a single record that hangs on an island from
 * one side stays there, at that side.
 */
import type { Gap } from "./constrain";
import type { Distances } from "./distances";
import { calendarOrigin, type Bound } from "./network";

export interface IslandInput {
  readonly distances: Distances;
  /** Bounds that the file states, without the rules of death and cut-off: what hangs on what. */
  readonly links: readonly Bound[];
  /** Gaps inside and between courses: they keep what they join on one scale. */
  readonly joins: readonly Gap[];
  /** Which record a node belongs to, as a number in file order; undefined for nodes that belong to none. */
  readonly ownerOf: (node: number) => number | undefined;
  /** Zeros of clocks, in file order. */
  readonly clockZeros: readonly number[];
}

export interface Islands {
  /** The island of each node. The calendar is island 0. */
  readonly islandOf: readonly number[];
  /** The node at each island's zero. */
  readonly origins: readonly number[];
  readonly ranks: readonly number[];
}

export function islandsOf(input: IslandInput): Islands {
  const size = input.distances.groupOf.length;
  const sets = createSets(size);
  joinTied(input.distances, sets);
  for (const { from, to } of input.joins) sets.join(from.node, to.node);
  joinRecords(input, sets);
  joinSingles(input, sets);
  const roots = rootsInOrder(size, sets);
  const islandOf = Array.from({ length: size }, (_, node) => roots.indexOf(sets.rootOf(node)));
  const origins = roots.map((_, island) => originOf(island, islandOf, input.clockZeros));
  return { islandOf, origins, ranks: ranksOf(roots.length, crossLinks(input.links, islandOf)) };
}

interface Sets {
  readonly rootOf: (node: number) => number;
  readonly join: (a: number, b: number) => void;
}

/** Disjoint sets; the lowest node is the root, so the calendar's is always its own zero. */
function createSets(size: number): Sets {
  const parent = Array.from({ length: size }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[node] = root;
    return root;
  };
  const join = (a: number, b: number) => {
    const [first, second] = [rootOf(a), rootOf(b)];
    parent[Math.max(first, second)] = Math.min(first, second);
  };
  return { rootOf, join };
}

function joinTied({ groupOf, groupCount, matrix }: Distances, sets: Sets): void {
  const memberOf = groupOf.reduce((members, group, node) => {
    const first = members.get(group);
    if (first !== undefined) sets.join(first, node);
    return first === undefined ? members.set(group, node) : members;
  }, new Map<number, number>());
  const isFinite = (from: number, to: number) => (matrix[from * groupCount + to] ?? 0) < Number.POSITIVE_INFINITY;
  for (let a = 0; a < groupCount; a += 1) {
    for (let b = a + 1; b < groupCount; b += 1) {
      if (isFinite(a, b) && isFinite(b, a)) sets.join(memberOf.get(a) ?? 0, memberOf.get(b) ?? 0);
    }
  }
}

/** The start and the end of a record stay together, unless two scales measure them: an untied clock and the calendar, or two clocks. */
function joinRecords({ links, ownerOf, clockZeros }: IslandInput, sets: Sets): void {
  const hasScale = (root: number) => [calendarOrigin, ...clockZeros].some((zero) => sets.rootOf(zero) === root);
  for (const { from, to } of links) {
    const owner = ownerOf(from);
    if (owner === undefined || owner !== ownerOf(to)) continue;
    const [a, b] = [sets.rootOf(from), sets.rootOf(to)];
    if (!(hasScale(a) && hasScale(b))) sets.join(a, b);
  }
}

/** Lets a record that is alone on its island join one it hangs on: the calendar where it can, else the first in file order. */
function joinSingles(input: IslandInput, sets: Sets): void {
  const singles = singleRoots(input, sets);
  const join = (mayJoin: (root: number) => boolean): boolean => {
    let joined = false;
    for (const { from, to } of input.links) {
      const [a, b] = [sets.rootOf(from), sets.rootOf(to)];
      if (singles.has(a) === singles.has(b) || !mayJoin(singles.has(a) ? b : a)) continue;
      singles.delete(a);
      singles.delete(b);
      sets.join(a, b);
      joined = true;
    }
    return joined;
  };
  // Again and again, for chains of such records.
  while (join((root) => root === calendarOrigin));
  while (join(() => true));
}

/** Islands without a clock that hold one record, or nothing but one moment: nothing measures them but the record itself. */
function singleRoots({ distances, ownerOf, clockZeros }: IslandInput, sets: Sets): Set<number> {
  const { groupOf, offsetOf } = distances;
  const held = new Map<number, { readonly owners: Set<number>; readonly moments: Set<string> }>();
  groupOf.forEach((group, node) => {
    const root = sets.rootOf(node);
    const known = held.get(root) ?? { owners: new Set(), moments: new Set() };
    const owner = ownerOf(node);
    if (owner !== undefined) known.owners.add(owner);
    held.set(root, { ...known, moments: known.moments.add(`${group}|${offsetOf[node]}`) });
  });
  const measured = new Set([calendarOrigin, ...clockZeros.map(sets.rootOf)]);
  const isSingle = ([root, { owners, moments }]: readonly [number, { owners: Set<number>; moments: Set<string> }]) =>
    (owners.size <= 1 || moments.size === 1) && !measured.has(root);
  return new Set([...held].filter(isSingle).map(([root]) => root));
}

function rootsInOrder(size: number, sets: Sets): readonly number[] {
  const roots = new Set<number>();
  for (let node = 0; node < size; node += 1) roots.add(sets.rootOf(node));
  return [...roots];
}

function originOf(island: number, islandOf: readonly number[], clockZeros: readonly number[]): number {
  if (island === 0) return calendarOrigin;
  return clockZeros.find((zero) => islandOf[zero] === island) ?? islandOf.indexOf(island);
}

interface Order {
  readonly earlier: number;
  readonly later: number;
}

const crossLinks = (links: readonly Bound[], islandOf: readonly number[]): readonly Order[] =>
  links.flatMap(({ from, to, most }) => {
    const [later, earlier] = [islandOf[from] ?? 0, islandOf[to] ?? 0];
    return later !== earlier && most <= 0 ? [{ earlier, later }] : [];
  });

/** Longest chain of earlier islands; as many rounds as islands, so that odd cycles end. */
function ranksOf(count: number, orders: readonly Order[]): readonly number[] {
  const ranks = new Array<number>(count).fill(0);
  for (let round = 0; round < count; round += 1) {
    for (const { earlier, later } of orders)
      ranks[later] = Math.min(count, Math.max(ranks[later] ?? 0, (ranks[earlier] ?? 0) + 1));
  }
  return ranks;
}
