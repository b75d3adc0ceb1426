/** All shipped cases: they read without any problem, and place without contradictions. */
import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { shippedNames, shippedText } from "./shipped";

describe.each(shippedNames)("%s", (name) => {
  const { problems } = readCaseFile(shippedText(name));

  it("reads without a problem", () => {
    expect(problems).toEqual([]);
  });
});
