import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCaseFile } from "../../src/case";
import type { ClinicalCase } from "../../src/case/schema";
import { type Moment, type PlacedCase, placeCase } from "../../src/place";
import { bounds, daysSince, drawn, momentAt, placeEvents, spanOf } from "./cases";

describe("islands", () => {
  test("a record that hangs on the calendar from one side stays there, at that side", () => {
    const placed = placeEvents({ a: "2020-05-01", b: "after a", c: "after b", z: "before a" });
    expect(placed.islands).toEqual([{ kind: "calendar", rank: 0 }]);
    expect(["b", "c", "z"].map((id) => [bounds(placed, id), drawn(placed, id)])).toEqual([
      ["2020-05-01..open", "2020-05-01"],
      ["2020-05-01..open", "2020-05-01"],
      ["open..2020-05-01", "2020-05-01"],
    ]);
  });

  test("days of a clock without a tie have an axis of their own, whatever they come after", () => {
    const placed = placeEvents({ a: "2020-05-01", h1: "H1, after a", h5: "H5" }, { clocks: { H: { unit: "d", first: 1 } } });
    expect(placed.islands).toEqual([
      { kind: "calendar", rank: 0 },
      { kind: "clock", zero: "H", rank: 1 },
    ]);
    expect(momentAt(placed, "h5")).toMatchObject({ island: 1, earliest: 4, latest: 4, drawn: 4 });
  });

  test("one statement ties a clock to the calendar", () => {
    const placed = placeEvents({ h5: "H5, 2020-05", h9: "H9" }, { clocks: { H: { unit: "d", first: 1 } } });
    expect(placed.islands).toHaveLength(1);
    expect(bounds(placed, "h9")).toBe("2020-05-05..2020-06-04");
  });

  test("islands of which nothing says the order have the same rank", () => {
    const placed = placeEvents({ d: "D3", h: "H3" }, { clocks: { D: { unit: "d", first: 0 }, H: { unit: "d", first: 1 } } });
    expect(placed.islands.map(({ zero, rank }) => [zero, rank])).toEqual([
      [undefined, 0],
      ["D", 0],
      ["H", 0],
    ]);
  });

  test("records with an order and nothing else are islands of one point, in that order", () => {
    const placed = placeEvents({ a: "before b", b: "before c", c: "after a" });
    const rank = (id: string) => placed.islands[momentAt(placed, id).island]?.rank;
    expect([rank("a"), rank("b"), rank("c")]).toEqual([0, 1, 2]);
  });

  test("courses stay on the scale of what they follow, although only their order is known", () => {
    const placed = placeEvents(
      { dx: "2020-05-01", rash: "C2D3" },
      {
        regimens: { R: { agents: [{ drug: "x" }], cycle: { length: "21 d" } } },
        courses: [{ regimen: "R", courses: "1-2", start: "after dx" }],
      },
    );
    expect(placed.islands).toHaveLength(1);
    expect([bounds(placed, "rash"), drawn(placed, "rash")]).toEqual(["2020-05-24..open", "2020-05-24"]);
  });
});

describe("instants", () => {
  const clocks: ClinicalCase["clocks"] = {
    D: { zero: "2020-05-04", unit: "d", first: 0 },
    H: { zero: "infusion", unit: "h", first: 0 },
  };

  test("a moment with a time of day is an instant, others are days", () => {
    const placed = placeEvents({ a: "D1T06:00", b: "D1" }, { clocks });
    expect([momentAt(placed, "a").grain, momentAt(placed, "a").earliest]).toEqual(["minute", 18387.25]);
    expect([momentAt(placed, "b").grain, momentAt(placed, "b").earliest]).toEqual(["day", 18387]);
  });

  test("hours of a clock count from the instant of its zero", () => {
    const placed = placeEvents({ infusion: "2020-05-04T10:30", fever: "H+26", later: "H26, after fever" }, { clocks });
    expect(bounds(placed, "fever")).toBe("2020-05-05T12:30..2020-05-05T13:28");
    expect(bounds(placed, "later")).toBe("2020-05-05T12:31..2020-05-05T13:29");
  });

  test("what is only ordered within a day stands in equal steps", () => {
    const placed = placeEvents({ a: "2020-05-04, before b", b: "2020-05-04, before c", c: "2020-05-04T12:00" });
    expect([drawn(placed, "a"), drawn(placed, "b")]).toEqual(["2020-05-04T03:59", "2020-05-04T07:59"]);
  });

  test("what came soon after an instant is drawn near it", () => {
    const placed = placeEvents({ a: "2020-05-04T12:00", b: "2020-05-04, soon after a" });
    expect(drawn(placed, "b")).toBe("2020-05-04T12:01");
  });

  test("an order without clock times stays a matter of days", () => {
    const placed = placeEvents({ a: "2020-05-04", b: "2020-05-04, after a" });
    expect([momentAt(placed, "a").grain, momentAt(placed, "b").grain]).toEqual(["day", "day"]);
  });

  test("limits with a time of day hold to the minute", () => {
    const placed = placeEvents({ a: "2020-05-04, not before 2020-05-04T08:00, not after 2020-05-04T09:30" });
    expect(bounds(placed, "a")).toBe("2020-05-04T08:00..2020-05-04T09:30");
  });

  test("something that lasts some hours ends at an instant", () => {
    const placed = placeCase({ stays: [{ id: "icu", start: "2020-05-04T22:00", length: "3 h" }] });
    const { start, end } = spanOf(placed, "icu");
    expect([end.grain, Math.round(((end.earliest ?? 0) - (start.earliest ?? 0)) * 1440)]).toEqual(["minute", 180]);
  });

  test("time since an instant counts from that instant", () => {
    const placed = placeEvents({ infusion: "2020-05-04T10:30", fever: "D1T16:30", rash: "D3" }, { clocks });
    expect(daysSince(placed, "fever", "infusion")).toEqual([1.25, 1.25]);
    expect(daysSince(placed, "rash", "infusion")).toEqual([2.5625, 2.5625]);
  });
});

