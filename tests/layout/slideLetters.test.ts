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
  return Math.min(...leavesOf(items).flatMap((item) => (item.kind === "text" ? [item.size] : [])));
};

it("a slide that has room has letters of 32 px at 1920 × 1080, a full one of 24, and one that was asked for a size that size", () => {
  const seed = shippedCase("ixazomib-skin-exfoliation.json");
  expect([smallest(seed, 0), smallest(seed, 1), smallest(seed, 5), smallest(seed, 0, 13)]).toEqual([16, 14, 12, 13]);
});
