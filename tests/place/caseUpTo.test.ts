import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { ClinicalCase } from "../../src/case";
import { placeCase } from "../../src/place";
import { caseUpTo } from "../../src/place/upTo/caseUpTo";
import { formatIsoDay } from "../../src/time";
import { parseIsoDay } from "../../src/time/isoText";

const known = (content: ClinicalCase, until: string): ClinicalCase => {
  const cut = caseUpTo(content, until);
  if (cut === undefined) throw new Error(`nothing says when ${until} is`);
  return cut;
};

describe("a case up to a time", () => {
  const courses: ClinicalCase = {
    regimens: {
      Vd: { agents: [{ drug: "bortezomib", days: "1, 4, 8, 11", note: "halved later" }], cycle: { length: "21 d" } },
      Kd: { agents: [{ drug: "carfilzomib" }] },
    },
    agents: { bortezomib: {}, carfilzomib: {} },
    courses: [
      {
        id: "vd",
        regimen: "Vd",
        courses: "1-4",
        start: "2020-01-06",
        reason: "it did not work in the end",
        planned: 8,
        each: [
          { course: 2, given: [{ drug: "bortezomib", dose: "1 mg", days: "1, 4" }], stopped: { reason: "rash" }, length: "5 d" },
          { course: 4, length: "2 d" },
        ],
      },
      { id: "kd", regimen: "Kd", courses: "5", start: "2020-06-01" },
    ],
  };

  it("has only the courses that have begun, the last of them going on", () => {
    const { courses: blocks, regimens, agents } = known(courses, "vd.C2D3");
    expect(blocks).toEqual([
      {
        id: "vd",
        regimen: "Vd",
        courses: "1-2",
        start: "2020-01-06",
        end: "ongoing",
        each: [{ course: 2, given: [{ drug: "bortezomib", dose: "1 mg", days: "1" }], end: "ongoing" }],
      },
    ]);
    expect(Object.keys(regimens ?? {})).toEqual(["Vd"]);
    expect(Object.keys(agents ?? {})).toEqual(["bortezomib"]);
    expect(JSON.stringify(regimens)).not.toContain("halved");
  });

  it("knows of a course that is over how it ended", () => {
    expect(known(courses, "vd.C2D5").courses?.[0]?.each).toEqual([
      { course: 2, given: [{ drug: "bortezomib", dose: "1 mg", days: "1, 4" }], stopped: { reason: "rash" }, length: "5 d" },
    ]);
  });

  it("says why a course was stopped without what is not certain to have been by then", () => {
    const stopped = { reason: "rash", because: ["rash", "later"] };
    const content: ClinicalCase = {
      ...courses,
      courses: [{ id: "vd", regimen: "Vd", courses: "1-4", start: "2020-01-06", each: [{ course: 2, length: "5 d", stopped }] }],
      events: [
        { id: "rash", label: "Rash", at: "vd.C2D2" },
        { id: "later", label: "Later", at: "after rash" },
      ],
    };
    expect(known(content, "vd.C3").courses?.[0]?.each?.[0]?.stopped).toEqual({ reason: "rash", because: ["rash"] });
  });

  it("names nothing that is still to come as what a dose goes with or a value is counted from", () => {
    const content: ClinicalCase = {
      regimens: { R: { agents: [{ drug: "dexamethasone", schedule: "with later1" }] } },
      procedures: [
        { id: "start1", label: "Start" },
        { id: "later1", label: "Later", at: "start1 + 60 d" },
      ],
      courses: [{ regimen: "R", courses: "1", start: "start1", given: [{ drug: "dexamethasone", schedule: "with later1" }] }],
      drugs: [{ drug: "dexamethasone", start: "start1", end: "start1 + 9 d", schedule: "with later1" }],
      events: [
        { id: "fever", label: "Fever", at: "start1 + 5 d", grades: [{ at: "later1 - 40 d", grade: 2, scale: "CTCAE 5.0" }] },
      ],
      values: [
        {
          analyte: "ferritin",
          values: [
            ["start1 + 1 d", 1],
            ["later1 - 50 d", 2],
          ],
        },
      ],
    };
    const cut = known(content, "start1 + 30 d");
    expect(cut.drugs).toHaveLength(1);
    expect(cut.values?.[0]?.values).toEqual([["start1 + 1 d", 1]]);
    expect(JSON.stringify(cut)).not.toContain("later1");
  });

  it("tells neither how long a drug will go on nor how its dose will change", () => {
    const { drugs } = known(
      {
        drugs: [
          {
            drug: "prednisolone",
            start: "2020-01-01",
            reason: "stopped: no effect",
            stopped: "no effect",
            steps: [
              { dose: "60 mg", end: "2020-01-10", note: "too short" },
              { dose: "40 mg", end: "2020-01-20" },
              { dose: "20 mg", end: "2020-02-01" },
            ],
          },
          { drug: "aciclovir", schedule: "q12h for 9 d", start: "2020-01-14" },
        ],
      },
      "2020-01-15",
    );
    expect(drugs).toEqual([
      {
        drug: "prednisolone",
        start: "2020-01-01",
        steps: [{ dose: "60 mg", end: "2020-01-10" }, { dose: "40 mg" }],
        end: "ongoing",
      },
      { drug: "aciclovir", schedule: "q12h", start: "2020-01-14", end: "ongoing" },
    ]);
  });

  it("has an event with the grades so far and without its outcome", () => {
    const rash = {
      label: "Rash",
      start: "2020-01-05",
      end: "2020-02-01",
      grade: { grade: 4, scale: "CTCAE 5.0" },
      grades: [
        { at: "2020-01-05", grade: 1, scale: "CTCAE 5.0" },
        { at: "2020-01-20", grade: 4, scale: "CTCAE 5.0" },
      ],
      outcome: "fatal",
      suspected: [{ drug: "allopurinol", verdict: "certain" }],
    };
    expect(known({ events: [rash] }, "2020-01-10").events).toEqual([
      { label: "Rash", start: "2020-01-05", end: "ongoing", grades: [{ at: "2020-01-05", grade: 1, scale: "CTCAE 5.0" }] },
    ]);
    const { outcome: _outcome, suspected: _suspected, ...over } = rash;
    expect(known({ events: [rash] }, "2020-02-01").events).toEqual([over]);
  });

  it("has a result when it was there, not when its sample was taken", () => {
    const content: ClinicalCase = {
      analytes: { cells: { unit: "%" } },
      samples: [{ id: "marrow", at: "2020-01-01", resulted: "2020-01-08" }],
      values: [{ analyte: "cells", sample: "marrow", value: 35 }],
    };
    expect(known(content, "2020-01-07").values ?? []).toEqual([]);
    expect(known(content, "2020-01-07").samples).toEqual([{ id: "marrow", at: "2020-01-01" }]);
    expect(known(content, "2020-01-08").values).toHaveLength(1);
  });

  it("cuts series, and statements about a window that is not over", () => {
    const cut = known(
      {
        analytes: { hb: { unit: "g/L" } },
        values: [
          {
            analyte: "hb",
            values: [
              ["2020-01-01", 100],
              ["2020-01-05", 90, { statistic: "nadir", note: "the lowest" }],
              ["2020-02", 120],
            ],
          },
          { analyte: "hb", over: { from: "2020-01-01", to: "2020-02-01" }, statistic: "nadir", value: 90 },
        ],
        absences: [{ label: "No rash", over: { from: "2020-01-01", to: "2020-01-20" } }],
      },
      "2020-01-10",
    );
    expect(cut.values).toEqual([
      {
        analyte: "hb",
        values: [
          ["2020-01-01", 100],
          ["2020-01-05", 90, {}],
        ],
      },
    ]);
    expect(cut.absences ?? []).toEqual([]);
  });

  it("takes a month as all of its days, and a course as all of its own", () => {
    const content: ClinicalCase = { ...courses, events: [{ label: "Rash", at: "2020-01-31" }] };
    expect(known(content, "2020-01").events).toHaveLength(1);
    expect(known(content, "2020-01-30").events ?? []).toEqual([]);
    expect(known(content, "vd.C1").courses?.[0]?.courses).toBe("1");
  });

  it("leaves out what may have been later", () => {
    const content: ClinicalCase = {
      events: [
        { label: "Rash", at: "2020-01" },
        { label: "Fever", at: "2020-01-02" },
      ],
    };
    expect(known(content, "2020-01-15").events?.map(({ label }) => label)).toEqual(["Fever"]);
  });

  it("keeps the date of what is counted from something later, and drops the rest", () => {
    const content: ClinicalCase = {
      events: [
        { id: "relapse", label: "Relapse", at: "2020-06-01" },
        { id: "scan", label: "Scan", at: "relapse - 30 d" },
        { id: "visit", label: "Visit", at: "after scan, before relapse, 2020-05-20" },
        { id: "call", label: "Call", at: "2020-05-10", because: ["scan", "relapse"], partOf: "relapse" },
      ],
    };
    expect(known(content, "2020-05-25").events).toEqual([
      { id: "scan", label: "Scan", at: "2020-05-02" },
      { id: "visit", label: "Visit", at: "after scan, 2020-05-20" },
      { id: "call", label: "Call", at: "2020-05-10", because: ["scan"] },
    ]);
  });

  it("forgets how what comes later narrows what came before", () => {
    const content: ClinicalCase = {
      events: [
        { id: "dx", label: "Diagnosis", at: "2020-01" },
        { id: "flare", label: "Flare", at: "after dx, before stop" },
        { id: "stop", label: "Stop", at: "2020-04-01" },
      ],
    };
    const latest = (each: ClinicalCase) => {
      const flare = placeCase(each).records.find(({ record }) => record.id === "flare");
      return flare?.time.shape === "at" ? flare.time.at.latest : 0;
    };
    expect(latest(content)).toBe(parseIsoDay("2020-04-01"));
    expect(latest(known(content, "flare"))).toBeUndefined();
  });

  it("has no title, note, citation or conclusion, and says still that it is invented", () => {
    const content: ClinicalCase = {
      title: "A fatal rash",
      invented: true,
      citation: { title: "A fatal rash" },
      notes: ["He died."],
      diseases: { sjs: { label: "Stevens-Johnson syndrome", findings: "fatal" } },
      diagnoses: [{ label: "Stevens-Johnson syndrome", disease: "sjs", at: "2020-02-01" }],
      events: [{ label: "Rash", at: "2020-01-01", note: "the first sign" }],
      conclusions: [{ label: "Allopurinol did it" }],
    };
    expect(known(content, "2020-01-02")).toEqual({
      invented: true,
      cutoff: "2020-01-02",
      events: [{ label: "Rash", at: "2020-01-01" }],
    });
    expect(known(content, "2020-02-01").diseases).toEqual({ sjs: { label: "Stevens-Johnson syndrome" } });
  });

  it("does not tell of a clock whose zero is still to come, unless it is asked by that clock", () => {
    const content: ClinicalCase = {
      clocks: { D: { label: "day after transplant", unit: "d", first: 0, zero: "asct" } },
      procedures: [{ id: "asct", label: "Transplant", at: "2020-03-10" }],
      drugs: [{ drug: "melphalan", at: "D-2" }],
    };
    expect(known(content, "2020-03-09")).toEqual({ cutoff: "2020-03-09", drugs: [{ drug: "melphalan", at: "2020-03-08" }] });
    expect(known(content, "D-1").clocks?.["D"]?.label).toBe("day after transplant");
  });

  it("is nothing where nothing says when the time is", () => {
    expect(caseUpTo({ events: [{ id: "a", label: "A", at: "2020" }] }, "someday")).toBeUndefined();
    expect(caseUpTo({ events: [{ id: "a", label: "A", at: "2020" }] }, "b")).toBeUndefined();
  });
});

