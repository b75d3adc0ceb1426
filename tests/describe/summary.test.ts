import { expect, it } from "vitest";
import type { ClinicalCase } from "../../src/case";
import { summaryOf, summaryText } from "../../src/describe/summary";
import { placeCase } from "../../src/place";

const analytes = { hb: { label: "Haemoglobin", unit: "g/L" } };
const summaryFor = (clinicalCase: ClinicalCase, meaning?: string) =>
  summaryOf(placeCase(clinicalCase), meaning === undefined ? {} : { meaning }, ["Made so."]);
const series = (...values: [string, number | string][]): ClinicalCase => ({
  analytes,
  values: [{ analyte: "hb", values }],
});

it("tells what was given, with bounds where a day is not known, and leaves out what was never given", () => {
  const { values } = summaryFor({
    cutoff: "2021-12-31",
    regimens: { A: { agents: [] } },
    courses: [
      { regimen: "A", courses: "1", start: "2021-01-04", end: "2021-01-31", line: 1 },
      { regimen: "A", courses: "2", start: "2021-03", end: "2021-05" },
      { regimen: "A", courses: "3", start: "2021-09-01", end: "ongoing" },
      { regimen: "A", courses: "4", start: "2021-02-01", end: "2021-02-03", status: "declined" },
    ],
  });
  expect(values.slice(0, 3)).toEqual([
    "Line 1: A, course 1: from 4 Jan 2021 until 31 Jan 2021.",
    "A, course 2: start Mar 2021, end May 2021.",
    "A, course 3: from 1 Sep 2021, ongoing at the cut-off.",
  ]);
  expect(values.join(" ")).not.toContain("course 4");
});

it("names the first, lowest, highest and last value, and counts the others", () => {
  const { values } = summaryFor(
    series(["2021-01-01", 100], ["2021-02-01", 80], ["2021-03-01", 90], ["2021-04-01", 130], ["2021-05-01", 120]),
  );
  expect(values).toEqual([
    "Haemoglobin: 100 g/L (2021-01-01), 80 g/L (2021-02-01), 130 g/L (2021-04-01), 120 g/L (2021-05-01); 1 more.",
  ]);
});

it("says a trend from turn to turn", () => {
  const { trends } = summaryFor(series(["2021-01-01", 100], ["2021-02-01", 80], ["2021-04-01", 130], ["2021-05-01", 130]));
  expect(trends).toEqual([
    "Haemoglobin, at first 100 g/L (2021-01-01), fell to 80 g/L (2021-02-01), then rose to 130 g/L (2021-04-01).",
  ]);
});

it("says no trend between values whose order or direction is open", () => {
  expect(summaryFor(series(["2021-01", 100], ["2021-01", 80])).trends).toEqual([]);
  expect(summaryFor(series(["2021-01-01", "<100"], ["2021-02-01", 80])).trends).toEqual([]);
  expect(summaryFor(series(["2021-01-01", 100], ["2021-02-01", "<80"])).trends).toEqual([
    "Haemoglobin, at first 100 g/L (2021-01-01), fell to <80 g/L (2021-02-01).",
  ]);
});

it("names a value whose latest day is open, and says no trend to it", () => {
  const { values, trends } = summaryFor(series(["2021-01-01", 100], ["after 2021-02-01", 80]));
  expect(values).toEqual(["Haemoglobin: 100 g/L (2021-01-01), 80 g/L (not before 2 Feb 2021)."]);
  expect(trends).toEqual([]);
});

