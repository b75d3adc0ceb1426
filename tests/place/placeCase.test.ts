import { describe, expect, test } from "vitest";
import type { ClinicalCase } from "../../src/case/schema";
import { placeCase } from "../../src/place";
import { bounds, daysSince, drawn, lastDays, momentAt, placeEvents, range, spanOf, timeOf } from "./cases";

const regimens: ClinicalCase["regimens"] = {
  R: { agents: [{ drug: "x" }], cycle: { length: "28 d", basis: "assumed" } },
  S: { agents: [{ drug: "x" }], cycle: { length: "21 d" } },
  N: { agents: [{ drug: "x" }] },
};

describe("blocks of courses", () => {
  test("follow each other by their numbers, in whatever order the file has them", () => {
    const placed = placeCase({
      regimens,
      courses: [
        { id: "b", regimen: "R", courses: "4-5" },
        { id: "a", regimen: "R", courses: "1-3", start: "2020-01-01" },
      ],
    });
    expect(bounds(placed, "C4")).toBe("2020-03-25..open");
    expect(drawn(placed, "C4")).toBe("2020-03-25");
  });

  test("of different series are not ordered", () => {
    const placed = placeCase({
      regimens,
      courses: [
        { id: "a", regimen: "R", courses: "1-3", series: "first", start: "2020-01-01" },
        { id: "b", regimen: "R", courses: "4-5", series: "second", start: "2020-02-01" },
      ],
    });
    expect([placed.problems, bounds(placed, "b.C4")]).toEqual([[], "2020-02-01"]);
  });

  test("with the same numbers are not ordered, and C1 alone means none of them", () => {
    const placed = placeCase({
      regimens,
      courses: [
        { id: "a", regimen: "R", courses: "1-3", start: "2020-06-01" },
        { id: "b", regimen: "R", courses: "1-2", start: "2020-01-01" },
      ],
    });
    expect(placed.problems).toEqual([]);
    expect(placed.momentOf("C1")).toBeUndefined();
    expect(bounds(placed, "b.C2")).toBe("2020-01-29..open");
  });

  test("start in the order of their lines, and may overlap", () => {
    const placed = placeCase({
      regimens,
      courses: [
        { id: "a", regimen: "R", courses: "1-3", line: 1, start: "2020-01-01" },
        { id: "b", regimen: "R", courses: "1-2", line: 2 },
      ],
    });
    expect(bounds(placed, "b")).toBe("2020-01-01..open");
    expect(drawn(placed, "b")).toBe("2020-03-25");
  });

  test("that contradict the order of their numbers are reported, and the order gives way", () => {
    const placed = placeCase({
      regimens,
      courses: [
        { id: "a", regimen: "S", courses: "1-3", start: "2020-06-01" },
        { id: "b", regimen: "S", courses: "4-5", start: "2020-01-01" },
      ],
    });
    expect(placed.problems).toMatchObject([
      { severity: "warning", code: "contradiction", hint: "set aside: S 4-5 follows S 1-3" },
    ]);
    expect([bounds(placed, "C1"), bounds(placed, "C4")]).toEqual(["2020-06-01", "2020-01-01"]);
  });

  test("that say what they follow are ordered by it", () => {
    const placed = placeCase({
      regimens,
      courses: [
        { id: "a", regimen: "S", courses: "1-3", start: "2020-06-01" },
        { id: "b", regimen: "S", courses: "1-5", follows: "a" },
      ],
    });
    expect(bounds(placed, "b")).toBe("2020-08-03..open");
  });

  test("of at least five courses end with the fifth or later", () => {
    const placed = placeEvents(
      { late: "2021-01-01, after r.last" },
      { regimens, courses: [{ id: "r", regimen: "S", courses: "5+", start: "2020-01-01" }] },
    );
    expect(bounds(placed, "r.last")).toBe("2020-03-25..2020-12-11");
    expect(drawn(placed, "r.last")).toBe("2020-03-25");
    expect(bounds(placed, "C5")).toBe("2020-03-25..2020-12-11");
  });

  test("of unknown length are spread evenly between start and end", () => {
    const placed = placeCase({
      regimens,
      courses: [{ id: "n", regimen: "N", courses: "1-4", start: "2020-01-01", end: "2020-04-09" }],
    });
    expect(["C1", "C2", "C3", "C4"].map((course) => drawn(placed, course))).toEqual([
      "2020-01-01",
      "2020-01-26",
      "2020-02-20",
      "2020-03-16",
    ]);
    const [block] = placed.records;
    expect(block?.list === "courses" && block.courses.map((course) => course.length)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("without numbers last from start to end and name no courses", () => {
    const placed = placeCase({ regimens, courses: [{ id: "n", regimen: "R", start: "2020-01", end: "2020-06" }] });
    const [block] = placed.records;
    expect(block?.list === "courses" && block.courses).toEqual([]);
    expect(lastDays(spanOf(placed, "n").end)).toBe("2020-06-01..2020-06-30");
  });

  test("that were ongoing at the cut-off are drawn to it", () => {
    const placed = placeCase({
      cutoff: "2020-02-10",
      regimens,
      courses: [{ id: "n", regimen: "R", courses: "1-2", start: "2020-01-01", end: "ongoing" }],
    });
    const { end, ending } = spanOf(placed, "n");
    expect([ending, lastDays({ ...end, latest: end.earliest ?? 0 }), end.latest]).toEqual(["ongoing", "2020-02-10", undefined]);
    expect(placed.problems).toEqual([]);
  });

  test("know a course that was cut short, and how long each course was on what basis", () => {
    const placed = placeCase({
      regimens,
      courses: [
        {
          regimen: "R",
          courses: "1-3",
          start: "2020-01-01",
          each: [
            { course: 2, length: "4 d", stopped: { reason: "rash" } },
            { course: 3, start: "2020-02-10", end: "2020-02-19" },
          ],
        },
      ],
    });
    const [block] = placed.records;
    const courses = block?.list === "courses" ? block.courses : [];
    expect(courses.map(({ cutShort, length }) => [cutShort, length])).toEqual([
      [false, { days: 28, basis: "assumed" }],
      [true, { days: 4, basis: "reported" }],
      [true, { days: 10, basis: "reported" }],
    ]);
    expect(bounds(placed, "C2")).toBe("2020-01-29..2020-02-06");
  });

  test("move as one where their distance is fixed", () => {
    const placed = placeEvents({ rash: "C1D4" }, { regimens, courses: [{ regimen: "R", courses: "1", start: "2020-01" }] });
    expect(momentAt(placed, "rash").group).toBe(momentAt(placed, "C1").group);
  });
});

describe("course days", () => {
  const rest: ClinicalCase = {
    regimens,
    courses: [{ id: "r", regimen: "R", courses: "1-2", start: "2021-03-01", each: [{ course: 2, start: "2021-03-29" }] }],
  };
  test.each([
    ["C2D8", "2021-04-05"],
    ["C1D1", "2021-03-01"],
    ["C1D0", "2021-02-28"],
    ["C1D-2", "2021-02-27"],
    ["end of C1", "2021-03-28"],
    ["start of r.last", "2021-03-29"],
    ["C1-C2", "2021-03-01"],
  ])("%s is %s", (reference, day) => {
    expect(bounds(placeEvents({}, rest), reference)).toBe(day);
  });
});

describe("study days and elapsed days", () => {
  const clocks: ClinicalCase["clocks"] = {
    S: { zero: "2014-01-17", unit: "d", first: 1 },
    D: { zero: "2021-05-04", unit: "d", first: 0 },
  };
  test.each([
    ["S1", "2014-01-17"],
    ["S4", "2014-01-20"],
    ["S-1", "2014-01-16"],
    ["D+0", "2021-05-04"],
  ])("%s is %s", (time, day) => {
    expect(bounds(placeEvents({ x: time }, { clocks }), "x")).toBe(day);
  });

  test("study day 0 does not exist", () => {
    const placed = placeEvents({ x: "S0" }, { clocks });
    expect(timeOf(placed, "x")).toEqual({ shape: "none" });
    expect(placed.problems).toMatchObject([
      { path: "case.events[0]", message: 'clock S counts from 1 and has no day 0, found "S0"' },
    ]);
  });

  test("time to onset is the shortest path between the two, and not a difference of calendar intervals", () => {
    const placed = placeEvents({ start: "2021-03-15", onset: "2021-05", later: "2021-05-10", about: "2021-03~" });
    expect(daysSince(placed, "onset", "start")).toEqual([47, 77]);
    expect(daysSince(placed, "later", "about")).toEqual([10, 98]);
  });
});

describe("facts that contradict each other", () => {
  test("are all named, the latest gives way, and the hint says what fits", () => {
    const placed = placeCase({
      events: [
        { id: "a", at: "2020-05-10" },
        { id: "b", at: "2020-05-20, 5 d after a" },
      ],
    });
    expect(placed.problems).toEqual([
      {
        severity: "error",
        code: "contradiction",
        path: "case.events[1].at",
        message:
          'these contradict each other by 5 d: "2020-05-10" as time of a; "2020-05-20" as time of b; "5 d after a" as time of b',
        hint: 'set aside: "5 d after a" as time of b; 2020-05-20 fits',
      },
    ]);
    expect(bounds(placed, "b")).toBe("2020-05-20");
  });

  test("leave the rest of the case as it is", () => {
    const placed = placeEvents(
      { a: "2020-05-10, after b", b: "2020-06", c: "C1D4" },
      { regimens, courses: [{ regimen: "R", courses: "1", start: "2021-01-01" }] },
    );
    expect(placed.problems).toHaveLength(1);
    expect([bounds(placed, "a"), bounds(placed, "c")]).toEqual(["2020-05-10", "2021-01-04"]);
  });

  test("a rounded span gives way to dates, as a warning", () => {
    const placed = placeEvents({ surgery: "2016-02-10", recurrence: "2018-03, 1 yr after surgery" });
    expect(placed.problems).toMatchObject([
      { severity: "warning", hint: 'set aside: "1 yr after surgery" as time of recurrence; 2018-03-01 to 2018-03-31 fits' },
    ]);
  });

  test("an end before its start is a contradiction of facts, and the bar is still drawn forwards", () => {
    const placed = placeCase({ stays: [{ id: "a", start: "2020-05-10", end: "2020-05-03" }] });
    expect(placed.problems).toMatchObject([{ severity: "error", path: "case.stays[0].end" }]);
    const { start, end } = spanOf(placed, "a");
    expect((end.earliest ?? 0) > (start.earliest ?? 0)).toBe(true);
  });

  test("a stated length that differs from start and end is named with what fits", () => {
    const placed = placeCase({ stays: [{ id: "a", start: "2020-05-01", end: "2020-05-10", length: "12 d" }] });
    expect(placed.problems).toMatchObject([{ severity: "error", hint: 'set aside: "12 d" as length of a; 10 d fits' }]);
  });

  test("a schedule gives way to a stated end", () => {
    const placed = placeCase({ drugs: [{ id: "a", drug: "a", start: "2020-05-01", end: "2020-05-10", schedule: "q7d x4" }] });
    expect(placed.problems).toMatchObject([{ severity: "warning", hint: 'set aside: "q7d x4" as schedule of a' }]);
    expect(lastDays(spanOf(placed, "a").end)).toBe("2020-05-10");
  });

  test("an order that runs in a circle is named", () => {
    const placed = placeEvents({ a: "2020-05-01, before b", b: "2020-05-01, before a" });
    expect(placed.problems).toMatchObject([
      { message: 'these contradict each other: "before b" as time of a; "before a" as time of b', path: "case.events[1].at" },
    ]);
  });

  test("an assumption is given up in one block and kept in the others", () => {
    const placed = placeCase({
      regimens,
      courses: [
        { id: "a", regimen: "R", courses: "1-2", start: "2020-01-01", end: "2020-02-20" },
        { id: "b", regimen: "R", courses: "3", start: "2020-03-01" },
      ],
    });
    expect(placed.problems).toMatchObject([{ hint: "set aside: courses of 28 d assumed for R 1-2; at most 25 d each fits" }]);
    expect(placed.assumptions).toEqual(["courses of 28 days"]);
    expect([drawn(placed, "C2"), lastDays(spanOf(placed, "b").end)]).toEqual(["2020-01-27", "2020-03-28"]);
  });
});

describe("the cut-off and death", () => {
  test("nothing observed is after the cut-off", () => {
    const placed = placeEvents({ a: "2020-05", b: "after a" }, { cutoff: "2020-05-20" });
    expect([bounds(placed, "a"), bounds(placed, "b")]).toEqual(["2020-05-01..2020-05-20", "2020-05-01..2020-05-20"]);
  });

  test("a value of a later day moves a cut-off that is only bounded", () => {
    const placed = placeCase({
      cutoff: "2020-05",
      values: [
        {
          analyte: "x",
          values: [
            ["2020-05-17", 1],
            ["2020-05-03", 2],
          ],
        },
      ],
    });
    expect(placed.cutoff && range(placed.cutoff)).toBe("2020-05-17..2020-05-31");
  });

  test("what lies after the cut-off is reported and drawn where it says", () => {
    const placed = placeEvents({ a: "2021-01-05" }, { cutoff: "2020-12-31" });
    expect(placed.problems).toEqual([
      {
        severity: "warning",
        code: "contradiction",
        path: "case.events[0].at",
        message:
          'these contradict each other by 5 d: "2021-01-05" as time of a; nothing is given or observed after the cut-off "2020-12-31"',
        hint: 'set aside: nothing is given or observed after the cut-off "2020-12-31"',
      },
    ]);
    expect(drawn(placed, "a")).toBe("2021-01-05");
  });

  test("plans lie beyond the cut-off", () => {
    const placed = placeCase({ cutoff: "2020-12-31", procedures: [{ id: "p", at: "2021-02", status: "planned" }] });
    expect([placed.problems, bounds(placed, "p")]).toEqual([[], "2021-02-01..2021-02-28"]);
  });

  test("what was ongoing is drawn to the cut-off and open behind it", () => {
    const placed = placeCase({ cutoff: "2020-12-31", drugs: [{ id: "a", drug: "a", start: "2020-05-01", end: "ongoing" }] });
    const { end, ending } = spanOf(placed, "a");
    expect([range(end), end.drawn, ending]).toEqual(["2021-01-01..open", end.earliest, "ongoing"]);
  });

  test("what was ongoing in a patient who died ended at death", () => {
    const placed = placeCase({
      cutoff: "2021-06-30",
      drugs: [{ id: "a", drug: "a", start: "2020-05-01", end: "ongoing" }],
      statuses: [{ id: "death1", type: "death", at: "2020-11-11" }],
    });
    expect([placed.problems, lastDays(spanOf(placed, "a").end)]).toEqual([[], "2020-11-11"]);
  });

  test("nothing of a subject is after its death, but others live on", () => {
    const subjects = { mother: {}, child: {} };
    const placed = placeCase({
      subjects,
      events: [
        { id: "a", at: "2020-11", subject: "mother" },
        { id: "b", at: "2020-11", subject: "child" },
      ],
      statuses: [{ type: "death", at: "2020-11-11", subject: "mother" }],
    });
    expect([bounds(placed, "a"), bounds(placed, "b")]).toEqual(["2020-11-01..2020-11-11", "2020-11-01..2020-11-30"]);
  });

  test("an examination that says it was after death may be", () => {
    const placed = placeCase({
      assessments: [{ id: "autopsy", at: "2 d after death1" }],
      statuses: [{ id: "death1", type: "death", at: "2020-11-11" }],
    });
    expect([placed.problems, bounds(placed, "autopsy")]).toEqual([[], "2020-11-13"]);
  });

  test("an end that is only said to be late may lie beyond the cut-off", () => {
    const placed = placeCase({
      cutoff: "2020-12-31",
      drugs: [{ id: "a", drug: "a", start: "2020-05-01", end: "not before 2020-06-01" }],
    });
    const { end, ending } = spanOf(placed, "a");
    expect([lastDays(end), ending]).toEqual(["2020-06-01..open", "partial"]);
    const over = placeCase({
      cutoff: "2020-12-31",
      drugs: [{ id: "a", drug: "a", start: "2020-05-01", end: "not after cutoff" }],
    });
    expect(lastDays(spanOf(over, "a").end)).toBe("2020-05-01..2020-12-31");
  });
});

describe("records that lean on others", () => {
  test("a value of a sample was when the sample was", () => {
    const placed = placeCase({
      values: [{ id: "v", analyte: "x", sample: "s", value: 1 }],
      samples: [{ id: "s", at: "2020-05" }],
    });
    expect(timeOf(placed, "v")).toEqual(timeOf(placed, "s"));
  });

  test("a record at another was at the same moment and moves with it", () => {
    const placed = placeEvents({ biopsy: "2020-05", lab: "biopsy", later: "biopsy + 3 d" });
    const groups = ["biopsy", "lab", "later"].map((id) => momentAt(placed, id).group);
    expect(new Set(groups).size).toBe(1);
    expect(daysSince(placed, "lab", "biopsy")).toEqual([0, 0]);
  });

  test("two records in the same month do not move together", () => {
    const placed = placeEvents({ a: "2020-05", b: "2020-05" });
    expect(momentAt(placed, "a").group).not.toBe(momentAt(placed, "b").group);
  });

  test("dated days share the group of the calendar", () => {
    const placed = placeEvents({ a: "2020-05-01", b: "2020-05-09" });
    expect([momentAt(placed, "a").group, momentAt(placed, "b").group]).toEqual([0, 0]);
  });

  test("a record without a time that others refer to is bounded by them", () => {
    const placed = placeCase({
      events: [{ id: "relapse" }, { id: "a", at: "2020-05-01, before relapse" }, { id: "b", at: "2020-07-01, after relapse" }],
    });
    expect([bounds(placed, "relapse"), momentAt(placed, "relapse").stated]).toEqual(["2020-05-01..2020-07-01", ""]);
    expect(momentAt(placed, "relapse").basis).toBe("derived");
  });

  test("a record without a time that nobody refers to has none", () => {
    expect(timeOf(placeCase({ events: [{ id: "a" }] }), "a")).toEqual({ shape: "none" });
  });

  test.each(["soon", "after nobody", "C7", "X3", "2020-13"])("a time that says nothing, %j, counts as none", (at) => {
    expect(timeOf(placeCase({ events: [{ id: "a", at }] }), "a")).toEqual({ shape: "none" });
  });

  test("the part of a time that makes sense is kept", () => {
    expect(bounds(placeEvents({ a: "2020-05, after nobody" }), "a")).toBe("2020-05-01..2020-05-31");
  });
});

describe("drugs", () => {
  test("are given on each listed day", () => {
    const placed = placeCase({ drugs: [{ id: "a", drug: "a", at: ["2020-05-01", "2020-05-08", "2020-06"] }] });
    const [drug] = placed.records;
    expect(drug?.list === "drugs" && drug.doses.map(range)).toEqual(["2020-05-01", "2020-05-08", "2020-06-01..2020-06-30"]);
    expect(range(spanOf(placed, "a").start)).toBe("2020-05-01");
  });

  test("listed doses can be referred to", () => {
    const placed = placeEvents({ x: "3 d after a" }, { drugs: [{ id: "a", drug: "a", at: ["2020-05-01", "2020-05-08"] }] });
    expect([bounds(placed, "x"), lastDays(spanOf(placed, "a").end)]).toEqual(["2020-05-11", "2020-05-08"]);
  });

  test("show no single doses while their start is not known to the day", () => {
    const placed = placeCase({ drugs: [{ drug: "a", start: "2020-05", schedule: "q7d x4" }] });
    const [drug] = placed.records;
    expect(drug?.list === "drugs" && drug.doses).toEqual([]);
  });

  test("show their doses to a stated end", () => {
    const placed = placeCase({ drugs: [{ drug: "a", start: "2020-05-01", end: "2020-05-20", schedule: "q7d" }] });
    const [drug] = placed.records;
    expect(drug?.list === "drugs" && drug.doses.map(range)).toEqual(["2020-05-01", "2020-05-08", "2020-05-15"]);
  });

  test("keep an open last step open", () => {
    const placed = placeCase({
      drugs: [{ id: "a", drug: "a", start: "2020-05-01", steps: [{ length: "5 d" }, { dose: "5 mg" }] }],
    });
    const [drug] = placed.records;
    const steps = drug?.list === "drugs" ? drug.steps : [];
    expect([spanOf(placed, "a").ending, steps.map(({ start }) => range(start)), steps[1]?.end.drawn]).toEqual([
      "unknown",
      ["2020-05-01", "2020-05-06"],
      undefined,
    ]);
  });
});

describe("months counted from a day that is known only through others are calendar months", () => {
  test("over several steps", () => {
    const placed = placeEvents({ c: "b + 1 mo", b: "a + 1 mo", a: "x + 2 d", x: "2020-01-29" });
    expect([bounds(placed, "b"), bounds(placed, "c")]).toEqual(["2020-02-29", "2020-03-29"]);
  });
});

describe("bounds that lean on an assumption", () => {
  test("name it, on whichever side they do", () => {
    const courses: ClinicalCase["courses"] = [{ regimen: "R", courses: "1-3", start: "2020-01-01" }];
    const placed = placeCase({ regimens, courses });
    expect(momentAt(placed, "C1").leansOn).toEqual([]);
    expect(momentAt(placed, "C3")).toMatchObject({ leansOn: ["courses of 28 d, assumed"], firm: { earliest: 18264 } });
    const until = placeCase({ regimens, courses: [{ regimen: "R", courses: "1-3", end: "2020-03-24" }] });
    expect(momentAt(until, "C1")).toMatchObject({ leansOn: ["courses of 28 d, assumed"] });
  });

  test("a time that is assumed itself gives way to facts, and is listed", () => {
    const placed = placeCase({
      events: [
        { id: "a", at: "2020-05-01", basis: "assumed" },
        { id: "b", at: "2020-05-09, 5 d after a" },
      ],
    });
    expect(placed.problems).toMatchObject([{ severity: "warning", path: "case.events[0].at" }]);
    expect(bounds(placed, "a")).toBe("2020-05-04");
    expect(placeCase({ events: [{ id: "a", at: "2020-05-01", basis: "assumed" }] }).assumptions).toEqual([
      '"2020-05-01" as time of a',
    ]);
  });
});

describe("dates beside each other", () => {
  test("before a month is before its first day, after it after its last", () => {
    const placed = placeEvents({ a: "before 2020-05", b: "after 2020-05" });
    expect([bounds(placed, "a"), bounds(placed, "b")]).toEqual(["open..2020-04-30", "2020-06-01..open"]);
  });

  test("a start is not after an end that is known better", () => {
    const placed = placeCase({
      stays: [
        { id: "a", start: "2020-05", end: "2020-05-10" },
        { id: "b", start: "2020-05-20", end: "2020-05" },
      ],
    });
    expect(range(spanOf(placed, "a").start)).toBe("2020-05-01..2020-05-10");
    expect(lastDays(spanOf(placed, "b").end)).toBe("2020-05-20..2020-05-31");
  });
});

describe("windows", () => {
  test("reach over whole courses when they say start and end", () => {
    const placed = placeCase({
      regimens,
      courses: [{ regimen: "R", courses: "1-2", start: "2020-01-01" }],
      absences: [{ id: "none", label: "no rash", over: { from: "start of C1", to: "end of C1" } }],
    });
    const time = timeOf(placed, "none");
    expect(time.shape === "over" && [range(time.from), lastDays(time.to)]).toEqual(["2020-01-01", "2020-01-28"]);
  });

  test("draw nothing on a side of which nothing is said", () => {
    const time = timeOf(
      placeCase({ cutoff: "2020-12-31", absences: [{ id: "none", label: "no rash", over: { from: "2020-05-01" } }] }),
      "none",
    );
    expect(time.shape === "over" && [range(time.from), time.to.drawn]).toEqual(["2020-05-01", undefined]);
  });
});
