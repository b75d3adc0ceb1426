import { describe, expect, it } from "vitest";
import { type LabelRequest, type LabelRoom, placeLabels } from "../../src/layout/labels";
import { measureText } from "../../src/text";

const room: LabelRoom = {
  size: 6,
  clearance: 1,
  bounds: { x: 0, y: 0, width: 200, height: 40 },
  words: [],
  marks: [],
  lines: [],
};
const at = (x: number, y: number, words = "12.5"): LabelRequest => ({ words, x, y, path: "case.values[0]", reach: 2 });

/** Left, top, right and bottom of every line of every label. */
const boxes = (placed: ReturnType<typeof placeLabels>["placed"]) =>
  placed.flatMap(({ lines }) =>
    lines.map(({ words, x, baseline }) => {
      const top = baseline - 6 * 0.95 * 0.86;
      return { left: x, top, right: x + measureText(words, { size: 6 }), bottom: top + 6 * 0.95 };
    }),
  );

function touching(placed: ReturnType<typeof placeLabels>["placed"]): number {
  const all = boxes(placed);
  return all.filter((a, index) =>
    all.some(
      (b, other) => other > index && a.left < b.right && b.left < a.right && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01,
    ),
  ).length;
}

describe("placeLabels", () => {
  it("stands to the right of its point where that is free", () => {
    const { placed } = placeLabels([at(50, 20)], room);
    expect(placed).toMatchObject([{ lines: [{ words: "12.5", x: 53 }] }]);
    expect(placed[0]).not.toHaveProperty("leader");
  });
  it("stands where no mark of another value is taken for its own", () => {
    // To the right there is a line; above to the right the label would stand over the next value.
    const marks = [50, 58].map((x) => ({ x: x - 2, y: 18, width: 4, height: 4 }));
    const crowded = { ...room, marks, words: [{ x: 0, y: 0, width: 49, height: 40 }] };
    const [plain] = boxes(placeLabels([at(50, 20)], crowded).placed);
    const [own] = boxes(placeLabels([{ ...at(50, 20), isAmongMarks: true }], crowded).placed);
    expect(plain?.left).toBeCloseTo(52.1, 1);
    expect(own).toBeDefined();
    const extra = { ...at(50, 20), isAmongMarks: true, isExtra: true };
    expect(placeLabels([extra], crowded).placed).toMatchObject([{ leader: expect.anything() }]);
    const start = ({ placed }: ReturnType<typeof placeLabels>) => placed[0]?.leader?.[0][0] ?? Number.NaN;
    const led = start(placeLabels([extra], crowded));
    // A leader that ends on a milestone's line, or at another value, would be read as its.
    expect(Math.abs(start(placeLabels([extra], { ...crowded, hairlines: [led] })) - led)).not.toBeLessThan(1);
    const low = { ...crowded, bounds: { x: 40, y: 12, width: 160, height: 14 } };
    expect(placeLabels([extra], low).placed).toEqual([]);
    expect(placeLabels([extra], { ...low, marks: marks.slice(0, 1) }).placed).toHaveLength(1);
  });
  it("stands to the left at the right edge", () => {
    const [label] = placeLabels([at(198, 20)], room).placed;
    expect(label?.lines[0]?.x).toBeLessThan(190);
  });
  it("keeps off marks and lines while there is room", () => {
    const [label] = placeLabels([at(50, 20)], { ...room, marks: [{ x: 52, y: 15, width: 20, height: 10 }] }).placed;
    expect(label?.lines[0]?.x).toBeLessThan(50);
  });
  it("goes a little further, with a leader, rather than stand on a curve that leaves no place beside its point", () => {
    const curve = { x: 0, y: 14, width: 200, height: 12 };
    const [label] = placeLabels([at(100, 20)], { ...room, lines: [curve] }).placed;
    const baseline = label?.lines[0]?.baseline ?? 20;
    expect(baseline <= 14 || baseline >= 26 + 6 * 0.8).toBe(true);
  });
  it("stands beside a milestone's line, not on it, where it can", () => {
    const hairlines = [60];
    const [label] = boxes(placeLabels([at(50, 20)], { ...room, hairlines }).placed);
    expect(label === undefined || label.right < 60 || label.left > 60).toBe(true);
    const between = boxes(placeLabels([at(50, 20)], { ...room, hairlines: [47, 62] }).placed)[0];
    expect([(between?.left ?? 0) > 47, (between?.right ?? 99) < 62]).toEqual([true, true]);
  });
  it("stands on marks rather than not at all", () => {
    const { placed, left } = placeLabels([at(50, 20)], { ...room, marks: [room.bounds] });
    expect([placed.length, left.length]).toEqual([1, 0]);
  });
  it("finds the nearest free place, with a leader, where all places around the point are taken", () => {
    const words = [{ x: 0, y: 0, width: 150, height: 40 }];
    const { placed, left } = placeLabels([at(50, 20)], { ...room, words });
    expect(left).toEqual([]);
    expect(placed[0]?.lines[0]?.x).toBeGreaterThanOrEqual(150);
    expect(placed[0]?.leader).toBeDefined();
  });
  it("puts twenty labels of one point in twenty places", () => {
    const { placed, left } = placeLabels(
      Array.from({ length: 20 }, () => at(100, 20)),
      room,
    );
    expect([placed.length, left.length, touching(placed)]).toEqual([20, 0, 0]);
  });
  it("breaks long words into lines", () => {
    const words = "“complete molecular remission in the marrow, by next generation sequencing”";
    const { placed, left } = placeLabels([at(20, 20, words)], room);
    expect(left).toEqual([]);
    expect(placed[0]?.lines.map((line) => line.words).join(" ")).toBe(words);
    expect(placed[0]?.lines.length).toBeGreaterThan(1);
    expect(Math.max(...boxes(placed).map(({ right }) => right))).toBeLessThanOrEqual(200);
  });
  it("hands back what has no place, in its order, and goes on", () => {
    const full = { ...room, bounds: { x: 0, y: 0, width: 30, height: 7 } };
    const { placed, left } = placeLabels([at(5, 3, "1"), at(5, 3, "much too long"), at(20, 3, "2")], full);
    expect(placed.map(({ request }) => request.words)).toEqual(["1", "2"]);
    expect(left.map(({ words }) => words)).toEqual(["much too long"]);
  });
});
