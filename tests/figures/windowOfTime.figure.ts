import type { Figure } from "./figure";
import { figure as whole } from "./annotatedAndDimmed.figure";

export const figure: Figure = {
  ...whole,
  shows: "a stretch of the time, with notes that say that there is more",
  figure: {
    window: { from: "2021-01-18", to: "2021-01-31" },
    highlight: { lanes: ["eosinophils"] },
    milestones: ["cough", "rash"],
  },
};
