import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../src/case";
import { layoutView } from "../../src/layout/layoutFigure";
import { placeStep } from "../../src/steps/placeStep";
import { stepsOf } from "../../src/steps/stepsOf";
import { placeCase } from "../../src/place";
import { shippedCase, shippedNames } from "../cases/shipped";
import { itemBounds } from "../../src/scene/bounds";
import { measureText } from "../../src/text";
import { leavesOf } from "../export/support";

const slideOf = (file: CaseFile, step: number, smallestText?: number) => {
  const shown = placeStep(file, step);
  if ("failure" in shown) throw new Error(shown.failure);
  const target = { preset: "slide" as const, ...(smallestText !== undefined && { smallestText }) };
  return layoutView(shown.placed, shown.figure, target);
};

/** Notes are small print: a presenter says them. */
const smallest = ({ scene: { items } }: ReturnType<typeof slideOf>): number =>
  Math.min(
    ...leavesOf(items.filter((item) => item.kind === "group" && item.name !== "notes")).flatMap((item) =>
      item.kind === "text" ? [item.size] : [],
    ),
  );

it("a slide has letters of 40 or 32 px at 1920 × 1080 but for its small print where there is room, a full one of 24, and one that was asked for a size that size", () => {
  const seed = shippedCase("ixazomib-skin-exfoliation.json");
  const whole = layoutView(placeCase(seed.case), seed.figure, { preset: "slide" });
  expect([slideOf(seed, 0), slideOf(seed, 4), whole, slideOf(seed, 0, 13)].map(smallest)).toEqual([20, 16, 12, 13]);
});

describe.each(shippedNames)("the slides of %s", (name) => {
  const file = shippedCase(name);
  it.each(stepsOf(file).map((_, index) => index))(
    "have letters for the back of the room in step %#, and nothing gave way",
    (step) => {
      const slide = slideOf(file, step);
      expect(smallest(slide)).toBeGreaterThanOrEqual(14);
      expect(slide.notes.join(" ")).not.toContain("Not drawn here");
    },
  );
});

it("counts long lists of what a step hides, where names would cost it its letters", () => {
  expect(slideOf(shippedCase("ten-multitarget-child.json"), 2).notes).toContain("Not shown: Hospital; Admission; 24 analytes.");
});

it("gives up no lane for wider rows", () => {
  const file = shippedCase("ten-multitarget-child.json");
  const steps = stepsOf(file).map((step) => ({ ...step, lanes: [{ lane: "stays", show: false }] }));
  expect(slideOf({ ...file, figure: { ...file.figure, steps } }, 1).notes.join(" ")).not.toContain("Not drawn here");
});

describe("from the back of the room", () => {
  const textsOn = (name: string, step: number) =>
    leavesOf(slideOf(shippedCase(name), step).scene.items).flatMap((item) => {
      const box = item.kind === "text" ? itemBounds(item, (text) => measureText(text.text, text)) : undefined;
      return item.kind === "text" && box ? [{ text: item.text, size: item.size, ...box }] : [];
    });
  /** Between two texts of one row, in sizes of type. */
  const room = (texts: ReturnType<typeof textsOn>, first: string, second: string) => {
    const [one, other] = [first, second].map((words) => texts.find(({ text }) => text === words));
    return one && other ? (other.left - one.right) / one.size : Number.NaN;
  };

  it("a grade is read in the words beside its mark, which holds no number", () => {
    const texts = textsOn("invented-myeloma-five-lines.json", 1).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["Mucositis\u00a0G3", "Febrile neutropenia\u00a0G3"]));
    expect(texts).not.toContain("3");
  });
  it("doses over neighbouring bars stand apart", () => {
    expect(room(textsOn("invented-nine-days.json", 3), "10 mg q12h", "4 mg q12h")).toBeGreaterThan(0.55);
  });
  it("the length of a cut stands apart from the months beside it", () => {
    for (const step of [2, 4]) {
      const texts = textsOn("sintilimab-myocarditis.json", step);
      const cut = texts.find(({ text }) => text === "14 mo");
      const months = texts.filter(
        ({ text, bottom }) => /^[A-Z][a-z]{2}$/.test(text) && Math.abs(bottom - (cut?.bottom ?? 0)) < 1,
      );
      const gaps = months.map(({ left, right, size }) => Math.max(left - (cut?.right ?? 0), (cut?.left ?? 0) - right) / size);
      expect(Math.min(...gaps)).toBeGreaterThan(1.4);
    }
  });
});
