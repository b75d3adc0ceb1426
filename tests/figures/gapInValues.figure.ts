import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "a line broken where nothing was measured for long",
  case: {
    analytes: { hb: { label: "Haemoglobin", unit: "g/L", range: { low: 120, high: 150 } } },
    values: [
      {
        analyte: "hb",
        unit: "g/L",
        values: [
          ["2020-01-06", 101],
          ["2020-01-20", 108],
          ["2020-02-03", 113],
          ["2020-07-06", 131],
          ["2020-07-20", 134],
          ["2020-08-03", 133],
        ],
      },
    ],
  },
  target: { preset: "journal-85" },
};
