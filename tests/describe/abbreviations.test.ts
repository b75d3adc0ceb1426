import { expect, it } from "vitest";
import { abbreviationsIn } from "../../src/describe/abbreviations";

const clinicalCase = {
  abbreviations: { MRD: "measurable residual disease", "PET/CT": "positron emission/computed tomography" },
  agents: {
    teclistamab: { label: "Teclistamab", short: "Tec" },
    cef: { label: "Cefoperazone-sulbactam", short: "Cefoperazone" },
  },
  regimens: { Tec: { agents: [{ drug: "teclistamab" }] } },
};

it("explains the abbreviations that are met, in that order, and no other", () => {
  expect(abbreviationsIn(clinicalCase, ["PET/CT: new lesion", "MRD negative"])).toEqual([
    "PET/CT, positron emission/computed tomography",
    "MRD, measurable residual disease",
  ]);
  expect(abbreviationsIn(clinicalCase, ["Progression"])).toEqual([]);
});

it("does not find a short name inside a longer word or in the full name", () => {
  expect(abbreviationsIn(clinicalCase, ["MRDs", "Cefoperazone-sulbactam"])).toEqual([]);
  expect(abbreviationsIn(clinicalCase, ["Cefoperazone"])).toEqual(["Cefoperazone, Cefoperazone-sulbactam"]);
});

it("leaves regimens to their own sentence", () => {
  expect(abbreviationsIn(clinicalCase, ["L5 Tec 1–15"])).toEqual([]);
});
