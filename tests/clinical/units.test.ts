import { describe, expect, it } from "vitest";
import { shownUnit, withUnit } from "../../src/clinical/units";

describe("shownUnit", () => {
  it("prints a unit as it is, nothing for a ratio, and says where the file gives none", () => {
    expect(shownUnit("g/L")).toBe("g/L");
    expect(shownUnit("1")).toBe("");
    expect(shownUnit("not stated")).toBe("unit not stated");
    expect(shownUnit(undefined)).toBe("unit not stated");
  });
});

describe("withUnit", () => {
  it("puts the unit after the words", () => {
    expect(withUnit("<5", "mg/L")).toBe("<5 mg/L");
    expect(withUnit("1.2", "1")).toBe("1.2");
  });
});
