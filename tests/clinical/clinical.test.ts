import { describe, expect, it } from "vitest";
import { courseDays } from "../../src/clinical/courseDays";
import { doseNumber } from "../../src/clinical/doseNumber";
import { unitFactor } from "../../src/clinical/units";

describe("courseDays", () => {
  it("reads single days, ranges and protocol notation", () => {
    expect(courseDays("1, 8, 15")).toEqual([1, 8, 15]);
    expect(courseDays("1-4")).toEqual([1, 2, 3, 4]);
    expect(courseDays("d1,8,15 /28")).toEqual([1, 8, 15]);
    expect(courseDays("1, 2 and 8")).toEqual([1, 2, 8]);
  });
  it("finds no days in words that name none", () => {
    expect(courseDays("weekly")).toBeUndefined();
    expect(courseDays(undefined)).toBeUndefined();
  });
});

describe("doseNumber", () => {
  it("takes the leading number and leaves the unit", () => {
    expect(doseNumber("25 mg/d")).toBe(25);
    expect(doseNumber("1.3 mg/m2")).toBe(1.3);
    expect(doseNumber("as needed")).toBeUndefined();
  });
});

describe("unitFactor", () => {
  it.each([
    ["g/dL", "g/L", 10],
    ["mg/dL", "mg/L", 10],
    ["mg/L", "g/L", 0.001],
    ["µmol/L", "mmol/L", 0.001],
    ["g/L", "g/L", 1],
  ])("converts %s to %s by a metric prefix", (from, to, factor) => {
    expect(unitFactor(from, to)).toBe(factor);
  });
  it.each([
    ["mg/dL", "µmol/L"],
    ["%", "g/L"],
    ["mL/min/1.73 m²", "mL/min"],
  ])("refuses %s to %s, which only a molar mass, an assay or a body could tell", (from, to) => {
    expect(unitFactor(from, to)).toBeUndefined();
  });
});
