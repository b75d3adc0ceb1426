import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { axisKinds, layoutFigure, layoutView } from "../../src/layout";
import { fractionAt, timeAt, xAt } from "../../src/layout/axis/timeAt";
import { placeCase } from "../../src/place";
import { shippedNames, shippedText } from "../cases/shipped";

describe.each(shippedNames)("the axis of %s", (name) => {
  const { file } = readCaseFile(shippedText(name));
  if (file === undefined) throw new Error("a shipped case cannot be read");
  const placed = placeCase(file.case);
  const viewOn = (axis: (typeof axisKinds)[number]) => layoutView(placed, file.figure, { preset: "screen", axis });

  it.each(axisKinds)("leads from a day to a place and back to the day on the %s axis", (kind) => {
    const { axis } = viewOn(kind);
    fc.assert(
      // Evenly, so that cuts are met: generated doubles are nearly all close to 0 or 1.
      fc.property(fc.nat(axis.segments.length - 1), fc.nat(100_000), (index, share) => {
        const segment = axis.segments[index];
        if (segment === undefined) return;
        const day = segment.from + (share / 100_000) * (segment.to - segment.from);
        const x = axis.x(segment.island, day) ?? Number.NaN;
        expect(xAt(axis, fractionAt(axis, x))).toBeCloseTo(x, 6);
        const time = timeAt(axis, x);
        const isCut = segment.cuts.some((cut) => day > cut.from && day < cut.to);
        expect(time?.island).toBe(isCut ? undefined : segment.island);
        if (!isCut) expect(time?.day).toBeCloseTo(day, 4);
      }),
    );
  });

  it("has no time beside the axis and where the scale breaks", () => {
    const { axis } = viewOn("calendar");
    expect(timeAt(axis, axis.left - 1)).toBeUndefined();
    expect(timeAt(axis, axis.right + 1)).toBeUndefined();
    const [first, second] = axis.segments;
    if (first && second) expect(timeAt(axis, (first.right + second.left) / 2)).toBeUndefined();
  });

  it("has its lanes one under the other inside the plot, each with a key of its own", () => {
    const { plot, lanes, scene } = viewOn("calendar");
    expect(new Set(lanes.map(({ key }) => key)).size).toBe(lanes.length);
    lanes.forEach(({ top, bottom }, index) => {
      expect(bottom).toBeGreaterThan(top);
      expect(top).toBeGreaterThanOrEqual(lanes[index - 1]?.bottom ?? plot.top);
      expect(bottom).toBeLessThanOrEqual(plot.bottom);
    });
    expect(scene).toEqual(layoutFigure(placed, file.figure, { preset: "screen", axis: "calendar" }));
  });
});
