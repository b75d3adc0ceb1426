import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseWhen, printWhen, referencesOf } from "../../src/time";
import { explain } from "../../src/time/explain";
import { refusal } from "../support/refusal";

const accepted = [
  "2019",
  "2019-04",
  "2019-04-15",
  "2019-XX",
  "2019-04-XX",
  "2019-XX-XX",
  "early 2019-02",
  "mid 2019",
  "2019-03~",
  "2019?",
  "2019-03-15 ± 5 d",
  "2020-10-14T08:30",
  "D+14",
  "D-3",
  "H5",
  "W3",
  "GA 12w4d",
  "GA 30w",
  "Age 50y",
  "P20w0d",
  "D0T08:30",
  "relapse1",
  "start of stay1",
  "end of stay1",
  "C3D4",
  "pd.C2",
  "pd.C1-C2",
  "pd.last",
  "start of C4",
  "hsct + 14 d",
  "X5 - 1 mo",
  "2 wk after surgery",
  "~2 wk after x",
  "10-14 d after x",
  "at least 3 d before C2",
  "within 3 wk after x",
  "several wk after x",
  "1 yr 3 mo after x",
  "1.5 yr after x",
  "before C6",
  "after x",
  "not before D+20",
  "not after cutoff",
  "during C1-C2",
  "same day as x",
  "soon after rash1",
  "between C5 and C6",
  "2021-05, between C5 and C6",
  "K4, J11",
];

test.each(accepted)("parseWhen reads %s and printWhen writes it back", (text) => {
  const parsed = parseWhen(text);
  expect(parsed).toMatchObject({ ok: true });
  if (parsed.ok) expect(printWhen(parsed.value)).toBe(text);
});

test("parseWhen takes loose spacing and prints it evenly", () => {
  const parsed = parseWhen(" between  C5 and C6 ,2021-05+/-5d ");
  expect(parsed.ok && printWhen(parsed.value)).toBe("between C5 and C6, 2021-05 ± 5 d");
});

describe("parseWhen refuses with a hint", () => {
  test.each([
    ["2021-03/2021-06", 'a period, or one uncertain date? write start and end, or "between 2021-03 and 2021-06"'],
    ["2021-3", 'write "2021-03"'],
    ["2021-3-5", 'write "2021-03-05"'],
    ["2021/03", 'write "2021-03"'],
    ["03/04/2019", 'day or month first? write "2019-04-03" or "2019-03-04"'],
    ["23/04/2019", 'write "2019-04-23"'],
    ["2021-13", "write the year, then the month, then the day"],
    ["2021-21", 'seasons differ between hemispheres; write "mid 2021" or "between 2021-03 and 2021-05"'],
    ["2021-02-30", '2021-02 has 28 days; write "2021-02" if the day is not known'],
    ["2021-03-15T08:30:00Z", 'write the time of day of the place, without zone and seconds: "2021-03-15T08:30"'],
    ["P7M", 'months or minutes? write "7 mo after x"'],
    ["since C3", 'write "not before C3" for a moment, or start: "C3"'],
    ["until 2020", 'write "not after 2020" for a moment, or end: "2020"'],
    ["spring 2019", 'write "mid 2019" or "between 2019-06 and 2019-08"'],
    ["day 14", 'a day of which clock? declare a clock such as D and write "D14"'],
    ["cycle 3 day 4", 'write "C3D4"'],
    ["C4-5", 'write "C4-C5"'],
    ["hsct+14 d", 'write "hsct + 14 d" with spaces around the sign, for arithmetic'],
    ["2 m after x", 'months or minutes? write "mo" or "min"'],
    ["2 weeks after x", 'write "wk"'],
    ["14 d", 'this is a length; write "14 d after x" or put it in length'],
    ["12-25", "a day without a year cannot be placed; add the year, or leave the time out and keep the day in a note"],
    ["2021-XX-15", 'write "2021" and keep the day in a note'],
    ["", "leave the field out when the time is not known"],
    ["C2-C1", 'write "C1-C2"'],
    ["dx or surgery1", 'there is no "or"; write "between x and y", or keep the other reading in alternatives'],
  ])("%s", (text, hint) => {
    expect(refusal(parseWhen(text))).toMatchObject({ hint });
  });

  test("and says where in the text the mistake is", () => {
    expect(refusal(parseWhen("2021-05, after 2021-13"))).toEqual({
      offset: 20,
      message: 'expected a month from 01 to 12, found "13"',
      hint: "write the year, then the month, then the day",
    });
  });
});

