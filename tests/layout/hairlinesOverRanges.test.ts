import { expect, it } from "vitest";
import { layoutView } from "../../src/layout";
import { rangeFill } from "../../src/layout/theme";
import { placeCase } from "../../src/place";
import { shippedCase } from "../cases/shipped";
import { leavesOf } from "../support/drawn";

it("lines of milestones go through reference ranges, over which they are drawn", () => {
  const { case: clinicalCase, figure } = shippedCase("invented-myeloma-five-lines.json");
  const { scene } = layoutView(placeCase(clinicalCase), figure, { preset: "journal-180" });
  const drawn = scene.items.flatMap((item) =>
    item.kind === "group" ? leavesOf(item).map((leaf) => ({ leaf, group: item.name })) : [],
  );
  const lastRange = drawn.findLastIndex(({ leaf }) => leaf.kind === "rect" && leaf.fill === rangeFill && leaf.width > 100);
  expect(drawn.findIndex(({ group }) => group === "milestone lines")).toBeGreaterThan(lastRange);
  expect(lastRange).toBeGreaterThan(0);
});
