import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPath, parsePath } from "../../src/case/path";

describe("a path", () => {
  it("is written as people read it", () => {
    expect(formatPath(["case", "courses", 2, "start"])).toBe("case.courses[2].start");
    expect(formatPath(["case", "analytes", "free light chain", "unit"])).toBe('case.analytes["free light chain"].unit');
    expect(formatPath([])).toBe("");
  });

  it("is read back as it was, whatever the names", () => {
    const part = fc.oneof(fc.string(), fc.nat(), fc.constantFrom("__proto__", "a.b", "[0]", "雷那度胺", '"'));
    fc.assert(
      fc.property(fc.array(part), (path) => {
        expect(parsePath(formatPath(path))).toEqual(path);
      }),
    );
  });
});
