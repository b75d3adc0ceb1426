import { expect, it } from "vitest";
import type { SeriesRow } from "../../src/case/schema";
import { flagWords, laneWords, valuesByPath } from "../../src/describe/laneWords";
import { placedFrom } from "../support/placed";

const analytes = { crea: { label: "Creatinine", unit: "mg/dL", range: { low: 0.6, high: 1.2 } } };
const wordsOf = (values: SeriesRow[]) =>
  laneWords([...valuesByPath(placedFrom({ analytes, values: [{ analyte: "crea", values }] })).values()]);

it("tells how many values there are, from which to which, and beyond which range", () => {
  expect(
    wordsOf([
      ["2020-01-01", 0.8],
      ["2020-02-01", 3.4],
      ["2020-03-01", 0.5],
      ["2020-04-01", "normal"],
    ]),
  ).toEqual(["4 values, 0.5 to 3.4 mg/dL, 1 above the reference range, 1 below the reference range"]);
});

it("counts apart what is a limit, what is approximate and what is known to be wrong: none of them is an end of the range, nor is a wrong one above it", () => {
  expect(
    wordsOf([
      ["2020-01-01", 0.8],
      ["2020-02-01", 1],
      ["2020-03-01", "<0.1"],
      ["2020-04-01", "≈9"],
      ["2020-05-01", 80, { validity: "spurious" }],
    ]),
  ).toEqual([
    "5 values, 0.8 to 1 mg/dL, 1 beyond a limit of measurement, 1 approximate, 1 known to be wrong, 1 above the reference range, 1 below the reference range",
  ]);
});

it("says no range of a single value, and which side of its own range a value is", () => {
  const [first] = valuesByPath(placedFrom({ analytes, values: [{ analyte: "crea", values: [["2020-01-01", 2]] }] })).values();
  if (first === undefined) throw new Error("expected a value");
  expect(laneWords([first])).toEqual(["1 value, 1 above the reference range"]);
  expect(flagWords(first.point)).toBe("above its reference range");
});

it("has words for a series of any length", () => {
  const [first] = valuesByPath(placedFrom({ analytes, values: [{ analyte: "crea", values: [["2020-01-01", 1]] }] })).values();
  if (first === undefined) throw new Error("expected a value");
  expect(laneWords(Array.from({ length: 200_000 }, () => first))).toEqual(["200000 values, 1 to 1 mg/dL"]);
});
