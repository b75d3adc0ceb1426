import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "values below and above the limits of measurement, out of range, wrong, and in words",
  case: {
    analytes: {
      crp: { label: "CRP", unit: "mg/L", range: { high: 5 }, zero: true },
      ife: { label: "Immunofixation", unit: "not stated" },
    },
    values: [
      {
        analyte: "crp",
        values: [
          ["2021-01-04", "<0.5"],
          ["2021-01-11", 3],
          ["2021-01-18", 48],
          ["2021-01-25", ">200"],
          ["2021-02-01", 900, { validity: "sample exchanged, says the laboratory" }],
          ["2021-02-08", 12],
        ],
      },
      {
        analyte: "ife",
        values: [
          ["2021-01-04", "positive"],
          ["2021-02-08", "negative"],
        ],
      },
    ],
  },
  target: { preset: "journal-180" },
};
