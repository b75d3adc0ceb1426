import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeCase } from "../../bench/makeCase.mjs";
import { readCaseFile } from "../../src/case";
import { layoutView } from "../../src/layout";
import { placeCase } from "../../src/place";
import type { Item, Path, Rect, Text } from "../../src/scene/scene";
import { followersOf, piecesOf } from "../../src/ui/motion/pieces";
import { onScreen, remapped, type Stretch } from "../../src/ui/motion/remap";

const seen = [100, 500] as const;
const anyStretch = fc
  .record({ scale: fc.double({ min: 0.3, max: 300, noNaN: true }), at: fc.double({ min: 100, max: 500, noNaN: true }) })
  .map(({ scale, at }): Stretch => ({ scale, shift: 300 - at * scale }));
const paint = (items: readonly Item[], stretch: Stretch) => remapped(piecesOf(items), { stretch, seen, words: seen });

const bar = (x: number, width: number): Rect => ({ kind: "rect", x, y: 20, width, height: 9, fill: "#ffffff", record: "bar" });
const words = (text: string, x: number): Text => ({
  kind: "text",
  text,
  x,
  y: 27,
  size: 7,
  anchor: "middle",
  fill: "#000000",
  record: "bar",
});
const disc = (x: number, y: number): Path => ({
  kind: "path",
  fill: "#000000",
  record: `value at ${x}`,
  commands: [["M", x + 2, y], ["L", x, y + 2], ["L", x - 2, y], ["L", x, y - 2], ["Z"]],
});
const inGroup = (...items: Item[]): Item => ({ kind: "group", name: "lane", items });

