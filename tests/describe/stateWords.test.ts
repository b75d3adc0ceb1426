import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareMoments, daysBetween } from "../../src/clinical/compareMoments";
import type { OnDay } from "../../src/clinical/onDay";
import { stateOn } from "../../src/clinical/stateOn";
import { dayWords } from "../../src/describe/dayWords";
import { betweenWords, comparedRows, comparisonText, happenedHeading, happenedWords } from "../../src/describe/compareWords";
import { stateRows, stateText, valuesAtStart } from "../../src/describe/stateWords";
import type { PlacedCase } from "../../src/place/types";
import { toldOnAxis } from "../../src/layout";
import { parseIsoDay } from "../../src/time/isoText";
import { readAndPlace } from "../../src/index";
import { shippedNames, shippedText } from "../cases/shipped";

function shipped(name: string): PlacedCase {
  const { found } = readAndPlace(shippedText(name));
  if (found === undefined) throw new Error(`${name} is no case`);
  return found.placed;
}

const seed = shipped("ixazomib-skin-exfoliation.json");
const five = shipped("invented-myeloma-five-lines.json");
const nine = shipped("invented-nine-days.json");
const on = (date: string): OnDay => ({ island: 0, day: parseIsoDay(date) ?? Number.NaN });
const hour = (day: number, hours: number): OnDay => ({ island: 1, day: day + hours / 24, grain: "minute" });

const said = (placed: PlacedCase, date: OnDay, term: string) =>
  stateRows(placed, stateOn(placed, date))
    .filter((row) => row.term === term)
    .map(({ detail }) => detail);

describe("the state of the invented five lines, where every day is known", () => {
  test("names the course, its day and the line", () => {
    expect(said(five, on("2018-06-12"), "Treatment")).toEqual(["VRd, course 4, day 9 (line 1)"]);
  });
  test("a week between two courses that are both dated is no course, and no unaccounted time", () => {
    expect(said(five, on("2018-06-01"), "Treatment")).toEqual(["between courses 3 and 4 of VRd: no course"]);
  });
  test("a dose day of the source is told from a day without a dose, and so is a day of the regimen on which nothing was given", () => {
    expect(said(five, on("2018-06-12"), "Lenalidomide")).toEqual(["25 mg: given that day (days 1-14)"]);
    expect(said(five, on("2018-06-12"), "Bortezomib")).toEqual(["1.0 mg/m²: no dose that day (days 1, 4, 8, 11)"]);
    expect(said(five, on("2021-03-09"), "Daratumumab")).toEqual([
      "1800 mg: not given that day, though a day of the regimen (days 1, 8, 15, 22)",
    ]);
  });
  test("a hold of a drug is said with its reason", () => {
    expect(said(five, on("2019-10-20"), "Lenalidomide maintenance")).toEqual(["held (toxicity)"]);
    expect(said(five, on("2021-01-14"), "Pomalidomide")).toEqual(["4 mg: given that day (days 1-10)"]);
    expect(said(five, on("2021-01-20"), "Pomalidomide")).toEqual(["held (rash)"]);
  });
  test("a value comes with its own date, its distance, and its change from first and lowest", () => {
    expect(said(five, on("2018-06-12"), "M protein")).toEqual([
      "12.7 g/L (4 Jun 2018, 8 days before); −39.3 (−75.6 %) from the first, 52 (12 Mar 2018); the lowest so far",
    ]);
  });
  test("what was not detected is lower than any number, and nothing is subtracted from it", () => {
    expect(said(five, on("2021-01-20"), "M protein")).toEqual([
      "12.6 g/L (5 Jan 2021, 15 days before); −39.4 (−75.8 %) from the first, 52 (12 Mar 2018); rose to 12.6 from the lowest so far, not detected (7 May 2019); next 7.3 g/L (2 Feb 2021, 13 days after)",
    ]);
  });
  test("a value under the limit of measurement is kept as it is written: it fell to it", () => {
    expect(said(five, on("2024-06-26"), "λ free light chain")[0]).toContain(
      "<1.5 mg/L (25 Jun 2024, 1 day before); fell to <1.5 from the first, 5.1 (12 Mar 2018)",
    );
  });
  test("values written in two units are compared in one and named in their own", () => {
    expect(said(five, on("2018-06-12"), "Haemoglobin")[0]).toBe(
      "10.8 g/dL (4 Jun 2018, 8 days before); +17 g/L (+18.7 %) from the first, 9.1 g/dL (12 Mar 2018); the highest so far",
    );
  });
  test("events that last stand with the grade they had reached", () => {
    expect(said(five, on("2018-06-01"), "Event")).toEqual(["Peripheral neuropathy (grade 1, CTCAE 5.0)"]);
    expect(said(five, on("2018-06-12"), "Event")).toEqual(["Peripheral neuropathy (grade 2, CTCAE 5.0)"]);
  });
  test("the response is the last that was called, with its day", () => {
    expect(said(five, on("2018-06-01"), "Response")).toEqual(["PR (unconfirmed, 7 May 2018, 25 days before)"]);
    expect(said(five, on("2021-01-20"), "Response")).toEqual(["progression (8 Dec 2020, 43 days before)"]);
  });
  test("what was examined is told on its own day, as a diagnosis is; a response is told as the one that was called last", () => {
    expect(said(five, on("2019-08-06"), "Assessment")).toEqual(["MRD negative, 10⁻⁵"]);
    expect(said(five, on("2018-03-12"), "Diagnosis")).toEqual(["Diagnosis"]);
    expect(said(five, on("2018-05-07"), "Assessment")).toEqual([]);
  });
  test("after the cut-off nothing is known", () => {
    expect(stateRows(five, stateOn(five, on("2024-06-29")))).toEqual([
      { term: "Cut-off", detail: "the date is after it (28 Jun 2024): nothing is known" },
    ]);
  });
});