describe("time since a reference", () => {
  test("counts its own island from there and leaves the others", () => {
    const placed = placeEvents({ a: "2020-05-01", b: "2020-06", d: "D3" }, { clocks: { D: { unit: "d", first: 0 } } });
    const since = placed.since("a");
    expect(since?.islands).toEqual([
      { kind: "record", zero: "a", rank: 0 },
      { kind: "clock", zero: "D", rank: 0 },
    ]);
    expect(since && momentAt(since, "b")).toMatchObject({ earliest: 31, latest: 60, drawn: 45 });
    expect(since && momentAt(since, "d")).toMatchObject({ earliest: 3, latest: 3 });
  });

  test("puts what moves with it in group 0, and not the calendar", () => {
    const placed = placeEvents({ x: "2020-05", y: "x + 40 d", z: "2020-08-01" });
    const since = placed.since("x");
    expect(since && [momentAt(since, "y").group, momentAt(since, "z").group === 0]).toEqual([0, false]);
  });

  test.each(["nobody", "2020-05", "C1", "Q"])("is undefined for %s, which is no day here", (reference) => {
    expect(placeEvents({ a: "2020-05-01" }).since(reference)).toBeUndefined();
  });
});

const cases = [
  "ixazomib-skin-exfoliation",
  "sintilimab-myocarditis",
  "ten-multitarget-child",
  "invented-nine-days",
  "invented-myeloma-five-lines",
];

function shippedCase(name: string): ClinicalCase {
  const read = readCaseFile(readFileSync(`data/cases/${name}.json`, "utf8"));
  if (read.file === undefined) throw new Error(name);
  return read.file.case;
}

const referenceIds = (placed: PlacedCase) =>
  placed.records.flatMap(({ record }) =>
    record.id !== undefined && placed.momentOf(record.id)?.drawn !== undefined ? [record.id] : [],
  );

test.each(cases)("every two records of %s are drawn as far apart as their bounds since each other allow", (name) => {
  const placed = placeCase(shippedCase(name));
  const ids = referenceIds(placed);
  for (const zero of ids.filter((_, index) => index % 6 === 0)) {
    const since = placed.since(zero);
    if (since === undefined) continue;
    for (const id of ids) expect(isInside(momentAt(since, id))).toBe(true);
  }
});

/** Whether a moment is drawn inside its bounds, and inside what it may take beside the rest. */
function isInside({ earliest, latest, drawn: day, slack }: Moment): boolean {
  if (day === undefined) return true;
  const low = Math.max(earliest ?? day, slack.earliest ?? day);
  const high = Math.min(latest ?? day, slack.latest ?? day);
  return low <= day && day <= high;
}

const relation = fc.constantFrom(
  "after",
  "before",
  "not before",
  "2 wk after",
  "within 10 d after",
  "soon after",
  "at least 3 d before",
);
const eventText = (index: number) =>
  fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 3 }))
      .map(([day, month]) => `2020-0${month}-${String(day).padStart(2, "0")}`),
    fc.constantFrom("2020-01", "2020-02~", "early 2020-03", "2020"),
    ...(index === 0
      ? []
      : [fc.tuple(relation, fc.integer({ min: 0, max: index - 1 })).map(([word, other]) => `${word} e${other}`)]),
  );
const someEvents = fc
  .tuple(...[0, 1, 2, 3, 4].map(eventText))
  .map((texts) => Object.fromEntries(texts.map((text, index) => [`e${index}`, text])));

test("events are drawn inside their bounds, and as far apart as they can be", () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const placed = placeEvents(events);
      fc.pre(placed.problems.length === 0);
      for (const zero of Object.keys(events)) {
        const since = placed.since(zero);
        for (const id of Object.keys(events)) expect(since === undefined || isInside(momentAt(since, id))).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("a further event never widens the bounds of the others while nothing gives way", () => {
  fc.assert(
    fc.property(someEvents, fc.constantFrom("before e1", "2020-02, after e2", "10 d after e3"), (events, more) => {
      const [before, after] = [placeEvents(events), placeEvents({ ...events, more })];
      fc.pre(before.problems.length === 0 && after.problems.length === 0);
      for (const id of Object.keys(events)) {
        const [wide, narrow] = [momentAt(before, id), momentAt(after, id)];
        if (wide.island !== 0 || narrow.island !== 0) continue;
        expect(narrow.earliest ?? Number.NEGATIVE_INFINITY).toBeGreaterThanOrEqual(wide.earliest ?? Number.NEGATIVE_INFINITY);
        expect(narrow.latest ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(wide.latest ?? Number.POSITIVE_INFINITY);
      }
    }),
    { numRuns: 60 },
  );
});

test("two hundred thousand dated values share the moments of their days", () => {
  const values = Array.from({ length: 200_000 }, (_, index): [string, number] => [
    `2020-01-${String((index % 28) + 1).padStart(2, "0")}`,
    index,
  ]);
  const placed = placeCase({ cutoff: "2020-02", values: [{ analyte: "x", values }] });
  const moments = new Set(placed.records.map(({ time }) => (time.shape === "at" ? time.at : undefined)));
  expect([placed.records.length, moments.size]).toEqual([200_000, 28]);
});
