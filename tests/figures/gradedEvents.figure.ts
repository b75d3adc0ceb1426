import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "grades as numbers, height and lightness, with kind by shape",
  case: {
    events: [
      { label: "Rash", category: "skin", at: "2021-01-05", grade: { grade: 1, scale: "CTCAE 5.0" } },
      {
        label: "Rash, spreading",
        category: "skin",
        start: "2021-01-12",
        end: "2021-02-20",
        grades: [
          { at: "2021-01-12", grade: 2, scale: "CTCAE 5.0" },
          { at: "2021-01-25", grade: 3, scale: "CTCAE 5.0" },
        ],
      },
      { label: "Neutropenia", start: "2021-02-01", end: "2021-02-14", grade: { grade: 4, scale: "CTCAE 5.0" } },
      { label: "Cough", at: "2021-02-20" },
      { label: "Death", category: "death", at: "2021-03-01", grade: { grade: 5, scale: "CTCAE 5.0" } },
    ],
    absences: [{ label: "No mucosal lesion", category: "skin", over: { from: "2021-01-12", to: "2021-02-20" } }],
  },
  target: { preset: "journal-180" },
};
