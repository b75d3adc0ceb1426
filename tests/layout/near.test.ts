import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { layoutView, type Target } from "../../src/layout";
import { fractionAt } from "../../src/layout/axis/timeAt";
import { levelOf } from "../../src/layout/levels";
import { zoomLayout } from "../../src/layout/zoom";
import { placeCase } from "../../src/place";
import { itemBounds, overlap } from "../../src/scene/bounds";
import type { Item } from "../../src/scene/scene";
import { measureText } from "../../src/text";
import { parseIsoDay } from "../../src/time/isoText";
import { byRow, followersIn, followWords } from "../../src/ui/followWords";
import { shippedText } from "../cases/shipped";
import { leavesOf } from "../support/drawn";

const screen = { preset: "screen", width: 1080, height: 590 } as const;

/** What a reader sees of a case between two days, both seen. */
function seenIn(name: string, first: string, last: string, target: Target = screen) {
  const { file } = readCaseFile(shippedText(`${name}.json`));
  if (file === undefined) throw new Error("a shipped case cannot be read");
  const layout = layoutView(placeCase(file.case), file.figure, target);
  const { axis } = layout;
  const [start, end] = [parseIsoDay(first) ?? 0, (parseIsoDay(last) ?? 0) + 1];
  const [from, to] = [start, end].map((day) => fractionAt(axis, axis.x(0, day) ?? 0));
  if (from === undefined || to === undefined) throw new Error("expected two days");
  const zoomed = zoomLayout(layout, [from, to], levelOf(end - start));
  const by = (zoomed.axis.right - zoomed.axis.left) * from;
  const [left, right] = [axis.left + by, axis.right + by];
  const isSeen = (item: Item): boolean => {
    const box = itemBounds(item, (words) => measureText(words.text, words));
    return box !== undefined && box.right > left && box.left < right;
  };
  const { shown, unnamed } = followWords(followersIn(zoomed.following), [left, right]);
  const follows = [...shown.keys()];
  const moving = leavesOf({ items: zoomed.moving }).filter(isSeen);
  const wordsOf = (items: readonly Item[]) => items.flatMap((item) => (item.kind === "text" ? [item.text] : []));
  return {
    layout,
    words: [...wordsOf(follows), ...wordsOf(moving)],
    /** Words that stay in sight with their mark, and how many such marks have none. */
    named: wordsOf(follows),
    unnamed: unnamed.map(({ text }) => text),
    /** Boxes of dose days, and what they must not touch: words at bars, and bars below. */
    boxes: moving.filter(({ label }) => label !== undefined && /: (given|planned)/.test(label)),
    placed: [
      ...follows.flatMap((item) => (item.kind === "text" ? [{ ...item, x: item.x + (shown.get(item) ?? 0) }] : [])),
      ...moving.filter((item) => item.kind === "rect" && item.stroke !== undefined && item.label?.includes(": ") === false),
    ],
    counts: byRow(unnamed).map(({ length }) => length),
    still: wordsOf(leavesOf({ items: zoomed.still })),
    /** The days of a drug's doses, in the order in which they stand. */
    days: (drug: string, how: "given" | "planned") =>
      moving.filter(({ label }) => label?.startsWith(drug) === true && label.includes(`: ${how}`)).length,
  };
}

describe("a window of four weeks where drugs share rows", () => {
  const { layout, words, days, still } = seenIn("invented-myeloma-five-lines", "2021-01-04", "2021-01-31");

  it("is about a figure in which they do", () => expect(layout.made.context.sharedRows).toBe(true));

  it("names every drug that is seen at its bar, with the dose of that part alone", () => {
    expect(words).toEqual(expect.arrayContaining(["Pomalidomide * 4 mg", "Daratumumab * 1800 mg", "Dexamethasone 40 mg"]));
    expect(words.filter((each) => each.includes("→"))).toEqual([]);
  });

  it("says a dose in the part of its bar that no hold covers, and the hold in its own", () => {
    const { placed, layout: whole } = seenIn("invented-myeloma-five-lines", "2021-01-01", "2021-04-01");
    const at = (words: string) => placed.find((item) => item.kind === "text" && item.text === words);
    const hold = placed.find(({ kind, label }) => kind === "rect" && label === "Pomalidomide");
    const dose = at("Pomalidomide * 4 mg");
    const held = at("Pomalidomide * held");
    if (dose?.kind !== "text" || held?.kind !== "text" || hold?.kind !== "rect") throw new Error("expected a dose and a hold");
    expect(whole.made.context.sharedRows).toBe(true);
    expect(dose.x + measureText(dose.text, dose)).toBeLessThan(hold.x);
    expect(held.x).toBeGreaterThan(hold.x);
  });

  it("numbers the courses of a regimen of which the last is cut off after days", () => {
    const { named } = seenIn("invented-myeloma-five-lines", "2023-07-05", "2023-10-05");
    expect(named).toEqual(expect.arrayContaining(["Tec 3", "Tec 4", "Tec 5"]));
  });

  it("has a box on every day of a dose, as many as the file lists", () => {
    expect([days("Pomalidomide", "given"), days("Daratumumab", "given"), days("Dexamethasone", "given")]).toEqual([10, 4, 4]);
    expect(still).toEqual(expect.arrayContaining(["given", "planned"]));
  });

  it("keeps every drug in the row that it has when all is seen", () => {
    const whole = leavesOf(layout.scene).find(({ label }) => label === "Daratumumab 1800 mg");
    const near = leavesOf({ items: zoomLayout(layout, [0.44, 0.46], 3).moving }).find(
      ({ label }) => label === "Daratumumab 1800 mg",
    );
    expect(whole?.kind === "rect" && near?.kind === "rect" && whole.y === near.y).toBe(true);
  });
});

