import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../src/case";
import { layoutView } from "../../src/layout";
import { createCaseStore, readCase, undo, writeText } from "../../src/store";
import {
  anchorChoices,
  changeAxis,
  chooseAnchor,
  chosenAnchor,
  exampleTimes,
  magnify,
  stretchInView,
  unnamed,
} from "../../src/ui/axisOptions";
import { imported } from "../import/tables";
import { textsOf } from "../support/drawn";
import { placedFrom } from "../support/placed";

const clinicalCase: CaseFile["case"] = {
  clocks: { D: { label: "day after transplant", zero: "hsct", unit: "d", first: 0 } },
  regimens: { Vd: { agents: [{ drug: "bortezomib" }], cycle: { length: "28 d" } } },
  courses: [
    { id: "first", regimen: "Vd", courses: "1-2", start: "2020-01-06" },
    { id: "again", regimen: "Vd", courses: "1", start: "2021-06-07" },
  ],
  procedures: [{ id: "hsct", type: "transplant", label: "Transplant", at: "2020-06-01" }],
  events: [
    { id: "rash1", label: "Rash", at: "2020-07-01" },
    { label: "Fever", at: "2020-07-02" },
    { label: "Chills", at: "2020-07-02" },
    { label: "Cough", at: "2020-08" },
  ],
};
const text = JSON.stringify({
  format: "courseline/1",
  case: clinicalCase,
  figure: { axis: { anchor: "hsct", label: "the graft" } },
});
const storeOf = async () => createCaseStore(await readCase({ name: "mine.json", text }));
const placed = placedFrom(clinicalCase);

describe("what time can be counted from", () => {
  it("is every milestone, course, event, record and clock that has a name or is known to the day, each once", () => {
    const choices = anchorChoices({ placed, figure: { milestones: ["hsct"] } });
    expect(choices.map(({ label }) => label)).toEqual(["Milestones", "Courses", "Events", "Clocks"]);
    expect(choices.flatMap((group) => group.choices.map(({ value }) => value))).toEqual([
      "hsct",
      "first.C1",
      "C2",
      "again.C1",
      "rash1",
      "2020-07-02",
      "2020-07-02",
      "D",
    ]);
  });

  it("names what it cannot offer: a record without an id whose day is not known", () => {
    expect(unnamed({ placed, figure: {} })).toEqual(["Cough"]);
    const named = placedFrom({ ...clinicalCase, events: [{ id: "cough", label: "Cough", at: "2020-08" }] });
    expect(unnamed({ placed: named, figure: {} })).toEqual([]);
    expect(anchorChoices({ placed: named, figure: {} }).flatMap(({ choices }) => choices.map(({ value }) => value))).toContain(
      "cough",
    );
  });

  it("says of an anchor whose day is not known of how many days it is one, and no date", () => {
    const named = placedFrom({ ...clinicalCase, events: [{ id: "cough", label: "Cough", at: "2020-08" }] });
    const wordsOf = (anchor: string) =>
      textsOf(layoutView(named, { axis: { kind: "relative", anchor } }, { preset: "screen" }).scene).join(" ");
    expect(wordsOf("cough")).toContain("Cough: day not known, one of 31");
    expect(wordsOf("hsct")).not.toContain("not known");
  });

  it("is also a record that a hand wrote without an id: the axis is called by its name, and the panel knows it again", async () => {
    const choices = anchorChoices({ placed, figure: {} }).flatMap((group) => group.choices);
    const chills = choices.find(({ label }) => label.startsWith("Chills"));
    const store = await storeOf();
    if (chills) chooseAnchor(store, chills);
    const { figure } = store.getState().open.file ?? {};
    expect(figure?.axis).toEqual({ anchor: "2020-07-02", label: "Chills" });
    expect(chosenAnchor(choices, { placed, figure })).toBe(chills);
    const relative = { ...figure?.axis, kind: "relative" } as const;
    expect(textsOf(layoutView(placed, { axis: relative }, { preset: "screen" }).scene).join(" ")).toContain("= Chills");
    expect(exampleTimes({ placed, figure: { axis: relative } }).join(" ")).not.toMatch(/\d{4}/);
  });
});

