import fc from "fast-check";
import { expect, test } from "vitest";
import { createNetwork, distancesOf, type Gap, placeNodes } from "../../src/time";

const last = 6;
const count = 4;
const mark = (node: number) => ({ node, offset: 0 });

interface Link {
  readonly from: number;
  readonly to: number;
  readonly low: number;
}

/** Later nodes come after earlier ones by at least some days, within a week that starts at the origin. */
const net = fc.record({
  links: fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: count - 1 }), fc.integer({ min: 1, max: count }), fc.integer({ min: 0, max: 3 }))
      .filter(([from, to]) => from < to)
      .map(([from, to, low]): Link => ({ from, to, low })),
    { maxLength: 5 },
  ),
  tied: fc.constantFrom(...([1, 2, 3, 4] as const)),
});

const days = Array.from({ length: last + 1 }, (_, day) => day);
const assignments = days.flatMap((a) => days.flatMap((b) => days.flatMap((c) => days.map((d) => [0, a, b, c, d] as const))));
const distance = (assignment: readonly number[], { from, to, low }: Link) =>
  (assignment[to] ?? 0) - (assignment[from] ?? 0) - low;
const solutions = (links: readonly Link[]) =>
  assignments.filter((assignment) => links.every((link) => distance(assignment, link) >= 0));

/** Gap sizes from the largest down, as one number that can be compared. */
const unevenness = (sizes: readonly number[]) => [...sizes].sort((a, b) => b - a).reduce((sum, size) => sum * 10 + size, 0);

function place(
  links: readonly Link[],
  end: number,
  pinned?: { readonly node: number; readonly day: number },
): readonly (number | undefined)[] {
  const draft = createNetwork();
  for (let node = 1; node <= count; node += 1) draft.bound(mark(0), mark(draft.addNode()), { low: 0, high: last });
  for (const { from, to, low } of links) draft.bound(mark(from), mark(to), { low });
  draft.bound(mark(0), mark(end), { low: last, high: last });
  if (pinned !== undefined) draft.bound(mark(0), mark(pinned.node), { low: pinned.day, high: pinned.day });
  const { network } = draft;
  const gaps: readonly Gap[] = links.map(({ from, to, low }) => ({ from: { node: from, offset: low }, to: mark(to) }));
  return placeNodes({
    distances: distancesOf(network.size, network.bounds),
    originOf: () => 0,
    cores: [],
    dated: [],
    lengths: [],
    tiers: [gaps],
  });
}

const possibleWith = (links: readonly Link[], tied: number) => solutions(links).filter((assignment) => assignment[tied] === last);
const sizesIn = (links: readonly Link[], assignment: readonly number[]) => links.map((link) => distance(assignment, link));

test("a placement satisfies every statement, its largest gap is as small as can be, and no gap could be smaller for nothing", () => {
  fc.assert(
    fc.property(net, ({ links, tied }) => {
      const possible = possibleWith(links, tied);
      fc.pre(links.length > 0 && possible.length > 0);
      const placed = place(links, tied).map((day) => day ?? Number.NaN);
      expect(possible).toContainEqual(placed);
      const sizes = sizesIn(links, placed);
      const others = possible.map((assignment) => sizesIn(links, assignment));
      expect(Math.max(...sizes)).toBe(Math.min(...others.map((other) => Math.max(...other))));
      const better = others.filter((other) => other.every((size, index) => size <= (sizes[index] ?? 0)));
      for (const other of better) expect(other).toEqual(sizes);
    }),
    { numRuns: 300 },
  );
});

const chain = fc.record({
  lows: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: count, maxLength: count }),
  pinned: fc.record({ node: fc.integer({ min: 1, max: count - 1 }), day: fc.integer({ min: 0, max: last }) }),
});

test("the gaps of a chain are as even as they can be, from the largest down", () => {
  fc.assert(
    fc.property(chain, ({ lows, pinned }) => {
      const links = lows.map((low, index): Link => ({ from: index, to: index + 1, low }));
      const possible = possibleWith(links, count).filter((assignment) => assignment[pinned.node] === pinned.day);
      fc.pre(possible.length > 0);
      const placed = place(links, count, pinned).map((day) => day ?? Number.NaN);
      const best = Math.min(...possible.map((assignment) => unevenness(sizesIn(links, assignment))));
      expect(unevenness(sizesIn(links, placed))).toBe(best);
    }),
    { numRuns: 300 },
  );
});

test("a placement is the same whenever it is asked", () => {
  fc.assert(
    fc.property(net, ({ links, tied }) => {
      fc.pre(solutions(links).some((assignment) => assignment[tied] === last));
      expect(place(links, tied)).toEqual(place(links, tied));
    }),
  );
});

test("what nothing pulls stands in the middle of its bounds, what is open on one side at the closed side, and the rest nowhere", () => {
  const draft = createNetwork();
  const [inside, open, free] = [draft.addNode(), draft.addNode(), draft.addNode()];
  draft.bound(mark(0), mark(inside), { low: 10, high: 21 });
  draft.bound(mark(0), mark(open), { low: 7 });
  const { network } = draft;
  const distances = distancesOf(network.size, network.bounds);
  const drawn = placeNodes({ distances, originOf: () => 0, cores: [], dated: [], lengths: [], tiers: [] });
  expect([drawn[inside], drawn[open], drawn[free]]).toEqual([15, 7, undefined]);
});

test("a core is kept where the rest allows it, in file order", () => {
  const draft = createNetwork();
  const [a, b] = [draft.addNode(), draft.addNode()];
  draft.bound(mark(0), mark(a), { low: 0, high: 90 });
  draft.bound(mark(a), mark(b), { low: 40, high: 40 });
  draft.bound(mark(0), mark(b), { low: 0, high: 120 });
  const { network } = draft;
  const core = (node: number) => ({ from: mark(0), to: mark(node), low: 30, high: 60 });
  const drawn = placeNodes({
    distances: distancesOf(network.size, network.bounds),
    originOf: () => 0,
    cores: [core(a), core(b)],
    dated: [a],
    lengths: [],
    tiers: [],
  });
  expect([drawn[a], drawn[b]]).toEqual([45, 85]);
});
