import { expect, it } from "vitest";
import type { CaseFile } from "../../src/case";
import { layoutFigure } from "../../src/layout";
import { placeStep } from "../../src/steps/placeStep";
import { shippedCase } from "../cases/shipped";
import { leavesOf } from "../export/support";

const smallest = (file: CaseFile, step: number, smallestText?: number): number => {
  const shown = placeStep(file, step);
  if ("failure" in shown) throw new Error(shown.failure);
  const target = { preset: "slide" as const, ...(smallestText !== undefined && { smallestText }) };
  const { items } = layoutFigure(shown.placed, shown.figure, target);
  return Math.min(
    ...leavesOf(items.filter((item) => item.kind === "group" && item.name !== "notes")).flatMap((item) =>
      item.kind === "text" ? [item.size] : [],
    ),
  );
};

it("a slide that has room has letters of 32 px at 1920 × 1080 but for its small print, a full one of 24, and one that was asked for a size that size", () => {
  const seed = shippedCase("ixazomib-skin-exfoliation.json");
  const five = shippedCase("invented-myeloma-five-lines.json");
  expect([smallest(seed, 0), smallest(seed, 4), smallest(five, 2), smallest(seed, 0, 13)]).toEqual([16, 14, 12, 13]);
});