describe("the state of the published letter, where almost no day is known", () => {
  test("every course that bounds leave open is named, and the one that is drawn", () => {
    expect(said(seed, on("2021-03-12"), "Treatment")).toEqual([
      "Id, course 2, or IRd, course 3, or PD, course 4 or 5, or between courses; drawn here: PD, course 4, day 1",
    ]);
  });
  test("a drug is only possible where a course without it is", () => {
    expect(said(seed, on("2021-03-12"), "Dexamethasone")).toEqual(["possibly 20 mg or 15 mg"]);
  });
  test("a value that may be before or after is told from the latest", () => {
    expect(said(seed, on("2021-03-12"), "Creatinine clearance")).toEqual([
      "≈49 mL/min/1.73 m² (1 Oct 2020 to 4 Feb 2021, 36 to 162 days before); perhaps normal (26 Nov 2020 to 1 Apr 2021, 106 days before to 20 days after)",
    ]);
  });
  test("on a day counted from course 3 the course, its day and its doses are certain", () => {
    const day4: OnDay = { island: 0, day: 3, since: "C3" };
    expect(said(seed, day4, "Treatment")).toEqual(["IRd, course 3, day 4"]);
    expect(said(seed, day4, "Lenalidomide")).toEqual(["25 mg/d: given that day (days 1-4)"]);
    expect(said(seed, day4, "Event")).toEqual(["Exfoliation"]);
    expect(said(seed, { ...day4, day: 7 }, "Treatment")[0]).toContain("or between courses");
  });
  test("values at the start of PD carry the days that lie between by the shortest path", () => {
    const block = seed.records.find(({ record }) => record.id === "pd");
    const [course] = block?.list === "courses" ? block.courses : [];
    if (block?.list !== "courses" || course === undefined) throw new Error("no PD");
    const rows = valuesAtStart(seed, { record: block, course });
    expect(rows.find(({ term }) => term === "Creatinine")?.detail).toBe("96 µmol/L (Oct 2020, 60 to 186 days before)");
    expect(rows.find(({ term }) => term === "Marrow plasma cells")?.detail).toBe(
      "60 % (Oct 2020, 60 to 186 days before); next 35 % (May 2021, 56 to 182 days after)",
    );
  });
  test("the text to copy has the day on top and the assumption and the source below", () => {
    const text = stateText(seed, stateOn(seed, on("2021-03-12")));
    expect(text).toMatch(/^State on 12 Mar 2021\n/);
    expect(text).toMatch(/Assumed: courses of 28 days\.\nSource: .*doi 10\.4084\/MJHID\.2022\.045\.$/);
  });
});

