import { describe, expect, it } from "vitest";
import { doseLevel } from "../../src/clinical/doseLevel";

describe("doseLevel", () => {
  it.each([
    ["25 mg", ["25 mg", "20 mg", "10 mg"], 1],
    ["20 mg", ["25 mg", "20 mg", "10 mg"], 0.5],
    ["10 mg", ["25 mg", "20 mg", "10 mg"], 0],
  ] as const)("of %s among %s is %s", (dose, all, level) => {
    expect(doseLevel(dose, all)).toBe(level);
  });
  it("tells low doses of a wide ladder apart, each lower one less, and all less than a reduced one", () => {
    const all = ["40 mg", "120 mg", "1000 mg", "120 mg", "80 mg", "40 mg"];
    const [forty = 1, eighty = 1, hundredTwenty = 1] = ["40 mg", "80 mg", "120 mg"].map((dose) => doseLevel(dose, all));
    expect(forty).toBe(0);
    expect(eighty).toBeGreaterThan(forty);
    expect(hundredTwenty).toBeGreaterThan(eighty);
    expect(hundredTwenty).toBeLessThan(0.5);
  });
  it("knows that 500 mg is less than 1 g, and 1 g no less than 500 mg", () => {
    expect(doseLevel("500 mg", ["500 mg", "1 g"])).toBe(0);
    expect(doseLevel("1 g", ["500 mg", "1 g"])).toBe(1);
  });
  it("does not compare doses per square metre, per day and in all", () => {
    expect(doseLevel("1.3 mg/m2", ["1.3 mg/m2", "2.5 mg"])).toBe(1);
    expect(doseLevel("10 mg daily", ["10 mg daily", "40 mg weekly"])).toBe(1);
  });
  it("makes nothing of a dose without a number", () => {
    expect(doseLevel("as needed", ["25 mg"])).toBe(1);
    expect(doseLevel(undefined, ["25 mg"])).toBe(1);
  });
});
