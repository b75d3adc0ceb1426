import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { type FigureOptions, placeCase } from "../../src/index";
import { type FigureLayout, layoutView } from "../../src/layout";
import { laneChoices } from "../../src/layout/laneChoices";
import { createCaseStore, readCase, undo, writeText } from "../../src/store";
import type { LanesInView } from "../../src/ui/laneEntries";
import {
  applyLanes,
  folding,
  heightening,
  type LanesChange,
  lanesOfFile,
  moving,
  overlayChoices,
  overlaying,
  regimensOf,
  scaling,
  setLanes,
  showing,
  stepping,
} from "../../src/ui/laneOptions";
import { shippedNames, shippedText } from "../cases/shipped";
import { laneStory } from "../support/laneStory";
import { placedFrom } from "../support/placed";

type Lanes = NonNullable<FigureOptions["lanes"]>;

const story = placedFrom(laneStory);

/** A narrow screen scrolls: there no lane gives way. */
const target = { preset: "screen", width: 890 } as const;
const drawing = (lanes: Lanes, placed = story, rest: FigureOptions = {}) => {
  const figure = { ...rest, lanes };
  const layout = layoutView(placed, figure, target);
  const view: LanesInView = { choices: laneChoices(layout), figure };
  return { view, drawn: layout.lanes.map(({ key }) => key).filter((key) => key !== "milestones") };
};
const viewOf = (lanes: Lanes, placed = story): LanesInView => drawing(lanes, placed).view;
const drawnIn = (lanes: Lanes): string[] => drawing(lanes).drawn;
const laneOf = ({ choices }: LanesInView, key: string) => {
  const found = [...choices.lanes, ...choices.inTable, choices.milestones].find((lane) => lane?.key === key);
  if (found === undefined) throw new Error(`no lane ${key}`);
  return found;
};
const stateOf = (lanes: Lanes, key: string) => laneOf(viewOf(lanes), key).state;
/** The change as the figure has it. */
const done = (change: LanesChange | undefined): Lanes => [...(change?.lanes ?? [])];

describe("the lanes that can be chosen", () => {
  it("are all that the case has, in the order of the figure, with what became of each", () => {
    const { milestones, lanes } = viewOf([]).choices;
    expect(milestones).toMatchObject({ title: "Milestones", state: { kind: "shown" } });
    expect(lanes.map(({ title }) => title)).toEqual([
      "Regimen",
      "Ixazomib",
      "Lenalidomide",
      "Pomalidomide",
      "Dexamethasone",
      "Scores",
      "Skin",
      "Haemoglobin",
      "Kappa free light chain",
      "Lambda free light chain",
    ]);
  });
  it("name what the author hid, folded or drew over another, at its place", () => {
    const lanes: Lanes = [
      { lane: "courses", fold: ["IRd"] },
      { lane: "scores", show: false },
      { lane: "kflc", with: "lflc" },
      { lane: "milestones", show: false },
    ];
    expect(stateOf(lanes, "agents:ixazomib")).toEqual({ kind: "folded" });
    expect(stateOf(lanes, "scores")).toEqual({ kind: "hidden" });
    expect(stateOf(lanes, "lflc")).toEqual({ kind: "over", over: "Kappa free light chain" });
    expect(stateOf(lanes, "milestones")).toEqual({ kind: "hidden" });
    expect(viewOf(lanes).choices.lanes).toHaveLength(10);
  });
  it("stand as they are drawn where the author named a hidden one", () => {
    const lanes: Lanes = ["lflc", { lane: "hb", show: false }];
    const keys = viewOf(lanes).choices.lanes.filter(({ state }) => state.kind === "shown");
    expect(keys.map(({ key }) => key)).toEqual(drawnIn(lanes));
  });
  it("are said to have no room where they gave way", () => {
    const { file } = readCaseFile(shippedText("invented-myeloma-five-lines.json"));
    if (file === undefined) throw new Error("a shipped case cannot be read");
    const low = layoutView(placeCase(file.case), file.figure, { preset: "slide" });
    const drawn = low.lanes.map(({ key }) => key);
    const gone = laneChoices(low).lanes.filter(({ state }) => state.kind === "no room");
    expect(gone.map(({ title }) => title)).toContain("Creatinine");
    expect(gone.filter(({ key }) => drawn.includes(key))).toEqual([]);
  });
});

