/** The seed case against its letter (doi 10.4084/MJHID.2022.045): each fact with its value, its time and its place, and nothing else. */
import { describe, expect, it } from "vitest";
import type { RecordList } from "../../src/case/schema";
import { leaves, shippedCase } from "./shipped";

const seed = shippedCase("ixazomib-skin-exfoliation.json");
const clinical = seed.case;
const recordsOf = (list: RecordList): readonly object[] => clinical[list] ?? [];

describe("the patient and the disease", () => {
  it("is a man of 70 years (P1)", () => {
    expect(clinical.subjects?.["patient"]).toMatchObject({ sex: "male", age: 70, source: "P1" });
  });

  it("has IgM kappa multiple myeloma, diagnosed in 2020-10 (P2)", () => {
    expect(clinical.diseases?.["myeloma"]?.label).toBe("IgM kappa multiple myeloma");
    expect(clinical.diagnoses?.[0]).toMatchObject({ id: "dx", at: "2020-10", disease: "myeloma", source: "P2" });
  });

  it("came with waist pain and bone destruction (P2)", () => {
    expect(clinical.diagnoses?.[0]?.findings).toEqual([
      "complaint: waist pain",
      "bone destruction: thoracolumbar vertebrae and appendages, ribs on both sides, shoulder blades",
    ]);
  });

  it("has three stages as reported, R-ISS III among them (P2)", () => {
    expect(clinical.diseases?.["myeloma"]?.stages).toEqual([
      { system: "Durie-Salmon", stage: "III" },
      { system: "ISS", stage: "II" },
      { system: "R-ISS", stage: "III", note: "as reported" },
    ]);
  });

  it("has its karyotype and FISH with the share of cells (P2, Fig 1)", () => {
    expect(clinical.diseases?.["myeloma"]?.genetics).toEqual([
      "46,XY",
      "t(11;14), double fusion of CCND1 and IGH",
      "del(17p) in 25 % of cells",
      "1q21 gain or amplification in 23 % of cells",
    ]);
    expect(clinical.diseases?.["myeloma"]?.source).toEqual(["P1", "P2", "Fig 1"]);
  });
});

const values = [
  ["haemoglobin", "g/L", { value: 121, at: "dx", source: "P2" }],
  ["platelets", "×10⁹/L", { value: 131, at: "dx", source: "P2" }],
  ["whiteCells", "×10⁹/L", { value: 5.49, at: "dx", source: "P2" }],
  ["creatinine", "µmol/L", { value: 96, at: "dx", source: "P2" }],
  ["calcium", "mmol/L", { value: 2.78, at: "dx", source: "P2" }],
  ["mProtein", "g/L", { value: 70.6, at: "dx", source: "P2" }],
  ["kappa", "mg/L", { value: 1261, at: "dx", source: "P2" }],
  ["kappaLambdaRatio", "1", { value: 157.3267, at: "dx", source: "P2" }],
  ["urineKappa", "mg/L", { value: 4225, at: "dx", source: "P2" }],
  ["urineLambda", "mg/L", { value: 5.9, at: "dx", source: "P2" }],
  ["creatinineClearance", "mL/min/1.73 m²", { value: "≈49", at: "choice", source: "P3" }],
  ["creatinineClearance", "mL/min/1.73 m²", { value: "normal", at: "after C2, before C3", source: "P3" }],
  ["plasmaCells", "%", { value: 60, sample: "marrow1", source: "P2" }],
  ["plasmaCells", "%", { value: 35, sample: "marrow2", change: "increased from a value not given", source: "P3" }],
] as const;

describe("the laboratory values and the marrow", () => {
  it.each(values)("says %s in %s: %o", (analyte, unit, fact) => {
    expect(recordsOf("values")).toContainEqual(expect.objectContaining({ analyte, ...fact }));
    expect(clinical.analytes?.[analyte]?.unit).toBe(unit);
  });

  it("takes the first marrow at diagnosis, the second in 2021-05 between courses 5 and 6", () => {
    expect(recordsOf("samples")).toMatchObject([
      { id: "marrow1", at: "dx", source: "P2" },
      { id: "marrow2", at: "2021-05, between C5 and C6", source: "P3" },
    ]);
  });

  it("weighs the treatment, and so the first clearance, after the diagnosis and before course 1", () => {
    expect(recordsOf("events")).toContainEqual(expect.objectContaining({ id: "choice", at: "between dx and C1" }));
  });
});

