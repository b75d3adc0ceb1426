import { describe, expect, it } from "vitest";
import { figureOf } from "../../src/index";
import { shownIn } from "../../src/layout/shown";
import { itemBounds } from "../../src/scene/bounds";
import type { Item } from "../../src/scene/scene";
import { measureText } from "../../src/text";
import { shippedText } from "../cases/shipped";

const textOf = (own: object) => JSON.stringify({ format: "courseline/1", case: own });
const flat = (item: Item): readonly Item[] => (item.kind === "group" ? item.items.flatMap(flat) : [item]);
const notesOf = (own: object) => {
  const { scene } = figureOf(textOf(own), { preset: "journal-180" });
  return shownIn((scene?.items ?? []).filter((item) => item.kind === "group" && item.name === "notes")).words.join(" ");
};
const groupNamed = (items: readonly Item[], name: string) => items.find((item) => item.kind === "group" && item.name === name);

describe("what is known on one side only", () => {
  const ward = (start: string, end = "2020-03-01") => ({ stays: [{ type: "hospital", label: "Hospital", start, end }] });
  const dashesOf = (own: object) =>
    (figureOf(textOf({ ...own, events: [{ label: "Fever", at: "2020-01-01" }] }), { preset: "journal-180" }).scene?.items ?? [])
      .flatMap(flat)
      .filter((item) => item.kind === "path" && item.record?.includes("stays") === true && item.stroke?.dash !== undefined);

  it("is dashed on that side and explained, and on no other", () => {
    expect(dashesOf(ward("not after 2020-02-01"))).toHaveLength(1);
    expect(dashesOf(ward("2020-02-01", "not before 2020-03-01"))).toHaveLength(1);
    expect(dashesOf(ward("2020-02-01"))).toHaveLength(0);
    expect(notesOf(ward("not after 2020-02-01"))).toContain("end not stated");
    expect(notesOf(ward("2020-02-01"))).not.toContain("not stated");
  });
});

it("the end of a graded event of which only the month is known is possible, not certain", () => {
  const event = (end: string) => ({
    events: [{ label: "Nausea", start: "2020-01-10", end, grade: { grade: 2, scale: "CTCAE 5.0" } }],
  });
  expect(notesOf(event("2020-03"))).toContain("possible, not certain");
  expect(notesOf(event("2020-03-12"))).not.toContain("possible");
});

describe("the cut-off", () => {
  const caseWith = (cutoff: string) => textOf({ cutoff, drugs: [{ drug: "a", start: "2020-01-01", end: "ongoing" }] });
  const itemsOf = (cutoff: string) => figureOf(caseWith(cutoff), { preset: "journal-180" }).scene?.items ?? [];

  it("has a line and its date where its day is known", () => {
    expect(groupNamed(itemsOf("2020-06-30"), "cut-off")).toBeDefined();
    expect(shownIn(itemsOf("2020-06-30")).words).toContain("cut-off 30 Jun 2020");
  });

  it("is a dotted line with its name where only its last day is known", () => {
    expect(JSON.stringify(groupNamed(itemsOf("not after 2020-06-30"), "cut-off"))).toContain('"dash":[0.8,1.8]');
    expect(JSON.stringify(groupNamed(itemsOf("2020-06-30"), "cut-off"))).not.toContain("dash");
    expect(shownIn(itemsOf("not after 2020-06-30")).words).toContain("cut-off not after 30 Jun 2020");
  });
});

it("the axis stands on top of a high plot as well, with the same numbers, and not of a low one", () => {
  const itemsOf = (text: string) => figureOf(text, { preset: "journal-85" }).scene?.items ?? [];
  const high = itemsOf(shippedText("invented-nine-days.json"));
  const [top, bottom] = ["axis on top", "axis"].map((name) => {
    const found = groupNamed(high, name);
    return found === undefined ? [] : shownIn([found]).words;
  });
  expect(top).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
  expect(bottom).toEqual(expect.arrayContaining([...(top ?? [])]));
  expect(groupNamed(itemsOf(textOf({ events: [{ label: "Fever", at: "2020-01-01" }] })), "axis on top")).toBeUndefined();
});

