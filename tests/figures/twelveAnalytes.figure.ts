import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "twelve analytes: four panels, the rest as lines of their own",
  case: {
    analytes: Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`a${index}`, { label: `Analyte ${index + 1}`, unit: "g/L" }]),
    ),
    values: Array.from({ length: 12 }, (_, analyte) => ({
      analyte: `a${analyte}`,
      values: Array.from(
        { length: 8 },
        (_row, index) => [`2021-0${index + 1}-10`, 10 + ((index * 7 + analyte * 3) % 11)] as [string, number],
      ),
    })),
  },
  target: { preset: "journal-180" },
};
