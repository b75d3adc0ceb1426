import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "long names of drugs and other scripts in the narrow gutter",
  case: {
    agents: {
      x: { label: "Polatuzumab vedotin with bendamustine", short: "Pola-B", class: "antibody" },
      y: { label: "骨髓穿刺药物", class: "other" },
      z: { label: "دواء", class: "alkylator" },
    },
    drugs: [
      { drug: "x", start: "2021-01-04", end: "2021-02-28", dose: "1.8 mg/kg" },
      { drug: "y", start: "2021-01-20", end: "2021-03-28" },
      { drug: "z", start: "2021-03-01", end: "2021-04-28" },
    ],
    events: [{ label: "<script>alert(1)</script> 🙂", at: "2021-02-02" }],
  },
  target: { preset: "journal-85" },
};
