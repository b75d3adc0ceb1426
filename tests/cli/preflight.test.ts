import { expect, it } from "vitest";
import { shippedText } from "../cases/shipped";
import { runIn } from "../support/commandLine";

const seed = shippedText("ixazomib-skin-exfoliation.json");
const caseOf = (part: object) => JSON.stringify({ format: "courseline/1", case: part });
const rash = { label: "Rash", at: "2021-03-01" };

const unexplained = caseOf({ events: [{ ...rash, label: "MRD found" }] });
const wrong = caseOf({ events: [rash, { label: "Fever", at: "2021-13-01" }] });

interface Expected {
  readonly text: string;
  readonly options?: readonly string[];
  readonly code: number;
  readonly said: RegExp;
}

it.each<readonly [figure: string, expected: Expected]>([
  ["a figure without a fault", { text: seed, code: 0, said: /pass {2}overlaps and clipping: none/ }],
  ["a figure without dates", { text: seed, options: ["--deidentify"], code: 0, said: /pass {2}dates and identifiers/ }],
  ["an abbreviation that nobody explains", { text: unexplained, code: 1, said: /fail {2}abbreviations: “MRD”/ }],
  [
    "dates that were only moved",
    {
      text: seed,
      options: ["--deidentify", "--shift-days", "-40"],
      code: 1,
      said: /fail {2}dates and identifiers: calendar date/,
    },
  ],
  ["a case with an error", { text: wrong, code: 1, said: /pass {2}size/ }],
])("courseline preflight leaves with the right number for %s", async (_, { text, options = [], code, said }) => {
  const result = await runIn(".", ["preflight", "-", ...options], text);
  expect(result).toMatchObject({ code });
  expect(result.stdout).toMatch(said);
});
