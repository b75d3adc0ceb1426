import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followWords } from "../../src/ui/followWords";
import { inside, moved, scaled, type TimeWindow } from "../../src/ui/timeWindow";

const anyWindow = fc
  .tuple(fc.double({ min: -1, max: 2, noNaN: true }), fc.double({ min: 1e-4, max: 1, noNaN: true }))
  .map(([from, width]): TimeWindow => [from, from + width]);

describe("the window of time", () => {
  it("stays inside the axis with its width, and is never narrower than the narrowest", () => {
    fc.assert(
      fc.property(anyWindow, fc.double({ min: 0.001, max: 0.5, noNaN: true }), ([from, to], least) => {
        const [start, end] = inside([from, to], least);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(1 + 1e-9);
        expect(end - start).toBeCloseTo(Math.min(1, Math.max(to - from, least)), 9);
      }),
    );
  });

  it("keeps what is under the pointer in its place while it is magnified", () => {
    const [from, to] = scaled([0.2, 0.6], 0.5, 0.3);
    expect((0.3 - from) / (to - from)).toBeCloseTo((0.3 - 0.2) / (0.6 - 0.2), 9);
  });

  it("moves by a share of its width", () => expect(moved([0.2, 0.4], 0.5)).toEqual([0.30000000000000004, 0.5]));
});

describe("words in a bar that is seen in part", () => {
  const item = { kind: "text", text: "PDC", x: 40, y: 0, size: 8, anchor: "start", fill: "#000000", record: "bar" } as const;
  const within = { bar: [0, 100], words: [40, 60] } as const;
  const shift = (seen: readonly [number, number]) => followWords([{ item, within }], seen).shown.get(item);

  it("stay where they are while they are seen", () => expect(shift([10, 90])).toBe(0));

  it("stay in the part that is seen", () => {
    expect(shift([70, 200])).toBe(30);
    expect(shift([-50, 30])).toBe(-30);
  });

  it("go where the part has no room for them", () => {
    expect(shift([85, 200])).toBeUndefined();
    expect(shift([150, 200])).toBeUndefined();
  });
});
