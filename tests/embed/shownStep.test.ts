import { expect, it } from "vitest";
import { type CaseFile } from "../../src/case";
import { currentFormat } from "../../src/case/schema";
import { askedStep, showStep } from "../../src/embed/shownStep";
import { placeCase } from "../../src/place";

const file: CaseFile = {
  format: currentFormat,
  case: { events: [{ id: "rash", label: "Rash", at: "2020-01-01" }] },
  figure: { steps: [{ until: "rash" }, {}] },
};
const shown = { file, placed: placeCase(file.case) };

it.each(["2nd", "1.5", "0", "-1", "abc", "", " ", "1e1", "0x1", "1000"])("shows nothing for what is no step: %j", (said) => {
  expect(() => showStep(shown, askedStep(said), { preset: "screen" })).toThrow("expected as step a number from 1 to 2");
});

it("shows the whole figure where no step is asked for, and the step that is", () => {
  expect([null, "1", "2", "12"].map(askedStep)).toEqual([0, 1, 2, 12]);
  expect(showStep(shown, 0, { preset: "screen" }).title).toBe("");
  expect(showStep(shown, 2, { preset: "screen" }).title).toBe("Step 2");
  expect(() => showStep(shown, 12, { preset: "screen" })).toThrow("expected a step from 1 to 2, found 12");
});
