import { laneStory } from "../support/laneStory";
import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "a lane on a logarithmic scale by choice, beside one that stays linear",
  case: laneStory,
  figure: {
    lanes: [
      { lane: "courses", fold: true },
      { lane: "kflc", scale: "log" },
    ],
  },
  target: { preset: "journal-85" },
};
