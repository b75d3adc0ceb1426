import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { figureOf, writeSvg } from "../../src/index";

const picture = "docs/pictures/ixazomib-skin-exfoliation-180mm.svg";

/** After a change of the drawing: `npx vitest run --project built tests/built/readmePicture.test.ts -u`. */
test("the picture in the README is what the program draws", async () => {
  const { scene } = figureOf(readFileSync("data/cases/ixazomib-skin-exfoliation.json", "utf8"), { preset: "journal-180" });
  expect(readFileSync("README.md", "utf8")).toContain(picture);
  await expect(scene && writeSvg(scene)).toMatchFileSnapshot(`../../${picture}`);
});