describe("where there is no room for all lanes", () => {
  const { file } = readCaseFile(shippedText("invented-myeloma-five-lines.json"));
  if (file === undefined) throw new Error("a shipped case cannot be read");
  const placed = placeCase(file.case);
  const at = (figure: FigureOptions, width = 1068, like?: FigureLayout) =>
    layoutView(placed, figure, { preset: "screen", width, height: 595 }, like);
  const goneIn = (layout: FigureLayout) => laneChoices(layout).lanes.filter(({ state }) => state.kind === "no room");
  const keysIn = ({ lanes }: FigureLayout) => lanes.map(({ key }) => key);
  const inViewOf = (figure: FigureOptions): LanesInView => ({ figure, choices: laneChoices(at(figure)) });
  const figure = file.figure ?? {};
  const rest = at(figure);

  it("one that is ticked has room, and others give way", () => {
    const creatinine = goneIn(rest).find(({ title }) => title === "Creatinine");
    if (creatinine === undefined) throw new Error("expected a lane without room");
    const change = showing(inViewOf(figure), creatinine, true);
    expect(change.lanes).toContainEqual({ lane: creatinine.key, show: true });
    const after = at({ ...figure, lanes: done(change) });
    expect(keysIn(after)).toContain(creatinine.key);
    expect(after.scene.height).toBeLessThanOrEqual(675);
  });

  it("a screen scrolls for all that are ticked", () => {
    const chosen = goneIn(rest).map(({ key }) => key);
    expect(chosen.length).toBeGreaterThan(3);
    const lanes = [...(figure.lanes ?? []), ...chosen.map((lane) => ({ lane, show: true }))];
    expect(keysIn(at({ ...figure, lanes }))).toEqual(expect.arrayContaining(chosen));
  });

  it("one that is drawn in part says so and counts the rest at its place, and is whole when it is ticked", () => {
    const before = layoutView(placed, figure, { preset: "slide" });
    const events = laneChoices(before).lanes.find(({ key }) => key === "events");
    expect(events?.state).toEqual({ kind: "in part" });
    expect(before.made.lanes.find(({ key }) => key === "events:severe")?.label?.title).toBe("Events, grade ≥3 (+7)");
    if (events === undefined) throw new Error("expected events");
    const lanes = done(showing({ figure, choices: laneChoices(before) }, events, true));
    expect(keysIn(layoutView(placed, { ...figure, lanes }, { preset: "slide" }))).toContain("events");
  });

  it("a lane that is drawn higher takes no other lane from a screen, which scrolls", () => {
    const higher = at({ ...figure, lanes: [...(figure.lanes ?? []), { lane: "kappa", height: 3 }] });
    expect(keysIn(higher)).toEqual(keysIn(rest));
    const heightOf = ({ lanes }: FigureLayout) =>
      lanes.flatMap(({ key, top, bottom }) => (key === "kappa" ? [bottom - top] : []));
    expect(heightOf(higher)[0]).toBeGreaterThan(2 * (heightOf(rest)[0] ?? 0));
  });

  it("each press moves a lane by one place in the list, past what shares a row or has no room too, and the other way takes it back", () => {
    let now = inViewOf(figure);
    const press = (direction: "up" | "down"): number | undefined => {
      const change = stepping(now, laneOf(now, "courses"), direction);
      now = inViewOf({ ...figure, lanes: done(change) });
      return change?.place;
    };
    const keys = () => now.choices.lanes.map(({ key }) => key);
    const before = keys();
    expect(["shared row", "no room"].map((kind) => now.choices.lanes.some(({ state }) => state.kind === kind))).toEqual([
      true,
      true,
    ]);
    const first = before.indexOf("courses") + 1;
    const places = Array.from({ length: 16 }, (_, index) => first + index + 1);
    for (const place of places) {
      expect(press("down")).toBe(place);
      expect(keys()[place - 1]).toBe("courses");
    }
    for (const place of places.toReversed()) expect(press("up")).toBe(place - 1);
    expect(keys()).toEqual(before);
    expect(now.figure.lanes).toEqual(figure.lanes ?? []);
  });

  it("beside a panel the figure has the lanes that it has without, and says the same of the others", () => {
    const beside = at(figure, 840, rest);
    expect(keysIn(beside)).toEqual(keysIn(rest));
    expect(goneIn(beside)).toEqual(goneIn(rest));
    expect(keysIn(at(figure, 840))).not.toEqual(keysIn(rest));
  });
});

