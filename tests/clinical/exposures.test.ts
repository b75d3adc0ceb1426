import { describe, expect, it } from "vitest";
import { type Exposure, exposures } from "../../src/clinical/exposures";
import type { CaseFile } from "../../src/index";
import { placedFrom } from "../support/placed";

const day = (date: string) => Date.parse(date) / 864e5;

function exposureOf(content: CaseFile["case"], drug: string): Exposure {
  const found = exposures(placedFrom(content)).find((exposure) => exposure.drug === drug);
  if (found === undefined) throw new Error(`expected an exposure to ${drug}`);
  return found;
}

const threeCourses: CaseFile["case"] = {
  regimens: { Vd: { agents: [{ drug: "bortezomib", dose: "1.3 mg/m2", days: "1, 8" }], cycle: { length: "21 d" } } },
  courses: [
    {
      regimen: "Vd",
      courses: "1-3",
      start: "2021-03-01",
      each: [{ course: 2, given: [{ drug: "bortezomib", dose: "1.3 mg/m2", days: "1" }] }],
    },
  ],
};

describe("exposures", () => {
  it("joins courses of one dose that follow each other without a gap", () => {
    const { stretches } = exposureOf(threeCourses, "bortezomib");
    expect(stretches.map(({ from, to, courses }) => [from, to, courses])).toEqual([
      [day("2021-03-01"), day("2021-05-03"), [1, 2, 3]],
    ]);
  });
  it("tells days that were reported as given from days that follow from the plan", () => {
    const { stretches } = exposureOf(threeCourses, "bortezomib");
    expect(stretches.flatMap(({ doses }) => doses.map((dose) => dose.reported))).toEqual([false, false, true, false, false]);
  });
  it("parts courses whose dose differs", () => {
    const lower = [{ course: 2, given: [{ drug: "bortezomib", dose: "1 mg/m2" }] }];
    const blocks = (threeCourses.courses ?? []).map((block) => ({ ...block, each: lower }));
    const { stretches } = exposureOf({ ...threeCourses, courses: blocks }, "bortezomib");
    expect(stretches.map(({ dose }) => dose)).toEqual(["1.3 mg/m2", "1 mg/m2", "1.3 mg/m2"]);
  });
  it("parts a course in which a dose follows another, each from its first day; doses that take turns stay as long as the course", () => {
    const given = (first: string, second: string) => [
      { drug: "bortezomib", dose: "1 mg/m2", days: first },
      { drug: "bortezomib", dose: "1.3 mg/m2", days: second },
    ];
    const partsOf = (first: string, second: string) => {
      const blocks = (threeCourses.courses ?? []).map((block) => ({
        ...block,
        courses: "1",
        each: [{ course: 1, given: given(first, second) }],
      }));
      const { stretches } = exposureOf({ ...threeCourses, courses: blocks }, "bortezomib");
      return stretches.map(({ dose, from, to }) => [dose, from - day("2021-03-01"), to - day("2021-03-01")]);
    };
    expect(partsOf("1, 4", "8, 11")).toEqual([
      ["1 mg/m2", 0, 7],
      ["1.3 mg/m2", 7, 21],
    ]);
    expect(partsOf("1, 8", "4, 11")).toEqual([
      ["1 mg/m2", 0, 21],
      ["1.3 mg/m2", 0, 21],
    ]);
  });
  it("keeps a planned single dose planned", () => {
    const { stretches } = exposureOf({ drugs: [{ drug: "rituximab", at: "2021-04-01", status: "planned" }] }, "rituximab");
    expect(stretches).toMatchObject([{ status: "planned", doses: [{ day: day("2021-04-01") + 0.5, reported: false }] }]);
  });
  it("reports single doses that are dated one by one", () => {
    const { stretches } = exposureOf({ drugs: [{ drug: "rituximab", at: ["2021-04-01", "2021-04-08"] }] }, "rituximab");
    expect(stretches.map(({ doses }) => doses)).toEqual([
      [{ day: day("2021-04-01") + 0.5, reported: true }],
      [{ day: day("2021-04-08") + 0.5, reported: true }],
    ]);
  });
  it("puts prophylaxis apart from what treats the disease, and leaves out what was not given", () => {
    const span = { start: "2021-04-01", end: "2021-05-01" };
    const rows = exposures(
      placedFrom({
        drugs: [
          { drug: "aciclovir", purpose: "prophylaxis", ...span },
          { drug: "melphalan", ...span },
          { drug: "thalidomide", status: "declined", ...span },
        ],
      }),
    );
    expect(rows.map(({ drug, supportive }) => [drug, supportive])).toEqual([
      ["aciclovir", true],
      ["melphalan", false],
    ]);
  });
  it("knows what is ongoing up to the cut-off and no further", () => {
    const { stretches } = exposureOf(
      { cutoff: "2021-04-10", drugs: [{ drug: "melphalan", start: "2021-04-01", end: "ongoing" }] },
      "melphalan",
    );
    expect(stretches).toMatchObject([{ from: day("2021-04-01"), to: day("2021-04-11"), ending: "ongoing" }]);
  });
});