const everywhere = ["P3", "Fig 3 legend"];
const courses = [
  ["1-2", { regimen: "Id", start: "after dx", source: everywhere }],
  ["3", { regimen: "IRd", source: everywhere }],
  ["4-5", { regimen: "PD", source: everywhere }],
  ["6-12", { regimen: "PDC", reason: "suboptimal response to PD", source: everywhere }],
  [
    "13",
    {
      regimen: "Vd",
      start: "2022-01",
      given: [
        { drug: "bortezomib", dose: "1 mg" },
        { drug: "dexamethasone", dose: "15 mg" },
      ],
      source: everywhere,
    },
  ],
  [
    "14",
    {
      regimen: "Vd",
      given: [
        { drug: "bortezomib", dose: "2 mg" },
        { drug: "dexamethasone", dose: "15 mg" },
      ],
      source: everywhere,
    },
  ],
] as const;

const agents = {
  Id: [
    ["ixazomib", "4 mg", "1, 8, 15"],
    ["dexamethasone", "20 mg", "1, 8, 15, 22"],
  ],
  IRd: [
    ["ixazomib", "4 mg", "1, 8, 15"],
    ["lenalidomide", "25 mg/d", undefined],
    ["dexamethasone", "15 mg", "1, 2, 8, 9, 15, 16, 22, 23"],
  ],
  PD: [
    ["pomalidomide", "4 mg", undefined],
    ["dexamethasone", "15 mg", undefined],
  ],
  PDC: [
    ["pomalidomide", "4 mg", undefined],
    ["dexamethasone", "15 mg", undefined],
    ["cyclophosphamide", "400 mg", undefined],
  ],
  Vd: [
    ["bortezomib", undefined, undefined],
    ["dexamethasone", "15 mg", undefined],
  ],
} as const;

describe("the courses", () => {
  it.each(courses)("gives %s as %o", (numbers, fact) => {
    expect(recordsOf("courses")).toContainEqual(expect.objectContaining({ courses: numbers, ...fact }));
  });

  it.each(Object.entries(agents))("plans %s with these drugs, doses and days, and no other", (regimen, doses) => {
    expect(clinical.regimens?.[regimen]?.agents.map(({ drug, dose, days }) => [drug, dose, days])).toEqual(doses);
  });

  it("gives four days of course 3 and stops it for the skin", () => {
    const [course] = clinical.courses?.find((block) => block.regimen === "IRd")?.each ?? [];
    expect(course).toEqual({
      course: 3,
      length: "4 d",
      basis: "reported",
      given: [
        { drug: "ixazomib", dose: "4 mg", days: "1" },
        { drug: "lenalidomide", dose: "25 mg/d", days: "1-4" },
        { drug: "dexamethasone", dose: "15 mg", days: "1, 2" },
      ],
      stopped: { reason: "skin", because: ["exfoliation"] },
      source: everywhere,
    });
  });

  it("gives antiplatelet prophylaxis from course 4 on, and no end, which the letter does not say (P3)", () => {
    expect(recordsOf("drugs")).toMatchObject([{ drug: "antiplatelet", start: "start of C4", end: "unknown", source: "P3" }]);
  });

  it("marks the 28 days of every regimen as an assumption", () => {
    const cycles = Object.values(clinical.regimens ?? {}).map(({ cycle }) => cycle);
    expect(cycles).toEqual(Array.from({ length: 5 }, () => ({ length: "28 d", basis: "assumed" })));
  });

  it("says why ixazomib and lenalidomide were not given again, and why bortezomib and lenalidomide were not given first", () => {
    expect(recordsOf("courses")).toContainEqual(expect.objectContaining({ id: "pd", because: ["exfoliation"] }));
    expect(recordsOf("events")).toContainEqual(
      expect.objectContaining({ id: "choice", status: "considered", because: ["clearance1"], source: "P3" }),
    );
  });

  it("was over when the letter was received", () => {
    expect(clinical.cutoff).toBe("not after 2022-04-01");
  });
});

