import { describe, expect, test } from "vitest";
import { exactReach, parseSpan, printSpan, proseReach, type Reach } from "../../src/time";
import { explain } from "../../src/time/explain";
import { refusal } from "../support/refusal";

const amount = ({ months, days, minutes }: Reach["low"]) =>
  [months && `${months} mo`, days && `${days} d`, minutes && `${minutes} min`].filter(Boolean).join(" ") || "0";
const words = ({ low, high }: Reach) => `${amount(low)}..${high === undefined ? "open" : amount(high)}`;
const spanOf = (text: string) => {
  const parsed = parseSpan(text);
  if (!parsed.ok) throw new Error(explain(parsed).message);
  return parsed.value;
};

test.each([
  ["14 d", "14 d..14 d"],
  ["2 wk", "11 d..17 d"],
  ["1.5 wk", "8 d..12 d"],
  ["1 mo", "1 mo -15 d..1 mo 15 d"],
  ["1.5 yr", "15 mo..21 mo"],
  ["2 yr", "18 mo..30 mo"],
  ["1 yr 3 mo", "15 mo -15 d..15 mo 15 d"],
  ["10-14 d", "10 d..14 d"],
  ["2-3 wk", "14 d..21 d"],
  ["~10 d", "8 d..12 d"],
  ["~2 wk", "7 d..21 d"],
  ["~1 wk", "4 d..14 d"],
  ["~10 wk", "56 d..84 d"],
  ["~1 mo", "15 d..2 mo"],
  ["~8 mo", "7 mo -18 d..9 mo 18 d"],
  ["~1 yr", "6 mo..24 mo"],
  ["~2 h", "96 min..144 min"],
  ["3 h", "180 min..180 min"],
  ["1.5 h", "90 min..90 min"],
  ["several wk", "14 d..open"],
  ["~several wk", "7 d..open"],
])("%s in prose reaches %s", (text, reach) => {
  expect(words(proseReach(spanOf(text)))).toBe(reach);
});

test.each([
  ["2 wk", "14 d..14 d"],
  ["1 mo", "1 mo..1 mo"],
  ["~2 wk", "7 d..21 d"],
  ["2-3 wk", "14 d..21 d"],
])("%s in arithmetic reaches %s", (text, reach) => {
  expect(words(exactReach(spanOf(text)))).toBe(reach);
});

describe("parseSpan refuses with a hint", () => {
  test.each([
    ["7", 'write "7 d" if days are meant; a unit is one of "min", "h", "d", "wk", "mo", "yr"'],
    ["7 M", 'months or minutes? write "mo" or "min"'],
    ["P7M", 'months or minutes? write "7 mo" or "7 min", or "7 mo after x" for a point in time'],
    ["M+6", 'months or minutes? write "6 mo" or "6 min", or "6 mo after x" for a point in time'],
    ["2 weeks", 'write "wk"'],
    ["1.3 wk", 'write it in a smaller unit, or as a range such as "1-2 wk"'],
    ["1.5 d", 'write it in a smaller unit, or as a range such as "1-2 d"'],
    ["5-3 d", 'write "3-5 d"'],
    ["", 'write a number and a unit, as in "14 d" or "2 wk"'],
  ])("%s", (text, hint) => {
    expect(refusal(parseSpan(text))).toMatchObject({ hint });
  });
});

test("printSpan writes what parseSpan reads", () => {
  for (const text of ["14 d", "~2 wk", "1 yr 3 mo", "10-14 d", "~several mo"]) expect(printSpan(spanOf(text))).toBe(text);
});
