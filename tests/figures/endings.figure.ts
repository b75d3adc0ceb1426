import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "five endings as five drawings: known, ongoing, unknown, planned, held",
  case: {
    cutoff: "2021-06-30",
    agents: {
      a: { label: "Known end" },
      b: { label: "Ongoing" },
      c: { label: "Unknown end" },
      d: { label: "Planned" },
      e: { label: "Held" },
    },
    drugs: [
      { drug: "a", start: "2021-01-10", end: "2021-03-10", dose: "5 mg" },
      { drug: "b", start: "2021-02-01", end: "ongoing", dose: "5 mg" },
      { drug: "c", start: "2021-02-10", end: "unknown", dose: "5 mg" },
      { drug: "d", start: "2021-04-01", end: "2021-06-01", dose: "5 mg", status: "planned" },
      {
        drug: "e",
        start: "2021-01-10",
        steps: [
          { dose: "10 mg", length: "40 d" },
          { hold: "toxicity", length: "20 d" },
          { dose: "5 mg", length: "40 d" },
        ],
      },
    ],
  },
  target: { preset: "journal-180" },
};
