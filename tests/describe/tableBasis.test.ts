import { expect, it } from "vitest";
import { timelineTable } from "../../src/describe/timelineTable";
import { placeCase } from "../../src/place";
import { shippedCase } from "../cases/shipped";
import { placedFrom } from "../support/placed";

it("a row of the table is as well founded as the end that is known least well", () => {
  const rows = timelineTable(placeCase(shippedCase("ixazomib-skin-exfoliation.json").case));
  const basisOf = (id: string) => rows.find((row) => row.id === id)?.basis;
  // The letter dates the start of course 13 and gives no course a length but the third.
  expect([basisOf("vd13.C13"), basisOf("ird.C3"), basisOf("dx")]).toEqual(["assumed", "reported", "reported"]);
});

it("a date that the file gives is reported, also in a series or where it is that of a sample", () => {
  const rows = timelineTable(
    placedFrom({
      analytes: { x: { label: "X", unit: "g/L" } },
      diagnoses: [{ id: "dx", label: "Diagnosis", at: "2021-01-01" }],
      samples: [{ id: "s", at: "2021-02-01" }, { id: "later" }],
      values: [
        {
          analyte: "x",
          values: [
            ["2021-03-01", 1],
            ["2021-03-01T08:30", 2],
            ["2 wk after dx", 3],
            ["2021-03-02", 4, { basis: "assumed" }],
          ],
        },
        { analyte: "x", sample: "s", value: 5 },
        { analyte: "x", sample: "later", value: 6 },
        {
          analyte: "x",
          basis: "derived",
          values: [["2021-03-01", 7]],
        },
      ],
      events: [{ label: "Rash", at: "2021-04-01, after later" }],
    }),
  );
  expect(rows.flatMap(({ kind, basis }) => (kind === "value" ? basis : []))).toEqual([
    "reported",
    "reported",
    "reported",
    "assumed",
    "reported",
    "derived",
    "derived",
  ]);
});
