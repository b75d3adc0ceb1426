import { describe, expect, it } from "vitest";
import {
  changeFigure,
  changeView,
  chooseAxis,
  createCaseStore,
  emptyView,
  keepingOf,
  keepOpen,
  markSaved,
  openCase,
  pointAt,
  readCase,
  redo,
  undo,
  writeText,
} from "../../src/store";

const textOf = (title: string) => `{ "format": "courseline/1", "case": { "title": "${title}" }, "figure": { "title": "A" } }`;
const one = await readCase({ name: "one.json", text: textOf("One") });
const two = await readCase({ name: "two.json", text: textOf("Two") });
const none = await readCase({ name: "none.json", text: "{" });
const mark = { record: "case.events[0]", lane: "Skin" };
const title = (words: string) => ({ action: `Call it ${words}`, figure: { title: words } });

describe("changeFigure", () => {
  it("changes the figure and its part of the text, and nothing of what was open before", async () => {
    const store = createCaseStore(one);
    changeFigure(store, title("B"));
    expect(store.getState().open.file?.figure).toEqual({ title: "B" });
    expect(await writeText(store.getState().open)).toBe(one.text.replace('"A"', '"B"'));
    expect(one.file?.figure).toEqual({ title: "A" });
  });

  it("does nothing where there is no case to draw", () => {
    const store = createCaseStore(none);
    changeFigure(store, title("B"));
    expect(store.getState()).toMatchObject({ open: none, past: [] });
  });

  it("keeps the details of a mark open: it is drawn again", () => {
    const store = createCaseStore(one);
    keepOpen(store, mark);
    changeFigure(store, title("B"));
    expect(store.getState().kept).toEqual(mark);
  });

  it("makes one step of all the changes of a drag, and another of the next drag", () => {
    const store = createCaseStore(one);
    for (const words of ["B", "C", "D"]) changeFigure(store, { ...title(words), merge: "drag 1" });
    changeFigure(store, { ...title("E"), merge: "drag 2" });
    undo(store);
    expect(store.getState().open.file?.figure?.title).toBe("D");
    undo(store);
    expect(store.getState().open).toBe(one);
  });
});

describe("undo and redo", () => {
  it("lead back and forward through opening and changing, and say what each step was", async () => {
    const store = createCaseStore(one);
    changeFigure(store, title("B"));
    openCase(store, two);
    expect(store.getState().past.map(({ action }) => action)).toEqual(["Call it B", "Open two.json"]);
    undo(store);
    expect(await writeText(store.getState().open)).toContain('"B"');
    undo(store);
    expect(store.getState().open).toBe(one);
    expect(store.getState().future.map(({ action }) => action)).toEqual(["Open two.json", "Call it B"]);
    redo(store);
    redo(store);
    expect(store.getState()).toMatchObject({ open: two, future: [] });
  });

  it("stay where there is nothing to go to", () => {
    const store = createCaseStore(one);
    undo(store);
    redo(store);
    expect(store.getState()).toMatchObject({ open: one, past: [], future: [] });
  });

  it("lose what was taken back when something else is done", () => {
    const store = createCaseStore(one);
    changeFigure(store, title("B"));
    undo(store);
    changeFigure(store, title("C"));
    expect(store.getState().future).toEqual([]);
  });
});

describe("the view", () => {
  const looking = { window: [0.1, 0.4], pins: { a: 0.2 } } as const;

  it("stays with a change that leaves the axis, also when that is taken back", () => {
    const store = createCaseStore(one);
    changeView(store, looking);
    changeFigure(store, title("B"));
    changeView(store, { cursor: 0.3 });
    undo(store);
    expect(store.getState().view).toEqual({ ...looking, cursor: 0.3 });
  });

  it("is lost with its axis, where the same fraction is another moment, and comes back with it", () => {
    const store = createCaseStore(one);
    changeView(store, looking);
    chooseAxis(store, "courses");
    expect(store.getState().view).toEqual(emptyView);
    undo(store);
    expect(store.getState().view).toEqual(looking);
  });

  it("is lost with its case, and the marks too", () => {
    const store = createCaseStore(one);
    changeView(store, looking);
    pointAt(store, mark);
    keepOpen(store, mark);
    openCase(store, two);
    expect(store.getState().view).toEqual(emptyView);
    expect([store.getState().pointed, store.getState().kept]).toEqual([undefined, undefined]);
    undo(store);
    expect(store.getState().view).toEqual(looking);
  });

  it("goes where the action says", () => {
    const store = createCaseStore(one);
    changeFigure(store, { action: "Draw by courses", figure: { axis: { kind: "courses" } }, view: looking });
    expect(store.getState().view).toEqual(looking);
  });
});

describe("where the case is kept", () => {
  it("is said: in memory, changed, saved, and changed again", () => {
    const store = createCaseStore(one);
    expect(keepingOf(store.getState())).toBe("in memory only");
    changeFigure(store, title("B"));
    expect(keepingOf(store.getState())).toBe("changed, not saved");
    markSaved(store, store.getState().open);
    expect(keepingOf(store.getState())).toBe("saved to file");
    undo(store);
    expect(keepingOf(store.getState())).toBe("in memory only");
    redo(store);
    expect(keepingOf(store.getState())).toBe("saved to file");
    changeFigure(store, title("C"));
    expect(keepingOf(store.getState())).toBe("changed, not saved");
  });
});
