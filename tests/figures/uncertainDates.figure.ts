import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "dates to the day, month, year and by order alone, each drawn as wide as it is known",
  case: {
    diagnoses: [{ id: "dx", label: "Diagnosis", at: "2019-03" }],
    procedures: [{ id: "op", type: "surgery", label: "Surgery", at: "2019-05-14" }],
    events: [
      { label: "Known to the year", at: "2019" },
      { label: "Known to the month", at: "2019-08" },
      { label: "Two weeks after surgery", at: "2 wk after op" },
      { label: "At some time before surgery", at: "between dx and op" },
      { label: "After surgery, no more is known", at: "after op" },
    ],
  },
  target: { preset: "journal-180" },
};
