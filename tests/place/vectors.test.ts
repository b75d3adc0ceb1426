import { expect, test } from "vitest";
import { placeCase } from "../../src/place";
import { bounds, daysSince, drawn, lastDays, momentAt, placeEvents, range, spanOf } from "./cases";

const cycleOf = (length: string, basis: "assumed" | "reported" = "assumed") => ({
  agents: [{ drug: "x" }],
  cycle: { length, basis },
});
const firm = (placed: ReturnType<typeof placeCase>, reference: string) => {
  const moment = momentAt(placed, reference);
  const { earliest, latest, ...rest } = moment;
  return range({ ...rest, ...(moment.firm ?? { earliest, latest }) });
};

test("1: parts of months and years are thirds of them", () => {
  const placed = placeEvents({ a: "early 2019-02", b: "late 2019-02", c: "late 2019-08", d: "mid 2019" });
  expect(["a", "b", "c", "d"].map((id) => bounds(placed, id))).toEqual([
    "2019-02-01..2019-02-10",
    "2019-02-21..2019-02-28",
    "2019-08-21..2019-08-31",
    "2019-05-01..2019-08-31",
  ]);
});

test("2: ~ is one unit wider each side, and the author's own tolerance wins", () => {
  const placed = placeEvents({ a: "2019-03~", b: "2019-03-15~", c: "2019-03-15 ± 5 d", d: "2019~" });
  expect(["a", "b", "c", "d"].map((id) => bounds(placed, id))).toEqual([
    "2019-02-01..2019-04-30",
    "2019-03-12..2019-03-18",
    "2019-03-10..2019-03-20",
    "2018-01-01..2020-12-31",
  ]);
  expect(drawn(placed, "a")).toBe("2019-03-16");
});

test("3: sums are exact, prose is as wide as its unit", () => {
  const placed = placeEvents({
    x: "2020-01-31",
    a: "x + 1 mo",
    b: "1 mo after x",
    c: "2 wk after x",
    d: "14 d after x",
    e: "10-14 d after x",
  });
  expect(["a", "b", "c", "d", "e"].map((id) => bounds(placed, id))).toEqual([
    "2020-02-29",
    "2020-02-14..2020-03-15",
    "2020-02-11..2020-02-17",
    "2020-02-14",
    "2020-02-10..2020-02-14",
  ]);
});

test("4: about is wider, within reaches to the last day, months before count back", () => {
  const placed = placeEvents({
    x: "2020-01-31",
    a: "~10 d after x",
    b: "~2 wk after x",
    c: "within 3 wk after x",
    d: "1.5 yr after x",
    e: "3 mo before x",
  });
  expect(["a", "b", "c", "d", "e"].map((id) => bounds(placed, id))).toEqual([
    "2020-02-08..2020-02-12",
    "2020-02-07..2020-02-21",
    "2020-01-31..2020-02-21",
    "2021-04-30..2021-10-31",
    "2019-10-16..2019-11-15",
  ]);
});

test("5: on the axis since x a fixed distance is exact, whatever the calendar knows of x", () => {
  const placed = placeEvents({ x: "2020-05", y: "x + 40 d", z: "3 mo after x" });
  expect(bounds(placed, "y")).toBe("2020-06-10..2020-07-10");
  expect(daysSince(placed, "y", "x")).toEqual([40, 40]);
  expect(bounds(placed, "z")).toBe("2020-07-14..2020-09-15");
  expect(daysSince(placed, "z", "x")).toEqual([74, 107]);
});

test("6: a second date narrows what it is counted from", () => {
  const placed = placeEvents({ x: "2020-05", y: "x + 40 d, between 2020-06-15 and 2020-06-18" });
  expect(bounds(placed, "x")).toBe("2020-05-06..2020-05-09");
});

test("7: clocks count from 0, from 1, or nobody knows", () => {
  const clock = (unit: "d" | "wk" | "mo", first: 0 | 1 | "unknown") => ({ zero: "2018-09-03", unit, first });
  const ordinal = placeEvents(
    { a: "H5", b: "H-1", c: "W3", d: "M3" },
    { clocks: { H: clock("d", 1), W: clock("wk", 1), M: clock("mo", 1) } },
  );
  expect(["a", "b", "c", "d"].map((id) => bounds(ordinal, id))).toEqual([
    "2018-09-07",
    "2018-09-02",
    "2018-09-17..2018-09-23",
    "2018-11-03..2018-12-02",
  ]);
  const elapsed = placeEvents(
    { a: "D+5", b: "D-1", c: "W3", d: "M3" },
    { clocks: { D: clock("d", 0), W: clock("wk", 0), M: clock("mo", 0) } },
  );
  expect(["a", "b", "c", "d"].map((id) => bounds(elapsed, id))).toEqual([
    "2018-09-08",
    "2018-09-02",
    "2018-09-24..2018-09-30",
    "2018-12-03..2019-01-02",
  ]);
  const unclear = placeEvents({ a: "D6" }, { clocks: { D: clock("d", "unknown") } });
  expect(bounds(unclear, "a")).toBe("2018-09-08..2018-09-09");
});

