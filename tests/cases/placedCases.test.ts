/** Where the shipped cases come to lie in time, as far as their sources say. */
import { describe, expect, it } from "vitest";
import { type Moment, type PlacedCase, placeCase } from "../../src/place";
import { formatIsoDay } from "../../src/time";
import { shippedCase } from "./shipped";

const day = (number: number | undefined) => (number === undefined ? undefined : formatIsoDay(number));
const dates = (moment: Moment | undefined) => [day(moment?.earliest), day(moment?.drawn), day(moment?.latest)];
const days = (moment: Moment | undefined) => [moment?.earliest, moment?.drawn, moment?.latest];
const record = (placed: PlacedCase, id: string) => placed.records.find((each) => each.record.id === id);

describe("the seed", () => {
  const placed = placeCase(shippedCase("ixazomib-skin-exfoliation.json").case);

  it.each([
    ["dx", "2020-10-01", "2020-10-16", "2020-10-31"],
    ["C1", "2020-10-01", "2020-11-14", "2021-02-04"],
    ["C3", "2020-11-26", "2021-02-07", "2021-04-01"],
    ["C4", "2020-11-30", "2021-03-12", "2021-04-05"],
    ["marrow2", "2021-05-01", "2021-05-16", "2021-05-31"],
    ["C6", "2021-05-01", "2021-06-05", "2021-07-19"],
    ["C13", "2022-01-01", "2022-01-16", "2022-01-31"],
    ["C14", "2022-01-29", "2022-02-13", "2022-03-04"],
  ])("has %s not before %s, drawn on %s, not after %s", (reference, ...expected) => {
    expect(dates(placed.momentOf(reference))).toEqual(expected);
  });

  it("names the one assumption it rests on", () => {
    expect(placed.assumptions).toEqual(["courses of 28 days"]);
  });

  it("has the exfoliation on the fourth and last day of course 3, wherever that was", () => {
    const since = placed.since("C3");
    expect(days(since?.momentOf("exfoliation"))).toEqual([3, 3, 3]);
  });

  it("has the exfoliation 59 to 185 days after the first dose of ixazomib, though both are dated to months at best", () => {
    const moment = placed.since("C1")?.momentOf("exfoliation");
    expect([moment?.earliest, moment?.latest]).toEqual([59, 185]);
  });
});

describe("the myocarditis case", () => {
  const placed = placeCase(shippedCase("sintilimab-myocarditis.json").case);

  it("finds from the fever alone that steroid day 1 is hospital day 7", () => {
    expect(days(placed.momentOf("S1"))).toEqual(days(placed.momentOf("H7")));
    expect(days(placed.momentOf("fever"))).toEqual(days(placed.momentOf("H22")));
  });

  it("draws the steroid ladder in steps of 3, 3, 3, 4 and 2 days from hospital day 7", () => {
    const steroid = record(placed, "steroid");
    const starts = steroid?.list === "drugs" ? steroid.steps.map(({ start }) => start.drawn ?? Number.NaN) : [];
    expect(starts.slice(1).map((start, index) => start - (starts[index] ?? 0))).toEqual([3, 3, 3, 4, 2]);
  });

  it("puts 12 days between going home and coming back, and 8 more until the end", () => {
    const [first, again, last] = ["discharge1", "readmission", "discharge2"].map((id) => placed.momentOf(id)?.drawn ?? 0);
    expect([(again ?? 0) - (first ?? 0), (last ?? 0) - (again ?? 0)]).toEqual([12, 8]);
  });

  it("keeps the calendar and the hospital days apart, the calendar first", () => {
    const calendar = placed.islands[placed.momentOf("recurrence")?.island ?? -1];
    const hospital = placed.islands[placed.momentOf("fever")?.island ?? -1];
    expect([calendar?.kind, hospital?.kind]).toEqual(["calendar", "clock"]);
    expect(hospital?.rank).toBeGreaterThan(calendar?.rank ?? 9);
  });
});

describe("the necrolysis case", () => {
  const placed = placeCase(shippedCase("ten-multitarget-child.json").case);

  it("knows the days of treatment exactly from the admission", () => {
    const since = placed.since("H1");
    const at = ["amnion", "H10", "healing", "discharge"].map((reference) => days(since?.momentOf(reference))[1]);
    expect(at).toEqual([3, 9, 12, 31]);
  });

  it("has the suspected drug begin 10 to 14 days before the rash", () => {
    const rash = placed.since("A0")?.momentOf("rash");
    expect([rash?.earliest, rash?.latest]).toEqual([10, 14]);
  });

  it("has the admission after the rash, no later than the last report allows", () => {
    const admission = placed.since("rash")?.momentOf("admission");
    expect([admission?.earliest, admission?.latest]).toEqual([0, 21]);
  });
});

describe("the nine days", () => {
  const placed = placeCase(shippedCase("invented-nine-days.json").case);

  it("keeps what has an order but no clock time between its neighbours", () => {
    const [before, between] = [placed.momentOf("toci1"), placed.momentOf("rasburicase")];
    expect(between?.grain).toBe("minute");
    expect(between?.earliest).toBeGreaterThan(before?.latest ?? 9);
    expect(between?.latest).toBeLessThanOrEqual(3);
  });
});