const skin: readonly (readonly [string, RecordList, object])[] = [
  ["a rash during courses 1-2", "events", { id: "rash", category: "skin", at: "during C1-C2", source: "P3" }],
  [
    "the exfoliation on day 4 of course 3, with its sites and photos",
    "events",
    {
      id: "exfoliation",
      category: "skin",
      at: "C3D4",
      site: ["leg", "buttocks"],
      photos: [
        { label: "red rash, chest", ref: "Fig 2A" },
        { label: "ulceration and hyperpigmentation, hand", ref: "Fig 2B" },
        { label: "peeling, leg", ref: "Fig 2C" },
        { label: "peeling, buttocks", ref: "Fig 2D" },
      ],
      basis: "derived",
      note: "erythema and desquamation further aggravated, with exudation, after four days of IRd; day 4 is taken from the days of lenalidomide, 1 to 4",
      source: ["P3", "Fig 2"],
    },
  ],
  [
    "that no biopsy was possible",
    "procedures",
    { id: "biopsy", status: "considered", at: "exfoliation", reason: "severe skin lesions and exudation", source: "P3" },
  ],
  ["symptomatic treatment", "procedures", { id: "skinCare", over: { from: "exfoliation", to: "recovery" }, source: "P3" }],
  [
    "the recovery after the stop and before PD",
    "events",
    {
      id: "recovery",
      at: "after C3, before C4",
      photos: [
        { label: "new skin with desquamation, during recovery", ref: "Fig 2E" },
        { label: "new skin with desquamation, during recovery", ref: "Fig 2F" },
      ],
      source: ["P3", "Fig 2"],
    },
  ],
  [
    "no other lesion in courses 4-5",
    "absences",
    { category: "skin", over: { from: "start of C4", to: "end of C5" }, source: "P3" },
  ],
  [
    "no rash or peeling in courses 13-14",
    "absences",
    { category: "skin", over: { from: "start of C13", to: "end of C14" }, source: "P3" },
  ],
];

describe("the skin", () => {
  it.each(skin)("reports %s", (_words, list, fact) => {
    expect(recordsOf(list)).toContainEqual(expect.objectContaining(fact));
  });

  it("blames ixazomib first and lenalidomide perhaps, as the authors do", () => {
    expect(clinical.events?.find(({ id }) => id === "exfoliation")?.suspected).toEqual([
      { drug: "ixazomib", role: "leading cause", by: "authors", action: "withdrawn", source: ["P3", "P5"] },
      { drug: "lenalidomide", role: "possibly adding to it", by: "authors", action: "withdrawn", source: ["P3", "P5"] },
    ]);
  });

  it("concludes what the authors conclude", () => {
    expect(clinical.conclusions?.map(({ label, source }) => [label, source])).toEqual([
      ["Ixazomib played the leading part in the skin reaction", "P5"],
      ["Lenalidomide may have added to it", "P5"],
      ["Ixazomib and bortezomib, both proteasome inhibitors, need not cross-react: no rash under bortezomib", ["P3", "P6"]],
      ["The skin should be watched under IRd: what is seen early can be managed while treatment goes on", "P6"],
      [
        "Behind an unsatisfactory effect there may be poor prognostic markers; 1q amplification and del(17p) count as high risk",
        "P4",
      ],
    ]);
  });
});

describe("what the letter does not say", () => {
  const all = leaves(clinical);

  it("is not added: so many records of each kind, and no more", () => {
    const counts = Object.entries(clinical).flatMap(([list, records]) =>
      Array.isArray(records) && list !== "notes" ? [[list, records.length]] : [],
    );
    expect(Object.fromEntries(counts)).toEqual({
      diagnoses: 1,
      courses: 6,
      drugs: 1,
      procedures: 2,
      samples: 2,
      values: 14,
      assessments: 1,
      events: 4,
      absences: 2,
      conclusions: 5,
    });
  });

  it("is not graded, ranged, scored or called a response", () => {
    const keys = all.map(([path]) => path).filter((path) => /\.(grades?|range|scale|readings|instrument|verdict)\b/.test(path));
    expect(keys).toEqual([]);
    expect(JSON.stringify(seed)).not.toMatch(/CTCAE|IMWG/);
  });

  it("says of the response what the letter says, in its word and of PD alone", () => {
    expect(clinical.assessments).toEqual([
      expect.objectContaining({
        type: "response",
        findings: "suboptimal",
        over: { from: "start of C4", to: "end of C5" },
        source: "P3",
      }),
    ]);
  });

  it("is not dated: three months and the day of receipt are all the dates there are", () => {
    const dates = all.flatMap(([path, leaf]) =>
      typeof leaf === "string" && !path.startsWith(".citation") ? (leaf.match(/\b\d{4}-\d{2}(-\d{2})?\b/g) ?? []) : [],
    );
    expect(dates.sort()).toEqual(["2020-10", "2021-05", "2022-01", "2022-04-01"]);
  });

  it("is not left without a source: every record says where it stands", () => {
    const lists = [
      "diagnoses",
      "courses",
      "drugs",
      "procedures",
      "samples",
      "values",
      "events",
      "absences",
      "conclusions",
    ] as const;
    const silent = lists.flatMap((list) => recordsOf(list).filter((record) => !("source" in record)));
    expect(silent).toEqual([]);
  });
});
