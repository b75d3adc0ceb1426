import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "../../src/layout/spread";

const edges = { left: 0, right: 100 };

describe("spread", () => {
  it("leaves labels where they want to be when they have room", () => {
    expect(
      spread(
        [
          { left: 10, width: 20 },
          { left: 60, width: 20 },
        ],
        2,
        edges,
      ),
    ).toEqual([10, 60]);
  });
  it("pushes a label off its neighbour, and back from the edge", () => {
    expect(
      spread(
        [
          { left: 10, width: 20 },
          { left: 15, width: 20 },
        ],
        2,
        edges,
      ),
    ).toEqual([10, 32]);
    expect(
      spread(
        [
          { left: 70, width: 20 },
          { left: 90, width: 20 },
        ],
        2,
        edges,
      ),
    ).toEqual([58, 80]);
  });
  it("gives up where the row is too narrow for all", () => {
    expect(
      spread(
        [
          { left: 0, width: 60 },
          { left: 50, width: 60 },
        ],
        2,
        edges,
      ),
    ).toBeUndefined();
  });
  it("never lets labels touch or leave the row", () => {
    const label = fc.record({ left: fc.integer({ min: -50, max: 150 }), width: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
        const sorted = [...labels].sort((a, b) => a.left - b.left);
        const lefts = spread(sorted, 2, edges);
        for (const [index, left] of (lefts ?? []).entries()) {
          const before = index === 0 ? -2 : (lefts?.[index - 1] ?? 0) + (sorted[index - 1]?.width ?? 0);
          expect(left).toBeGreaterThanOrEqual(before + 2 - 0.011);
          expect(left + (sorted[index]?.width ?? 0)).toBeLessThanOrEqual(edges.right + 0.001);
        }
      }),
    );
  });
});
