import { describe, expect, it } from "vitest";
import { createCaseStore, pointAt, readCase } from "../../src/store";

const textOf = (title: string) => `{ "format": "courseline/1", "case": { "title": "${title}" } }`;
const one = await readCase({ name: "one.json", text: textOf("One") });
const none = await readCase({ name: "none.json", text: "{" });
const mark = { record: "case.events[0]", lane: "Skin" };

describe("readCase", () => {
  it("gives the case, and problems instead of a case that cannot be read", () => {
    expect(one.file?.case.title).toBe("One");
    expect(none.file).toBeUndefined();
    expect(none.problems).toHaveLength(1);
  });
});

describe("pointAt", () => {
  it("tells nobody when the pointer stays on the same mark", () => {
    const store = createCaseStore(one);
    let told = 0;
    store.subscribe(() => (told += 1));
    pointAt(store, mark);
    pointAt(store, { ...mark });
    expect(told).toBe(1);
    pointAt(store, undefined);
    expect(store.getState().pointed).toBeUndefined();
  });
});
