import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "two scales that nothing ties together, with a break between",
  case: {
    clocks: { H: { label: "hospital day", unit: "d", first: 1 } },
    procedures: [{ id: "op", type: "surgery", label: "Surgery", at: "2020-02" }],
    drugs: [{ drug: "aspirin", start: "2020-03-02", end: "2020-06-30", dose: "100 mg" }],
    stays: [{ label: "Ward", start: "H1, after op", end: "H9" }],
    events: [
      { label: "Fever", at: "H3" },
      { label: "Rash", category: "skin", at: "H5" },
    ],
  },
  target: { preset: "journal-180" },
};
