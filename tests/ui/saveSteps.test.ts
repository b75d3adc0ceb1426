import { expect, it } from "vitest";
import type { CaseFile } from "../../src/case";
import { currentFormat } from "../../src/case/schema";
import { placeCase } from "../../src/place";
import { saveSteps, stepPages } from "../../src/ui/steps/saveSteps";

it("saves no file without a page where no step can be shown, and says why", async () => {
  const file: CaseFile = { format: currentFormat, case: {}, figure: { steps: [{ until: "rash9" }] } };
  const drawing = { placed: placeCase(file.case), figure: file.figure };
  expect(await saveSteps(file, { drawing, ending: ".pdf" })).toEqual({ failure: "none of the steps can be shown" });
});

it("keeps the number of a step that cannot be shown, so that no later one takes its place", () => {
  const file: CaseFile = { format: currentFormat, case: {}, figure: { steps: [{}, { until: "rash9" }, { question: "Later" }] } };
  const pages = stepPages(file, { placed: placeCase(file.case), figure: file.figure });
  expect(pages.map((page) => page !== undefined)).toEqual([true, false, true]);
});
