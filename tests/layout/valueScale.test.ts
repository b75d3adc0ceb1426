import { describe, expect, it } from "vitest";
import { parseValue } from "../../src/case/valueText";
import type { Analyte, ReferenceRange } from "../../src/case/schema";
import type { LabPoint } from "../../src/clinical/labSeries";
import { formatNumber, valueScale } from "../../src/layout/lanes/labs/valueScale";

const box = { top: 0, bottom: 100 };

function scaleOf(numbers: readonly number[], analyte: Analyte = {}, range?: ReferenceRange) {
  const point = (number: number) => ({ number, value: parseValue(number), ...(range !== undefined && { range }) });
  return valueScale({ points: numbers.map(point) as readonly unknown[] as readonly LabPoint[], analyte }, box, 3);
}

describe("valueScale", () => {
  it("reaches from the lowest to the highest value, and to a range that is near", () => {
    expect(scaleOf([100, 110])).toMatchObject({ low: 100, high: 110 });
    expect(scaleOf([100, 110], {}, { low: 95, high: 150 })).toMatchObject({ low: 90, high: 150, ticks: [90, 120, 150] });
    expect(scaleOf([100, 110], {}, { high: 500 })).toMatchObject({ low: 100, high: 110 });
  });
  it("has a tick at or above its highest value and one at or below its lowest", () => {
    expect(scaleOf([49], { zero: true }).ticks).toEqual([0, 25, 50]);
    expect(scaleOf([60, 35], { zero: true }).ticks).toEqual([0, 30, 60]);
  });
  it("reaches to a value known to be wrong, unless that would press all others together", () => {
    const withWrong = (wrong: number) => {
      const points = [3.5, 5.5, wrong].map((number) => ({
        number,
        value: parseValue(number),
        ...(number === wrong && { wrong: "haemolysed" }),
      }));
      return valueScale({ points: points as readonly unknown[] as readonly LabPoint[], analyte: {} }, box, 3);
    };
    expect(withWrong(6.9).high).toBeGreaterThanOrEqual(6.9);
    expect(withWrong(69).high).toBeLessThan(10);
  });
  it("starts at zero where the analyte asks for it or the values are widely spread", () => {
    expect(scaleOf([100, 110], { zero: true }).low).toBe(0);
    expect(scaleOf([1, 110]).low).toBe(0);
  });
  it("puts the lowest at the foot and the highest at the top", () => {
    const { y } = scaleOf([100, 110]);
    expect([y(100), y(105), y(110)]).toEqual([100, 50, 0]);
  });
  it("ignores a limit of zero on a logarithmic axis", () => {
    const { low, high, ticks, y } = scaleOf([2, 300], { scale: "log" }, { low: 0, high: 5 });
    expect({ low, high, ticks }).toEqual({ low: 1, high: 300, ticks: [1, 10, 100] });
    expect(y(0)).toBe(100);
  });
  it("widens a logarithmic axis to ends a reader can name, with a tick at each where there is room for two", () => {
    const { low, high, ticks } = scaleOf([2.2, 878], { scale: "log" });
    expect({ low, high, ticks }).toEqual({ low: 1, high: 1000, ticks: [1, 1000] });
  });
  it("has a logarithmic axis even where no value is a number", () => {
    expect(scaleOf([], { scale: "log" })).toMatchObject({ low: 1, high: 10, log: true });
  });
  it("is linear where a value is zero or less", () => {
    expect(scaleOf([0, 300], { scale: "log" }).log).toBe(false);
  });
  it.each([
    [[5e-324, 1.7e308], "log"],
    [[1e-9, 1e9], "log"],
    [[2.1, 2.9], "log"],
    [[-1.7e308, 1.7e308], "linear"],
    [[1e300, 1e300], "linear"],
    [[7, 7], "linear"],
  ] as const)("has one to three ticks from %o on a %s axis, and finite places", (numbers, scale) => {
    const { ticks, y } = scaleOf(numbers, { scale });
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(3);
    expect([...ticks, ...numbers].map(y).every(Number.isFinite)).toBe(true);
  });
  it("takes 200,000 values", () => {
    const many = Array.from({ length: 200_000 }, (_, index) => index % 977);
    expect(scaleOf(many)).toMatchObject({ low: 0, high: 1000 });
    expect(scaleOf(many, {}, { low: 3, high: 5 })).toMatchObject({ low: 0, high: 1000 });
  });
});

describe("formatNumber", () => {
  it("has a true minus and no needless zeros", () => {
    expect(formatNumber(-1.5)).toBe("−1.5");
    expect(formatNumber(0.1 + 0.2)).toBe("0.3");
  });
});
