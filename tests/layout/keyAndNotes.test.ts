import { describe, expect, it } from "vitest";
import { figureOf, type Target } from "../../src/index";
import type { Item } from "../../src/scene/scene";
import { shownIn } from "../../src/layout/shown";
import { classFill, ink } from "../../src/layout/theme";
import { shippedNames, shippedText } from "../cases/shipped";

const textsOf = (items: readonly Item[]) => shownIn(items).words;
const presets = ["journal-85", "journal-180", "slide", "screen"] as const;

function partsOf(text: string, preset: Target["preset"]) {
  const items = figureOf(text, { preset }).scene?.items ?? [];
  const isNotes = (item: Item) => item.kind === "group" && item.name === "notes";
  const notes = items.filter(isNotes);
  return { picture: shownIn(items.filter((item) => !isNotes(item))), notes: textsOf(notes), keyFills: shownIn(notes).fills };
}

it("draw the signs that the lanes use as these draw them, and leave them to the words of a slide", () => {
  const keyOf = (preset: Target["preset"]) => partsOf(shippedText("ixazomib-skin-exfoliation.json"), preset).notes;
  expect(keyOf("journal-180")).toEqual(
    expect.arrayContaining(["not done", "recovery", "end as assumed", "absent, ends not dated"]),
  );
  expect(keyOf("journal-180").join(" ")).not.toContain("Struck through");
  expect(keyOf("slide")).not.toContain("not done");
});

it('say what a box without a drug is where "held" has no room at it, and what a course is called in short', () => {
  const of = (preset: Target["preset"]) => partsOf(shippedText("invented-myeloma-five-lines.json"), preset);
  expect(of("journal-85").notes).toContain("held");
  expect(of("slide").notes.join(" ")).toContain("Dashed box: held");
  const wide = of("journal-180");
  expect(wide.notes).not.toContain("held");
  expect(wide.picture.words.filter((words) => words === "held")).toHaveLength(5);
  for (const preset of presets) expect(of(preset).notes.join(" ")).toContain("C12: course 12");
});

it("stand in paragraphs where lines are long: whose case it is, how it is read, what else the source says", () => {
  const { notes } = partsOf(shippedText("ixazomib-skin-exfoliation.json"), "journal-180");
  expect(notes).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Man, 70 years/),
      expect.stringMatching(/^Undated/),
      expect.stringMatching(/^Reasons: /),
    ]),
  );
});

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

const partsOfCase = (own: object) => partsOf(JSON.stringify({ format: "courseline/1", case: own }), "journal-180");

it("explain a whisker at a value and a dashed mark each only where it is drawn", () => {
  const troponin = (at: string, value: number) => ({ analyte: "troponin", at, value, unit: "µg/L" });
  const frame = { events: [{ label: "Rash", at: "2020-05" }] };
  // The whisker's sign has a filled mark on it, the dashed one is open.
  const hasWhisker = ({ notes, keyFills }: ReturnType<typeof partsOfCase>) =>
    notes.includes("some time within") && keyFills.has(ink);
  const exact = partsOfCase({ ...frame, values: [troponin("2020-01-02", 1), troponin("2021-01-02", 2)] });
  expect(exact.notes).toContain("some time within");
  expect(hasWhisker(exact)).toBe(false);
  expect(hasWhisker(partsOfCase({ values: [troponin("2020-01", 1), troponin("2021-01-02", 2)] }))).toBe(true);
  expect(partsOfCase({ values: [troponin("2020-01-02", 1)] }).notes).not.toContain("some time within");
});

it("say that the scale changes at a break, and only the side of the range that is drawn", () => {
  const potassium = (at: string, value: number) => ({
    analyte: "potassium",
    at,
    value,
    unit: "mmol/L",
    range: { low: 3.5, high: 5 },
  });
  const island = (at: string) => ({
    clocks: { H: { label: "hospital day", unit: "d", first: 1 } },
    events: [{ label: "Fever", at }],
    values: [potassium("2020-01-02", 6), potassium("2020-12-02", 5.5)],
  });
  const broken = partsOfCase(island("H3")).notes.join(" ");
  expect(broken).toContain("//: the axis breaks; times on both sides are not tied; the scale changes there");
  expect(broken).toContain("▲: above the range.");
  const whole = partsOfCase({ ...island("2020-03-01"), values: [potassium("2020-01-02", 6), potassium("2020-12-02", 3)] }).notes;
  expect(whole.join(" ")).not.toContain("scale changes");
  expect(whole.join(" ")).toContain("▲, ▼: above, below the range.");
});

it("name an analyte without a reference range only where it is drawn", () => {
  const { picture, notes } = partsOf(shippedText("invented-myeloma-five-lines.json"), "slide");
  expect(picture.words.join(" ")).not.toContain("Marrow plasma cells");
  expect(/No range given[^.]*/.exec(notes.join(" "))?.[0]).not.toContain("Marrow");
});

it("spell drugs out in the gutter of a wide page, so that the notes need no short names", () => {
  const text = shippedText("sintilimab-myocarditis.json");
  const wide = partsOf(text, "journal-180");
  expect(wide.picture.words).toContain("Cefoperazone-sulbactam");
  expect(wide.notes.join(" ")).not.toContain("Cefoperazone,");
  expect(partsOf(text, "journal-85").notes.join(" ")).toContain("Cefoperazone-sulbactam");
});

it("draw events of grade 3 and the next analyte on a full slide before anything lighter, and count the rest", () => {
  const { picture, notes } = partsOf(shippedText("invented-myeloma-five-lines.json"), "slide");
  expect(picture.words).toEqual(
    expect.arrayContaining(["Events, grade ≥3 (+7)", "Pneumonia\u00a0G3", "Mucositis\u00a0G3", "κ FLC (mg/L, log)"]),
  );
  expect(picture.words).not.toContain("COVID-19");
  expect(notes.join(" ")).toContain("7 other events");
});

it("keep a panel on a slide by lower panels, and let lanes fill a screen that is high enough", () => {
  expect(partsOf(shippedText("sintilimab-myocarditis.json"), "slide").picture.words).toContain("Procalcitonin");
  const scene = figureOf(shippedText("ten-multitarget-child.json"), { preset: "screen" }).scene;
  const notes = scene?.items.find((item) => item.kind === "group" && item.name === "notes");
  const baselines = notes?.kind === "group" ? notes.items.flatMap((item) => (item.kind === "text" ? [item.y] : [])) : [];
  expect(Math.max(...baselines)).toBeGreaterThan((scene?.height ?? 0) * 0.85);
});
