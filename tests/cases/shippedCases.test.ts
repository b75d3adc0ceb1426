/** All shipped cases: they read without any problem, and place without contradictions. */
import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { placeCase } from "../../src/place";
import { shippedNames, shippedText } from "./shipped";

describe.each(shippedNames)("%s", (name) => {
  const { file, problems } = readCaseFile(shippedText(name));

  it("reads without a problem", () => {
    expect(problems).toEqual([]);
  });

  it("places without a contradiction", () => {
    expect(file && placeCase(file.case).problems).toEqual([]);
  });
});
