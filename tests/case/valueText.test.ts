import { describe, expect, it } from "vitest";
import { decimalComma } from "../../src/case/decimalComma";
import { type ParsedValue, parseValue } from "../../src/case/valueText";

/** The parsed value without its text. */
function meaning(value: number | string): Omit<ParsedValue, "text"> {
  const { text: _, ...rest } = parseValue(value);
  return rest;
}

describe("parseValue", () => {
  it.each([
    [0, { kind: "number", number: 0 }],
    ["0", { kind: "number", number: 0 }],
    ["12.50", { kind: "number", number: 12.5 }],
    ["-3", { kind: "number", number: -3 }],
    ["−3", { kind: "number", number: -3 }],
    ["1.2e3", { kind: "number", number: 1200 }],
    ["<40", { kind: "number", number: 40, comparator: "<" }],
    ["<= 0.1", { kind: "number", number: 0.1, comparator: "<=" }],
    ["≤0.1", { kind: "number", number: 0.1, comparator: "<=" }],
    ["> 200", { kind: "number", number: 200, comparator: ">" }],
    ["≥7", { kind: "number", number: 7, comparator: ">=" }],
    ["≈49", { kind: "number", number: 49, comparator: "≈" }],
    ["~49", { kind: "number", number: 49, comparator: "≈" }],
    ["15-20", { kind: "range", low: 15, high: 20 }],
    ["15-15", { kind: "range", low: 15, high: 15 }],
    ["15–20", { kind: "range", low: 15, high: 20 }],
    ["-5 to -2", { kind: "range", low: -5, high: -2 }],
    ["165/119", { kind: "pair", first: 165, second: 119 }],
    ["1+", { kind: "ordinal", plus: 1 }],
    ["+++", { kind: "ordinal", plus: 3 }],
    ["2.5 xULN", { kind: "multiple", number: 2.5, of: "ULN" }],
    [">5×ULN", { kind: "multiple", number: 5, of: "ULN", comparator: ">" }],
    ["not detected", { kind: "not detected" }],
    ["Undetectable", { kind: "not detected" }],
  ] as const)("reads %j as %j", (value, expected) => {
    expect(meaning(value)).toEqual(expected);
  });

  it.each(["normal", "1+ to 2+", "20-15", "1:40", "12 g/L", "1e999", "42,1", "ND", "阴性", ""])("keeps %j as words", (value) => {
    expect(parseValue(value)).toEqual({ kind: "text", text: value });
  });

  it("keeps the text as written", () => {
    expect(parseValue(" < 0.10 ").text).toBe(" < 0.10 ");
  });
});

describe("decimalComma", () => {
  it.each([
    ["42,1", ["42.1"]],
    ["<0,5", ["<0.5"]],
    ["1,5-2,0", ["1.5-2.0"]],
    ["1,234", ["1.234", "1234"]],
    ["1,234,567", ["1234567"]],
    ["2,5 xULN", ["2.5 xULN"]],
  ])("suggests for %j to write %j", (value, expected) => {
    expect(decimalComma(value)).toEqual(expected);
  });

  it.each([42.1, "42.1", "two lesions, 3,4 cm", "normal, stable"])("has nothing to say about %j", (value) => {
    expect(decimalComma(value)).toBeUndefined();
  });
});
