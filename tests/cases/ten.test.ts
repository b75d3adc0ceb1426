/** The necrolysis case against its source (doi 10.3389/fped.2024.1460579): what a reader must see, and what the source leaves open. */
import { describe, expect, it } from "vitest";
import { shippedCase } from "./shipped";

const clinical = shippedCase("ten-multitarget-child.json").case;
const drug = (id: string) => clinical.drugs?.find((record) => record.id === id);
const event = (id: string) => clinical.events?.find((record) => record.id === id);
const assessment = (id: string) => clinical.assessments?.find((record) => record.id === id);

describe("the reaction", () => {
  it("names trimethoprim-sulfamethoxazole as the suspect, begun before the rash", () => {
    expect(event("rash")?.suspected).toEqual([{ drug: "cotrimoxazole", role: "trigger", by: "authors", source: "case section" }]);
    expect(drug("cotrimoxazole")).toMatchObject({ start: "A0", route: "oral" });
    expect(event("rash")?.at).toBe("10-14 d after A0");
  });

  it("shows its photos where the rash is", () => {
    expect(event("rash")?.photos?.map(({ ref }) => ref)).toEqual(["Fig 1", "Fig 2", "Fig 3"]);
  });

  it("counts half of the skin as an assessment of the first hospital day", () => {
    expect(assessment("detachment")).toMatchObject({ at: "H1", findings: "around 50 % BSA" });
  });

  it("heals from day 13, and the boy goes home on day 32", () => {
    expect(assessment("healing")?.at).toBe("H13");
    expect(clinical.statuses?.map(({ id, at }) => [id, at])).toEqual([
      ["admission", "H1, after rash"],
      ["discharge", "H32"],
      ["recovered", "7 wk after rash, after discharge"],
    ]);
  });

  it("counts antibiotic days and hospital days apart, with no offset between them", () => {
    expect(clinical.clocks?.["A"]).toMatchObject({ first: 0, unit: "d" });
    expect(clinical.clocks?.["H"]).toMatchObject({ first: 1, unit: "d" });
    expect([clinical.clocks?.["A"]?.zero, clinical.clocks?.["H"]?.zero]).toEqual([undefined, undefined]);
    expect(event("fever")?.at).toBe("A10");
  });
});

describe("the treatment", () => {
  it.each([
    ["immunoglobulin", "1 g/kg", "soon after admission", "3 d"],
    ["pulse", "10 mg/kg/dose", "soon after admission", "3 d"],
    ["ciclosporin", "3 mg/kg/day", "H3", "3 wk"],
    ["taper", undefined, "after pulse", "1 wk"],
    ["amoxiclav", undefined, "A0", undefined],
  ])("gives %s %s from %s for %s", (id, dose, start, length) => {
    const { dose: given, start: begun, length: lasting } = drug(id) ?? {};
    expect([given, begun, lasting]).toEqual([dose, start, length]);
  });

  it("gives etanercept as two single doses, on days 4 and 10", () => {
    expect(drug("etanercept")).toMatchObject({ dose: "25 mg", route: "SC", at: ["H4", "H10"] });
  });

  it("operates on the eyes on day 4", () => {
    expect(clinical.procedures).toMatchObject([{ label: "Amniotic membrane transplantation", at: "H4", site: "eyes" }]);
  });

  it("steps up to vancomycin and meropenem after the swabs, on days nobody states", () => {
    const because = ["lipSwab", "analSwab"];
    expect([drug("vancomycin")?.because, drug("meropenem")?.because]).toEqual([because, because]);
    expect(assessment("lipSwab")).toMatchObject({ findings: "MRSA" });
    expect(assessment("analSwab")).toMatchObject({ findings: ["ESBL-producing E. coli", "Proteus"] });
  });

  it("leaves the supportive treatment undated", () => {
    const undated = [...(clinical.drugs ?? []), ...(clinical.stays ?? [])].filter((record) => record.start === undefined);
    expect(undated.map(({ id }) => id)).toEqual([
      "etanercept",
      "clindamycin",
      "vancomycin",
      "meropenem",
      "nystatin",
      "topicalSteroid",
      "emollients",
      "permanganate",
      "nutrition",
      "catheter",
    ]);
  });
});

const admission: readonly (readonly [string, string, string | number, string?])[] = [
  ["temperature", "°C", 40.7],
  ["pulse", "/min", 159],
  ["bloodPressure", "mmHg", "116/72"],
  ["whiteCells", "×10⁹/L", 2.7],
  ["lymphocytes", "×10⁹/L", 0.3],
  ["haemoglobin", "g/L", 10.2],
  ["platelets", "×10⁹/L", 185],
  ["prothrombinTime", "s", 15, "10.7-13.1"],
  ["aptt", "s", 34.7, "25.8-33.8"],
  ["inr", "1", 1.36],
  ["fibrinogen", "g/L", 2.4],
  ["dDimer", "ng/mL FEU", 1229, "<500"],
  ["procalcitonin", "ng/mL", 4.74, "<2"],
  ["crp", "mg/L", 89, "<5"],
  ["esr", "mm/h", 98, "<17"],
  ["ldh", "IU/L", 651],
  ["albumin", "g/L", 26],
  ["globulin", "g/L", 51],
  ["sodium", "mmol/L", 132],
  ["potassium", "mmol/L", 3.4],
  ["calcium", "mmol/L", 1.98],
  ["phosphate", "mmol/L", 0.7],
  ["alt", "IU/L", 59, "<44"],
  ["ast", "IU/L", 103, "<48"],
];

describe("the values on admission", () => {
  it.each(admission.map(([name, unit, value, range]) => ({ name, unit, value, range })))(
    "say $name in $unit: $value",
    ({ name, unit, value, range }) => {
      const analyte = clinical.analytes?.[name];
      const printed = analyte?.range?.text ?? (analyte?.range && `${analyte.range.low}-${analyte.range.high}`);
      expect([analyte?.unit, printed]).toEqual([unit, range]);
      expect(clinical.values?.filter((record) => record.analyte === name).map((record) => record.value)).toEqual([value]);
    },
  );

  it("are these and no more, all of the first hospital day", () => {
    expect(clinical.values?.length).toBe(admission.length);
    expect(new Set(clinical.values?.map(({ at, sample }) => at ?? sample))).toEqual(new Set(["H1", "admissionLabs"]));
    expect(clinical.samples).toMatchObject([{ id: "admissionLabs", at: "H1" }]);
  });

  it("keep the printed unit of haemoglobin and remark on it", () => {
    expect(clinical.values?.find(({ analyte }) => analyte === "haemoglobin")).toMatchObject({
      asPrinted: "10.2 g/L",
      remark: "printed so; g/dL was probably meant",
    });
  });
});
