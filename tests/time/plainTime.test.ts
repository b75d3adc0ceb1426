import fc from "fast-check";
import { expect, test } from "vitest";
import { minutesPerDay, parseWhen, plainDay, plainMinute } from "../../src/time";
import { parseDatePiece } from "../../src/time/parseDate";

/** What the grammar makes of a date, without its short way for plain ones. */
function byGrammar(text: string): { readonly day?: number; readonly minute?: number } {
  const parsed = parseDatePiece({ text, offset: 0 });
  if (!parsed.ok) return {};
  const { year, month, day, minute } = parsed.value;
  if (month === undefined || day === undefined) return {};
  return { day: Date.UTC(year, month - 1, day) / (minutesPerDay * 60_000), ...(minute === undefined ? {} : { minute }) };
}

const pad = (value: number) => String(value).padStart(2, "0");
const anyDate = fc
  .record({
    year: fc.integer({ min: 1000, max: 9999 }),
    month: fc.integer({ min: 0, max: 13 }),
    day: fc.integer({ min: 0, max: 32 }),
  })
  .map(({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}`);
const anyTime = fc
  .record({ hour: fc.integer({ min: 0, max: 25 }), minute: fc.integer({ min: 0, max: 61 }) })
  .map(({ hour, minute }) => `T${pad(hour)}:${pad(minute)}`);

test("a plain date is what the grammar makes of it, and nothing else is one", () => {
  const texts = fc.tuple(anyDate, fc.oneof(fc.constant(""), anyTime)).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      const day = plainDay(text);
      expect(day === undefined ? {} : { day, minute: plainMinute(text) }).toEqual(byGrammar(text));
      const date = parseDatePiece({ text, offset: 0 });
      const when = parseWhen(text);
      expect(when.ok && when.value.terms).toEqual(date.ok && [{ kind: "point", point: date.value }]);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  "",
  "2021-03",
  "2021-3-15",
  "2021-03-15T8:30",
  "2021-03-15 08:30",
  "2021-02-29",
  "~2021-03-15",
  "0021-03-15",
  "2021-03-1५",
])("“%s” is left to the grammar", (text) => {
  expect(plainDay(text)).toBeUndefined();
});