test("8: a record that states two clocks ties them", () => {
  const placed = placeEvents(
    { j1: "J1, 2017-06", tie: "K4, J11", k1: "K1", k10: "K10" },
    { clocks: { J: { unit: "d", first: 1 }, K: { unit: "d", first: 1 } } },
  );
  expect(daysSince(placed, "k1", "J1")).toEqual([7, 7]);
  expect(daysSince(placed, "k10", "J1")).toEqual([16, 16]);
  expect(bounds(placed, "k10")).toBe("2017-06-17..2017-07-16");
});

test("9: weeks of a clock and parts of months narrow each other", () => {
  const placed = placeEvents(
    { a: "P20w0d, mid 2022-02", b: "P30w2d, 2022-04", c: "P38w1d" },
    { clocks: { P: { unit: "wk", first: 0 } } },
  );
  expect(["a", "b", "c"].map((id) => bounds(placed, id))).toEqual([
    "2022-02-11..2022-02-17",
    "2022-04-24..2022-04-30",
    "2022-06-18..2022-06-24",
  ]);
});

test("10: lengths count the first day, schedules give doses and an end", () => {
  const start = "2019-04-01";
  const placed = placeCase({
    drugs: [
      { id: "a", drug: "a", start, length: "5 d" },
      { id: "b", drug: "b", start, length: "2 wk" },
      { id: "c", drug: "c", start, schedule: "q7d x4" },
      { id: "d", drug: "d", start, schedule: "q2d for 9 d" },
    ],
  });
  expect(["a", "b", "c", "d"].map((id) => lastDays(spanOf(placed, id).end))).toEqual([
    "2019-04-05",
    "2019-04-11..2019-04-17",
    "2019-04-22",
    "2019-04-09",
  ]);
  const doses = placed.records.map((record) => (record.list === "drugs" ? record.doses.map(range) : []));
  expect(doses.slice(2)).toEqual([
    ["2019-04-01", "2019-04-08", "2019-04-15", "2019-04-22"],
    ["2019-04-01", "2019-04-03", "2019-04-05", "2019-04-07", "2019-04-09"],
  ]);
});

test("11: an end in a month is after a start in a month", () => {
  const placed = placeCase({ stays: [{ id: "a", start: "2019-04", end: "2019-06" }] });
  expect(range(spanOf(placed, "a").end)).toBe("2019-06-02..2019-07-01");
  const since = placed.since("a");
  expect(since && [spanOf(since, "a").end.earliest, spanOf(since, "a").end.latest]).toEqual([33, 91]);
});

test("12: distances count from the near side of what lasts, sums from its first day", () => {
  const placed = placeEvents(
    { a: "10 d after stay", b: "stay + 10 d", c: "3 d before stay", d: "after stay", e: "between C1 and C2" },
    {
      regimens: { R: cycleOf("21 d") },
      stays: [{ id: "stay", start: "2018-11-05", end: "2018-11-12" }],
      courses: [
        {
          regimen: "R",
          courses: "1-2",
          each: [
            { course: 1, start: "2019-03-04" },
            { course: 2, start: "2019-03-27" },
          ],
        },
      ],
    },
  );
  expect(["a", "b", "c", "d", "e"].map((id) => bounds(placed, id))).toEqual([
    "2018-11-22",
    "2018-11-15",
    "2018-11-02",
    "2018-11-13..open",
    "2019-03-25..2019-03-27",
  ]);
});

test("13: hours and order within a day bound instants", () => {
  const placed = placeEvents({
    a: "2019-05-07, before b",
    b: "2019-05-07T14:00",
    c: "b + 45 min",
    d: "~2 h after c",
    e: "2019-05-07T23:10",
    f: "e + 2 h",
  });
  expect(["a", "b", "c", "d", "f"].map((id) => bounds(placed, id))).toEqual([
    "2019-05-07T00:00..2019-05-07T13:59",
    "2019-05-07T14:00",
    "2019-05-07T14:45",
    "2019-05-07T16:21..2019-05-07T17:09",
    "2019-05-08T01:10",
  ]);
});

test("14: steps of one drug share their nodes, so that no gap can open", () => {
  const placed = placeCase({
    drugs: [
      {
        id: "pred",
        drug: "prednisolone",
        start: "2019-04",
        end: "2019-04-20",
        steps: [{ dose: "60 mg", length: "5 d" }, { dose: "30 mg", length: "5 d" }, { taper: true }],
      },
    ],
  });
  const [drug] = placed.records;
  const steps = drug?.list === "drugs" ? drug.steps : [];
  expect(steps.map((step) => range(step.start))).toEqual([
    "2019-04-01..2019-04-10",
    "2019-04-06..2019-04-15",
    "2019-04-11..2019-04-20",
  ]);
  expect(steps.map((step) => step.start.drawn)).toEqual([17991, 17996, 18001]);
  expect(steps.slice(0, 2).map((step) => step.end)).toMatchObject(steps.slice(1).map((step) => ({ drawn: step.start.drawn })));
});

