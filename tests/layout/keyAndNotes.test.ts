import { describe, expect, it } from "vitest";
import { figureOf, type Target } from "../../src/index";
import type { Item } from "../../src/scene/scene";
import { shownIn } from "../../src/layout/shown";
import { classFill } from "../../src/layout/theme";
import { shippedNames, shippedText } from "../cases/shipped";

const textsOf = (items: readonly Item[]) => shownIn(items).words;
const presets = ["journal-85", "journal-180", "slide", "screen"] as const;

function partsOf(text: string, preset: Target["preset"]) {
  const items = figureOf(text, { preset }).scene?.items ?? [];
  const isNotes = (item: Item) => item.kind === "group" && item.name === "notes";
  const notes = items.filter(isNotes);
  return { picture: shownIn(items.filter((item) => !isNotes(item))), notes: textsOf(notes), keyFills: shownIn(notes).fills };
}

describe.each(shippedNames)("key and notes of %s", (name) => {
  it.each(presets)("have no colour of a drug class at %s that is not drawn", (preset) => {
    const { picture, keyFills } = partsOf(shippedText(name), preset);
    const classes = new Set(Object.values(classFill).map(({ fill }) => fill));
    expect([...keyFills].filter((fill) => classes.has(fill) && !picture.fills.has(fill))).toEqual([]);
  });
});

it("print the grade in a mark that is too short for its length, and once after the name of a longer one", () => {
  const grade = (value: number) => ({ grade: value, scale: "CTCAE 5.0" });
  const file = {
    format: "courseline/1",
    case: {
      events: [
        { label: "Mucositis", start: "2023-03-01", end: "2023-03-04", grade: grade(3) },
        { label: "Neuropathy", start: "2020-01-01", end: "2020-09-01", grade: grade(1) },
      ],
    },
  };
  const { picture } = partsOf(JSON.stringify(file), "journal-85");
  expect(picture.words).toContain("3");
  expect(picture.words).toContain("Mucositis");
  expect(picture.words).toContain("Neuropathy\u00a0G1");
});