it("days that follow from a plan are open boxes, where drugs have rows of their own too", () => {
  const { layout, days } = seenIn("ixazomib-skin-exfoliation", "2020-11-10", "2020-12-15");
  expect(layout.made.context.sharedRows).toBe(false);
  expect(days("Ixazomib", "planned")).toBe(4);
  expect(days("Dexamethasone", "planned")).toBe(5);
  expect(days("Ixazomib", "given")).toBe(0);
});

it("words of several months name each part of a drug with its own dose", () => {
  const { words } = seenIn("invented-myeloma-five-lines", "2022-04-01", "2022-11-30");
  expect(words).toEqual(expect.arrayContaining(["Carfilzomib 56 mg/m²", "Carfilzomib 45 mg/m²", "Dexamethasone 20 mg"]));
});

it("a bar too short for its drug says its dose after the name before it, and a dose without room is counted", () => {
  const { words, unnamed } = seenIn("invented-myeloma-five-lines", "2019-06-20", "2023-04-15", { ...screen, height: 666 });
  expect(words).toEqual(expect.arrayContaining(["Carfilzomib 20 mg/m²", "56 mg/m²", "45 mg/m²", "45"]));
  expect(words).not.toContain("Car");
  expect(words).toEqual(expect.arrayContaining(["Bor", "Lenalidomide"]));
  expect(unnamed.filter((each) => each.startsWith("Bortezomib"))).toEqual([
    "Bortezomib 1.3 mg/m²",
    "Bortezomib held",
    "Bortezomib 1.3 mg/m²",
  ]);
  expect(unnamed.some((each) => each.startsWith("Lenalidomide 10 mg"))).toBe(true);
});

it.each([
  ["2018-05-05", "2018-05-25"],
  ["2022-04-01", "2022-08-20"],
])("the days of doses touch no words and no other bar from %s to %s", (first, last) => {
  const { boxes, placed } = seenIn("invented-myeloma-five-lines", first, last, { ...screen, height: 666 });
  const boundsOf = (item: Item) => itemBounds(item, (words) => measureText(words.text, words));
  const clashes = boxes.flatMap((box) => {
    const own = boundsOf(box);
    return placed.flatMap((item) => {
      const other = boundsOf(item);
      // The bar of the days stands right over them.
      const isOver = item.kind !== "text" && own && other && other.top < own.top;
      return own && other && !isOver && overlap(own, other)
        ? [`${box.label} / ${item.kind === "text" ? item.text : item.label}`]
        : [];
    });
  });
  expect(boxes.length).toBeGreaterThan(8);
  expect(clashes).toEqual([]);
});

it("what has no room in one row is counted once, in whatever line it would stand", () => {
  const { unnamed, counts } = seenIn("invented-myeloma-five-lines", "2022-03-01", "2023-06-01", { ...screen, height: 666 });
  expect(unnamed.filter((each) => each.startsWith("Tec"))).toHaveLength(2);
  expect(counts).toContain(2);
});

describe("marks at the edge of a window keep their names", () => {
  const five = (first: string, last: string) => seenIn("invented-myeloma-five-lines", first, last, { ...screen, height: 666 });

  it("on the other side of the mark, along the line of a milestone, and shorter in a bar of a regimen", () => {
    const { named, unnamed } = five("2022-09-01", "2023-05-31");
    expect(named).toEqual(
      expect.arrayContaining(["Progression on SVd, 18 Apr 2023", "ECOG 2", "Creatinine raised\u00a0G2", "Step-up", "L5", "Tec"]),
    );
    // Two days of a ladder, and the dose after them, of which only the drug has room.
    expect(unnamed).toEqual(["Teclistamab 0.3 mg/kg", "Teclistamab 1.5 mg/kg"]);
    expect(five("2021-01-01", "2021-01-20").named).toContain("Rash * (trunk, arms)\u00a0G2");
    expect(five("2021-01-01", "2022-03-31").named).toContain("Relapse 2, 22 Mar 2022");
  });

  it("on the mark itself where it fills the window", () => {
    expect(five("2018-08-20", "2018-09-15").named).toContain("Peripheral neuropathy\u00a0G1–2–1");
  });

  it("and leave nothing of themselves behind when their mark is out of sight", () => {
    const { words } = five("2019-01-01", "2022-06-30");
    expect(words).not.toContain("Platelet transfusions");
    expect(words).not.toContain("Febrile neutropenia");
  });

  it("a name without room is counted", () => {
    const label = (free: readonly [number, number]) =>
      ({
        kind: "text",
        text: "Rash",
        x: 12,
        y: 0,
        size: 8,
        anchor: "start",
        fill: "#000000",
        record: "event",
        within: { bar: [0, 10], words: [12, 40], free },
      }) as const;
    const unnamed = (free: readonly [number, number], seen: readonly [number, number]) =>
      followWords(followersIn([label(free)]), seen).unnamed;
    expect(unnamed([-40, 40], [-100, 30])).toEqual([]);
    expect(unnamed([-20, 40], [-100, 30])).toHaveLength(1);
    expect(unnamed([-20, 40], [-100, -5])).toEqual([]);
  });
});
