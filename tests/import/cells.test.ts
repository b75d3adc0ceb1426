import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseValue } from "../../src/case/valueText";
import { readDate } from "../../src/import/dates";
import { readRange, readValue } from "../../src/import/numbers";
import { readSheet } from "../../src/import";
import { formatIsoDay, monthNames, ymdOf } from "../../src/time";

const day = fc.integer({ min: 0, max: 30_000 });
const pad = (number: number) => String(number).padStart(2, "0");

describe("dates", () => {
  test("every way to write a day with a name for its month is that day", () => {
    fc.assert(
      fc.property(day, (at) => {
        const { year, month, day: ofMonth } = ymdOf(at);
        const name = monthNames[month - 1] ?? "";
        for (const text of [
          formatIsoDay(at),
          `${ofMonth} ${name} ${year}`,
          `${ofMonth}-${name.toUpperCase()}-${year}`,
          `${name} ${ofMonth}, ${year}`,
          `${pad(ofMonth)}.${pad(month)}.${year}`,
          `${year}/${month}/${ofMonth}`,
        ])
          expect(readDate(text)).toEqual({ kind: "date", text: formatIsoDay(at) });
      }),
    );
  });
  test("two numbers before a year are never swapped: each reading is the date written that way round, and both are kept", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("/", "-"), (at, separator) => {
        const { year, month, day: ofMonth } = ymdOf(at);
        const read = readDate([ofMonth, month, year].join(separator));
        if (ofMonth === month) expect(read).toEqual({ kind: "date", text: formatIsoDay(at) });
        else expect(read).toMatchObject({ kind: "either", dayFirst: formatIsoDay(at) });
        if (read.kind === "either") expect("monthFirst" in read).toBe(ofMonth <= 12);
      }),
    );
  });
  test.each([
    ["03/04/2019 8:05 PM", { kind: "either", dayFirst: "2019-04-03T20:05", monthFirst: "2019-03-04T20:05" }],
    ["2019-04-03 00:00:00", { kind: "date", text: "2019-04-03" }],
    ["Wed, 3 Apr 2019", { kind: "date", text: "2019-04-03" }],
    ["3. März 2019", { kind: "date", text: "2019-03-03" }],
    ["Apr-19", { kind: "date", text: "2019-04", centuryIsGuessed: true }],
    ["04/2019", { kind: "date", text: "2019-04" }],
    ["ca. 2019-04", { kind: "date", text: "2019-04~" }],
    ["31/02/2019", { kind: "refused", why: "“31/02/2019” is no day of the calendar" }],
    ["to date", { kind: "ongoing" }],
    ["?", { kind: "unknown" }],
    ["n/a", { kind: "empty" }],
    ["19-Apr", { kind: "refused", why: "“19-Apr” is no date" }],
    ["2019-02-30", { kind: "refused", why: "“2019-02-30” is no day of the calendar" }],
  ])("%s", (text, reading) => {
    expect(readDate(text)).toEqual(reading);
  });
});

describe("values", () => {
  const number = fc.double({ min: 0.001, max: 999, noNaN: true }).map((each) => Number(each.toFixed(3)));
  test("a number reads the same with a point and, where commas are decimal, with a comma; comparators stay", () => {
    fc.assert(
      fc.property(number, fc.constantFrom("", "<", ">", "≤"), (value, comparator) => {
        const text = `${comparator}${value}`;
        const read = readValue(text, "point");
        expect(read.kind === "value" && parseValue(read.value)).toMatchObject({ kind: "number", number: value });
        expect(readValue(text.replace(".", ","), "comma")).toEqual(read);
        if (comparator !== "") expect(read).toMatchObject({ value: text });
      }),
    );
  });
  test("no cell is ever lost: it is a value, a question, empty, or refused by its own words", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (cell) => {
        const read = readValue(cell, undefined);
        if (read.kind === "refused") expect(read.why).toContain("“");
        if (read.kind === "empty") expect(cell.replace(/n\/?a|none|null/i, "")).toMatch(/^[-–—.*]?$/);
      }),
    );
  });
  test.each([
    ["< 0.1", { kind: "value", value: "<0.1" }],
    ["121 g/L", { kind: "value", value: 121, unit: "g/L" }],
    ["5.0", { kind: "value", value: "5.0" }],
    ["▲ 300 H", { kind: "value", value: 300, asPrinted: "▲ 300 H" }],
    ["not detected", { kind: "value", value: "not detected" }],
    ["165/119", { kind: "value", value: "165/119" }],
    ["nd", { kind: "refused", why: "“nd” is no value" }],
    ["1'204", { kind: "value", value: 1204 }],
  ])("%s", (text, reading) => {
    expect(readValue(text, undefined)).toEqual(reading);
  });
  test("ranges have a lower limit, an upper one, or both; others stay as they are printed", () => {
    expect(readRange("3,3 – 19,4", "comma")).toEqual({ low: 3.3, high: 19.4 });
    expect(readRange("(<5)", "point")).toEqual({ high: 5 });
    expect(readRange(">= 60", "point")).toEqual({ low: 60 });
    expect(readRange("negative", "point")).toEqual({ text: "negative" });
  });
});

test("whatever stands in the cells of a sheet, its rows are the rows of the text", () => {
  const cell = fc.stringMatching(/^[A-Za-z0-9 ,;"'.<>/-]{0,8}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 6 }), (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
      const sheet = readSheet("t", text);
      expect(sheet?.rows).toEqual(rows.map((row) => row.map((each) => each.replace(/\s+/g, " ").trim())));
    }),
  );
});
