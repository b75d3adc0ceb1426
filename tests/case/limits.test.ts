import { describe, expect, it } from "vitest";
import { firstTooDeep } from "../../src/case/limits";

describe("firstTooDeep", () => {
  it("counts brackets that are open at once, and none inside of texts", () => {
    expect(firstTooDeep("[[1], [2]]", 2)).toBeUndefined();
    expect(firstTooDeep("[[1], [[2]]]", 2)).toBe(7);
    expect(firstTooDeep('["[[[", "\\"[[[", "\\\\", [1]]', 2)).toBeUndefined();
  });

  it("is not stopped by a text that never ends, or by a hundred thousand brackets", () => {
    expect(firstTooDeep('["abc', 2)).toBeUndefined();
    expect(firstTooDeep("[".repeat(100_000), 64)).toBe(64);
  });
});
