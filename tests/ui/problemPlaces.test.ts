import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/case";
import { countProblems, lineOf, withLines } from "../../src/ui/problemPlaces";

const text = `{
  "case": {
    "courses": [{ "regimen": "Id" }],
    "events": [
      { "label": "Rash", "at": "C3D4" }
    ]
  }
}`;
const problem = (path: string, severity: Problem["severity"] = "error"): Problem => ({ severity, code: "x", path, message: "m" });

describe("withLines", () => {
  it("puts problems of reading and of placing into file order, each with its line and column", () => {
    const listed = withLines(text, [problem("case.events[0].at"), problem("case.courses[0]")]);
    expect(listed.map(({ path, line, column }) => [path, line, column])).toEqual([
      ["case.courses[0]", 3, 17],
      ["case.events[0].at", 5, 32],
    ]);
  });

  it("keeps the place that the reader gave", () => {
    expect(withLines(text, [{ ...problem("case"), line: 2, column: 3 }])).toMatchObject([{ line: 2, column: 3 }]);
  });
});

describe("lineOf", () => {
  it("is the line where a record begins", () => {
    expect(lineOf(text, "case.events[0]")).toBe(5);
  });
});

describe("countProblems", () => {
  it("counts errors before warnings, in words", () => {
    expect(countProblems([])).toBe("no problems");
    expect(countProblems([problem("", "warning"), problem(""), problem("")])).toBe("2 errors, 1 warning");
  });
});
