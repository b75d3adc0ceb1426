import { describe, expect, it } from "vitest";
import { duplicateKeys } from "../../src/case/duplicateKeys";

describe("duplicateKeys", () => {
  it("finds a name that stands twice in one object, with its path and place", () => {
    const text = '{ "a": 1, "b": [{ "a": 1, "c": 2, "a": 3 }] }';
    expect(duplicateKeys(text)).toEqual([{ path: ["b", 0, "a"], offset: text.lastIndexOf('"a"') }]);
  });

  it("sees through escapes: \\u0061 is a", () => {
    expect(duplicateKeys('{ "a": 1, "\\u0061": 2 }')).toHaveLength(1);
  });

  it("has no quarrel with the same name in two objects, or with __proto__", () => {
    expect(duplicateKeys('[{ "a": 1 }, { "a": { "a": 1, "__proto__": 2, "constructor": 3 } }]')).toEqual([]);
  });
});
