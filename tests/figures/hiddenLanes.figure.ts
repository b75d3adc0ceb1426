import { laneStory } from "../support/laneStory";
import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "lanes that are hidden by choice named in the notes, and values above treatment",
  case: laneStory,
  figure: {
    lanes: [
      "hb",
      { lane: "kflc", height: 1.5 },
      "courses",
      "agents",
      { lane: "scores", show: false },
      { lane: "agents:dexamethasone", show: false },
      { lane: "milestones", show: false },
    ],
  },
  target: { preset: "journal-180" },
};
