import type { CaseFile } from "../../src/index";

/** An invented course with something in most lanes, for figures that choose among them. */
export const laneStory: CaseFile["case"] = {
  invented: true,
  agents: {
    ixazomib: { label: "Ixazomib", class: "proteasome inhibitor" },
    lenalidomide: { label: "Lenalidomide", short: "Lenalid.", class: "immunomodulator" },
    pomalidomide: { label: "Pomalidomide", short: "Pomalid.", class: "immunomodulator" },
    dexamethasone: { label: "Dexamethasone", short: "Dexameth.", class: "steroid" },
  },
  regimens: {
    IRd: {
      agents: [
        { drug: "ixazomib", dose: "4 mg", days: "1, 8, 15" },
        { drug: "lenalidomide", dose: "25 mg", days: "1-21" },
        { drug: "dexamethasone", dose: "40 mg", days: "1, 8, 15, 22" },
      ],
      cycle: { length: "28 d", basis: "reported" },
    },
    Pd: {
      agents: [
        { drug: "pomalidomide", dose: "4 mg", days: "1-21" },
        { drug: "dexamethasone", dose: "20 mg", days: "1, 8, 15, 22" },
      ],
      cycle: { length: "28 d", basis: "reported" },
    },
  },
  analytes: {
    hb: { label: "Haemoglobin", short: "Hb", unit: "g/L", range: { low: 120, high: 150 } },
    kflc: { label: "Kappa free light chain", short: "κ FLC", unit: "mg/L", range: { low: 3.3, high: 19.4 } },
    lflc: { label: "Lambda free light chain", short: "λ FLC", unit: "mg/L", range: { low: 5.7, high: 26.3 } },
  },
  diagnoses: [{ label: "Myeloma", at: "2020-01-06" }],
  courses: [
    { id: "ird", regimen: "IRd", courses: "1-4", line: 1, start: "2020-01-20" },
    { id: "pd", regimen: "Pd", courses: "1-3", line: 2, start: "2020-06-01" },
  ],
  scores: [{ instrument: "ECOG", value: 1, at: "2020-01-06" }],
  events: [{ label: "Rash", category: "skin", at: "2020-03-02", grade: { grade: 2, scale: "CTCAE 5.0" } }],
  values: [
    {
      analyte: "hb",
      values: [
        ["2020-01-06", 98],
        ["2020-02-17", 108],
        ["2020-03-30", 117],
        ["2020-05-11", 112],
        ["2020-06-22", 121],
        ["2020-08-03", 126],
      ],
    },
    {
      analyte: "kflc",
      values: [
        ["2020-01-06", 1840],
        ["2020-02-17", 410],
        ["2020-03-30", 62],
        ["2020-05-11", 305],
        ["2020-06-22", 48],
        ["2020-08-03", 17],
      ],
    },
    {
      analyte: "lflc",
      values: [
        ["2020-01-06", 4.1],
        ["2020-02-17", "<3.5"],
        ["2020-03-30", 7.9],
        ["2020-05-11", 6.2],
        ["2020-06-22", 9.4],
        ["2020-08-03", 28],
      ],
    },
  ],
};
