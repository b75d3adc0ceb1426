import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "days since a rash, where the rash is day 1 and no day is 0, with the dates under them",
  case: {
    events: [
      { id: "rash1", label: "Rash", category: "skin", at: "2021-05-10" },
      { label: "Fever", at: "2021-05-09" },
    ],
    drugs: [{ drug: "prednisolone", start: "2021-05-11", end: "2021-05-24", dose: "60 mg/d" }],
  },
  figure: { axis: { kind: "relative", anchor: "rash1", first: 1, second: "calendar" } },
  target: { preset: "journal-180" },
};
