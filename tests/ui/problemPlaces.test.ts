import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/case";
import type { OpenCase } from "../../src/store";
import { countProblems } from "../../src/ui/countProblems";
import { allProblems, lineOf } from "../../src/ui/problemPlaces";

const text = `{
  "case": {
    "courses": [{ "regimen": "Id" }],
    "events": [
      { "label": "Rash", "at": "C3D4" }
    ]
  }
}`;
const problem = (path: string, severity: Problem["severity"] = "error"): Problem => ({ severity, code: "x", path, message: "m" });

const open: OpenCase = {
  name: "mine.json",
  text,
  problems: [problem("case.events[0].at")].map((read) => ({ ...read, line: 5, column: 32 })),
  leftOut: [],
};

describe("allProblems", () => {
  it("puts problems of reading and of placing into file order, each with its line and column", async () => {
    expect((await allProblems(open, [problem("case.courses[0]")])).map(({ path, line, column }) => [path, line, column])).toEqual(
      [
        ["case.courses[0]", 3, 17],
        ["case.events[0].at", 5, 32],
      ],
    );
  });
});

describe("lineOf", () => {
  it("is the line where a record begins, also after one that could not be used", async () => {
    expect(await lineOf(open, "case.courses[0]")).toBe(3);
    expect(
      await lineOf(
        { ...open, text: text.replace('"events": [', '"events": [ {},'), leftOut: [["case", "events", 0]] },
        "case.events[0]",
      ),
    ).toBe(5);
  });
});

describe("countProblems", () => {
  it("counts errors before warnings, in words", () => {
    expect(countProblems([])).toBe("no problems");
    expect(countProblems([problem("", "warning"), problem(""), problem("")])).toBe("2 errors, 1 warning");
  });
});
