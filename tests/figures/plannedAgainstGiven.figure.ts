import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "a course stopped on day 3 beside its plan, day by day",
  case: {
    agents: { v: { label: "Bortezomib", class: "proteasome inhibitor" }, d: { label: "Dexamethasone", class: "steroid" } },
    regimens: {
      Vd: {
        name: "bortezomib + dexamethasone",
        agents: [
          { drug: "v", dose: "1.3 mg/m2", days: "1, 4, 8, 11" },
          { drug: "d", dose: "20 mg", days: "1-2, 4-5, 8-9, 11-12" },
        ],
        cycle: { length: "21 d", basis: "reported" },
      },
    },
    courses: [
      {
        regimen: "Vd",
        courses: "1-2",
        start: "2021-03-01",
        each: [
          {
            course: 2,
            length: "3 d",
            given: [
              { drug: "v", days: "1" },
              { drug: "d", days: "1-2" },
            ],
            stopped: { reason: "neuropathy", because: ["pain"] },
          },
        ],
      },
    ],
    events: [{ id: "pain", label: "Neuropathic pain", at: "C2D3" }],
  },
  figure: { detail: { course: "C2" } },
  target: { preset: "journal-180" },
};
