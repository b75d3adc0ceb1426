import { describe, expect, it } from "vitest";
import { cutsOf, lengthInWords } from "../../src/layout/axis/cuts";
import { extents } from "../../src/layout/axis/extent";
import type { CaseFile, FigureOptions } from "../../src/case/schema";
import { layoutFigure } from "../../src/layout";
import { placeCase } from "../../src/place";
import { dayOf } from "../../src/time";
import { textsOf } from "../support/drawn";

const cutsIn = (clinicalCase: CaseFile["case"], cuts: NonNullable<FigureOptions["axis"]>["cuts"]) => {
  const placed = placeCase(clinicalCase);
  const [extent] = extents(placed);
  return extent === undefined ? [] : cutsOf(placed, extent, { axis: { cuts } });
};
const day = (year: number, month: number, date: number) => dayOf({ year, month, day: date });
const far: CaseFile["case"] = {
  events: [
    { label: "Rash", at: "2016-03-01" },
    { label: "Relapse", at: "2020-03-01" },
  ],
};

describe("cuts of empty time", () => {
  it("leave out the long time between two events, with a margin on both sides", () => {
    const [cut, ...others] = cutsIn(far, "auto");
    expect(others).toEqual([]);
    expect(cut?.from).toBeGreaterThan(day(2016, 3, 2));
    expect(cut?.to).toBeLessThan(day(2020, 3, 1));
  });

  it("never run through a course, an uncertain day or a drug of months", () => {
    const regimens = { Vd: { agents: [], cycle: { length: "28 d" } } };
    const course = {
      regimens,
      courses: [{ regimen: "Vd", courses: "1-2", start: "2016-03-01", each: [{ course: 2, start: "2020-01-01" }] }],
    };
    expect(cutsIn(course, "auto")).toEqual([]);
    expect(cutsIn({ events: [...(far.events ?? []), { label: "Fever", at: "between 2016-03 and 2020-03" }] }, "auto")).toEqual(
      [],
    );
    const drug = { drugs: [{ drug: "aspirin", start: "2016-03-01", end: "2016-12-31" }] };
    expect(cutsIn(drug, "auto")).toEqual([]);
  });

  it("run through a drug of years, and stop at a change of its dose", () => {
    const steps = [
      { dose: "100 mg", start: "2016-03-01" },
      { dose: "50 mg", start: "2018-03-01" },
    ];
    const cuts = cutsIn({ drugs: [{ drug: "aspirin", start: "2016-03-01", end: "2020-02-28", steps }] }, "auto");
    expect(cuts).toHaveLength(2);
    expect(cuts.some(({ from, to }) => from <= day(2018, 3, 1) && day(2018, 3, 1) < to)).toBe(false);
  });

  it("of the author's choice keep to what is empty", () => {
    const [cut] = cutsIn(far, [{ from: "2015", to: "2018" }]);
    expect(cut?.from).toBeGreaterThan(day(2016, 3, 2));
    expect(cut?.to).toBe(day(2019, 1, 1));
    expect(cutsIn(far, [{ from: "2021", to: "2022" }])).toEqual([]);
  });

  it("leave parts of days, each of which says one of its days: no month would be read as its first day", () => {
    const days = ["2020-01-09", "2020-01-30", "2020-02-20", "2020-03-12", "2020-04-02", "2020-04-23"];
    const placed = placeCase({ events: days.map((at) => ({ label: "Dialysis", at })) });
    const words = textsOf(layoutFigure(placed, { axis: { cuts: "auto" } }, { preset: "journal-180" }));
    const named = words.filter((each) => /\b(Jan|Feb|Mar|Apr)\b/.test(each));
    expect(named).toHaveLength(6);
    expect(named.filter((each) => !/^\d+ /.test(each))).toEqual([]);
  });

  it("tell their length in a unit that a reader can judge", () => {
    expect([0.5, 12, 430, 1022].map(lengthInWords)).toEqual(["12 h", "12 d", "14 mo", "2.8 yr"]);
  });
});
