import type { Figure } from "./figure";

export const figure: Figure = {
  shows:
    "dates under courses that are only placed, so approximate, beside a ward that nothing ties to them: years, then the name of the scale",
  case: {
    clocks: { H: { label: "hospital day", unit: "d", first: 1 } },
    regimens: { Vd: { agents: [{ drug: "bortezomib", dose: "1.3 mg/m2" }], cycle: { length: "28 d" } } },
    courses: [{ regimen: "Vd", courses: "1-6", start: "2020-10" }],
    stays: [{ label: "Ward", start: "H1", end: "H9" }],
    events: [{ label: "Fever", at: "H3" }],
  },
  figure: { axis: { kind: "courses", second: "calendar" } },
  target: { preset: "journal-180" },
};
