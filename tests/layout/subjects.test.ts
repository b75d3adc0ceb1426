import { expect, it } from "vitest";
import type { ClinicalCase } from "../../src/case";
import { newDrugsBefore } from "../../src/clinical/firstDoses";
import { layoutFigure } from "../../src/layout";
import { placeCase } from "../../src/place";
import { textsOf } from "../support/drawn";

const ofTwo: ClinicalCase = {
  subjects: { child: { relation: "Child" }, mother: { relation: "Mother" } },
  drugs: [
    { drug: "prednisone", start: "2021-01-01", end: "2021-01-31" },
    { drug: "prednisone", subject: "mother", start: "2021-02-01", end: "2021-02-28" },
  ],
  events: [
    { id: "rash", label: "Rash", category: "skin", at: "2021-03-01" },
    { label: "Fever", subject: "mother", at: "2021-03-02" },
  ],
};
const wordsOf = (clinicalCase: ClinicalCase) => textsOf(layoutFigure(placeCase(clinicalCase), {}, { preset: "journal-180" }));

it("gives each person's drugs a row of their own, and says whose every drug and event is", () => {
  const words = wordsOf(ofTwo);
  for (const each of ["Prednisone, Child", "Prednisone, Mother", "Rash, Child", "Fever, Mother"]) expect(words).toContain(each);
});

it("says nothing of whose it is where there is one person", () => {
  const { subjects: _, ...others } = ofTwo;
  const { child } = { child: { relation: "Child" } };
  const words = wordsOf({ ...others, subjects: { child }, drugs: [], events: [{ label: "Rash", at: "2021-03-01" }] });
  expect(words).toContain("Rash");
});

it("takes no drug of the mother for new to the child", () => {
  const placed = placeCase(ofTwo);
  const rash = placed.records.find(({ record: { id } }) => id === "rash");
  expect(rash && newDrugsBefore(placed, rash).map(({ label }) => label)).toEqual([]);
});