describe("what an imported table brings to count from", () => {
  const { case: made } = imported(
    "Event\tDate\nPneumonia\t2019-05-03\nSkin biopsy\t2019-06-01\nPneumonia\t2019-07-12\nÖdem\t2019-08-01",
  );
  const labels = (axis: NonNullable<CaseFile["figure"]>["axis"]) =>
    anchorChoices({ placed: placedFrom(made), figure: { ...(axis && { axis }) } }).flatMap(({ choices }) =>
      choices.map(({ label }) => label),
    );
  it("is each of its events; those with one name say when they were, as the axis does", () => {
    expect(labels(undefined)).toEqual(["Pneumonia, 3 May 2019", "Skin biopsy", "Pneumonia, 12 Jul 2019", "Ödem"]);
    // Words of an event may name people, and ids outlive de-identifying.
    expect(made.events?.map(({ id }) => id)).toEqual(["event1", "event2", "event3", "event4"]);
    expect(labels({ kind: "relative", anchor: "event1", unit: "d" })).toEqual([
      "Pneumonia, day 0",
      "Skin biopsy",
      "Pneumonia, day 70",
      "Ödem",
    ]);
  });
});

describe("times that are shown as examples where one can be typed", () => {
  const at = (axis: NonNullable<CaseFile["figure"]>["axis"]) => exampleTimes({ placed, figure: { ...(axis && { axis }) } });
  it("are dates on the calendar, and counted from the anchor on relative time, where they are understood", () => {
    expect(at(undefined)).toEqual(["2021-03", "2021-05"]);
    expect(at({ kind: "relative", anchor: "rash1" })).toEqual(["rash1", "rash1 + 60 d"]);
    for (const axis of [{ anchor: "rash1" }, { anchor: "hsct" }, { anchor: "D" }])
      for (const text of at({ kind: "relative", ...axis })) {
        expect(text).not.toMatch(/\d{4}/);
        expect(placed.momentOf(text)?.drawn).toBeDefined();
      }
  });
});

describe("a choice for the axis", () => {
  it("is one step of undo with its name, and stands in the file", async () => {
    const store = await storeOf();
    changeAxis(store, "Leave out empty time", { cuts: "auto" });
    expect(store.getState().past.map(({ action }) => action)).toEqual(["Leave out empty time"]);
    expect(await writeText(store.getState().open)).toMatch(/"cuts":\s*"auto"/);
    undo(store);
    expect(await writeText(store.getState().open)).toBe(text);
  });

  it("of another anchor takes the words for the former one away", async () => {
    const store = await storeOf();
    chooseAnchor(store, { value: "rash1", label: "Rash" });
    expect(store.getState().open.file?.figure?.axis).toEqual({ anchor: "rash1" });
  });

  it("of nothing leaves the default", async () => {
    const store = await storeOf();
    changeAxis(store, "Count in days", { unit: "d" });
    changeAxis(store, "Count in what fits", { unit: undefined });
    expect(store.getState().open.file?.figure?.axis).toEqual({ anchor: "hsct", label: "the graft" });
  });
});

describe("a stretch to magnify", () => {
  it("takes the place of what was magnified, and goes again", async () => {
    const store = await storeOf();
    magnify(store, { from: "2020-01", to: "C2" });
    expect(store.getState().open.file?.figure?.detail).toEqual({ from: "2020-01", to: "C2" });
    magnify(store, undefined);
    expect(store.getState().open.file?.figure).not.toHaveProperty("detail");
  });

  it("that is looked at has dates on the calendar, and days from the anchor on its axis", () => {
    const dates = stretchInView({ placed, figure: {} }, [0, 0.5]);
    expect(dates?.from).toBe("2020-01-06");
    expect(placed.momentOf(dates?.to ?? "")?.drawn).toBeDefined();
    const since = stretchInView({ placed, figure: { axis: { kind: "relative", anchor: "rash1" } } }, [0, 0.5]);
    expect(since?.from).toBe("rash1 - 177 d");
    expect(placed.momentOf(since?.from ?? "")?.drawn).toBe(placed.momentOf("2020-01-06")?.drawn);
  });

  it("on the scale of a clock has its counts", () => {
    const stretch = stretchInView({ placed, figure: { axis: { kind: "relative", anchor: "D" } } }, [0, 1]);
    expect(stretch?.from).toBe("D-147");
    expect(stretch?.to).toMatch(/^D\+\d+$/);
  });
});
