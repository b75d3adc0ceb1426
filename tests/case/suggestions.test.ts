import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { didYouMean, editDistance, nearest } from "../../src/case/suggestions";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["rash", "rash", 0],
    ["rash", "", 4],
    ["strat", "start", 1],
    ["lenalidomid", "lenalidomide", 1],
    ["prednisone", "prednisolone", 2],
    ["kitten", "sitting", 3],
  ])("from %j to %j is %i", (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });

  it("is the same both ways, and nothing only from a word to itself", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other) === 0).toBe(one === other);
      }),
    );
  });
});

describe("nearest", () => {
  const drugs = ["lenalidomide", "pomalidomide", "ixazomib", "dexamethasone", "Id"];

  it.each([
    ["lenalidomid", "lenalidomide"],
    ["Lenalidomide", "lenalidomide"],
    ["pomalidomid", "pomalidomide"],
    ["ixazomab", "ixazomib"],
    ["dexameth", "dexamethasone"],
    ["id", "Id"],
  ])("of %j is %j", (word, meant) => {
    expect(nearest(word, drugs)).toBe(meant);
  });

  it.each(["rituximab", "I", "ix", "Rd", ""])("of %j is nothing", (word) => {
    expect(nearest(word, drugs)).toBeUndefined();
  });

  it("finds the field that another style of writing meant", () => {
    expect(nearest("as_printed", ["asPrinted", "alternatives"])).toBe("asPrinted");
  });

  it("takes the first of two that are equally near", () => {
    expect(nearest("crpx", ["crpa", "crpb"])).toBe("crpa");
  });

  it("gives up where a search would cost more than it helps", () => {
    expect(nearest("x".repeat(100_000), drugs)).toBeUndefined();
    expect(nearest("lenalidomid", [...drugs, ...Array.from({ length: 5000 }, (_, index) => `drug${index}`)])).toBeUndefined();
  });
});

describe("didYouMean", () => {
  it("is a hint with the name as it should be written", () => {
    expect(didYouMean("lenalidomid", ["lenalidomide"])).toBe("did you mean `lenalidomide`?");
    expect(didYouMean("rituximab", ["lenalidomide"])).toBeUndefined();
  });
});
