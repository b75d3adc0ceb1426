import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "a case of two events and nothing else",
  case: {
    events: [
      { label: "Rash", category: "skin", at: "2021-03-02" },
      { label: "Fever", at: "2021-03-09" },
    ],
  },
  target: { preset: "journal-85" },
};
