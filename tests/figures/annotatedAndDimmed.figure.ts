import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "words at moments with lines to their lanes, and all but the rash and its treatment dimmed",
  case: {
    agents: { allopurinol: { label: "Allopurinol" }, prednisolone: { label: "Prednisolone", class: "steroid" } },
    analytes: { eosinophils: { label: "Eosinophils", unit: "×10⁹/L", range: { high: 0.5 } } },
    drugs: [
      { id: "allo", drug: "allopurinol", dose: "300 mg/d", start: "2021-01-05", end: "2021-01-25" },
      { id: "pred", drug: "prednisolone", dose: "60 mg/d", start: "2021-01-26", end: "2021-02-14" },
    ],
    events: [
      { id: "rash", label: "Rash", category: "skin", start: "2021-01-20", end: "2021-02-10" },
      { id: "cough", label: "Cough", at: "2021-01-08" },
    ],
    values: [
      {
        analyte: "eosinophils",
        values: [
          ["2021-01-06", 0.2],
          ["2021-01-20", 1.4],
          ["2021-02-03", 0.6],
        ],
      },
    ],
  },
  figure: {
    annotations: [
      { at: "start of rash", lane: "skin", text: "day 16 of allopurinol" },
      { at: "pred", text: "steroid begun, and from here on the eosinophils fall as the rash does" },
      { at: "2021-03-01", text: "not on this axis" },
    ],
    highlight: { records: ["rash", "pred"] },
  },
  target: { preset: "journal-180" },
};
