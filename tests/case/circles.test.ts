import { describe, expect, it } from "vitest";
import { circlesOf } from "../../src/case/circles";

const graph = (edges: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(edges));

describe("circlesOf", () => {
  it("finds none in a chain, a tree or a diamond", () => {
    expect(circlesOf(graph({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] }))).toEqual([]);
    expect(circlesOf(graph({ a: ["somewhere else"] }))).toEqual([]);
  });

  it("finds a node that leads to itself, and two separate circles", () => {
    expect(circlesOf(graph({ a: ["a"], b: ["c"], c: ["b"] }))).toEqual([["a"], ["b", "c"]]);
  });

  it("leaves out what only leads into a circle", () => {
    expect(circlesOf(graph({ x: ["a"], a: ["b"], b: ["c"], c: ["a", "d"], d: [] }))).toEqual([["a", "b", "c"]]);
  });

  it("is not stopped by a chain of a hundred thousand", () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => [`n${index}`, [`n${index + 1}`]] as const);
    expect(circlesOf(new Map(chain))).toEqual([]);
    expect(circlesOf(new Map([...chain, ["n100000", ["n0"]]]))[0]).toHaveLength(100_001);
  });
});
