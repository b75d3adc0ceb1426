/** A mark means one thing: what was not done, what recovered, what held all the time, and what a source says of a response in words. */
import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../src/case";
import { leavesOf, sceneFrom, textsOf } from "../support/drawn";

type Case = CaseFile["case"];
const courses: Case = {
  agents: { a: { label: "Drug A", class: "alkylator" } },
  regimens: { R: { agents: [{ drug: "a", dose: "5 mg" }], cycle: { length: "28 d", basis: "assumed" } } },
  courses: [
    { id: "r1", regimen: "R", courses: "1-2", start: "2020-01-01" },
    { id: "r2", regimen: "R", courses: "3-4", start: "2020-06-01" },
  ],
};
const scene = (own: Case) => sceneFrom({ ...courses, ...own }, { preset: "journal-180" });
const ofRecord = (own: Case, record: string) => leavesOf(scene(own)).filter((item) => item.record === record);
const strokes = (items: ReturnType<typeof leavesOf>) =>
  items.flatMap((item) => (item.kind === "text" ? [] : (item.stroke ?? [])));
const notes = (own: Case) => textsOf(scene(own)).join(" ");

describe("what was not done", () => {
  const biopsy = (status: "considered" | "given"): Case => ({
    procedures: [{ type: "biopsy", label: "Biopsy", at: "2020-02-10", status }],
  });

  it("has its mark struck through and no dashes, which would say that its day is not known", () => {
    const [mark, bar] = ofRecord(biopsy("considered"), "case.procedures[0]").filter(({ kind }) => kind === "path");
    expect(mark).toBeDefined();
    expect(bar).toBeDefined();
    expect(strokes(ofRecord(biopsy("considered"), "case.procedures[0]")).every(({ dash }) => dash === undefined)).toBe(true);
    expect(notes(biopsy("considered"))).toContain("not done");
  });

  it("is told from what was", () => {
    expect(ofRecord(biopsy("given"), "case.procedures[0]").filter(({ kind }) => kind === "path")).toHaveLength(1);
    expect(notes(biopsy("given"))).not.toContain("not done");
  });
});

describe("a recovery", () => {
  const event = (recovery: boolean): Case => ({ events: [{ category: "skin", label: "Rash", at: "2020-02-10", recovery }] });
  const corners = (own: Case) =>
    ofRecord(own, "case.events[0]").flatMap((item) => (item.kind === "path" ? [item.commands.length] : []));

  it("is a tick, not the square of what befell the skin", () => {
    expect(corners(event(true))).toEqual([3]);
    expect(corners(event(false))).toEqual([5]);
    expect(notes(event(true))).toContain("recovery");
  });
});

describe("a statement about a stretch of time", () => {
  const over = { from: "2020-02-01", to: "2020-04-01" };
  const dashes = (own: Case, record: string) => strokes(ofRecord(own, record)).filter(({ dash }) => dash !== undefined).length;

  it("is dashed where it means some time within, and solid where it means all of it", () => {
    expect(dashes({ procedures: [{ type: "drainage", label: "Drain", over }] }, "case.procedures[0]")).toBeGreaterThan(0);
    expect(dashes({ absences: [{ label: "No rash", category: "skin", over }] }, "case.absences[0]")).toBe(0);
  });

  it("answers in bold whether what stopped treatment came back", () => {
    const after = (action: string): Case => ({
      events: [{ id: "e", category: "skin", label: "Rash", at: "2020-01-20", suspected: [{ drug: "a", action }] }],
      absences: [{ label: "No rash", category: "skin", over }],
    });
    const isBold = (own: Case) => ofRecord(own, "case.absences[0]").some((item) => item.kind === "text" && item.bold === true);
    expect(isBold(after("withdrawn"))).toBe(true);
    expect(isBold(after("continued"))).toBe(false);
  });
});

describe("a response in words of the source", () => {
  const response = { type: "response", findings: "suboptimal", over: { from: "start of C1", to: "end of C2" } } as const;
  const call = { type: "response" as const, at: "2020-05-01", readings: [{ category: "PR" }] };
  const strip = (own: Case) => leavesOf(scene(own)).filter((item) => item.record === "case.assessments[0]");

  it("stands in the strip over the time it is said of, and no longer", () => {
    const box = strip({ assessments: [response] }).find((item) => item.kind === "rect");
    const bars = leavesOf(scene({ assessments: [response] })).filter(
      (item) => item.kind === "rect" && item.record === "case.courses[0]",
    );
    expect(textsOf(scene({ assessments: [response] }))).toContain("Response");
    expect(box).toMatchObject({
      x: bars[0]?.kind === "rect" ? bars[0].x : 0,
      width: bars[0]?.kind === "rect" ? bars[0].width : 0,
    });
    expect(notes({ assessments: [response] })).toContain("Response: in words of the source; blank where it says nothing.");
  });

  it("is an assessment like others where a response is called in a category", () => {
    expect(strip({ assessments: [response, call] }).some((item) => item.kind === "rect")).toBe(false);
  });
});

describe("an end", () => {
  const dashedEdge = (own: Case) => strokes(ofRecord(own, "case.courses[1]")).some(({ dash }) => dash !== undefined);

  it("that an assumed length sets is dashed, one that is reported is not", () => {
    expect(dashedEdge({})).toBe(true);
    expect(
      dashedEdge({
        courses: courses.courses?.map((block) => ({ ...block, cycle: { length: "28 d", basis: "reported" as const } })),
      }),
    ).toBe(false);
  });

  it("that is a month is dashed, one that is a day is not", () => {
    const ending = (end: string): Case => ({
      courses: courses.courses?.map(({ id, regimen }, index) => ({ id, regimen, start: `2020-0${index * 3 + 1}-01`, end })),
    });
    expect([dashedEdge(ending("2020-10")), dashedEdge(ending("2020-10-05"))]).toEqual([true, false]);
  });
});

it("a dose is said again for bars that stand apart, beside them where they are too short", () => {
  const short = { agents: courses.agents, regimens: { R: { agents: [{ drug: "a", dose: "5 mg" }], cycle: { length: "3 d" } } } };
  const blocks = [
    { id: "r1", regimen: "R", courses: "1-2", start: "2020-01-01" },
    { id: "r2", regimen: "R", courses: "3", start: "2020-06-01" },
  ];
  const doses = textsOf(sceneFrom({ ...short, courses: blocks }, { preset: "journal-180" })).filter((words) => words === "5 mg");
  expect(doses).toHaveLength(2);
});
