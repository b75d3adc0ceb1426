import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "two months of three years magnified: values outside are not in it, a drug that spans it is",
  case: {
    analytes: { plt: { label: "Platelets", unit: "×10⁹/L", range: { low: 150, high: 400 } } },
    agents: { bortezomib: { label: "Bortezomib", class: "proteasome inhibitor" }, aciclovir: { label: "Aciclovir" } },
    regimens: { Vd: { agents: [{ drug: "bortezomib", dose: "1.3 mg/m2", days: "1, 4, 8, 11" }], cycle: { length: "21 d" } } },
    courses: [{ regimen: "Vd", courses: "1-6", start: "2019-03-04" }],
    drugs: [{ drug: "aciclovir", start: "2019-02-01", end: "2021-06-30", dose: "400 mg/d" }],
    events: [
      { label: "Herpes zoster", category: "skin", start: "2019-04-22", end: "2019-05-10" },
      { label: "Fever", at: "2020-05-02" },
    ],
    values: [
      {
        analyte: "plt",
        unit: "×10⁹/L",
        values: [
          ["2019-03-01", 210],
          ["2019-04-08", 140],
          ["2019-04-18", 82],
          ["2019-04-29", 121],
          ["2019-05-14", 96],
          ["2020-03-01", 230],
          ["2021-04-11", 225],
        ],
      },
    ],
  },
  figure: { detail: { from: "2019-04", to: "2019-05", label: "Spring 2019" } },
  target: { preset: "journal-180" },
};
