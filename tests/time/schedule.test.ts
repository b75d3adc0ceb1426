import { describe, expect, test } from "vitest";
import { doseOffsets, parseCourseNumbers, parseDayList, parseEnd, parseSchedule } from "../../src/time";
import { explain } from "../../src/time/explain";
import { refusal } from "../support/refusal";

const scheduleOf = (text: string) => {
  const parsed = parseSchedule(text);
  if (!parsed.ok) throw new Error(explain(parsed).message);
  return parsed.value;
};

test.each([
  ["once", { kind: "once" }],
  ["continuous", { kind: "continuous" }],
  ["as needed", { kind: "as needed" }],
  ["irregular", { kind: "irregular" }],
  ["2x/wk", { kind: "times per", times: 2, unit: "wk" }],
  ["d1,8,15 /28", { kind: "days", days: [1, 8, 15], of: 28 }],
  ["d1-3 /28", { kind: "days", days: [1, 2, 3], of: 28 }],
  ["with dialysis1", { kind: "with", id: "dialysis1" }],
  ["q7d x4", { kind: "every", times: 4 }],
  ["q12h", { kind: "every" }],
])("parseSchedule reads %s", (text, schedule) => {
  expect(scheduleOf(text)).toMatchObject(schedule);
});

test.each([
  ["q7d x4", [0, 7, 14, 21]],
  ["q2d for 9 d", [0, 2, 4, 6, 8]],
  ["once", [0]],
  ["q12h for 3 d", undefined],
  ["q7d", undefined],
  ["2x/wk", undefined],
])("%s fixes its doses on days %j", (text, offsets) => {
  expect(doseOffsets(scheduleOf(text))).toEqual(offsets);
});

describe("parseSchedule refuses with a hint", () => {
  test.each([
    ["bid", 'write "q12h"'],
    ["weekly", 'write "q7d"'],
    ["d8-1 /28", undefined],
  ])("%s", (text, hint) => {
    expect(refusal(parseSchedule(text))).toMatchObject({ hint });
  });
});

test.each([
  ["4-5", { first: 4, last: 5, more: false }],
  ["13", { first: 13, last: 13, more: false }],
  ["5+", { first: 1, last: 5, more: true }],
  ["C6-C12", { first: 6, last: 12, more: false }],
])("parseCourseNumbers reads %s", (text, numbers) => {
  expect(parseCourseNumbers(text)).toEqual({ ok: true, value: numbers });
});

test.each(["5-4", "0-3", "many", "1-5000", ""])("parseCourseNumbers refuses %j", (text) => {
  expect(parseCourseNumbers(text)).toMatchObject({ ok: false });
});

test("parseDayList reads days of a course", () => {
  expect(parseDayList("1, 8, 15")).toEqual({ ok: true, value: [1, 8, 15] });
  expect(parseDayList("1-3, 8")).toEqual({ ok: true, value: [1, 2, 3, 8] });
  expect(parseDayList("8, x")).toMatchObject({ ok: false });
});

test("parseEnd tells ongoing, unknown and a last day apart", () => {
  expect(parseEnd("ongoing")).toEqual({ ok: true, value: { kind: "ongoing" } });
  expect(parseEnd("unknown")).toEqual({ ok: true, value: { kind: "unknown" } });
  expect(parseEnd("not before D+20")).toMatchObject({ ok: true, value: { kind: "when" } });
  expect(parseEnd("until May")).toMatchObject({ ok: false });
});
