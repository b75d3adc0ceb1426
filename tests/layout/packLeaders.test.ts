import { describe, expect, it } from "vitest";
import { leftsOver, packLeaders } from "../../src/layout/packLeaders";

const edges = { left: 0, right: 200 };
const labelsAt = (leaders: readonly number[], width: number) =>
  leaders.map((leader) => ({ leader, width, lefts: leftsOver(leader, width, edges) }));

/** Pairs of a label and the leader of one above it that runs through its words. */
function crossings(leaders: readonly number[], width: number): number[][] {
  const { places } = packLeaders(labelsAt(leaders, width), 4);
  return places.flatMap((upper, index) =>
    places.flatMap((lower, other) => {
      const leader = leaders[index] ?? 0;
      return upper.row > lower.row && leader > lower.left && leader < lower.left + width ? [[index, other]] : [];
    }),
  );
}

describe("labels with leaders", () => {
  it("never run a leader through the words of a neighbour, however close their dates are", () => {
    expect(crossings([10, 20, 95, 120, 140, 146], 60)).toEqual([]);
    expect(crossings([150, 165, 190], 80)).toEqual([]);
  });

  it("find a way for a dozen, in fewer rows than stairs would need", () => {
    const leaders = [12, 30, 48, 60, 74, 86, 97, 110, 118, 131, 150, 170];
    expect(crossings(leaders, 12)).toEqual([]);
    expect(packLeaders(labelsAt(leaders, 12), 2).rows).toBeLessThan(4);
  });

  it("stand in one row where they have room beside each other", () => {
    expect(packLeaders(labelsAt([20, 100, 180], 40), 4).rows).toBe(1);
  });

  it("keep words that belong to one bar above the names of its neighbours", () => {
    const [stop, name] = labelsAt([50, 60], 80);
    if (stop === undefined || name === undefined) throw new Error("two labels were made");
    const { places } = packLeaders([{ ...stop, above: true }, name], 4);
    expect(places[0]?.row).toBeGreaterThan(places[1]?.row ?? 0);
  });
});
