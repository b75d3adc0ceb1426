import { expect, it } from "vitest";
import { failureOf } from "../../src/ui/failureOf";

it.each([
  "Failed to fetch dynamically imported module: http://127.0.0.1/assets/writePptx-D8F.js",
  "error loading dynamically imported module: http://127.0.0.1/assets/writePptx-D8F.js",
  "Importing a module script failed.",
])("says what to do where a script does not come: %s", (message) => {
  expect(failureOf(new TypeError(message)).failure).toMatch(/^a part of the program could not be fetched; save the case file/);
});

it("says what an error says", () => {
  expect(failureOf(new Error("the picture would have 70,000 pixels a side")).failure).toContain("70,000 pixels");
});
