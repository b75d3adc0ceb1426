import { describe, expect, it } from "vitest";
import { chooseAxis, createCaseStore, keepOpen, openCase, openPreviousCase, pointAt, readCase } from "../../src/store";

const textOf = (title: string) => `{ "format": "courseline/1", "case": { "title": "${title}" } }`;
const one = await readCase({ name: "one.json", text: textOf("One") });
const two = await readCase({ name: "two.json", text: textOf("Two") });
const none = await readCase({ name: "none.json", text: "{" });
const mark = { record: "case.events[0]", lane: "Skin" };

describe("readCase", () => {
  it("gives the case, and problems instead of a case that cannot be read", () => {
    expect(one.file?.case.title).toBe("One");
    expect(none.file).toBeUndefined();
    expect(none.problems).toHaveLength(1);
  });
});

describe("openCase", () => {
  it("keeps the case before at hand for one step back, and forward again", () => {
    const store = createCaseStore(one);
    expect(store.getState().previous).toBeUndefined();
    openCase(store, two);
    openPreviousCase(store);
    expect([store.getState().open, store.getState().previous]).toEqual([one, two]);
    openPreviousCase(store);
    expect(store.getState().open).toBe(two);
  });

  it("forgets axis and marks of the case before", () => {
    const store = createCaseStore(one);
    chooseAxis(store, "courses");
    pointAt(store, mark);
    keepOpen(store, mark);
    openCase(store, two);
    expect(store.getState()).toEqual({ open: two, previous: one });
  });
});

describe("openPreviousCase", () => {
  it("stays where there is nothing to go back to", () => {
    const store = createCaseStore(one);
    openPreviousCase(store);
    expect(store.getState().open).toBe(one);
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
