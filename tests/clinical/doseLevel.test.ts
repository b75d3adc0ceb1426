import { describe, expect, it } from "vitest";
import { doseLevel } from "../../src/clinical/doseLevel";

describe("doseLevel", () => {
  it.each([
    ["25 mg", ["25 mg", "20 mg", "10 mg"], "highest"],
    ["20 mg", ["25 mg", "20 mg", "10 mg"], "reduced"],
    ["10 mg", ["25 mg", "20 mg", "10 mg"], "low"],
  ] as const)("of %s among %s is %s", (dose, all, level) => {
    expect(doseLevel(dose, all)).toBe(level);
  });
  it("knows that 500 mg is less than 1 g, and 1 g no less than 500 mg", () => {
    expect(doseLevel("500 mg", ["500 mg", "1 g"])).toBe("low");
    expect(doseLevel("1 g", ["500 mg", "1 g"])).toBe("highest");
  });
  it("does not compare doses per square metre, per day and in all", () => {
    expect(doseLevel("1.3 mg/m2", ["1.3 mg/m2", "2.5 mg"])).toBe("highest");
    expect(doseLevel("10 mg daily", ["10 mg daily", "40 mg weekly"])).toBe("highest");
  });
  it("makes nothing of a dose without a number", () => {
    expect(doseLevel("as needed", ["25 mg"])).toBe("highest");
    expect(doseLevel(undefined, ["25 mg"])).toBe("highest");
  });
});
