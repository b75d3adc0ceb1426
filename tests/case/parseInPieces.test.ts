import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duplicateKeys } from "../../src/case/duplicateKeys";
import { parseInPieces } from "../../src/case/parseInPieces";
import { finish } from "../../src/case/work";

/** So short that lists of two are taken apart. */
const inPieces = (text: string) => finish(parseInPieces(text, 3));

function whole(text: string) {
  try {
    return { value: JSON.parse(text) as unknown, duplicates: duplicateKeys(text) };
  } catch {
    return undefined;
  }
}

/** Names that come again, so that some stand twice. */
const anyValue = fc
  .letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom("1", "-2.5e3", "true", "null", '"a"', '"cut0"', '"[,{\\"\\\\"', "  7 "),
      fc.array(tie("value").map(String), { maxLength: 6 }).map((all) => `[${all.join(" ,")}]`),
      fc
        .array(fc.tuple(fc.constantFrom("a", "b", "c"), tie("value").map(String)), { maxLength: 4 })
        .map((all) => `{${all.map(([key, value]) => `"${key}":${value}`).join(",")}}`),
    ),
  }))
  .value.map(String);

describe("parseInPieces", () => {
  it("parses as the engine does, and finds the same names twice", () => {
    fc.assert(
      fc.property(anyValue, (text) => {
        const [found, wanted] = [inPieces(text), whole(text)];
        expect(found?.value).toEqual(wanted?.value);
        expect(new Set(found?.duplicates)).toEqual(new Set(wanted?.duplicates));
      }),
      { numRuns: 1000 },
    );
  });

  it("refuses what the engine refuses, wherever a character is lost or too many", () => {
    const broken = fc
      .tuple(anyValue, fc.nat(), fc.constantFrom("", ",", "]", "[", "{", "}", '"', "\\", "1", "\n"))
      .map(([text, at, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + 1));
    fc.assert(
      fc.property(broken, (text) => {
        expect(inPieces(text)?.value).toEqual(whole(text)?.value);
        expect(inPieces(text) === undefined).toBe(whole(text) === undefined);
      }),
      { numRuns: 3000 },
    );
  });

  it("rests at least once for each hundred thousand characters", () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => `["2020-01-01", ${index}]`);
    const text = `{"case": {"values": [{"values": [${rows.join()}]}]}}`;
    const steps = [...parseInPieces(text)].length;
    expect(steps).toBeGreaterThan(text.length / 100_000);
  });
});
