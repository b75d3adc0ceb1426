import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "sixty events in one month, none on top of another",
  case: {
    events: Array.from({ length: 60 }, (_, index) => ({
      label: `Event ${index + 1}`,
      at: `2021-05-${String((index % 30) + 1).padStart(2, "0")}`,
    })),
  },
  target: { preset: "journal-180" },
};
