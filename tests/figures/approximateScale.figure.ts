import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "dates that are known and months since a transplant of which only the month is: the second scale is approximate",
  case: {
    procedures: [{ id: "hsct", type: "transplant", label: "Transplant", at: "2021-03" }],
    events: [{ label: "Relapse", category: "progression", at: "2022-06-14" }],
  },
  figure: { axis: { anchor: "hsct", second: "relative" } },
  target: { preset: "journal-180" },
};
