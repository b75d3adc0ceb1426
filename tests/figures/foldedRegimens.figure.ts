import { laneStory } from "../support/laneStory";
import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "regimens folded: a drug of their own has no row, one that is also given outside of them keeps it",
  case: laneStory,
  figure: {
    lanes: [
      { lane: "courses", fold: ["IRd"] },
      { lane: "labs", show: false },
    ],
  },
  target: { preset: "journal-85" },
};
