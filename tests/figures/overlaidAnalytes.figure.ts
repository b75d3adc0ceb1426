import { laneStory } from "../support/laneStory";
import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "two analytes of one unit in one panel: one scale, the second dashed with open marks",
  case: laneStory,
  figure: {
    lanes: [
      { lane: "courses", fold: true },
      { lane: "kflc", with: "lflc", scale: "log", height: 1.5 },
    ],
  },
  target: { preset: "journal-85" },
};
