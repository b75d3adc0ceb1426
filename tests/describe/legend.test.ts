import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type ClinicalCase, type PresetName, readAndPlace } from "../../src";
import { legendOf, legendText } from "../../src/describe/legend";
import { layoutView } from "../../src/layout";
import { placeCase } from "../../src/place";

function legendFor(name: string, preset: PresetName): string {
  const { found } = readAndPlace(readFileSync(`data/cases/${name}.json`, "utf8"));
  if (!found) throw new Error("expected a case");
  const { placed, file } = found;
  return legendText(legendOf(placed, file.figure, layoutView(placed, file.figure, { preset }).notes));
}

it("carries every fact of the published legend of the first case", () => {
  const legend = legendFor("ixazomib-skin-exfoliation", "journal-180");
  expect(legend).toContain(
    "Regimens: Courses 1–2, Id (ixazomib 4 mg on days 1, 8, 15; dexamethasone 20 mg on days 1, 8, 15, 22); " +
      "Course 3, IRd (ixazomib 4 mg on day 1; lenalidomide 25 mg/d on days 1-4; dexamethasone 15 mg on days 1, 2); " +
      "Courses 4–5, PD (pomalidomide 4 mg; dexamethasone 15 mg); " +
      "Courses 6–12, PDC (pomalidomide 4 mg; dexamethasone 15 mg; cyclophosphamide 400 mg); " +
      "Course 13, Vd (bortezomib 1 mg; dexamethasone 15 mg); Course 14, Vd (bortezomib 2 mg; dexamethasone 15 mg).",
  );
  for (const words of ["Assumed: courses of 28 days.", "doi 10.4084/MJHID.2022.045"]) expect(legend).toContain(words);
});

it("explains what is drawn at its size and nothing else", () => {
  expect(legendFor("ixazomib-skin-exfoliation", "journal-180")).toContain("Dexa, Dexamethasone");
  expect(legendFor("ixazomib-skin-exfoliation", "screen")).not.toContain("Dexa,");
});

const regimensOf = (clinicalCase: ClinicalCase) => legendOf(placeCase(clinicalCase), {}, []).regimens;
const agents = { nabPac: { label: "Nab-paclitaxel" }, tmp: { label: "TMP-SMX" } };
const regimens = { A: { agents: [{ drug: "nabPac", dose: "300 mg", days: "1" }, { drug: "tmp" }] } };

it("says of courses with other doses only what is other, and joins those that are alike", () => {
  const other = [{ drug: "nabPac", dose: "200 mg", days: "1" }, { drug: "tmp" }];
  const each = [2, 3].map((course) => ({ course, given: other }));
  expect(regimensOf({ agents, regimens, courses: [{ regimen: "A", courses: "1-4", start: "2021-01", each }] })).toBe(
    "Regimens: Courses 1–4, A (nab-paclitaxel 300 mg on day 1; TMP-SMX; courses 2–3: nab-paclitaxel 200 mg on day 1; " +
      "course 4: nab-paclitaxel 300 mg on day 1; TMP-SMX).",
  );
});

it("says what was planned, and leaves out what was declined", () => {
  const courses = [
    { regimen: "A", courses: "1", start: "2021-01", status: "planned" as const },
    { regimen: "A", courses: "2", start: "2021-02", status: "declined" as const },
  ];
  expect(regimensOf({ agents, regimens, courses })).toBe(
    "Regimens: Course 1, A, planned (nab-paclitaxel 300 mg on day 1; TMP-SMX).",
  );
});