it("doses of records that follow each other are one ladder where they have no room at their steps", () => {
  const { words } = shownIn(figureOf(shippedText("invented-nine-days.json"), { preset: "journal-180" }).scene?.items ?? []);
  expect(words).toContain("0.08→0.15→0.05 µg/kg/min");
});

it("no leader of a response runs through the word of another, however close they are", () => {
  const { scene } = figureOf(shippedText("invented-myeloma-five-lines.json"), { preset: "journal-85" });
  const lane = groupNamed(scene?.items ?? [], "response");
  const items = lane === undefined ? [] : flat(lane);
  const boxOf = (item: Item) => itemBounds(item, (words) => measureText(words.text, words));
  const words = items.flatMap((item) => (item.kind === "text" ? (boxOf(item) ?? []) : []));
  const leaders = items.flatMap((item) => (item.kind === "path" ? (boxOf(item) ?? []) : []));
  expect(leaders.length).toBeGreaterThan(5);
  const crossed = leaders.filter((leader) =>
    words.some(
      (word) =>
        leader.left > word.left && leader.right < word.right && leader.top < word.bottom - 1 && leader.bottom > word.top + 1,
    ),
  );
  expect(crossed).toEqual([]);
});

it("a leader of a milestone that passes behind words all its way is seen over and under them", () => {
  const { scene } = figureOf(shippedText("ten-multitarget-child.json"), { preset: "journal-85" });
  const lane = groupNamed(scene?.items ?? [], "milestones");
  const lines = (lane === undefined ? [] : flat(lane)).filter((item) => item.kind === "path");
  expect(lines.length).toBeGreaterThanOrEqual(2);
});

const dashedAlone = { isDashed: true, isFilled: false };

/** Whether the bars of a drug are dashed, and whether something of them is filled. */
function lookOfDrug(own: object): (drug: number) => typeof dashedAlone {
  const { scene } = figureOf(textOf(own), { preset: "journal-180" });
  const marks = (scene?.items ?? []).flatMap(flat);
  return (drug) => {
    const bar = marks.filter((item) => item.record === `case.drugs[${drug}]`);
    const fills = bar.flatMap((item) => (item.kind !== "text" && "fill" in item ? (item.fill ?? []) : []));
    return {
      isDashed: bar.some((item) => "stroke" in item && item.stroke?.dash !== undefined),
      isFilled: fills.some((fill) => fill !== "none" && fill !== "#FFFFFF"),
    };
  };
}

it("a drug that nothing bounds is dashed, also where another follows it, and so is one of a single step", () => {
  const own = {
    drugs: [
      { drug: "immunoglobulin", start: "after admission", length: "3 d" },
      { id: "pulse", drug: "methylprednisolone", start: "after admission", length: "3 d" },
      { drug: "prednisone", start: "after pulse", length: "7 d", steps: [{ taper: true }] },
    ],
    stays: [{ id: "admission", type: "hospital", label: "Hospital", start: "2020-01-01", end: "2020-02-01" }],
  };
  expect([0, 1, 2].map(lookOfDrug(own))).toEqual([dashedAlone, dashedAlone, dashedAlone]);
});

it("a drug of known length is solid only where some day of it is certain", () => {
  const start = (range: string) => ({ start: range, length: "7 d" });
  const own = {
    drugs: [
      { drug: "meropenem", ...start("not before 2020-01-05, not after 2020-01-15") },
      { drug: "linezolid", ...start("not before 2020-01-05, not after 2020-01-09") },
    ],
    stays: [{ type: "hospital", label: "Hospital", start: "2020-01-01", end: "2020-02-01" }],
  };
  expect([0, 1].map(lookOfDrug(own))).toEqual([dashedAlone, { isDashed: true, isFilled: true }]);
});
