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
  return mark ? passingWords(placed, mark, { marks }) : "no such lane";
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

it("a value says that it lies outside of its range, and a lane that is come to how many do", () => {
  const measured = placedFrom({
    analytes: { crea: { label: "Creatinine", unit: "mg/dL", range: { low: 0.5, high: 1.2 } } },
    values: [
      {
        analyte: "crea",
        values: [
          ["2020-01-06", 0.8],
          ["2020-02-06", 3.4],
          ["2020-03-06", 1.9],
          ["2020-04-06", "<0.3"],
        ],
      },
    ],
  });
  const all = marksOf(layoutView(measured, undefined, { preset: "screen" }).scene);
  const [first, second] = all.filter(({ lane }) => lane === "Creatinine");
  if (first === undefined || second === undefined) throw new Error("expected two values");
  const summary =
    "Creatinine, 1 of 4. 4 values, 0.8 to 3.4 mg/dL, 1 beyond a limit of measurement, 2 above the reference range, 1 below the reference range";
  expect(passingWords(measured, first, { marks: all })).toMatch(/^Creatinine: 0\.8 mg\/dL\. /);
  expect(passingWords(measured, first, { marks: all })).toContain(summary);
  const next = passingWords(measured, second, { marks: all, before: first });
  expect(next).toMatch(/^Creatinine: 3\.4 mg\/dL, above its reference range\. /);
  expect(next).not.toContain("4 values");
});