describe("of dated records", () => {
  const day = fc.integer({ min: 0, max: 40 });
  const isoDay = (number: number) => formatIsoDay((parseIsoDay("2020-01-01") ?? 0) + number);
  const event = day.map((at) => ({
    at,
    record: { label: `Event ${at}`, at: isoDay(at), grade: { grade: at % 4, scale: "CTCAE 5.0" } },
  }));
  const row = fc.tuple(day, fc.integer({ min: 1, max: 99 })).map(([at, value]) => ({ at, row: [isoDay(at), value] as const }));
  const span = fc.tuple(day, fc.integer({ min: 0, max: 20 })).map(([from, length]) => ({
    from,
    to: from + length,
    record: { drug: `drug${from}`, start: isoDay(from), end: isoDay(from + length) },
  }));

  test("nothing that is told depends on what comes later", () => {
    const anything = fc.record({ events: fc.array(event), rows: fc.array(row), spans: fc.array(span), until: day });
    fc.assert(
      fc.property(anything, ({ events, rows, spans, until }) => {
        const build = (
          isIn: (at: number) => boolean,
          endOf: (span: { to: number; record: { end: string } }) => string,
        ): ClinicalCase => ({
          analytes: { hb: { unit: "g/L" } },
          drugs: spans.filter(({ from }) => isIn(from)).map((each) => ({ ...each.record, end: endOf(each) })),
          events: events.filter(({ at }) => isIn(at)).map(({ record }) => record),
          values: [{ analyte: "hb", values: rows.filter(({ at }) => isIn(at)).map(({ row: each }) => [...each]) }],
        });
        const whole = build(
          () => true,
          ({ record }) => record.end,
        );
        const early = build(
          (at) => at <= until,
          ({ to, record }) => (to <= until ? record.end : "ongoing"),
        );
        const dropEmpty = (each: ClinicalCase) =>
          Object.fromEntries(
            Object.entries({ ...each, analytes: [] }).filter(([, list]) => !Array.isArray(list) || list.length > 0),
          );
        expect(dropEmpty(known(whole, isoDay(until)))).toEqual(dropEmpty(known(early, isoDay(until))));
      }),
      { numRuns: 200 },
    );
  });
});
