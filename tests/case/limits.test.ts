import { describe, expect, it } from "vitest";
import { firstTooDeep } from "../../src/case/limits";
import { finish } from "../../src/case/work";

const tooDeep = (text: string, limit: number) => finish(firstTooDeep(text, limit));

describe("firstTooDeep", () => {
  it("counts brackets that are open at once, and none inside of texts", () => {
    expect(tooDeep("[[1], [2]]", 2)).toBeUndefined();
    expect(tooDeep("[[1], [[2]]]", 2)).toBe(7);
    expect(tooDeep('["[[[", "\\"[[[", "\\\\", [1]]', 2)).toBeUndefined();
  });

  it("is not stopped by a text that never ends, or by a hundred thousand brackets", () => {
    expect(tooDeep('["abc', 2)).toBeUndefined();
    expect(tooDeep("[".repeat(100_000), 64)).toBe(64);
  });
});
