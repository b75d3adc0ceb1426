import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Level, levelOf } from "../../src/layout/levels";

const anyDays = fc.double({ min: 0.1, max: 20_000, noNaN: true });

describe("the level of detail", () => {
  it.each([
    [4 * 365, 0],
    [2 * 365, 1],
    [100, 2],
    [9, 3],
  ])("of %d days is %d", (days, level) => expect(levelOf(days)).toBe(level));

  it("stays while a border is passed by less than a tenth, in both directions", () => {
    expect(levelOf(42 * 0.95, 2)).toBe(2);
    expect(levelOf(42 * 0.85, 2)).toBe(3);
    expect(levelOf(42 * 1.05, 3)).toBe(3);
    expect(levelOf(42 * 1.15, 3)).toBe(2);
  });

  it("skips levels where the reader jumps", () => {
    expect(levelOf(10, 0)).toBe(3);
    expect(levelOf(5000, 3)).toBe(0);
  });

  it("does not change when the same days are asked for again", () => {
    fc.assert(
      fc.property(anyDays, fc.constantFrom<Level>(0, 1, 2, 3), (days, before) => {
        const once = levelOf(days, before);
        expect(levelOf(days, once)).toBe(once);
      }),
    );
  });
});
