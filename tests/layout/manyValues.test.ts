import { expect, it } from "vitest";
import { makeCase } from "../../bench/makeCase.mjs";
import { readCaseFile } from "../../src/case";
import { layoutView } from "../../src/layout";
import { zoomLayout } from "../../src/layout/zoom";
import { placeCase } from "../../src/place";
import type { Item } from "../../src/scene/scene";

/** One of the series of 24,000 values, with two spikes in a thousand. */
const made = makeCase("XL");
const series = made.case.values.slice(0, 1);
const { file } = readCaseFile(JSON.stringify({ ...made, case: { ...made.case, drugs: [], values: series } }));
if (file === undefined) throw new Error("the case cannot be read");
const layout = layoutView(placeCase(file.case), undefined, { preset: "screen" });
const values = series.flatMap((each) => each.values.map(([time, value]) => [String(time), Number(value)] as const));

const leaves = (items: readonly Item[]): readonly Exclude<Item, { kind: "group" }>[] =>
  items.flatMap((item) => (item.kind === "group" ? leaves(item.items) : [item]));
/** The corners of the curve: its line is the longest path. */
const curveOf = (items: readonly Item[]) => {
  const paths = leaves(items).flatMap((item) => (item.kind === "path" ? [item.commands] : []));
  const longest = paths.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return longest.flatMap(([letter, x = 0, y = 0]) => (letter === "Z" ? [] : [[x, y] as const]));
};

it("no spike of 24,000 values is lost in a curve that has a few corners for each pixel", () => {
  const curve = curveOf(layout.scene.items);
  const numbers = values.map(([, value]) => value);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const ys = curve.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const { axis } = layout;
  const days = (time: string) => Date.parse(`${time}Z`) / 864e5;
  const spikes = values.filter(([, value], index) => value > 2 * (numbers[index - 1] ?? value));
  expect(spikes.length).toBeGreaterThan(20);
  const lost = spikes.filter(([time, value]) => {
    const x = axis.x(0, days(time)) ?? 0;
    const y = bottom + ((value - low) / (high - low)) * (top - bottom);
    // In its column of a pixel the curve goes as high as the spike.
    return !curve.some(([cornerX, cornerY]) => Math.abs(cornerX - x) <= 1 && cornerY <= y + 0.1);
  });
  expect(lost).toEqual([]);
  expect(curve.length).toBeLessThan((axis.right - axis.left) * 8);
});

it("nor in the curve of a window of them, which is as high as that of the whole", () => {
  const numbers = values.map(([, value]) => value);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const ys = curveOf(layout.scene.items).map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const spikes = values.filter(([, value], index) => value > 2 * (numbers[index - 1] ?? value));
  for (const [from, to] of [
    [0.1, 0.8],
    [0.3, 0.5],
    [0.35, 0.45],
  ] as const) {
    const { moving, axis } = zoomLayout(layout, [from, to], 1);
    const curve = curveOf(moving);
    const x = (time: string) => axis.x(0, Date.parse(`${time}Z`) / 864e5) ?? 0;
    const width = axis.right - axis.left;
    const seen = spikes.filter(([time]) => x(time) > axis.left + from * width && x(time) < axis.left + to * width);
    const lost = seen.filter(([time, value]) => {
      const y = bottom + ((value - low) / (high - low)) * (top - bottom);
      return !curve.some(([cornerX, cornerY]) => Math.abs(cornerX - x(time)) <= 1.4 && cornerY <= y + 0.1);
    });
    expect(seen.length).toBeGreaterThan(1);
    expect(lost).toEqual([]);
  }
});

it("from close by values are named where there is room for them, and else the lowest, the highest and the last ones alone", () => {
  const named = (window: readonly [number, number]) =>
    leaves(zoomLayout(layout, window, 2).moving).filter((item) => item.kind === "text" && item.record !== undefined).length;
  expect(named([0.4, 0.42])).toBeLessThan(100);
  expect(named([0.4, 0.4008])).toBeGreaterThan(5);
});
