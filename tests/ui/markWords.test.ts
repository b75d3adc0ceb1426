import { expect, it } from "vitest";
import { layoutView } from "../../src/layout";
import { allWords, passingWords } from "../../src/ui/markWords";
import { marksOf } from "../../src/ui/marks";
import { placedFrom } from "../support/placed";

const placed = placedFrom({
  agents: { bortezomib: { class: "proteasome inhibitor" }, dexamethasone: { class: "steroid" } },
  regimens: {
    Vd: {
      agents: [
        { drug: "bortezomib", dose: "1.3 mg/m²" },
        { drug: "dexamethasone", dose: "40 mg" },
      ],
      cycle: { length: "21 d" },
    },
  },
  courses: [
    {
      regimen: "Vd",
      courses: "1-3",
      start: "2020-01-06",
      each: [{ course: 2, given: [{ drug: "dexamethasone", dose: "20 mg" }] }],
    },
  ],
  drugs: [{ drug: "aciclovir", dose: "400 mg", start: "2020-01-06", end: "2020-05-06" }],
});
const { scene } = layoutView(placed, undefined, { preset: "screen" });
const marks = marksOf(scene);
const said = (lane: RegExp): string => {
  const mark = marks.find((each) => lane.test(each.lane));
  return mark ? passingWords(placed, mark, marks) : "no such lane";
};

it("in the row of a drug a course is that drug with its doses, then the course", () => {
  expect(said(/^Bortezomib/)).toMatch(/^Bortezomib 1\.3 mg\/m² · Vd, courses 1–3\. Start: /);
  expect(said(/^Dexamethasone/)).toMatch(/^Dexamethasone 40 mg, 20 mg · Vd, courses 1–3\. /);
});

it("in the row of regimens a course is its regimen, and a drug of its own is called once", () => {
  expect(said(/^regimens/)).toMatch(/^Vd, courses 1–3\. /);
  expect(said(/^Aciclovir/)).toMatch(/^Aciclovir 400 mg\. /);
});

it("single courses of a block are left to its card", () => {
  const block = marks.find(({ lane }) => lane.startsWith("regimens"));
  const words = block ? allWords(placed, block) : "";
  expect(words).toContain("Cycle: 21 d");
  expect(words).not.toContain("Course 2");
});
