import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "fourteen years on one axis",
  case: {
    regimens: { A: { agents: [{ drug: "imatinib", dose: "400 mg" }] }, B: { agents: [{ drug: "dasatinib", dose: "100 mg" }] } },
    courses: [
      { regimen: "A", start: "2006-05-02", end: "2013-02-10" },
      { regimen: "B", start: "2013-03-01", end: "ongoing" },
    ],
    cutoff: "2020-06-30",
  },
  target: { preset: "journal-180" },
};