describe("the state of nine days, hour by hour", () => {
  test("a value known to be wrong is passed over and said so", () => {
    expect(said(nine, hour(2, 13), "Potassium")[0]).toContain(
      "5.1 mmol/L (D2 09:00, 4 hours before); +0.9 (+21.4 %) from the first, 4.2 (D0 06:30); the highest so far; next 5.2 mmol/L (D2 13:12, 12 minutes after); passed over: 6.9 mmol/L (D2 12:30), known to be wrong",
    );
  });
  test("a grade rises within the day", () => {
    expect(said(nine, hour(2, 13), "Event")).toContain("Cytokine release (grade 2, ASTCT 2019)");
    expect(said(nine, hour(2, 22), "Event")).toContain("Cytokine release (grade 3, ASTCT 2019)");
  });
});

test("a score that comes soon after the date is said beside one from years before", () => {
  expect(said(five, on("2023-05-10"), "ECOG")).toEqual([
    expect.stringMatching(/^0 \(7 May 2019, 1464 days before\); next 2 \(.* 2023, \d+ days after\)$/),
  ]);
  expect(said(five, on("2019-06-07"), "ECOG")).toEqual(["0 (7 May 2019, 31 days before)"]);
});

describe("two dates", () => {
  test("the differences between the start of DPd and nine months later", () => {
    const comparison = compareMoments(five, on("2021-01-05"), on("2021-10-12"));
    expect(betweenWords(five, comparison)).toBe("280 days from A to B");
    const rows = comparedRows(five, comparison);
    expect(rows.find(({ term }) => term === "Pomalidomide")?.change).toBe("4 mg → 3 mg");
    expect(rows.find(({ term }) => term === "Creatinine")).toBeDefined();
    expect(rows.find(({ term }) => term === "Response")).toEqual({
      term: "Response",
      a: "progression (8 Dec 2020)",
      b: "VGPR (20 Jul 2021)",
    });
  });
  test("what happened after A and up to B is told in order of time", () => {
    const comparison = compareMoments(five, on("2020-11-01"), on("2021-02-05"));
    expect(happenedWords(five, comparison)).toEqual(
      expect.arrayContaining(["8 Dec 2020: Relapse 1 (progression)", "5 Jan 2021: start of line 2, DPd"]),
    );
    expect(happenedHeading(comparison)).toBe("After A, up to B");
    const back = compareMoments(five, on("2021-02-05"), on("2020-11-01"));
    expect(happenedWords(five, back)).toEqual(happenedWords(five, comparison));
    expect(happenedHeading(back)).toBe("After B, up to A");
    expect(happenedWords(five, compareMoments(five, on("2021-01-05"), on("2021-01-05")))).toEqual([]);
    expect(comparisonText(five, comparison)).toContain("After A, up to B:\n");
  });
  test("a change is told from the earlier date to the later, also where that is B", () => {
    const [early, late] = [on("2021-01-05"), on("2021-10-12")];
    const back = compareMoments(five, late, early);
    expect(betweenWords(five, back)).toBe("280 days from B to A, which is how changes are told");
    const changes = (rows: ReturnType<typeof comparedRows>) => rows.map(({ term, change }) => `${term}: ${change ?? ""}`);
    expect(changes(comparedRows(five, back))).toEqual(changes(comparedRows(five, compareMoments(five, early, late))));
    const drug = comparedRows(five, back).find(({ term }) => term === "Pomalidomide");
    expect(drug).toMatchObject({ a: expect.stringMatching(/^3 mg/), b: expect.stringMatching(/^4 mg/), change: "4 mg → 3 mg" });
  });
  test("what is only possible at one of the dates is no certain change, and is named", () => {
    const [early, late] = [on("2021-01-15"), on("2021-10-12")];
    const rows = comparedRows(seed, compareMoments(seed, early, late));
    const ixazomib = rows.find(({ term }) => term === "Ixazomib");
    expect(ixazomib).toMatchObject({ a: expect.stringContaining("possibly"), b: "none", change: "perhaps stopped" });
    const clearance = rows.find(({ term }) => term === "Creatinine clearance");
    expect(clearance?.a).toContain("perhaps normal");
    expect(clearance).not.toHaveProperty("change");
  });
  test("what bounds may put outside of the two dates is only possible", () => {
    const words = happenedWords(seed, compareMoments(seed, on("2021-03-12"), on("2021-06-05")));
    expect(words.some((each) => each.includes(": possibly "))).toBe(true);
  });
  test("a day that the axis counts is told as it counts, without its date", () => {
    const told = toldOnAxis(five, { axis: { kind: "relative", anchor: "relapse2", unit: "mo" } });
    const at = (day: number): OnDay => ({ island: 0, day });
    expect(dayWords(told, at(463))).toBe("day 463, 15.2 months after Relapse 2");
    expect(dayWords(told, at(-3))).toBe("day −3 from Relapse 2");
    const first = toldOnAxis(five, { axis: { kind: "relative", anchor: "relapse2", unit: "mo", first: 1 } });
    expect(dayWords(first, at(0))).toBe("day 1, the day of Relapse 2");
    const state = stateText(told, stateOn(told, at(463)));
    expect(state).toContain("months after Relapse 2");
    expect(state).not.toMatch(/ 20[12]\d\b(?!;)/);
    expect(happenedWords(told, compareMoments(told, at(-30), at(30)))[0]).toMatch(/^month (−?\d\.\d|0): /);
  });
  test("between two courses without dates the days are a range, whatever is drawn", () => {
    const comparison = compareMoments(seed, on("2021-03-12"), on("2021-06-05"));
    expect(betweenWords(seed, comparison)).toBe(
      "85 days from A to B as drawn; from the start of course 4 to the start of course 6 it was 56 to 231 days",
    );
    expect(daysBetween(seed, "C4", "C6")).toEqual({ from: 56, to: 231 });
  });
});

