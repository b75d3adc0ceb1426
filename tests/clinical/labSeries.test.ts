import { describe, expect, it } from "vitest";
import { labSeries } from "../../src/clinical/labSeries";
import { outOfRange } from "../../src/clinical/outOfRange";
import { placedFrom } from "../support/placed";

describe("labSeries", () => {
  it("comes in the order of the dictionary, the values in order of time", () => {
    const series = labSeries(
      placedFrom({
        analytes: { b: { label: "B", unit: "g/L" }, a: { label: "A", unit: "g/L" } },
        values: [
          { analyte: "a", at: "2020-03-01", value: 1 },
          { analyte: "b", at: "2020-02-01", value: 2 },
          { analyte: "b", at: "2020-01-01", value: 3 },
        ],
      }),
    );
    expect(series.map(({ label, points }) => [label, points.map(({ value }) => value.text)])).toEqual([
      ["B", ["3", "2"]],
      ["A", ["1"]],
    ]);
  });

  it("puts a statement about a window where the window starts", () => {
    const [series] = labSeries(
      placedFrom({
        analytes: { a: { unit: "g/L" } },
        values: [
          { analyte: "a", over: { from: "2022-01-01", to: "2022-03-31" }, value: "not detected" },
          { analyte: "a", at: "2021-01-01", value: 7 },
          { analyte: "a", over: { from: "2020-01-01", to: "2020-03-31" }, value: "not detected" },
        ],
      }),
    );
    expect(series?.points.map(({ value }) => value.text)).toEqual(["not detected", "7", "not detected"]);
  });

  it("converts numbers and their range by a metric prefix", () => {
    const [series] = labSeries(
      placedFrom({
        analytes: { hb: { unit: "g/L" } },
        values: [{ analyte: "hb", at: "2020-01-01", unit: "g/dL", value: 9.8, range: { low: 12, high: 15, text: "12-15" } }],
      }),
    );
    const [point] = series?.points ?? [];
    expect(point).toMatchObject({ number: 98, converted: true, foreign: false, range: { low: 120, high: 150 } });
    expect(point?.range).not.toHaveProperty("text");
    expect(point?.ownRange).toEqual({ low: 12, high: 15, text: "12-15" });
  });

  it("compares a value only with a range in its own unit", () => {
    const [series] = labSeries(
      placedFrom({
        analytes: { crea: { unit: "µmol/L", range: { low: 59, high: 104 } } },
        values: [
          { analyte: "crea", at: "2020-01-01", value: 80 },
          { analyte: "crea", at: "2020-02-01", unit: "mg/dL", value: 1.9 },
          { analyte: "crea", at: "2020-03-01", unit: "mg/dL", value: 1.9, range: { low: 0.7, high: 1.2 } },
        ],
      }),
    );
    const [, withoutRange, withRange] = series?.points ?? [];
    expect(withoutRange).toMatchObject({ foreign: true });
    expect(withoutRange).not.toHaveProperty("number");
    expect(withoutRange).not.toHaveProperty("ownRange");
    expect(withRange).not.toHaveProperty("range.low", 0.7);
    expect([withoutRange, withRange].map((point) => point && outOfRange(point))).toEqual([undefined, "high"]);
  });

  it("takes the range of a record in the unit of the record, whatever the unit of a row", () => {
    const [series] = labSeries(
      placedFrom({
        analytes: { hb: { unit: "g/L" } },
        values: [
          {
            analyte: "hb",
            unit: "g/dL",
            range: { low: 12, high: 15 },
            values: [["2020-01-01", 110, { unit: "g/L" }]],
          },
        ],
      }),
    );
    expect(series?.points[0]).toMatchObject({ number: 110, range: { low: 120, high: 150 }, ownRange: { low: 120, high: 150 } });
  });

  it("never crosses subjects, and says whose the values are where there are several", () => {
    const series = labSeries(
      placedFrom({
        subjects: { mother: { label: "Mother" }, newborn: { label: "Newborn" } },
        analytes: { bili: { label: "Bilirubin", short: "Bili", unit: "mg/dL" } },
        values: [
          { analyte: "bili", at: "2020-01-01", value: 9 },
          { analyte: "bili", at: "2020-01-02", value: 14, subject: "newborn" },
          { analyte: "bili", at: "2020-01-03", value: 8, subject: "mother" },
        ],
      }),
    );
    expect(series.map(({ label, short, points }) => [label, short, points.length])).toEqual([
      ["Bilirubin, Mother", "Bili, Mother", 2],
      ["Bilirubin, Newborn", "Bili, Newborn", 1],
    ]);
  });

  it("needs no name where the case is about one person", () => {
    const [series] = labSeries(
      placedFrom({
        subjects: { patient: { label: "Patient" } },
        analytes: { hb: { label: "Hb", unit: "g/L" } },
        values: [{ analyte: "hb", at: "2020-01-01", value: 9, subject: "patient" }],
      }),
    );
    expect(series?.label).toBe("Hb");
  });

  it("is gathered once for a placed case", () => {
    const placed = placedFrom({ analytes: { a: { unit: "g/L" } }, values: [{ analyte: "a", at: "2020-01-01", value: 9 }] });
    expect(labSeries(placed)).toBe(labSeries(placed));
  });
});
