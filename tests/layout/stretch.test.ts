import { describe, expect, it } from "vitest";
import type { CaseFile, FigureOptions } from "../../src/case/schema";
import { labSeries } from "../../src/clinical/labSeries";
import { exposures } from "../../src/clinical/exposures";
import { layoutFigure } from "../../src/layout";
import { caseWithin, stretchOf } from "../../src/layout/detail/stretch";
import { placeCase } from "../../src/place";
import { textsOf } from "../support/drawn";

const clinicalCase: CaseFile["case"] = {
  analytes: { hb: { unit: "g/L" } },
  regimens: { Vd: { agents: [{ drug: "bortezomib" }], cycle: { length: "28 d" } } },
  courses: [{ id: "vd", regimen: "Vd", courses: "1-6", start: "2020-01-06" }],
  drugs: [{ drug: "aspirin", start: "2018-01-01", end: "2022-12-31" }],
  values: [
    {
      analyte: "hb",
      unit: "g/L",
      values: [
        ["2020-01-07", 101],
        ["2020-02-20", 108],
        ["2020-05-20", 131],
      ],
    },
  ],
  assessments: [
    { type: "imaging", at: "2019-06-01", readings: [{ category: "PR" }] },
    { type: "imaging", at: "2020-05-01", readings: [{ category: "CR" }] },
  ],
};
const placed = placeCase(clinicalCase);
const seen = (detail: FigureOptions["detail"]) => {
  const stretch = stretchOf({ placed, figure: { detail } });
  return stretch && { stretch, case: caseWithin(placed, stretch) };
};

describe("a magnified stretch", () => {
  it("has all days of its two dates", () => {
    const { stretch } = seen({ from: "2020-02", to: "2020-03" }) ?? {};
    expect(stretch && stretch.to - stretch.from).toBe(29 + 31);
    expect(stretch?.title).toBe("Feb 2020 to Mar 2020");
  });

  it("goes from a course to the end of another", () => {
    const { stretch } = seen({ from: "C2", to: "end of C3" }) ?? {};
    expect(stretch && stretch.to - stretch.from).toBe(56);
  });

  it("holds no value from outside, the courses that touch it, and what spans it", () => {
    const inside = seen({ from: "2020-02", to: "2020-03" })?.case ?? placed;
    expect(labSeries(inside).flatMap(({ points }) => points.map(({ number }) => number))).toEqual([108]);
    expect(exposures(inside).map(({ drug }) => drug)).toEqual(["aspirin", "bortezomib"]);
    const blocks = inside.records.flatMap((record) => (record.list === "courses" ? record.courses : []));
    expect(blocks.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it("keeps the response that was called before it and holds when it begins", () => {
    const inside = seen({ from: "2020-02", to: "2020-03" })?.case ?? placed;
    expect(inside.records.filter(({ list }) => list === "assessments")).toHaveLength(1);
  });

  it("is named in the notes where it has no place", () => {
    const scene = layoutFigure(placed, { detail: { from: "2020-03", to: "2020-02" } }, { preset: "journal-180" });
    expect(textsOf(scene).join(" ")).toContain("Not on one scale of the axis: 2020-03 to 2020-02");
  });
});
