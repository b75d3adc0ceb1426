import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeCase } from "../../bench/makeCase.mjs";
import { readCaseFile } from "../../src/case";
import { layoutView } from "../../src/layout";
import { levelOf } from "../../src/layout/levels";
import { type Window, zoomLayout } from "../../src/layout/zoom";
import { placeCase } from "../../src/place";
import type { Item } from "../../src/scene/scene";
import { marksOf } from "../../src/ui/marks";
import { leavesOf } from "../support/drawn";

function layoutOf(size: "M" | "L", figure = {}) {
  const { file } = readCaseFile(JSON.stringify({ ...makeCase(size), figure }));
  if (file === undefined) throw new Error("the case cannot be read");
  return layoutView(placeCase(file.case), file.figure, { preset: "screen" });
}

const large = layoutOf("L");
const { plot } = large;
/** A pixel of a screen is 0.75 pt; a window is drawn with one more on each side. */
const pixels = ((plot.right - plot.left) / 0.75) * 3;

function expectBounded(items: readonly Item[]): void {
  const leaves = leavesOf({ items });
  const points = leaves.reduce((sum, leaf) => sum + (leaf.kind === "path" ? leaf.commands.length : 1), 0);
  expect(leaves.length).toBeLessThan(2_000);
  expect(points / large.lanes.length / pixels).toBeLessThan(4);
}

describe("a case of 20,000 records", () => {
  it("has items and points for its pixels, whatever the window", () => {
    expectBounded(large.scene.items);
    const anyWindow = fc
      .tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.double({ min: 0.002, max: 1, noNaN: true }))
      .map(([from, width]): Window => [from, Math.min(1, from + width)]);
    fc.assert(
      fc.property(anyWindow, ([from, to]) => {
        const { still, moving, following } = zoomLayout(large, [from, to], levelOf((to - from) * 3650));
        expectBounded([...still, ...moving, ...following]);
      }),
      { numRuns: 6 },
    );
  });

  it("says how many doses stand in bars that are one", () => {
    expect(large.notes.join(" ")).toMatch(/Bortezomib: \d{3} doses; those that would cover each other are one bar/);
  });
});

describe("a case of 2,000 records", () => {
  const layout = layoutOf("M");

  it("answers for each of them where it stands, though few items draw them", () => {
    const marks = marksOf(layout.scene);
    expect(marks.length).toBe(2_000);
    expect(leavesOf(layout.scene).length).toBeLessThan(700);
    const shapes = marks.flatMap((mark) => mark.shapes);
    expect(shapes.every(({ left, right }) => right - left < 12 && left > plot.left - 6 && right < plot.right + 6)).toBe(true);
    const platelets = marks.filter(({ lane }) => lane === "Platelets");
    expect(platelets).toHaveLength(225);
    expect(platelets[7]?.labels).toEqual(["Platelets 211 10⁹/L, 3 Apr 2012 13:44"]);
  });

  it("draws each by itself where a highlight keeps some at full strength", () => {
    const kept = layoutOf("M", { highlight: { lanes: ["labs:plt"] } });
    expect(leavesOf(kept.scene).length).toBeGreaterThan(1_800);
  });
});
