import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { valueTable } from "../../src/describe/valueTable";
import { readAndPlace } from "../../src/index";

const { found } = readAndPlace(readFileSync("data/cases/ixazomib-skin-exfoliation.json", "utf8"));
if (!found) throw new Error("the case is not read");
const { headings, rows } = valueTable(found.placed, new Set(["case.values[10]"]));
const told = (path: number) => Object.fromEntries(headings.map((heading, at) => [heading, rows[path]?.[at]]));

it("has every value of the case, each with its unit, its bounds and its reference range, and says which the figure shows", () => {
  expect(rows).toHaveLength(found.placed.records.filter(({ list }) => list === "values").length);
  expect(told(10)).toMatchObject({
    analyte: "Creatinine clearance",
    unit: "mL/min/1.73 m²",
    "start earliest": "2020-10-01",
    "start latest": "2021-02-04",
    value: "≈49",
    "reference range": "not given",
    "in the figure": "yes",
  });
  expect(told(13)).toMatchObject({ analyte: "Marrow plasma cells", unit: "%", value: "35", "in the figure": "no" });
});
