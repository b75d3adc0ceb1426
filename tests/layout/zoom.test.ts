import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { layoutView } from "../../src/layout";
import { fractionAt } from "../../src/layout/axis/timeAt";
import { levelOf } from "../../src/layout/levels";
import { type Window, zoomLayout } from "../../src/layout/zoom";
import { placeCase } from "../../src/place";
import { itemBounds } from "../../src/scene/bounds";
import type { Item } from "../../src/scene/scene";
import { measureText } from "../../src/text";
import { shippedNames, shippedText } from "../cases/shipped";
import { leavesOf } from "../support/drawn";
import { placedFrom } from "../support/placed";

function openShipped(name: string) {
  const { file } = readCaseFile(shippedText(name));
  if (file === undefined) throw new Error("a shipped case cannot be read");
  return layoutView(placeCase(file.case), file.figure, { preset: "screen" });
}

const boxOf = (item: Item) => itemBounds(item, (words) => measureText(words.text, words));
const wordsOf = (items: readonly Item[]) => leavesOf({ items }).flatMap((item) => (item.kind === "text" ? [item.text] : []));
const anyWindow = fc
  .tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.double({ min: 0.005, max: 1, noNaN: true }))
  .map(([from, width]): Window => [from, Math.min(1, from + width)]);

describe.each(shippedNames)("a window of %s", (name) => {
  const layout = openShipped(name);

  it("holds every bar that spans it, and every mark in it, wherever it is", () => {
    const bars = leavesOf(layout.scene).flatMap((item) => {
      const box = item.kind === "rect" && item.record !== undefined ? boxOf(item) : undefined;
      const [from, to] = [fractionAt(layout.axis, box?.left ?? 0), fractionAt(layout.axis, box?.right ?? 0)];
      return box && from >= 0 && to <= 1 && box.top >= layout.plot.top && box.bottom <= layout.plot.bottom
        ? [{ record: item.record, from, to }]
        : [];
    });
    expect(bars.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(anyWindow, (at) => {
        const { moving, following } = zoomLayout(layout, at, levelOf(100));
        const shown = new Set(leavesOf({ items: [...moving, ...following] }).map(({ record }) => record));
        for (const { record, from, to } of bars) if (from <= at[1] && to >= at[0]) expect(shown).toContain(record);
      }),
      { numRuns: 6 },
    );
  });

  it("leaves everything at the height it has when all is seen", () => {
    const topsOf = (items: readonly Item[]) =>
      new Map(
        leavesOf({ items }).flatMap((item) =>
          item.kind === "rect" && item.record !== undefined && item.label !== undefined
            ? [[`${item.record} ${item.label} ${item.height}`, item.y]]
            : [],
        ),
      );
    const whole = topsOf(layout.scene.items);
    const near = topsOf(zoomLayout(layout, [0.4, 0.6], 1).moving);
    expect(near.size).toBeGreaterThan(0);
    for (const [bar, y] of near) if (whole.has(bar)) expect([bar, y]).toEqual([bar, whole.get(bar)]);
  });

  it("keeps the gutter, the value axes, the title and the notes as they are", () => {
    const { still } = zoomLayout(layout, [0.4, 0.6], 1);
    const whole = wordsOf(layout.scene.items);
    const kept = wordsOf(still);
    expect(kept.length).toBeGreaterThan(10);
    for (const words of kept) expect(whole).toContain(words);
  });
});

describe("the axis of a window", () => {
  const layoutFrom = (first: string, last: string) =>
    layoutView(
      placedFrom({
        events: [
          { label: "First", at: first },
          { label: "Last", at: last },
        ],
      }),
      undefined,
      { preset: "screen" },
    );

  it("has ticks of years over eight years, of months over one, of days over two weeks", () => {
    const layout = layoutFrom("2012-03-04", "2022-08-09");
    const labels = (at: Window) => wordsOf(zoomLayout(layout, at, 1).moving);
    expect(labels([0, 0.8])).toContain("2016");
    expect(labels([0.5, 0.6])).toEqual(expect.arrayContaining(["Jan 2018", "Jul 2018"]));
    expect(labels([0.5, 0.504]).filter((words) => /^\d+ [A-Z][a-z]{2}( 2017)?$/.test(words)).length).toBeGreaterThan(8);
  });

  it("has a tick on every Monday in a window of three months, and none in one of a year", () => {
    const layout = layoutFrom("2012-03-04", "2022-08-09");
    const shortTicks = (at: Window) => {
      const { axis } = zoomLayout(layout, at, 1);
      const [left, right] = at.map((share) => axis.left + share * (axis.right - axis.left));
      return axis.segments
        .flatMap(({ ticks, island }) => ticks.map(({ day, major }) => ({ day, major, x: axis.x(island, day) ?? 0 })))
        .filter(({ major, x }) => !major && x >= (left ?? 0) && x <= (right ?? 0));
    };
    const weeks = shortTicks([0.5, 0.5 + 91 / 3810]);
    expect(weeks.length).toBeGreaterThan(9);
    expect(new Set(weeks.map(({ day }) => (day + 3) % 7))).toEqual(new Set([0]));
    expect(shortTicks([0.5, 0.6]).some(({ day }, index, all) => day - (all[index - 1]?.day ?? 0) === 7)).toBe(false);
  });

  it("says the year in every window, wherever it begins", () => {
    const layout = layoutFrom("2012-03-04", "2022-08-09");
    for (const length of [0.1, 0.03, 0.006])
      for (let start = 0.3; start < 0.4; start += 0.011) {
        const { moving, following, axis } = zoomLayout(layout, [start, start + length], 1);
        const [left, right] = [start, start + length].map((at) => axis.left + at * (axis.right - axis.left));
        const texts = leavesOf({ items: [...moving, ...following] }).filter((item) => item.kind === "text");
        const seen = texts.filter(({ x }) => x >= (left ?? 0) && x <= (right ?? 0));
        expect(seen.map(({ text }) => text).join(" "), `from ${start}, ${length} long`).toMatch(/20[12]\d/);
      }
  });

  it("keeps both scales at their height, with the year in the labels of the one that has no row for it", () => {
    const events = [
      { id: "first", label: "First", at: "2012-03-01" },
      { label: "Last", at: "2020-03-01" },
    ];
    const axis = { second: "relative", anchor: "first" } as const;
    const layout = layoutView(placedFrom({ events }), { axis }, { preset: "screen" });
    const near = zoomLayout(layout, [0.5, 0.56], 1);
    const lowest = (items: readonly Item[]) =>
      leavesOf({ items }).reduce((most, item) => (item.kind === "text" ? Math.max(most, item.y) : most), 0);
    expect(lowest(near.moving)).toBe(lowest(layout.scene.items.filter((item) => item.kind === "group" && item.name === "axis")));
    expect(wordsOf(near.moving)).toContain("Jan 2016");
  });

  it("says the year under the months with words that stay in sight", () => {
    const layout = layoutFrom("2019-11-04", "2021-03-09");
    const { following } = zoomLayout(layout, [0.5, 0.53], 3);
    expect(wordsOf(following)).toContain("2020");
  });
});