describe("a choice for a lane", () => {
  it("hides and shows it, by its name in the figure", () => {
    const view = viewOf([]);
    const hidden = showing(view, laneOf(view, "scores"), false);
    expect(hidden).toEqual({ action: "Hide Scores", lanes: [{ lane: "scores", show: false }] });
    const after = viewOf(done(hidden));
    expect(showing(after, laneOf(after, "scores"), true)).toEqual({ action: "Show Scores", lanes: [] });
  });
  it("shows one of a family that is hidden, and keeps the others hidden", () => {
    const view = viewOf([{ lane: "agents", show: false }]);
    const lanes = done(showing(view, laneOf(view, "agents:lenalidomide"), true));
    expect(drawnIn(lanes).filter((key) => key.startsWith("agents"))).toEqual(["agents:lenalidomide"]);
  });
  it("folds a regimen and unfolds it, also out of all", () => {
    const view = viewOf([{ lane: "courses", fold: true }]);
    const regimens = regimensOf({ placed: story, figure: view.figure });
    expect(regimens.map(({ label, isFolded }) => [label, isFolded])).toEqual([
      ["IRd", true],
      ["Pd", true],
    ]);
    const [ird] = regimens;
    if (ird === undefined) throw new Error("no regimen");
    expect(folding(view, regimens, ird)).toEqual({ action: "Unfold IRd", lanes: [{ lane: "courses", fold: ["Pd"] }] });
    const none = viewOf([]);
    const unfolded = regimensOf({ placed: story, figure: none.figure });
    expect(folding(none, unfolded, { ...ird, isFolded: false })).toEqual({
      action: "Fold IRd",
      lanes: [{ lane: "courses", fold: ["IRd"] }],
    });
  });
  it("draws at most two analytes in one panel, and shows the one that was hidden", () => {
    const view = viewOf([{ lane: "lflc", show: false }]);
    const first = laneOf(view, "kflc");
    expect(overlayChoices(view, first).map(({ key }) => key)).toEqual(["hb", "lflc"]);
    const change = overlaying(view, first, laneOf(view, "lflc"));
    expect(change).toEqual({
      action: "Draw Lambda free light chain over Kappa free light chain",
      lanes: [{ lane: "kflc", with: "lflc" }],
    });
    const after = viewOf(done(change));
    expect(overlayChoices(after, laneOf(after, "hb"))).toEqual([]);
    expect(overlaying(after, laneOf(after, "kflc"), undefined)).toEqual({
      action: "Draw Kappa free light chain alone",
      lanes: [],
    });
  });
  it("chooses the scale and the height, and writes nothing for what is usual", () => {
    const view = viewOf([]);
    const log = scaling(view, laneOf(view, "kflc"), "log");
    expect(log).toEqual({
      action: "Draw Kappa free light chain on a logarithmic scale",
      lanes: [{ lane: "kflc", scale: "log" }],
    });
    const after = viewOf(done(log));
    expect(scaling(after, laneOf(after, "kflc"), "linear").lanes).toEqual([]);
    expect(heightening(view, laneOf(view, "hb"), 2)).toEqual({
      action: "Draw Haemoglobin 2 times as high",
      lanes: [{ lane: "hb", height: 2 }],
    });
    expect(laneOf(view, "kflc").panel?.canBeLogarithmic).toBe(true);
    expect(laneOf(view, "scores").panel).toBeUndefined();
  });
  it("offers no logarithm where a value is zero", () => {
    const placed = placedFrom({
      analytes: { m: { label: "M protein", unit: "g/L" } },
      values: [
        {
          analyte: "m",
          values: [
            ["2020-01-01", 0],
            ["2020-03-01", 8],
          ],
        },
      ], // prettier-ignore
    });
    expect(laneOf(viewOf([], placed), "m").panel?.canBeLogarithmic).toBe(false);
  });
});

