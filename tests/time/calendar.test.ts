import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, dayOf, formatIsoDay, formatTimeOfDay, ymdOf } from "../../src/time";
import { formatIsoMinute, parseIsoDay } from "../../src/time/isoText";
import { daysOfMonths } from "../../src/time/calendar";

const day = fc.integer({ min: parseIsoDay("1904-01-01") ?? 0, max: parseIsoDay("2092-12-31") ?? 0 });
const iso = (text: string) => parseIsoDay(text) ?? Number.NaN;

test("days are counted from 1970-01-01 and written as ISO dates", () => {
  expect(dayOf({ year: 1970, month: 1, day: 1 })).toBe(0);
  expect(parseIsoDay("2020-10-01")).toBe(18536);
  expect(formatIsoDay(18536)).toBe("2020-10-01");
  expect(ymdOf(18536)).toEqual({ year: 2020, month: 10, day: 1 });
});

test.each(["2021-02-30", "2021-13-01", "2021-00-10", "2021-3-05", "0099-01-01", "2021-03"])(
  "%s is no day of the calendar",
  (text) => {
    expect(parseIsoDay(text)).toBeUndefined();
  },
);

test("every day is written and read back", () => {
  fc.assert(
    fc.property(day, (number) => {
      expect(parseIsoDay(formatIsoDay(number))).toBe(number);
    }),
  );
});

test("addMonths keeps the day of the month and is clamped to the end of the month", () => {
  expect(formatIsoDay(addMonths(iso("2020-01-31"), 1))).toBe("2020-02-29");
  expect(formatIsoDay(addMonths(iso("2020-01-31"), -2))).toBe("2019-11-30");
  expect(formatIsoDay(addMonths(iso("2019-12-15"), 14))).toBe("2021-02-15");
});

test("a time of day is written to the minute, and a day that is a fraction short of midnight stays the same day", () => {
  expect(formatTimeOfDay(510)).toBe("08:30");
  expect(formatIsoMinute(18536 + 1439 / 1440)).toBe("2020-10-01T23:59");
});

test.each([
  [1, 28, 31],
  [2, 59, 62],
  [3, 89, 92],
  [6, 181, 184],
  [9, 273, 276],
  [12, 365, 366],
  [24, 730, 731],
  [-1, -31, -28],
])("%i months are %i to %i days", (months, least, greatest) => {
  expect(daysOfMonths(months)).toEqual({ least, greatest });
});

test("months counted from any day lie within the least and the greatest number of days", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40 }), (start, months) => {
      const { least, greatest } = daysOfMonths(months);
      const apart = addMonths(start, months) - start;
      expect(least <= apart && apart <= greatest).toBe(true);
    }),
  );
});
