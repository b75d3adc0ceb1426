import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "days from the first dose: day 1 is the dose, and there is no day 0",
  case: {
    procedures: [{ id: "dose1", label: "First dose", at: "2021-05-03" }],
    events: [
      { label: "Screening", at: "2021-04-27" },
      { label: "Rash", category: "skin", at: "2021-05-12" },
    ],
  },
  figure: { axis: { kind: "relative", anchor: "dose1", label: "first dose", unit: "d", first: 1 } },
  target: { preset: "journal-85", axis: "relative" },
};