const places = new Map(shippedNames.map((name) => [name, shipped(name)]));
const placedOf = (name: string): PlacedCase => places.get(name) ?? seed;

/** Every shipped case with a day near one of its records. */
const anyDay = fc.constantFrom(...shippedNames).chain((name) => {
  const moments = placedOf(name).records.flatMap(({ time }) =>
    time.shape === "at" && time.at.drawn !== undefined ? [time.at] : [],
  );
  return fc
    .tuple(fc.constantFrom(...moments), fc.integer({ min: -40, max: 40 }))
    .map(([{ island, drawn = 0 }, by]) => ({ name, date: { island, day: Math.floor(drawn) + by } }));
});

describe("on any day of any shipped case", () => {
  test("what is given as known by then is never later, and what comes next is never earlier", () => {
    fc.assert(
      fc.property(anyDay, ({ name, date }) => {
        const placed = placedOf(name);
        for (const { latest, first, lowest, highest, next } of stateOn(placed, date).analytes) {
          for (const value of [latest, first, lowest, highest])
            expect(value?.point.at?.latest ?? Number.NEGATIVE_INFINITY).toBeLessThan(date.day + 1);
          expect(next?.point.at?.earliest ?? Number.POSITIVE_INFINITY).toBeGreaterThan(date.day);
        }
      }),
      { numRuns: 60 },
    );
  });
  test("comparing a date with itself finds no difference", () => {
    fc.assert(
      fc.property(anyDay, ({ name, date }) => {
        const placed = placedOf(name);
        const comparison = compareMoments(placed, date, date);
        expect(comparedRows(placed, comparison)).toEqual([]);
        expect(comparison.days).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
  test("a day inside all bounds of a course is a day of that course", () => {
    for (const placed of places.values()) {
      const courses = placed.records.flatMap((record) => (record.list === "courses" ? record.courses : []));
      for (const { start, end, number } of courses) {
        if (start.latest === undefined || end.earliest === undefined || start.latest >= end.earliest) continue;
        const { treatment } = stateOn(placed, { island: start.island, day: start.latest });
        expect(treatment.courses.some(({ course, certain }) => certain && course?.number === number)).toBe(true);
      }
    }
  });
});
