import fc from "fast-check";
import { expect, test } from "vitest";
import { agree, type Bound, createNetwork, distancesOf, type NetworkDraft, type Strength } from "../../src/time";

/** Three days besides the calendar's zero, each within this many days of it. */
const nodes = [1, 2, 3] as const;
const horizon = 4;

interface Link {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly strength: Strength;
}

const node = fc.integer({ min: 0, max: nodes.length });
const links = fc.array(
  fc.record({
    from: node,
    to: node,
    low: fc.integer({ min: -horizon, max: horizon }),
    high: fc.integer({ min: -horizon, max: horizon }),
    strength: fc.constantFrom<Strength>("assumed", "series", "prose", "fact"),
  }),
  { maxLength: 6 },
);

function networkOf(given: readonly Link[]): NetworkDraft {
  const draft = createNetwork();
  for (const _ of nodes) {
    const added = { node: draft.addNode(), offset: 0 };
    draft.bound({ node: 0, offset: 0 }, added, { low: -horizon, high: horizon });
  }
  given.forEach(({ from, to, low, high, strength }, index) => {
    const statement = draft.addStatement({ path: `${index}`, words: `${index}`, strength });
    draft.bound({ node: from, offset: 0 }, { node: to, offset: 0 }, { low, high, statement });
  });
  return draft;
}

const days = Array.from({ length: 2 * horizon + 1 }, (_, index) => index - horizon);
const assignments = days.flatMap((a) => days.flatMap((b) => days.map((c) => [0, a, b, c] as const)));
const holds = (given: readonly Link[], days: readonly number[]) =>
  given.every(({ from, to, low, high }) => {
    const apart = (days[to] ?? 0) - (days[from] ?? 0);
    return low <= apart && apart <= high;
  });
const solutions = (given: readonly Link[]) => assignments.filter((assignment) => holds(given, assignment));

const consistent = links.filter((given) => solutions(given).length > 0);

test("bounds of a network are exactly those of all assignments that satisfy it", () => {
  fc.assert(
    fc.property(consistent, node, node, (given, from, to) => {
      const { network } = networkOf(given);
      const agreement = agree(network);
      expect(agreement.conflicts).toEqual([]);
      const { most } = distancesOf(network.size, agreement.bounds);
      const greatest = Math.max(...solutions(given).map((assignment) => (assignment[to] ?? 0) - (assignment[from] ?? 0)));
      expect(most(from, to)).toBe(greatest);
    }),
    { numRuns: 300 },
  );
});

test("nodes share a group exactly when no assignment changes their distance", () => {
  fc.assert(
    fc.property(consistent, node, node, (given, from, to) => {
      const { network } = networkOf(given);
      const { groupOf } = distancesOf(network.size, agree(network).bounds);
      const distances = new Set(solutions(given).map((assignment) => (assignment[to] ?? 0) - (assignment[from] ?? 0)));
      expect(groupOf[from] === groupOf[to]).toBe(distances.size === 1);
    }),
    { numRuns: 300 },
  );
});

