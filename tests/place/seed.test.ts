import { expect, test } from "vitest";
import type { ClinicalCase } from "../../src/case/schema";
import { placeCase, type Moment, type PlacedCase } from "../../src/place";
import { formatIsoDay } from "../../src/time";

const cycle = { length: "28 d", basis: "assumed" } as const;
const regimen = { agents: [{ drug: "x" }], cycle };

/** The statements of the seed letter: what it dates, and the order of its courses. */
const seed: ClinicalCase = {
  cutoff: "not after 2022-04-01",
  regimens: { Id: regimen, IRd: regimen, PD: regimen, PDC: regimen, Vd: regimen },
  diagnoses: [{ id: "dx", label: "Multiple myeloma", at: "2020-10" }],
  courses: [
    { id: "id", regimen: "Id", courses: "1-2", start: "after dx" },
    { id: "ird", regimen: "IRd", courses: "3", each: [{ course: 3, length: "4 d", stopped: { reason: "skin" } }] },
    { id: "pd", regimen: "PD", courses: "4-5" },
    { id: "pdc", regimen: "PDC", courses: "6-12" },
    { id: "vd1", regimen: "Vd", courses: "13", start: "2022-01" },
    { id: "vd2", regimen: "Vd", courses: "14" },
  ],
  assessments: [{ id: "marrow", type: "marrow", at: "2021-05, between C5 and C6" }],
  events: [
    { id: "rash", at: "during C1-C2" },
    { id: "exfoliation", at: "C3D4" },
    { id: "recovery", start: "C3D4", end: "after C3D4, before C4" },
  ],
  absences: [{ label: "no rash", over: { from: "start of C4", to: "end of C5" } }],
};

const placed = placeCase(seed);
const bounds = ({ earliest, latest }: Moment) =>
  [earliest, latest].map((day) => (day === undefined ? undefined : formatIsoDay(day)));
const start = (reference: string, from: PlacedCase = placed): Moment => {
  const moment = from.momentOf(reference);
  if (moment === undefined) throw new Error(reference);
  return moment;
};
const drawn = (reference: string) => formatIsoDay(start(reference).drawn ?? Number.NaN);

test.each([
  ["C1", "2020-10-01", "2021-02-04"],
  ["C3", "2020-11-26", "2021-04-01"],
  ["C6", "2021-05-01", "2021-07-19"],
  ["C13", "2022-01-01", "2022-01-31"],
  ["C14", "2022-01-29", "2022-03-04"],
])("the seed bounds %s from %s to %s", (course, earliest, latest) => {
  expect(bounds(start(course))).toEqual([earliest, latest]);
});

test.each([
  ["dx", "2020-10-16"],
  ["C1", "2020-11-14"],
  ["C3", "2021-02-07"],
  ["C4", "2021-03-12"],
  ["marrow", "2021-05-16"],
  ["C6", "2021-06-05"],
  ["C13", "2022-01-16"],
  ["C14", "2022-02-13"],
])("the seed draws %s on %s", (reference, day) => {
  expect(drawn(reference)).toBe(day);
});
