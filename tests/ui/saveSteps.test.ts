import { expect, it } from "vitest";
import type { CaseFile } from "../../src/case";
import { currentFormat } from "../../src/case/schema";
import { placeCase } from "../../src/place";
import { saveSteps } from "../../src/ui/steps/saveSteps";

it("saves no file without a page where no step can be shown, and says why", async () => {
  const file: CaseFile = { format: currentFormat, case: {}, figure: { steps: [{ until: "rash9" }] } };
  const drawing = { placed: placeCase(file.case), figure: file.figure };
  expect(await saveSteps(file, { drawing, ending: ".pdf" })).toEqual({ failure: "none of the steps can be shown" });
});
