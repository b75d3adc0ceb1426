import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyView, readAwaitedStep, readFragment, type View, writeAwaitedStep, writeFragment } from "../../src/store";

const fraction = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1_000_000);
const window = fc
  .uniqueArray(fraction, { minLength: 2, maxLength: 2 })
  .map((ends): NonNullable<View["window"]> => [Math.min(...ends), Math.max(...ends)]);
const pins: fc.Arbitrary<View["pins"]> = fc.record({ a: fraction, b: fraction }, { requiredKeys: [] });
const step = fc.integer({ min: 1, max: 999 });
const view: fc.Arbitrary<View> = fc.record({ window, cursor: fraction, pins, step }, { requiredKeys: ["pins"] });

describe("the view in the address", () => {
  it("says only fractions of the axis, and the number of a step", () => {
    const fragment = writeFragment({ window: [0.1, 0.4], cursor: 0.25, pins: { a: 0.2, b: 1 / 3 } });
    expect(fragment).toBe("view=0.1,0.4&at=0.25&a=0.2&b=0.333333");
    expect(writeFragment({ pins: {}, step: 3 })).toBe("step=3");
    expect(writeFragment(emptyView)).toBe("");
  });

  it("comes back as it was", () => {
    fc.assert(
      fc.property(view, (looking) => {
        expect(readFragment(`#${writeFragment(looking)}`)).toEqual(looking);
      }),
    );
  });

  it("is left out where it makes no sense", () => {
    for (const garbage of [
      "",
      "#",
      "#view",
      "#view=0.4,0.1",
      "#view=0.5",
      "#view=0,1,1",
      "#a=2",
      "#a=-1",
      "#b=NaN",
      "#at=0x1",
      "#a=%30",
    ]) {
      expect(readFragment(garbage)).toEqual(emptyView);
    }
    expect(readFragment("#view=0.4,0.1&a=0.2&__proto__=1&constructor=0.5")).toEqual({ pins: { a: 0.2 } });
  });

  it("asks for a step that there is not where its number makes no sense, rather than for the whole figure", () => {
    for (const said of ["0", "1000", "1.5", "abc", "2nd", "", "-1", "%32"]) {
      expect(readFragment(`#step=${said}`)).toEqual({ pins: {}, step: 0 });
    }
  });

  it("never fails, and never leads outside of the axis", () => {
    const pieces = fc.constantFrom("view", "at", "a", "b", "=", "&", ",", "0.5", "1", "2", "-1", "1e-7", "%", "#");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join("")),
        ),
        (fragment) => {
          const {
            window: shown = [0, 1],
            cursor = 0,
            pins: { a = 0, b = 0 },
          } = readFragment(fragment);
          for (const each of [...shown, cursor, a, b]) expect(each >= 0 && each <= 1).toBe(true);
          expect(shown[0]).toBeLessThan(shown[1]);
        },
      ),
    );
  });
});

it("of a case that must be opened again the address keeps the step alone, and no other case takes it for its own", () => {
  const fragment = writeAwaitedStep({ ...emptyView, cursor: 0.5, step: 3 });
  expect(fragment).toBe("file-step=3");
  expect([readAwaitedStep(`#${fragment}`), readAwaitedStep("#step=3"), readAwaitedStep("#file-step=0")]).toEqual([
    3,
    undefined,
    undefined,
  ]);
  expect(readFragment(`#${fragment}`)).toEqual(emptyView);
  expect(writeAwaitedStep({ ...emptyView, cursor: 0.5 })).toBe("");
});
