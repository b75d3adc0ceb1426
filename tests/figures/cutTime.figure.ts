import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "three empty years cut out: a curve that stops at the break, a drug and a remission that last through it",
  case: {
    analytes: { hb: { label: "Haemoglobin", unit: "g/L", range: { low: 120, high: 150 } } },
    agents: { aspirin: { label: "Aspirin" }, bortezomib: { label: "Bortezomib", class: "proteasome inhibitor" } },
    regimens: { Vd: { agents: [{ drug: "bortezomib", dose: "1.3 mg/m2", days: "1, 8, 15" }], cycle: { length: "28 d" } } },
    courses: [{ regimen: "Vd", courses: "1-4", start: "2016-03-01" }],
    drugs: [{ drug: "aspirin", start: "2016-02-01", end: "2021-03-31", dose: "100 mg/d" }],
    assessments: [
      { type: "imaging", at: "2016-08-01", readings: [{ category: "CR" }] },
      { type: "imaging", at: "2020-09-01", readings: [{ category: "PD" }] },
    ],
    events: [
      { id: "rash1", label: "Rash", category: "skin", at: "2016-04-10" },
      { label: "Relapse", category: "progression", at: "2019-09-20" },
    ],
    values: [
      {
        analyte: "hb",
        unit: "g/L",
        values: [
          ["2016-02-10", 101],
          ["2016-04-20", 108],
          ["2016-06-03", 113],
          ["2016-08-03", 130],
          ["2019-08-06", 118],
          ["2019-12-20", 110],
          ["2020-08-03", 103],
        ],
      },
    ],
  },
  figure: { axis: { cuts: "auto" } },
  target: { preset: "journal-180" },
};
