import fc from "fast-check";
import { expect, it } from "vitest";
import { labSeries } from "../../src/clinical/labSeries";
import { nearestTo, stretchIn, trackOn } from "../../src/layout/lanes/labs/track";
import { placedFrom } from "../support/placed";

const days = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 30 });

function seriesOf(numbers: readonly number[]) {
  const values = numbers.map((day, index): [string, number] => [`2020-02-${String(day).padStart(2, "0")}`, index]);
  const [series] = labSeries(placedFrom({ analytes: { k: { label: "K", unit: "mmol/L" } }, values: [{ analyte: "k", values }] }));
  if (series === undefined) throw new Error("expected a series");
  return series;
}

it("a stretch of a series is the values that lie in it, with one more at each side", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -1, max: 30 }), fc.integer({ min: 0, max: 30 }), (numbers, from, length) => {
      const track = trackOn({ x: (_, day) => day }, seriesOf(numbers));
      const x = (index: number) => (track.days[index] ?? 0) - (track.days[0] ?? 0);
      const all = [...track.days.keys()];
      const inside = all.filter((index) => x(index) >= from && x(index) <= from + length);
      const range = ([first, end]: readonly [number, number]) => all.slice(first, end);
      expect(range(stretchIn(track, x, { from, to: from + length, more: false }))).toEqual(inside);
      const more = range(stretchIn(track, x, { from, to: from + length, more: true }));
      for (const index of inside) expect(more).toContain(index);
      for (const index of more.slice(1, -1)) expect(x(index) >= from && x(index) <= from + length).toBe(true);
      const [first, last] = [inside[0], inside.at(-1)];
      if (first !== undefined && first > 0) expect(more).toContain(first - 1);
      if (last !== undefined && last + 1 < all.length) expect(more).toContain(last + 1);
    }),
  );
});

it("the value nearest to a day is found as by looking at each", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5, max: 40 }), (numbers, day) => {
      const series = seriesOf(numbers);
      const { island = 0, drawn: start = 0 } = series.points[0]?.at ?? {};
      const off = (at: (typeof series.points)[number]["at"]) => Math.abs((at?.drawn ?? 0) - start - day);
      const brute = series.points.reduce((best, each) => (off(each.at) < off(best.at) ? each : best));
      const found = nearestTo(series, island, start + day);
      expect(found?.point).toBe(brute);
      expect(found?.off).toBe(off(brute.at));
      expect(nearestTo(series, island + 1, start + day)).toBeUndefined();
    }),
  );
});
