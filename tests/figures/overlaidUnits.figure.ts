import { laneStory } from "../support/laneStory";
import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "two analytes of different units in one panel: the second has its scale at the right",
  case: laneStory,
  figure: {
    lanes: [
      { lane: "courses", fold: true },
      { lane: "hb", with: "kflc", height: 1.5 },
    ],
  },
  target: { preset: "journal-180" },
};