test("a contradiction names a set from which nothing can be left out", () => {
  fc.assert(
    fc.property(links, (given) => {
      for (const { statements } of agree(networkOf(given).network).conflicts) {
        const named = statements.flatMap((index) => given[index] ?? []);
        expect(solutions(named)).toEqual([]);
        for (const left of named) expect(solutions(named.filter((link) => link !== left))).not.toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test("what is left after contradictions holds together, and nothing gave way to what is weaker", () => {
  const order: readonly Strength[] = ["assumed", "series", "prose", "fact"];
  fc.assert(
    fc.property(links, (given) => {
      const { conflicts } = agree(networkOf(given).network);
      const dropped = new Set(conflicts.map(({ gaveWay }) => gaveWay));
      expect(solutions(given.filter((_, index) => !dropped.has(index)))).not.toEqual([]);
      for (const { statements, gaveWay } of conflicts) {
        const strengthOf = (index: number) => order.indexOf(given[index]?.strength ?? "fact");
        expect(strengthOf(gaveWay)).toBe(Math.min(...statements.map(strengthOf)));
      }
    }),
    { numRuns: 300 },
  );
});

test("a further statement never widens a bound while nothing gives way", () => {
  fc.assert(
    fc.property(consistent, consistent, (given, more) => {
      const both = [...given, ...more];
      fc.pre(solutions(both).length > 0);
      const [before, after] = [given, both].map((list) => distancesOf(nodes.length + 1, agree(networkOf(list).network).bounds));
      for (const from of [0, ...nodes]) {
        for (const to of [0, ...nodes]) expect(after?.most(from, to)).toBeLessThanOrEqual(before?.most(from, to) ?? 0);
      }
    }),
  );
});

test("agree lets the latest of equally firm statements give way", () => {
  const fact = (low: number): Link => ({ from: 0, to: 1, low, high: low, strength: "fact" });
  expect(agree(networkOf([fact(1), fact(2)]).network).conflicts).toEqual([{ statements: [0, 1], gaveWay: 1, excess: 1 }]);
});

/** Two days with one instant each, as minutes on a coarse clock so that every assignment can be tried. */
interface MinuteCase {
  readonly earliest: number;
  readonly latest: number;
  readonly apartLow: number;
  readonly apartHigh: number;
  readonly dayLow: number;
  readonly dayHigh: number;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour * 60);
const minuteCase: fc.Arbitrary<MinuteCase> = fc
  .record({
    earliest: fc.constantFrom(...hours),
    latest: fc.constantFrom(...hours),
    apartLow: fc.integer({ min: -48, max: 48 }),
    apartHigh: fc.integer({ min: -48, max: 48 }),
    dayLow: fc.integer({ min: -2, max: 2 }),
    dayHigh: fc.integer({ min: -2, max: 2 }),
  })
  .map((hoursApart) => ({ ...hoursApart, apartLow: hoursApart.apartLow * 60, apartHigh: hoursApart.apartHigh * 60 }));

/** All differences of the two days for which some hour of each day satisfies the case. */
function dayDifferences({ earliest, latest, apartLow, apartHigh, dayLow, dayHigh }: MinuteCase): readonly number[] {
  return [-3, -2, -1, 0, 1, 2, 3].filter(
    (difference) =>
      dayLow <= difference &&
      difference <= dayHigh &&
      hours.some(
        (first) =>
          earliest <= first &&
          first <= latest &&
          hours.some((second) => {
            const apart = difference * 1440 + second - first;
            return apartLow <= apart && apart <= apartHigh;
          }),
      ),
  );
}

test("hours between instants bound whole days exactly", () => {
  fc.assert(
    fc.property(minuteCase, (given) => {
      const draft = createNetwork();
      const [a, b] = [draft.addNode(), draft.addNode()].map((added) => ({ node: added, offset: 0 }));
      if (a === undefined || b === undefined) throw new Error("no nodes");
      draft.bound(a, b, { low: given.dayLow, high: given.dayHigh });
      const [first, second] = [draft.stampOf(a), draft.stampOf(b)];
      const statement = draft.addStatement({ path: "", words: "", strength: "fact" });
      draft.setTimeOfDay({ stamp: first, earliest: given.earliest, latest: given.latest, statement });
      draft.boundMinutes(first, second, { low: given.apartLow, high: given.apartHigh, statement });
      const possible = dayDifferences(given);
      fc.pre(given.dayLow <= given.dayHigh);
      const agreement = agree(draft.network);
      if (possible.length === 0 && isOnTheHour(given)) {
        expect(agreement.conflicts).toHaveLength(1);
        return;
      }
      fc.pre(possible.length > 0);
      const { most } = distancesOf(draft.network.size, agreement.bounds);
      expect([0 - most(b.node, a.node), most(a.node, b.node)]).toEqual([Math.min(...possible), Math.max(...possible)]);
    }),
    { numRuns: 500 },
  );
});

/** Whether the limits leave no room between the hours that are tried. */
const isOnTheHour = ({ earliest, latest, apartLow, apartHigh }: MinuteCase) => earliest > latest || apartLow > apartHigh;

test("an order of instants within one day that runs in a circle is a contradiction", () => {
  const draft = createNetwork();
  const [a, b] = [draft.addNode(), draft.addNode()].map((added) => ({ node: added, offset: 0 }));
  if (a === undefined || b === undefined) throw new Error("no nodes");
  const statements = ["a before b", "b before a"].map((words) => draft.addStatement({ path: words, words, strength: "fact" }));
  draft.boundMinutes(draft.stampOf(a), draft.stampOf(b), { low: 1, statement: statements[0] });
  draft.boundMinutes(draft.stampOf(b), draft.stampOf(a), { low: 1, statement: statements[1] });
  expect(agree(draft.network).conflicts).toMatchObject([{ statements: [0, 1], gaveWay: 1 }]);
});

test("bounds between the same node and itself are kept out of the way", () => {
  const bounds: readonly Bound[] = [{ from: 0, to: 0, most: 3 }];
  expect(distancesOf(1, bounds).most(0, 0)).toBe(0);
});
