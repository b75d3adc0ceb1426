import { describe, expect, it } from "vitest";
import { prune } from "../../src/case/prune";

describe("prune", () => {
  const tree = { b: [10, { c: 1, d: 2 }, [20, 21]], a: { e: 3 } };

  it("takes out fields and entries and keeps the order of the rest", () => {
    const paths = [
      ["b", 0],
      ["b", 1, "c"],
      ["b", 2, 1],
    ];
    expect(JSON.stringify(prune(tree, paths))).toBe('{"b":[{"d":2},[20]],"a":{"e":3}}');
  });

  it("shares what has nothing taken out, and the whole when nothing is", () => {
    expect(prune(tree, [])).toBe(tree);
    expect(prune(tree, [["b", 0]])).toHaveProperty("a", tree.a);
    expect((prune(tree, [["b", 0]]) as typeof tree).a).toBe(tree.a);
  });

  it("passes over what is not there", () => {
    expect(prune(tree, [["x"], ["a", "e", "f"], ["b", 9]])).toEqual(tree);
  });

  it("says that an end is unknown where it or the length was taken out, unless a moment is left", () => {
    expect(prune({ start: "a", end: "b" }, [["end"]])).toEqual({ start: "a", end: "unknown" });
    expect(prune({ start: "a", length: "b" }, [["length"]])).toEqual({ start: "a", end: "unknown" });
    expect(prune({ end: "a", length: "b" }, [["length"]])).toEqual({ end: "a" });
    expect(prune({ at: "a", end: "b" }, [["end"]])).toEqual({ at: "a" });
  });

  it("keeps a field called __proto__ as a field", () => {
    const risky: unknown = JSON.parse('{ "__proto__": { "polluted": true }, "a": 1, "b": 2 }');
    const pruned = prune(risky, [["b"]]);
    expect(JSON.stringify(pruned)).toBe('{"__proto__":{"polluted":true},"a":1}');
    expect(pruned).not.toHaveProperty("polluted");
  });
});
