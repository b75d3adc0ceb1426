import fc from "fast-check";
import { expect, test } from "vitest";
import type { ClinicalCase } from "../../src/case/schema";
import { type Moment, type PlacedCase, type PlacedRecord, placeCase } from "../../src/place";

const ids = ["a", "b", "c", "d", "e", "blk", "blk2", "cutoff", "nobody"];
const id = fc.constantFrom(...ids.slice(0, 5));
const reference = fc.oneof(
  fc.constantFrom(...ids),
  fc.constantFrom(
    "C1",
    "C2D3",
    "C1-C3",
    "blk.C2",
    "blk.last",
    "end of a",
    "start of C2",
    "C1D-1",
    "C9",
    "D+3",
    "D0",
    "H2",
    "H0",
    "X4",
    "D2T08:00",
    "T5",
  ),
);
const date = fc.constantFrom(
  "2020",
  "2020-05",
  "2020-05-17",
  "2020-05-17T14:00",
  "2020-05~",
  "mid 2020",
  "late 2020-06",
  "2021-01-03?",
  "2020-06-02 ± 5 d",
);
const span = fc.constantFrom("3 d", "2 wk", "~1 mo", "1.5 yr", "several wk", "2 h", "10-14 d", "1 yr 2 mo", "45 min");
const point = fc.oneof(date, reference);
const term = fc.oneof(
  { weight: 3, arbitrary: date },
  { weight: 2, arbitrary: reference },
  fc.tuple(reference, fc.constantFrom("+", "-"), span).map((parts) => parts.join(" ")),
  fc
    .tuple(fc.constantFrom("", "at least ", "at most ", "within "), span, fc.constantFrom("after", "before"), point)
    .map(([limit, length, side, other]) => `${limit}${length} ${side} ${other}`),
  fc
    .tuple(fc.constantFrom("before", "after", "not before", "not after", "during", "same day as", "soon after"), point)
    .map((parts) => parts.join(" ")),
  fc.tuple(point, point).map(([from, to]) => `between ${from} and ${to}`),
  fc.constantFrom("rubbish", ""),
);
const when = fc.oneof(
  { weight: 4, arbitrary: term },
  fc.tuple(term, term).map((parts) => parts.join(", ")),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const end = fc.oneof({ weight: 3, arbitrary: when }, fc.constantFrom("ongoing", "unknown"));
const common = {
  id: maybe(id),
  status: maybe(fc.constantFrom("planned" as const, "given" as const)),
  basis: maybe(fc.constantFrom("assumed" as const, "reported" as const)),
};
const lasting = { start: maybe(when), end: maybe(end), length: maybe(span) };
const over = { over: maybe(fc.record({ from: maybe(when), to: maybe(when) })) };
const schedule = maybe(fc.constantFrom("q7d x4", "q2d for 9 d", "q12h", "once", "continuous"));
const list = <T>(record: fc.Arbitrary<T>) => fc.array(record, { maxLength: 3 });
const block = (blockId: string) =>
  fc.record({
    ...lasting,
    id: fc.constant(blockId),
    regimen: fc.constantFrom("R", "S", "Q"),
    courses: maybe(fc.constantFrom("1-3", "4-5", "2", "5+", "x")),
    line: maybe(fc.constantFrom(1, 2)),
    follows: maybe(fc.constantFrom("blk", "blk2")),
    each: maybe(list(fc.record({ course: fc.constantFrom(1, 2, 3), ...lasting }))),
  });

/** Cases with times of every form, most of which contradict each other or name what does not exist. */
const anyCase: fc.Arbitrary<ClinicalCase> = fc
  .record({
    cutoff: maybe(when),
    zero: maybe(when),
    events: list(fc.record({ ...common, at: maybe(when), ...lasting, ...over, category: maybe(fc.constant("death" as const)) })),
    drugs: list(
      fc.record({
        ...common,
        drug: fc.constant("x"),
        at: maybe(fc.oneof(when, fc.array(when, { maxLength: 3 }))),
        ...lasting,
        schedule,
        steps: maybe(list(fc.record({ ...lasting, schedule }))),
      }),
    ),
    values: list(
      fc.record({ ...common, analyte: fc.constant("x"), sample: maybe(id), values: maybe(list(fc.tuple(when, fc.constant(1)))) }),
    ),
    samples: list(fc.record({ ...common, at: maybe(when) })),
    courses: fc.tuple(block("blk"), block("blk2")),
  })
  .map(({ zero, ...rest }) =>
    withoutUndefined({
      ...rest,
      clocks: { D: { zero, unit: "d", first: 0 }, H: { unit: "h", first: 1, zero: "a" } },
      regimens: {
        R: { agents: [{ drug: "x" }], cycle: { length: "28 d", basis: "assumed" } },
        S: { agents: [{ drug: "x" }], cycle: { length: "3 wk" } },
      },
    }),
  );

/** What a case file looks like once it is read: absent fields are absent. */
const withoutUndefined = (value: object): ClinicalCase => JSON.parse(JSON.stringify(value));

function momentsOf(record: PlacedRecord): readonly Moment[] {
  const { time } = record;
  const own =
    time.shape === "at"
      ? [time.at]
      : time.shape === "span"
        ? [time.start, time.end]
        : time.shape === "over"
          ? [time.from, time.to]
          : [];
  const courses = record.list === "courses" ? record.courses.flatMap(({ start, end: last }) => [start, last]) : [];
  const drug = record.list === "drugs" ? [...record.steps.flatMap(({ start, end: last }) => [start, last]), ...record.doses] : [];
  return [...own, ...courses, ...drug];
}

const tolerance = 1e-9;

function expectSound(placed: PlacedCase): void {
  for (const moment of placed.records.flatMap(momentsOf)) {
    const { earliest = Number.NEGATIVE_INFINITY, latest = Number.POSITIVE_INFINITY, drawn, island } = moment;
    expect(placed.islands[island]).toBeDefined();
    expect(earliest).toBeLessThanOrEqual(latest);
    if (drawn === undefined) continue;
    expect(drawn).toBeGreaterThanOrEqual(earliest - tolerance);
    expect(drawn).toBeLessThanOrEqual(latest + tolerance);
  }
  for (const { time } of placed.records) {
    if (time.shape !== "span" || time.start.drawn === undefined || time.end.drawn === undefined) continue;
    if (time.start.island !== time.end.island) continue;
    expect(time.start.drawn).toBeLessThan(time.end.drawn + tolerance);
  }
}

test("any case is placed: nothing is thrown, and everything is drawn inside its bounds", () => {
  fc.assert(
    fc.property(anyCase, (clinicalCase) => {
      const placed = placeCase(clinicalCase);
      expectSound(placed);
      for (const zero of ["a", "C1", "D", "blk.last"]) {
        const since = placed.since(zero);
        if (since !== undefined) expectSound(since);
      }
    }),
    { numRuns: 80 },
  );
});

test("a value for which the rule of death gave way is drawn inside of its bounds", () => {
  const placed = placeCase({
    cutoff: "blk - 3 d",
    events: [{ id: "a", end: "ongoing", category: "death" }],
    values: [{ analyte: "x", values: [["blk + ~1 mo", 1]] }],
    courses: [
      { start: "between blk2 and H2", id: "blk", regimen: "R" },
      { id: "blk2", regimen: "R" },
    ],
    clocks: { H: { unit: "h", first: 1, zero: "a" } },
    regimens: { R: { agents: [{ drug: "x" }] } },
  });
  expect(placed.problems.map(({ hint }) => hint)).toContain("set aside: nothing is given or observed after death (x)");
  expectSound(placed);
});
