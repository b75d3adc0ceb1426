import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "a regimen PD beside the response PD, which reads Progr.",
  case: {
    regimens: {
      PD: {
        name: "pomalidomide + dexamethasone",
        agents: [
          { drug: "pomalidomide", dose: "4 mg" },
          { drug: "dexamethasone", dose: "20 mg" },
        ],
      },
    },
    agents: {
      pomalidomide: { label: "Pomalidomide", class: "immunomodulator" },
      dexamethasone: { label: "Dexamethasone", class: "steroid" },
    },
    courses: [{ regimen: "PD", courses: "1", start: "2020-01-06", end: "2020-02-02" }],
    assessments: [
      { at: "2020-01-20", readings: [{ criteria: "IMWG 2016", category: "SD" }] },
      { at: "2020-02-10", readings: [{ criteria: "IMWG 2016", category: "PD" }] },
    ],
    cutoff: "2020-03-01",
  },
  target: { preset: "journal-180" },
};
