import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "a ladder of doses over a factor of twenty-five, each printed",
  case: {
    agents: { mp: { label: "Methylprednisolone", class: "steroid" } },
    drugs: [
      {
        drug: "mp",
        start: "2021-03-01",
        steps: [
          { dose: "40 mg/d", length: "3 d" },
          { dose: "120 mg/d", length: "3 d" },
          { dose: "1000 mg/d", length: "3 d" },
          { dose: "120 mg/d", length: "4 d" },
          { dose: "80 mg/d", length: "2 d" },
        ],
      },
    ],
    events: [{ label: "Fever", at: "2021-04-20" }],
  },
  target: { preset: "journal-85" },
};
