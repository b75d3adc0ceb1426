import { expect, it } from "vitest";
import type { ClinicalCase } from "../../src/case";
import { describeRecord } from "../../src/describe/describeRecord";
import { placeCase } from "../../src/place";

const described = (clinicalCase: ClinicalCase) => describeRecord(placeCase(clinicalCase), "case");
const rowsOf = (clinicalCase: ClinicalCase) => described(clinicalCase)?.rows.map(({ term, detail }) => `${term}: ${detail}`);

it("says whom the case is about, the disease, the conclusions as the authors', the cut-off, and each with its source", () => {
  expect(
    rowsOf({
      subjects: {
        patient: { relation: "Patient", sex: "male", age: 70, history: ["hypertension", "gout"], source: "P1" },
        donor: { label: "Sister", age: "45 years" },
      },
      diseases: { mm: { label: "Myeloma", stages: [{ system: "ISS", stage: "II" }], findings: ["pain"], source: ["P1", "P2"] } },
      conclusions: [{ label: "The drug played the leading part", source: "P5" }],
      cutoff: "not after 2022-04-01",
      notes: ["No grade was reported."],
    }),
  ).toEqual([
    "Patient: male, age 70 (source: P1)",
    "History: hypertension; gout (source: P1)",
    "donor: Sister, age 45 years",
    "Disease: Myeloma (source: P1, P2)",
    "Stages as reported: ISS II",
    "Findings: pain",
    "The authors conclude: The drug played the leading part (source: P5)",
    "Cut-off in the case file: not after 2022-04-01",
    "Note: No grade was reported.",
  ]);
});

it("names the publication as the source of all, and says that an invented case is invented", () => {
  const citation = {
    authors: ["A One", "B Two"],
    title: "A case",
    journal: "J Cases",
    year: 2022,
    volume: "14(1)",
    pages: "e1",
    doi: "10.1/2",
  };
  expect(described({ title: "Peeling", citation })).toMatchObject({
    title: "Peeling",
    source: "A One, B Two. A case. J Cases 2022; 14(1):e1. doi 10.1/2",
  });
  expect(described({ invented: true })).toEqual({
    title: "About this case",
    rows: [{ term: "Invented", detail: "no real patient" }],
  });
});
