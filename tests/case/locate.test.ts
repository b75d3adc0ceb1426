import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesAndColumns, locate } from "../../src/case/locate";
import type { Path } from "../../src/case/path";

describe("locate", () => {
  it("finds every value of any JSON text where it stands", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, "\t"), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const plain: unknown = JSON.parse(text);
        const places = placesOf(plain, []);
        const offsets = locate(text, places);
        for (const [index, place] of places.entries()) {
          const written = JSON.stringify(place.value);
          expect(text.charAt(offsets[index] ?? -1)).toBe(written.charAt(0));
          if (typeof place.value !== "object") expect(text.startsWith(written, offsets[index])).toBe(true);
        }
      }),
    );
  });

  it("points at the name of a field when asked, and at what is around when there is nothing", () => {
    const text = '{ "a": [10, { "b": 20 }] }';
    const targets = [{ path: ["a", 1, "b"], atKey: true }, { path: ["a", 1, "c"] }, { path: ["x", 3] }, { path: [] }];
    expect(locate(text, targets).map((offset) => text.slice(offset))).toEqual([
      '"b": 20 }] }',
      '{ "b": 20 }] }',
      '{ "a": [10, { "b": 20 }] }',
      '{ "a": [10, { "b": 20 }] }',
    ]);
  });

  it("takes the last of two fields of one name, as JSON.parse does", () => {
    const text = '{ "a": 1, "a": 2 }';
    expect(locate(text, [{ path: ["a"] }])).toEqual([15]);
  });
});

describe("linesAndColumns", () => {
  it("counts lines of every kind of line break, and columns from 1", () => {
    expect(linesAndColumns("ab\ncd\r\nef\rgh", [0, 1, 3, 4, 7, 8, 10, 11])).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 3, column: 2 },
      { line: 4, column: 1 },
      { line: 4, column: 2 },
    ]);
  });
});

function placesOf(value: unknown, path: Path): readonly { readonly path: Path; readonly value: unknown }[] {
  const inside = Array.isArray(value)
    ? value.flatMap((entry, position) => placesOf(entry, [...path, position]))
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, entry]) => placesOf(entry, [...path, key]))
      : [];
  return [{ path, value }, ...inside];
}
