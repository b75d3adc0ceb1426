import { expect, test } from "vitest";
import { chooseSteps, closingCounts, steps, summary } from "../../scripts/testAll.mjs";

const namesFor = (...parameters: readonly string[]) => {
  const choice = chooseSteps(parameters);
  return "problem" in choice ? choice.problem : choice.chosen.map((step) => step.name);
};

test("without a name every step runs, the units in two zones on either side of the date line", () => {
  expect(namesFor()).toEqual(["format", "lint", "types", "unit", "unit", "build", "budgets", "browser"]);
  expect(steps.flatMap((step) => step.environment?.TZ ?? [])).toEqual(["America/New_York", "Pacific/Auckland"]);
});

test("a name narrows the run, and brings what it needs", () => {
  expect(namesFor("lint")).toEqual(["lint"]);
  expect(namesFor("types", "format")).toEqual(["format", "types"]);
  expect(namesFor("browser")).toEqual(["build", "browser"]);
});

test("what follows the names goes to the runner of the last one", () => {
  expect(chooseSteps(["unit", "tests/time", "-t", "leap"])).toMatchObject({ last: "unit", more: ["tests/time", "-t", "leap"] });
});

test("a name that is no step is refused with those that are", () => {
  expect(namesFor("units")).toBe('expected a step (format, lint, types, unit, build, budgets, browser), found "units"');
});

test("the closing counts of the runners are found in their output", () => {
  const output = [
    " \u001b[2m Test Files \u001b[22m \u001b[1m\u001b[32m7 passed\u001b[39m (7)",
    "      Tests  85 passed (85)",
    "   Start at  02:40:09",
    "  2 failed",
    "    tests/e2e/opening.spec.ts:22:5",
    "  6 passed (5.9s)",
    "Found 0 warnings and 3 errors.",
  ].join("\n");
  expect(closingCounts(output)).toEqual([
    "Test Files 7 passed (7)",
    "Tests 85 passed (85)",
    "2 failed",
    "6 passed (5.9s)",
    "Found 0 warnings and 3 errors.",
  ]);
});

test("the summary has a line per step and says how many failed", () => {
  const [format, lint] = steps;
  if (!format || !lint) throw new Error("expected two steps");
  const passed = { step: format, code: 0, seconds: 1.25, counts: ["Checked 3 files"] };
  const failed = { step: lint, code: 2, seconds: 0.5, counts: [] };
  expect(summary([passed]).split("\n")).toEqual(["passed  format      1.3 s  Checked 3 files", "All 1 steps passed in 1 s"]);
  expect(summary([passed, failed]).split("\n")).toEqual([
    "passed  format      1.3 s  Checked 3 files",
    "FAILED  lint        0.5 s",
    "1 of 2 steps FAILED (lint) in 2 s",
  ]);
});
