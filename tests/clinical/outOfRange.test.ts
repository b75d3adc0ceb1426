import { describe, expect, it } from "vitest";
import { parseValue } from "../../src/case/valueText";
import { outOfRange } from "../../src/clinical/outOfRange";

const side = (value: string | number, ownRange?: { readonly low?: number; readonly high?: number }) =>
  outOfRange({ value: parseValue(value), ...(ownRange !== undefined && { ownRange }) });

describe("outOfRange", () => {
  it.each([
    [12, { high: 5 }, "high"],
    [5, { high: 5 }, undefined],
    [0, { low: 3 }, "low"],
    ["<5", { high: 3 }, undefined],
    [">200", { high: 100 }, "high"],
    [">1", { low: 3 }, undefined],
    ["<1", { low: 3 }, "low"],
    ["positive", { high: 1 }, undefined],
  ] as const)("of %s in %o is %s", (value, range, expected) => {
    expect(side(value, range)).toBe(expected);
  });
  it("calls nothing high or low without a range", () => {
    expect(side(1e6)).toBeUndefined();
  });
});
