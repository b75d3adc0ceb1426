import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "a reference range that changes and a unit that changes",
  case: {
    analytes: { hb: { label: "Haemoglobin", unit: "g/L" } },
    values: [
      {
        analyte: "hb",
        unit: "g/dL",
        range: { low: 12, high: 15 },
        values: [
          ["2020-01-06", 10.1],
          ["2020-01-20", 10.8],
          ["2020-02-03", 11.3],
        ],
      },
      {
        analyte: "hb",
        unit: "g/L",
        range: { low: 118, high: 152 },
        values: [
          ["2020-02-17", 119],
          ["2020-03-02", 124],
        ],
      },
    ],
  },
  target: { preset: "journal-180" },
};