describe("a move", () => {
  it("goes past its neighbour in the list, and names no more than it must", () => {
    const view = viewOf([{ lane: "skin", show: false }]);
    const up = stepping(view, laneOf(view, "hb"), "up");
    expect(up?.action).toBe("Move Haemoglobin up");
    expect(up?.lanes.map(({ lane }) => lane)).toEqual(["hb", "skin"]);
    const next = viewOf(done(up));
    const again = stepping(next, laneOf(next, "hb"), "up");
    expect(drawnIn(done(again)).slice(4)).toEqual(["agents:dexamethasone", "hb", "scores", "kflc", "lflc"]);
  });
  it("ends at the top and at the foot", () => {
    const view = viewOf([]);
    expect(stepping(view, laneOf(view, "courses"), "up")).toBeUndefined();
    expect(stepping(view, laneOf(view, "lflc"), "down")).toBeUndefined();
  });
  it("back leaves nothing in the file", () => {
    const view = viewOf([]);
    const down = viewOf(done(stepping(view, laneOf(view, "hb"), "down")));
    expect(stepping(down, laneOf(down, "hb"), "up")?.lanes).toEqual([]);
  });
  it("to a place is named by what is above it", () => {
    const view = viewOf([]);
    expect(moving(view, laneOf(view, "hb"), 0).action).toBe("Move Haemoglobin to the top");
    expect(moving(view, laneOf(view, "hb"), 9).action).toBe("Move Haemoglobin under Lambda free light chain");
  });
  it("keeps entries for what the case does not have", () => {
    const view = viewOf(["response", { lane: "hb", height: 2 }]);
    expect(moving(view, laneOf(view, "lflc"), 9).lanes).toEqual([{ lane: "hb", height: 2 }, { lane: "response" }]);
  });
});

describe("in the store", () => {
  const text = JSON.stringify({ format: "courseline/1", case: laneStory, figure: { lanes: ["lflc", "hb"], notes: ["kept"] } });

  it("a choice is one step of undo with its name, and the whole can be as the file had it", async () => {
    const store = createCaseStore(await readCase({ name: "mine.json", text }));
    const view = viewOf(["lflc", "hb"]);
    applyLanes(store, showing(view, laneOf(view, "scores"), false));
    expect(store.getState().past.map(({ action }) => action)).toEqual(["Hide Scores"]);
    const saved = readCaseFile(await writeText(store.getState().open)).file?.figure;
    expect(saved).toEqual({ lanes: [{ lane: "scores", show: false }, "lflc", "kflc", "hb"], notes: ["kept"] });
    setLanes(store, "Lanes as the file had them", lanesOfFile(store));
    expect(await writeText(store.getState().open)).toBe(text);
    undo(store);
    setLanes(store, "Lanes as usual", undefined);
    expect(store.getState().open.file?.figure).toEqual({ notes: ["kept"] });
  });
});

/** Where drugs share rows, these stand where the first of them stands in the list; where courses may have started goes with them. */
const withSharedRows = (keys: readonly string[], isShared: boolean) => [
  ...new Set(
    keys.filter((key) => key !== "courses:start").map((key) => (isShared && key.startsWith("agents:") ? "agents" : key)),
  ),
];

describe.each(shippedNames)("whatever is chosen one after the other for %s", (name) => {
  const { file } = readCaseFile(shippedText(name));
  if (file === undefined) throw new Error("a shipped case cannot be read");
  const placed = placeCase(file.case);
  const { lanes: ownLanes = [], ...rest } = file.figure ?? {};
  const own = drawing(ownLanes, placed, rest);

  it("the figure has the lanes of the list in its order, and what is shown again is where it was", () => {
    const picks = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom("move", "hide", "show", "log")), { maxLength: 6 });
    fc.assert(
      fc.property(picks, (steps) => {
        let now = own;
        for (const [which, where, what] of steps) {
          const order = now.view.choices.lanes;
          const lane = order[which % order.length];
          if (lane === undefined) return;
          const before = order.map(({ key }) => key);
          const to = where % order.length;
          const change =
            what === "move"
              ? moving(now.view, lane, to)
              : what === "log"
                ? scaling(now.view, lane, "log")
                : showing(now.view, lane, what === "show");
          now = drawing(done(change), placed, rest);
          const others = before.filter((key) => key !== lane.key);
          const expected = what === "move" ? [...others.slice(0, to), lane.key, ...others.slice(to)] : before;
          const after = now.view.choices.lanes;
          expect(after.map(({ key }) => key)).toEqual(expected);
          const shown = after.filter(({ state }) => state.kind === "shown" || state.kind === "shared row");
          const isShared = shown.some(({ state }) => state.kind === "shared row");
          expect(withSharedRows(now.drawn, isShared)).toEqual(
            withSharedRows(
              shown.map(({ key }) => key),
              isShared,
            ),
          );
        }
      }),
      { numRuns: 4 },
    );
  }, 60_000);
});
