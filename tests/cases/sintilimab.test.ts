/** The myocarditis case against its source (doi 10.3389/fonc.2024.1465395): what a reader must see, and what the source leaves open. */
import { describe, expect, it } from "vitest";
import { shippedCase } from "./shipped";

const clinical = shippedCase("sintilimab-myocarditis.json").case;
const drug = (id: string) => clinical.drugs?.find((record) => record.id === id);
const event = (id: string) => clinical.events?.find((record) => record.id === id);
const values = (analyte: string) =>
  (clinical.values ?? []).filter((record) => record.analyte === analyte).map(({ value, at, sample }) => [value, at ?? sample]);

describe("the steroid", () => {
  it("climbs and falls through 40, 120, 1000, 120, 80 and 40 mg a day in steps of 3, 3, 3, 4 and 2 days, the last one open", () => {
    expect(drug("steroid")).toMatchObject({ start: "S1, after troponin2", end: "unknown" });
    expect(drug("steroid")?.steps?.map(({ dose, length }) => [dose, length])).toEqual([
      ["40 mg/day", "3 d"],
      ["120 mg/day", "3 d"],
      ["1000 mg/day", "3 d"],
      ["120 mg/day", "4 d"],
      ["80 mg/day", "2 d"],
      ["40 mg/day", undefined],
    ]);
  });

  it("keeps the other durations of the discussion as alternatives", () => {
    const lengths = drug("steroid")?.steps?.map(({ alternatives }) => alternatives?.map(({ value, source }) => [value, source]));
    expect(lengths?.slice(0, 3)).toEqual([[["2 d", "discussion"]], [["4 d", "discussion"]], undefined]);
    expect(drug("cotrimoxazole")?.alternatives?.[0]).toMatchObject({ value: "first day of 120 mg/day", source: "discussion" });
  });

  it("is counted on a clock of its own, tied to the hospital days by the fever alone", () => {
    expect(clinical.clocks?.["S"]?.zero).toBeUndefined();
    expect(event("fever")?.at).toBe("S16, H22");
  });
});

describe("the values", () => {
  it("say troponin in the order of the steps, days only where the source has them", () => {
    expect(values("troponinI")).toEqual([
      [1.85, "late 2023-05"],
      [4.145, "troponin1 + 1 d"],
      [6.384, "after S3, before troponin4"],
      [3.013, "not before S4, before troponin5"],
      [4.904, "before S7"],
      [0.169, "not before S16"],
    ]);
    expect(clinical.analytes?.["troponinI"]).toMatchObject({ unit: "µg/L", range: { high: 0.05, text: "≤0.050" } });
  });

  it("say CRP and procalcitonin before and after the antibiotics", () => {
    expect(values("crp")).toEqual([
      [140, "sepsisLabs"],
      [17.6, "afterAntibiotics"],
    ]);
    expect(values("procalcitonin")).toEqual([
      [15.57, "sepsisLabs"],
      [0.12, "afterAntibiotics"],
    ]);
  });

  it.each([
    ["whiteCells", "×10⁹/L", 25.01, "sepsisLabs"],
    ["neutrophils", "×10⁹/L", 24.73, "sepsisLabs"],
    ["oxygenation", "mmHg", 163.5, "sepsisLabs"],
    ["lactate", "mmol/L", 2.8, "sepsisLabs"],
    ["temperature", "°C", 39.9, "fever"],
    ["bloodPressure", "mmHg", "80/40", "shock"],
  ])("say %s in %s: %s at %s", (analyte, unit, value, time) => {
    expect(values(analyte)).toEqual([[value, time]]);
    expect(clinical.analytes?.[analyte]?.unit).toBe(unit);
  });

  it("were taken on hospital day 23, where the sepsis is", () => {
    expect(clinical.samples?.find(({ id }) => id === "sepsisLabs")?.at).toBe("H23");
  });
});

describe("the story around it", () => {
  it("ends sintilimab in April 2023, before the first hospital day, which has no date", () => {
    expect(clinical.courses?.map(({ regimen, courses, start, end }) => [regimen, courses, start, end])).toEqual([
      ["nab-P + nedaplatin", "1-4", "2021-08", "2021-10"],
      ["nab-P + sintilimab", "1-3", "2023-03", "2023-04"],
    ]);
    expect(clinical.clocks?.["H"]).toMatchObject({ zero: "not before late 2023-05", first: 1 });
    expect(clinical.cutoff).toBeUndefined();
  });

  it("keeps the misspelt drug name as printed", () => {
    expect(clinical.agents?.["nedaplatin"]).toMatchObject({ label: "Nedaplatin", asPrinted: "nidaptin" });
  });

  it("goes home on day 32, comes back 12 days later and leaves 8 days after that", () => {
    expect(clinical.statuses?.map(({ id, at }) => [id, at])).toEqual([
      ["discharge1", "H32"],
      ["discharge2", "8 d after readmission"],
      ["well", "at least 1 mo after discharge2"],
    ]);
    expect(event("readmission")?.at).toBe("12 d after discharge1");
  });

  it("keeps the two runs of antibiotics apart", () => {
    expect(["ertapenem", "imipenem1", "meropenem", "cefoperazone"].map((id) => drug(id)?.start)).toEqual([
      "H22",
      "H23",
      "not before H23, not after H32",
      "not before H23, not after H32",
    ]);
    expect(["piperacillin", "imipenem2", "fluconazole"].map((id) => drug(id)?.start)).toEqual(
      Array.from({ length: 3 }, () => "not before readmission"),
    );
  });

  it.each([
    ["ertapenem", "1 g", undefined, undefined],
    ["imipenem1", "1 g", "q8h", undefined],
    ["meropenem", "1 g", "q12h", "7 d"],
    ["cefoperazone", "2 g", "q12h", "5 d"],
    ["piperacillin", "4.5 g", "q8h", "3 d"],
    ["imipenem2", "1 g", "q8h", "5 d"],
    ["cotrimoxazole", "0.96 g", "q12h", undefined],
    ["fluconazole", undefined, undefined, undefined],
  ])("gives %s as the source says: %s %s for %s", (id, dose, schedule, length) => {
    const { dose: given, schedule: rhythm, length: lasting } = drug(id) ?? {};
    expect([given, rhythm, lasting]).toEqual([dose, schedule, length]);
  });

  it("leaves undated what the source leaves undated", () => {
    const undated = [...(clinical.events ?? []), ...(clinical.assessments ?? [])].filter(
      ({ at, start, over }) => (at ?? start ?? over) === undefined,
    );
    expect(undated.map(({ label }) => label)).toEqual(["ECG and echocardiography: no dysfunction"]);
  });

  it("knows of what has no day only what it came after: complaints and suspicion after troponin rose, effects of the steroid after its start", () => {
    expect(event("chest")?.at).toBe("after troponin2");
    expect(event("myocarditis")?.at).toBe("after troponin2");
    expect(event("steroidEffects")?.at).toBe("not before S1");
  });

  it("has the early history to the month", () => {
    expect(event("dysphagia")).toMatchObject({ start: "2021-04~", end: "2021-06" });
    expect(clinical.procedures?.map(({ label, at }) => [label, at])).toEqual([["Oesophageal surgery", "mid 2021-06"]]);
    expect(Object.values(clinical.diseases ?? {}).flatMap(({ stages = [] }) => stages)).toContainEqual(
      expect.objectContaining({ stage: "T3N1M0", note: "at surgery" }),
    );
    expect(event("recurrence")).toMatchObject({ at: "2023-02", established: "PET/CT" });
  });
});
