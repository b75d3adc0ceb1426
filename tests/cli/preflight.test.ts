import { expect, it } from "vitest";
import { shippedText } from "../cases/shipped";
import { runIn } from "../support/commandLine";

const seed = shippedText("ixazomib-skin-exfoliation.json");
const caseOf = (part: object) => JSON.stringify({ format: "courseline/1", case: part });
const rash = { label: "Rash", at: "2021-03-01" };

it.each([
  ["a figure without a fault", seed, [], 0, /pass {2}overlaps and clipping: none/],
  ["a figure without a fault and without dates", seed, ["--deidentify"], 0, /pass {2}dates and identifiers/],
  [
    "an abbreviation that nobody explains",
    caseOf({ events: [{ ...rash, label: "MRD found" }] }),
    [],
    1,
    /fail {2}abbreviations: “MRD”/,
  ],
  [
    "dates that were only moved",
    seed,
    ["--deidentify", "--shift-days", "-40"],
    1,
    /fail {2}dates and identifiers: calendar date/,
  ],
  ["a case with an error", caseOf({ events: [rash, { label: "Fever", at: "2021-13-01" }] }), [], 1, /pass {2}size/],
] as const)("courseline preflight leaves with the right number for %s", async (_, text, options, code, said) => {
  const result = await runIn(".", ["preflight", "-", ...options], text);
  expect(result).toMatchObject({ code });
  expect(result.stdout).toMatch(said);
});
