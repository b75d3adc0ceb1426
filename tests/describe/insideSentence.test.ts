import { expect, test } from "vitest";
import { insideSentence } from "../../src/describe/insideSentence";

test.each([
  ["Diagnosis", "diagnosis"],
  ["Nab-paclitaxel", "nab-paclitaxel"],
  ["CLL", "CLL"],
  ["IgA nephropathy", "IgA nephropathy"],
  ["TMP-SMX", "TMP-SMX"],
  ["Day3", "Day3"],
  ["T cells", "T cells"],
  ["rash", "rash"],
])("inside a sentence, %s is %s", (name, expected) => {
  expect(insideSentence(name)).toBe(expected);
});