describe("a window in motion", () => {
  it("never loses an interval that spans it, and draws it from edge to edge", () => {
    fc.assert(
      fc.property(anyStretch, fc.double({ min: 0, max: 1, noNaN: true }), (stretch, share) => {
        const back = (x: number) => (x - stretch.shift) / stretch.scale;
        const [left, right] = [back(100) - share, back(500) + share];
        // A square is a mark.
        fc.pre(Math.abs(right - left - 9) > 0.02);
        const [painted] = paint([inGroup(bar(left, right - left))], stretch);
        if (painted?.item.kind !== "rect") throw new Error("the interval is gone");
        expect(painted.item.x).toBeLessThanOrEqual(100 + 1e-6);
        expect(painted.item.x + painted.item.width).toBeGreaterThanOrEqual(500 - 1e-6);
        expect(painted.item.width).toBeLessThan(1000);
      }),
    );
  });

  it("keeps the order of time, and marks and words at their size", () => {
    fc.assert(
      fc.property(anyStretch, fc.array(fc.integer({ min: 100, max: 500 }), { minLength: 2 }), (stretch, places) => {
        const painted = paint([inGroup(...places.toSorted((a, b) => a - b).map((x) => disc(x, 40)))], stretch);
        const lefts = painted.map(({ left }) => left);
        expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
        for (const { left, right } of painted) expect(right - left).toBeCloseTo(4);
        for (const x of places) {
          const at = onScreen(stretch, x);
          if (at > 100 && at < 500) expect(lefts.some((left) => Math.abs(left + 2 - at) < 1e-6)).toBe(true);
        }
      }),
    );
  });

  it("keeps the words of a bar in the part of it that is seen, and leaves them out where that has no room", () => {
    const lane = inGroup(bar(200, 100), words("PDC", 250));
    const [, label] = paint([lane], { scale: 6, shift: 100 - 6 * 260 });
    expect(label?.left).toBeCloseTo(100);
    const shut = paint([lane], { scale: 0.05, shift: 300 });
    expect(shut.map(({ item }) => item.kind)).toEqual(["rect"]);
  });

  it("keeps a label beside its mark, and words of several weights together", () => {
    const label: Text = { ...words("12", 258), anchor: "start", record: "value at 250" };
    const [mark, beside] = paint([inGroup(disc(250, 26), label)], { scale: 4, shift: -700 });
    expect((beside?.left ?? 0) - (mark?.right ?? 0)).toBeCloseTo(6);
    const first: Text = { ...words("IRd", 250), bold: true, anchor: "end" };
    const [bold, plain] = paint([inGroup(first, { ...words(" 3", 250), anchor: "start" })], { scale: 4, shift: -700 });
    expect(plain?.left).toBeCloseTo(bold?.right ?? 0);
  });

  it("takes the number of a value along with its mark, also where it stands in the reference band", () => {
    const band: Rect = { kind: "rect", x: 0, y: 0, width: 1000, height: 60, fill: "#eeeeee" };
    const label: Text = { ...words("112", 250), y: 30, record: "value at 250" };
    const mark = { ...disc(250, 40), record: "value at 250" };
    const painted = paint([inGroup(band, mark, label)], { scale: 1, shift: -400 });
    expect(painted.map(({ item }) => item.kind)).toEqual(["rect"]);
  });

  it("leaves out words that the edge cuts: the rest of a number is another number, and of a name a riddle", () => {
    const labelled = (text: string, x: number) => [disc(x, 40), { ...words(text, x), y: 34, record: text }];
    const lane = [...labelled("120", 102), ...labelled("12.5", 300), ...labelled("Pneumonia", 490)];
    const painted = paint([inGroup(...lane)], { scale: 1, shift: 0 });
    expect(painted.flatMap(({ item }) => (item.kind === "text" ? [item.text] : []))).toEqual(["12.5"]);
    expect(painted.filter(({ item }) => item.kind === "path")).toHaveLength(3);
  });

  it("leaves out words that would touch when time is pushed together, and never a mark", () => {
    const values = [200, 240, 280].flatMap((x): Item[] => [disc(x, 40), { ...words("4711", x), y: 34, record: `value at ${x}` }]);
    const kinds = (scale: number) =>
      paint([inGroup(...values)], { scale, shift: 240 * (1 - scale) }).map(({ item }) => item.kind);
    expect(kinds(1).filter((kind) => kind === "text")).toHaveLength(3);
    expect(kinds(0.34).filter((kind) => kind === "text")).toHaveLength(2);
    expect(kinds(0.34).filter((kind) => kind === "path")).toHaveLength(3);
  });

  it("moves what follows a bar as one block, whatever it is", () => {
    const within = { bar: [150, 350], words: [240, 260] } as const;
    const ground: Rect = { kind: "rect", x: 240, y: 20, width: 20, height: 8, fill: "#ffffff", within };
    const pieces = followersOf([ground, { ...words("4 mg", 250), within }]);
    const [one, other] = remapped(pieces, { stretch: { scale: 3, shift: -700 }, seen, words: seen });
    expect(one?.by).toBe(other?.by);
    expect((one?.right ?? 0) - (one?.left ?? 0)).toBeCloseTo(20);
  });
});

it("no spike of a curve that is seen is lost, whatever the window", () => {
  const { file } = readCaseFile(JSON.stringify(makeCase("M")));
  if (file === undefined) throw new Error("the case cannot be read");
  const { scene, plot } = layoutView(placeCase(file.case), file.figure, { preset: "screen" });
  const isCurve = (item: Item): item is Path => item.kind === "path" && item.fill === undefined && item.commands.length > 30;
  const leaves = (item: Item): readonly Item[] => (item.kind === "group" ? item.items.flatMap(leaves) : [item]);
  const curves = scene.items.flatMap(leaves).filter(isCurve);
  expect(curves.length).toBeGreaterThan(0);
  const clip = [plot.left, plot.right] as const;
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.98, noNaN: true }), fc.double({ min: 1, max: 40, noNaN: true }), (from, scale) => {
      const stretch = { scale, shift: plot.left * (1 - scale) - from * scale * (plot.right - plot.left) };
      const painted = remapped(piecesOf(curves), { stretch, seen: clip, words: clip });
      const corners = new Set(
        painted.flatMap(({ item }) =>
          item.kind === "path" ? item.commands.map(([, x = 0, y = 0]) => `${x.toFixed(4)} ${y}`) : [],
        ),
      );
      for (const [letter, x = 0, y = 0] of curves.flatMap(({ commands }) => commands)) {
        const at = onScreen(stretch, x);
        if (letter === "L" && at > clip[0] && at < clip[1]) expect(corners).toContain(`${at.toFixed(4)} ${y}`);
      }
    }),
    { numRuns: 25 },
  );
});