test("15: an assumed length gives way to facts, and the hint says what fits", () => {
  const placed = placeCase({
    regimens: { Id: cycleOf("28 d") },
    courses: [{ regimen: "Id", courses: "1-4", start: "not before 2019-01-10", end: "not after 2019-04-19" }],
  });
  expect(placed.problems).toEqual([
    {
      severity: "warning",
      code: "contradiction",
      path: "case.regimens.Id.cycle.length",
      message:
        'these contradict each other by 12 d: "not before 2019-01-10" as start of Id 1-4; courses of Id 1-4 follow each other; courses of 28 d assumed for Id 1-4; "not after 2019-04-19" as end of Id 1-4',
      hint: "set aside: courses of 28 d assumed for Id 1-4; at most 25 d each fits",
    },
  ]);
});

test("16: bounds are known with and without an assumed length, and gaps are drawn where they must be", () => {
  const placed = placeEvents(
    { scan: "2018-07, after C6" },
    { regimens: { R: cycleOf("21 d") }, courses: [{ regimen: "R", courses: "1-6", start: "2018-02-05" }] },
  );
  expect([bounds(placed, "C3"), bounds(placed, "C6"), firm(placed, "C3")]).toEqual([
    "2018-03-19..2018-05-08",
    "2018-05-21..2018-07-10",
    "2018-02-07..2018-07-27",
  ]);
  expect(["C3", "C6", "scan"].map((reference) => drawn(placed, reference))).toEqual(["2018-03-19", "2018-05-21", "2018-07-16"]);
  expect(momentAt(placed, "C6").leansOn).toEqual(["courses of 21 d, assumed"]);
});

test("17: what only comes after an island is an island of its own", () => {
  const placed = placeEvents(
    { x: "D+20", y: "after x", y3: "y + 3 d", z: "4-10 d after y3" },
    { clocks: { D: { unit: "d", first: 0 } } },
  );
  expect(momentAt(placed, "x")).toMatchObject({ island: momentAt(placed, "D").island, earliest: 20, latest: 20 });
  const island = momentAt(placed, "y").island;
  expect(island).not.toBe(momentAt(placed, "x").island);
  expect(momentAt(placed, "z")).toMatchObject({ island, earliest: 7, latest: 13 });
  expect(placed.islands.map(({ kind, zero }) => [kind, zero])).toEqual([
    ["calendar", undefined],
    ["clock", "D"],
    ["record", "case.events[1]"],
  ]);
  expect(placed.islands[island]?.rank).toBeGreaterThan(placed.islands[momentAt(placed, "x").island]?.rank ?? 0);
});

test("18: courses follow what triggered them, and no delay is invented", () => {
  const placed = placeEvents(
    { dx: "2018-01-15", relapse: "2018-07-10, after C4" },
    { regimens: { R: cycleOf("28 d") }, courses: [{ regimen: "R", courses: "1-4", start: "after dx" }] },
  );
  expect([bounds(placed, "C1"), bounds(placed, "C4")]).toEqual(["2018-01-15..2018-03-20", "2018-04-09..2018-06-12"]);
  expect([drawn(placed, "C1"), drawn(placed, "C4")]).toEqual(["2018-01-15", "2018-04-09"]);
});

test("19: spare time is spread evenly over the gaps", () => {
  const placed = placeEvents(
    { dx: "2018-01-15" },
    {
      regimens: { A: cycleOf("42 d"), B: cycleOf("56 d"), C: cycleOf("28 d") },
      courses: [
        { id: "a", regimen: "A", courses: "1", start: "after dx" },
        { id: "b", regimen: "B", courses: "2" },
        { id: "c", regimen: "C", courses: "3", start: "2018-07-01" },
      ],
    },
  );
  expect(["a", "b", "c"].map((id) => drawn(placed, id))).toEqual(["2018-02-07", "2018-04-13", "2018-07-01"]);
});

test("21: prose beside a month leaves the month whole", () => {
  const placed = placeEvents({ surgery: "2016-02", recurrence: "2017-03, 1 yr after surgery" });
  expect([bounds(placed, "surgery"), bounds(placed, "recurrence")]).toEqual(["2016-02-01..2016-02-29", "2017-03-01..2017-03-31"]);
  expect(bounds(placeEvents({ surgery: "2016-02", recurrence: "1 yr after surgery" }), "recurrence")).toBe(
    "2016-07-31..2017-09-01",
  );
});

test("22: a drug after a moment starts there at the earliest, and nothing draws its end", () => {
  const placed = placeCase({
    events: [{ id: "t", at: "2017-03-14" }],
    drugs: [{ id: "x", drug: "x", start: "after t" }],
  });
  const { start, end, ending } = spanOf(placed, "x");
  expect([range(start), drawn(placed, "x"), ending]).toEqual(["2017-03-14..open", "2017-03-14", "unknown"]);
  expect(end.drawn).toBeUndefined();
});
