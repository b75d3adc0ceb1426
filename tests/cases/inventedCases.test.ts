/** The invented cases: labelled as such everywhere a reader looks, and rich enough to show what the figure must cope with. */
import { describe, expect, it } from "vitest";
import { figureNotes } from "../../src/describe/notes";
import { placeCase } from "../../src/place";
import { parseValue } from "../../src/case";
import { leaves, shippedCase, shippedNames } from "./shipped";

const invented = shippedNames.filter((name) => name.startsWith("invented-"));

describe.each(invented)("%s", (name) => {
  const { case: clinical, figure } = shippedCase(name);

  it("says that it is invented in the case, both titles and the notes, and cites nothing", () => {
    expect(clinical.invented).toBe(true);
    const [note] = figureNotes(placeCase(clinical), { used: new Set() });
    expect([clinical.title, figure?.title, note].every((text) => text?.startsWith("Invented"))).toBe(true);
    expect(note).toContain("no advice on doses");
    expect(clinical.citation).toBeUndefined();
  });

  it("names the scale and its version with every grade", () => {
    const graded = (clinical.events ?? []).flatMap(({ grade, grades }) => [grade, ...(grades ?? [])]).filter((grade) => grade);
    expect(graded.length).toBeGreaterThan(0);
    expect(new Set(graded.map((grade) => grade?.scale))).toEqual(
      new Set(name.includes("nine") ? ["ASTCT 2019"] : ["CTCAE 5.0", "ASTCT 2019"]),
    );
  });

  it("has values below a limit and one that is known to be wrong", () => {
    const rows = (clinical.values ?? []).flatMap(({ values }) => values ?? []);
    expect(rows.map(([, value]) => parseValue(value)).some((value) => value.kind === "number" && value.comparator === "<")).toBe(
      true,
    );
    expect(rows.filter(([, , more]) => more?.validity !== undefined).length).toBe(1);
  });
});

describe("five lines of treatment", () => {
  const { case: clinical } = shippedCase("invented-myeloma-five-lines.json");
  const rows = (analyte: string) => clinical.values?.find((record) => record.analyte === analyte)?.values ?? [];

  it("has five lines, the last one ongoing at the cut-off", () => {
    expect(clinical.courses?.map(({ line, regimen }) => [line, regimen])).toEqual([
      [1, "VRd"],
      [2, "DPd"],
      [3, "Kd"],
      [4, "SVd"],
      [5, "Tec"],
    ]);
    expect(clinical.courses?.[4]?.end).toBe("ongoing");
  });

  it("measures seven analytes about once a month for six years", () => {
    const counts = ["mProtein", "kappa", "lambda", "haemoglobin", "creatinine", "neutrophils", "platelets"].map(
      (analyte) => rows(analyte).length,
    );
    expect(Math.min(...counts)).toBeGreaterThan(65);
  });

  it("changes the unit of haemoglobin from g/dL to g/L, with its own range", () => {
    const [old, recent] = [rows("haemoglobin")[0], rows("haemoglobin").at(-1)];
    expect(old?.[2]).toMatchObject({ unit: "g/dL", range: { low: 12, high: 15.5 } });
    expect(recent?.[2]).toBeUndefined();
  });

  it("has a gap of months without any value", () => {
    const seen = rows("mProtein").map(([when]) => when);
    expect(seen.filter((when) => when > "2020-02-18" && when < "2020-07-07")).toEqual([]);
  });

  it("has a rash of grade 2 nine days after pomalidomide was started", () => {
    expect(clinical.courses?.find(({ id }) => id === "dpd")?.each?.[0]?.start).toBe("2021-01-05");
    expect(clinical.events?.find(({ id }) => id === "rash")).toMatchObject({ start: "2021-01-14", grade: { grade: 2 } });
  });

  it("calls responses both confirmed and unconfirmed, and four relapses", () => {
    const readings = clinical.assessments?.flatMap((record) => record.readings ?? []) ?? [];
    expect(new Set(readings.map(({ confirmed }) => confirmed))).toEqual(new Set([true, false]));
    expect(clinical.events?.filter(({ category }) => category === "progression").length).toBe(4);
  });

  it("holds and reduces a drug", () => {
    expect(clinical.drugs?.find(({ id }) => id === "maintenance")?.steps?.map(({ dose, hold }) => dose ?? hold)).toEqual([
      "10 mg",
      "toxicity",
      "5 mg",
    ]);
  });
});

describe("nine days", () => {
  const { case: clinical } = shippedCase("invented-nine-days.json");

  it("tells no date at all", () => {
    expect(leaves(clinical).filter(([, leaf]) => typeof leaf === "string" && /\b(19|20)\d{2}-\d{2}/.test(leaf))).toEqual([]);
    expect(clinical.clocks?.["D"]?.zero).toBeUndefined();
  });

  it("steps the grade of the cytokine release up and down by the minute", () => {
    expect(clinical.events?.find(({ id }) => id === "crs")?.grades?.map(({ at, grade }) => [at, grade])).toEqual([
      ["D1T17:10", 1],
      ["D2T03:00", 2],
      ["D2T21:10", 3],
      ["D3T14:00", 2],
      ["D4T08:00", 1],
    ]);
  });

  it("has an order within the day where the clock time is not known", () => {
    expect(clinical.drugs?.find(({ id }) => id === "rasburicase")?.at).toBe("D2, after toci1");
    expect(clinical.events?.find(({ id }) => id === "confusion")?.at).toBe("D3, before icans");
  });
});