test("parseWhen reads the lead-in day of a course with a warning", () => {
  const parsed = parseWhen("C1D0");
  expect(parsed.ok && parsed.warnings?.map(explain)).toMatchObject([{ message: 'a course has no day 0, found "C1D0"' }]);
});

test("referencesOf names the records, courses and clocks of a time", () => {
  const parsed = parseWhen("2 wk after surgery1, before pd.C4-C5, D+3 - 1 d, vd.last, between C2 and end of stay1");
  expect(parsed.ok && referencesOf(parsed.value)).toEqual({
    ids: ["surgery1", "vd", "stay1"],
    courses: [{ block: "pd", numbers: [4, 5] }, { numbers: [2] }],
    clocks: ["D"],
  });
});

const span = fc.oneof(
  fc.constantFrom("3 d", "2 wk", "~2 wk", "1.5 yr", "10-14 d", "several mo", "45 min", "1 yr 3 mo", "~several wk"),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom("min", "h", "d", "wk", "mo", "yr"))
    .map(([n, unit]) => `${n} ${unit}`),
);
const base = fc.oneof(
  fc.constantFrom(
    "2019",
    "2019-04~",
    "mid 2019-02",
    "2019-04-15T08:30",
    "D+14",
    "GA 12w4d",
    "x",
    "end of stay1",
    "C3D4",
    "pd.C1-C2",
    "pd.last",
  ),
  fc
    .tuple(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
);
const point = fc.oneof(
  base,
  fc.tuple(base, fc.constantFrom("+", "-"), span).map((parts) => parts.join(" ")),
  fc
    .tuple(fc.constantFrom("", "at least ", "at most ", "within "), span, fc.constantFrom("after", "before"), base)
    .map(([limit, ...rest]) => limit + rest.join(" ")),
);
const term = fc.oneof(
  point,
  fc
    .tuple(fc.constantFrom("before", "after", "not before", "not after", "during", "same day as", "soon after"), point)
    .map((parts) => parts.join(" ")),
  fc.tuple(base, span).map(([a, b]) => `${a} ± ${b}`),
  fc.tuple(point, point).map(([a, b]) => `between ${a} and ${b}`),
);

test("reading, printing and reading again gives the same expression", () => {
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 3 }), (terms) => {
      const text = terms.join(", ");
      const first = parseWhen(text);
      if (!first.ok) throw new Error(`${text}: ${explain(first).message}`);
      const again = parseWhen(printWhen(first.value));
      expect(again).toEqual({ ok: true, value: first.value });
    }),
  );
});

test("any text is read or refused, never thrown at", () => {
  fc.assert(fc.property(fc.string(), (text) => typeof parseWhen(text).ok === "boolean"));
});

test("a plain date is read alike on the short way and on the long one, also where it does not exist", () => {
  const number = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, "0"));
  const year = fc.constantFrom("0999", "1900", "2000", "2023", "2024");
  const time = fc.option(
    fc.tuple(number(30), number(70)).map((parts) => `T${parts.join(":")}`),
    { nil: "" },
  );
  const text = fc.tuple(year, number(14), number(33), time).map(([y, month, day, rest]) => `${y}-${month}-${day}${rest}`);
  fc.assert(
    fc.property(text, (plain) => {
      const [short, long] = [parseWhen(plain), parseWhen(`${plain} `)];
      expect(short).toEqual(long);
    }),
    { numRuns: 500 },
  );
});