it("keeps the author's meaning apart from what is worked out, and says none where nobody wrote one", () => {
  const clinicalCase = { ...series(["2021-01-01", 100], ["2021-02-01", 80]), title: "Pale" };
  const text = (meaning?: string) => summaryText(placeCase(clinicalCase), summaryFor(clinicalCase, meaning));
  expect(text("It fell.")).toBe(
    [
      "Pale",
      "",
      "How the figure is made",
      "Made so.",
      "",
      "Values",
      "Haemoglobin: 100 g/L (2021-01-01), 80 g/L (2021-02-01).",
      "",
      "Trends, worked out from the values",
      "Haemoglobin, at first 100 g/L (2021-01-01), fell to 80 g/L (2021-02-01).",
      "",
      "Meaning, in the author’s words",
      "It fell.",
    ].join("\n"),
  );
  expect(text()).not.toContain("Meaning");
});

it("tells every turn, relapses too, and not how values waver", () => {
  const values = [50, 10, 1, 2, 1.5, 12, 11, 13, 2, 27, "<1", "not detected"].map(
    (value, index) => [`2021-${String(index + 1).padStart(2, "0")}-01`, value] as [string, number | string],
  );
  const [trend] = summaryFor({ ...series(...values), analytes: { hb: { label: "M protein", unit: "g/L" } } }).trends;
  expect(trend?.replaceAll(/ g\/L \(2021-\d\d-01\)| \(2021-\d\d-01\)/g, "")).toBe(
    "M protein, at first 50, fell to 1, then rose to 13, then fell to 2, then rose to 27, then fell to not detected.",
  );
});

it("tells the peak that a fall began at, however small the rise to it was", () => {
  const values = [52, 53.8, 30, 10].map((value, index) => [`2021-0${index + 1}-01`, value] as [string, number]);
  const [trend] = summaryFor({ ...series(...values), analytes: { hb: { label: "M protein", unit: "g/L" } } }).trends;
  expect(trend?.replaceAll(/ g\/L \(2021-\d\d-01\)| \(2021-\d\d-01\)/g, "")).toBe(
    "M protein, at first 52, rose to 53.8, then fell to 10.",
  );
});

it("says a trend in one unit where the file changes it", () => {
  const { trends } = summaryFor({
    analytes,
    values: [
      { analyte: "hb", unit: "g/dL", value: 9.1, at: "2021-01-01" },
      { analyte: "hb", unit: "g/L", value: 132, at: "2021-02-01" },
    ],
  });
  expect(trends).toEqual(["Haemoglobin, at first 91 g/L (converted; 2021-01-01), rose to 132 g/L (2021-02-01)."]);
});

it("tells drugs, procedures, calls of response, scores and absences, each with when it was, and no repeated call twice", () => {
  const call = (at: string, category: "PR" | "CR", confirmed = true) => ({ at, readings: [{ category, confirmed }] });
  const { values } = summaryFor({
    drugs: [{ drug: "aciclovir", start: "2021-01-04", end: "2021-02-03" }],
    procedures: [{ type: "transplant", label: "Transplant", at: "2021-03-01" }],
    assessments: [
      call("2021-02-01", "PR", false),
      call("2021-03-01", "PR"),
      call("2021-04-01", "PR"),
      call("2021-05-01", "CR"),
      { type: "residual disease", label: "MRD negative", at: "2021-05-02" },
    ],
    events: [{ label: "Rash", at: "2021-06", grades: [] }],
    absences: [{ label: "No rash again", over: { from: "2021-07-01", to: "2021-08-01" } }],
    scores: [
      { instrument: "ECOG", value: 1, at: "2021-01-01" },
      { instrument: "ECOG", value: 0, at: "2021-02-01" },
    ],
  });
  expect(values).toEqual(
    expect.arrayContaining([
      "aciclovir: from 4 Jan 2021 until 3 Feb 2021.",
      "Transplant: 1 Mar 2021.",
      "Response as called: PR (unconfirmed) 1 Feb 2021, PR 1 Mar 2021, CR 1 May 2021; 1 more repeats the one before.",
      "MRD negative: 2 May 2021.",
      "Absence reported: No rash again: from 1 Jul 2021 until 1 Aug 2021.",
      "ECOG: 1 (1 Jan 2021), 0 (1 Feb 2021).",
    ]),
  );
});
