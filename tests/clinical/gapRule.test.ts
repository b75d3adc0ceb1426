import { describe, expect, it } from "vitest";
import { gapsOf } from "../../src/clinical/gapRule";
import { labSeries } from "../../src/clinical/labSeries";
import type { CaseFile } from "../../src/index";
import { placedFrom } from "../support/placed";

type Row = readonly [string, string | number, { readonly change?: string; readonly validity?: string }?];

/** For each pair of neighbours among the numbers that are not known to be wrong: does the line stay open? */
function gaps(rows: readonly Row[]): boolean[] {
  const values = rows as NonNullable<CaseFile["case"]["values"]>[number]["values"];
  const [series] = labSeries(placedFrom({ analytes: { a: { unit: "g/L" } }, values: [{ analyte: "a", values }] }));
  if (series === undefined) throw new Error("expected a series");
  const { broken } = gapsOf(series);
  const sound = series.points.filter(({ number, wrong }) => number !== undefined && wrong === undefined);
  return sound.slice(1).map((point) => broken.has(point));
}

describe("gapRule", () => {
  it("joins three values that were measured every two weeks", () => {
    expect(
      gaps([
        ["2020-01-01", 1],
        ["2020-01-15", 2],
        ["2020-01-29", 3],
      ]),
    ).toEqual([false, false]);
  });
  it("leaves open what is longer than 60 days and 2.5 times the usual interval", () => {
    expect(
      gaps([
        ["2020-01-01", 1],
        ["2020-01-15", 2],
        ["2020-01-29", 3],
        ["2020-04-15", 4],
      ]),
    ).toEqual([false, false, true]);
  });
  it("joins values that are far apart when that is how they were measured", () => {
    expect(
      gaps([
        ["2020-01-01", 1],
        ["2020-04-01", 2],
        ["2020-07-01", 3],
      ]),
    ).toEqual([false, false]);
  });
  it("draws no line through two numbers, whatever stands beside them in words", () => {
    expect(
      gaps([
        ["2020-01-01", 1],
        ["2020-01-08", "positive"],
        ["2020-01-15", 2],
        ["2020-01-22", "not detected"],
      ]),
    ).toEqual([true]);
  });
  it("does not count a value that is known to be wrong", () => {
    expect(
      gaps([
        ["2020-01-01", 1],
        ["2020-01-08", 900, { validity: "haemolytic" }],
        ["2020-01-15", 2],
      ]),
    ).toEqual([true]);
  });
  it("joins values without a day whose order the file says, and no others", () => {
    const between = (...times: readonly [string, string]) => {
      const [first, second] = times;
      const placed = placedFrom({
        analytes: { a: { unit: "g/L" } },
        values: [
          { id: "low", analyte: "a", at: "2020-03-01", value: 1 },
          { id: "one", analyte: "a", at: first, value: 2 },
          { id: "two", analyte: "a", at: second, value: 3 },
        ],
      });
      const [series] = labSeries(placed);
      const [, one, two] = series?.points ?? [];
      if (series === undefined || one === undefined || two === undefined) throw new Error("expected three values");
      expect(one.at?.drawn).toBe(two.at?.drawn);
      return gapsOf(series).broken.has(two);
    };
    const some = "not before 2020-03-02, not after 2020-03-09";
    expect(between(`${some}, before two`, some)).toBe(false);
    expect(between(some, `${some}, after one`)).toBe(false);
    expect(between(some, some)).toBe(true);
  });
  it("leads no line into a value that changed from one not given", () => {
    const rows: Row[] = [
      ["2020-01-01", 1],
      ["2020-01-08", 2, { change: "fell, from a value not given" }],
      ["2020-01-15", 3],
    ];
    expect(gaps(rows)).toEqual([true, false]);
  });
});
