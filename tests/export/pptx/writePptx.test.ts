import { describe, expect, it } from "vitest";
import { writePptx, writeSlides } from "../../../src/export/pptx/writePptx";
import type { Item, Path, Rect, Scene, Stroke } from "../../../src/scene/scene";
import { leavesOf, sceneOf, smallScene, textsOf } from "../support";
import { filesOf, packageFaults } from "./openXml";
import { type FoundText, readSlide } from "./readSlide";
import { allOf, parseXml } from "./xmlTree";

const cases = [
  "ixazomib-skin-exfoliation",
  "sintilimab-myocarditis",
  "ten-multitarget-child",
  "invented-myeloma-five-lines",
  "invented-nine-days",
].flatMap((name) => [[name, "slide"] as const, [name, "journal-180"] as const]);

const written = (scene: Scene, notes?: string) => filesOf(writePptx(scene, notes === undefined ? {} : { notes }));
const small = (...items: readonly Item[]): Scene => ({ ...smallScene, width: 200, height: 100, items });
const near = (one: number, other = Number.NaN, within = 0.01) => Math.abs(one - other) <= within;

/** Left, top, width and height of what a mark's points span. */
function boxOf(mark: Rect | Path): readonly number[] {
  if (mark.kind === "rect") return [mark.x, mark.y, mark.width, mark.height];
  const numbers = mark.commands.flatMap(([, ...each]) => each);
  const [xs, ys] = [0, 1].map((axis) => numbers.filter((_, at) => at % 2 === axis));
  return [xs, ys].map((all = []) => Math.min(...all)).concat([xs, ys].map((all = []) => Math.max(...all) - Math.min(...all)));
}

/** Text where the scene has it, in its type and colour. */
const isFound = (texts: readonly FoundText[]) => (expected: ReturnType<typeof textsOf>[number]) =>
  texts.some(
    (found) =>
      found.text === expected.text &&
      near(found.x, expected.x, 0.5) &&
      near(found.y, expected.y, 0.5) &&
      near(found.size, expected.size) &&
      found.anchor === expected.anchor &&
      found.bold === (expected.bold ?? false) &&
      found.italic === (expected.italic ?? false) &&
      found.angle === (expected.angle ?? 0) &&
      found.fill === expected.fill.toLowerCase(),
  );

const strokeWords = (stroke: Stroke | undefined) =>
  stroke &&
  [stroke.color.toLowerCase(), stroke.width.toFixed(2), ...(stroke.dash ?? []).map((length) => length.toFixed(2))].join(" ");

describe.each(cases)("%s at %s", (name, preset) => {
  const scene = sceneOf(name, preset);
  const files = written(scene, "Say who, what, when.");
  const slide = readSlide(files);

  it("is a package without a fault, with and without notes", () => {
    expect(packageFaults(files)).toEqual([]);
    expect(packageFaults(written(scene))).toEqual([]);
  });
  it("has the size of the figure and every text at its place, to 0.5 pt", () => {
    expect(slide.size.map((length) => Math.round(length * 100) / 100)).toEqual([scene.width, scene.height]);
    expect(slide.texts).toHaveLength(textsOf(scene).length);
    expect(textsOf(scene).filter((text) => !isFound(slide.texts)(text))).toEqual([]);
  });
  it("has every rectangle and path in the order of drawing, with its colours, widths and dashes", () => {
    const marks = leavesOf(scene.items).filter((item) => item.kind !== "text");
    const looks = ({ kind, fill, stroke }: (typeof marks)[number] | (typeof slide.marks)[number]) =>
      [kind, fill?.toLowerCase() ?? "none", strokeWords(stroke) ?? "none"].join(", ");
    expect(slide.marks.map(looks)).toEqual(marks.map(looks));
    const moved = marks.filter((mark, at) => !boxOf(mark).every((length, side) => near(length, slide.marks[at]?.box[side])));
    expect(moved).toEqual([]);
  });
  it("has the lanes as named groups that move nothing, in one group that the description tells", () => {
    const [figure, ...lanes] = slide.groups;
    expect([figure?.name, figure?.description]).toEqual([scene.title, scene.description]);
    const named = scene.items.flatMap((item) => (item.kind === "group" ? [item.name] : []));
    expect(lanes.map((lane) => lane.name)).toEqual(named);
    expect(lanes.filter((lane) => !lane.isPlain || lane.description === "")).toEqual([]);
  });
  it("is the same file when it is written again", () => {
    expect(writePptx(scene)).toEqual(writePptx(scene));
  });
});

it("names what has a label by it, and what has none by its lane and its words", () => {
  const lane: Item = {
    kind: "group",
    name: "Ixazomib",
    items: [
      { kind: "text", text: "Ixazomib", x: 10, y: 20, size: 8, anchor: "start", fill: "#000000" },
      { kind: "text", text: "4 mg", x: 60, y: 20, size: 8, anchor: "start", fill: "#000000" },
      { kind: "rect", x: 50, y: 10, width: 40, height: 12, fill: "#355bae", label: "Ixazomib 4 mg, day 1" },
      { kind: "rect", x: 50, y: 10, width: 40, height: 12, stroke: { color: "#355bae", width: 1 } },
    ],
  };
  const { names } = readSlide(written(small(lane)));
  expect(names.map(({ name, descr }) => [name, descr])).toEqual([
    ["Ixazomib", undefined],
    ["Ixazomib: 4 mg", undefined],
    ["Ixazomib 4 mg, day 1", "Ixazomib 4 mg, day 1"],
    ["Ixazomib: rectangle", undefined],
  ]);
});

it("keeps turned and see-through words, and those of other scripts", () => {
  const base = { kind: "text", x: 100, y: 50, size: 10, fill: "#16202c80" } as const;
  const items = [
    { ...base, text: '骨髓 <b> & "κ"', anchor: "start", angle: -90 },
    { ...base, text: "שלום  عليكم", anchor: "middle", angle: -90, bold: true },
    { ...base, text: " 𝒳 ", anchor: "end", angle: -90, italic: true },
    { ...base, text: "flat", anchor: "end" },
  ] as const;
  const { texts } = readSlide(written(small(...items)));
  expect(items.filter((item) => !isFound(texts)(item))).toEqual([]);
});

it("leaves out what no reader may meet: forbidden characters, groups without children, paths without steps", () => {
  const stray = "a\u0000b\u001bc\ud800d\uffff";
  const text: Item = { kind: "text", text: stray, x: 10, y: 20, size: 8, anchor: "start", fill: "#000000", label: stray };
  const scene = small(text, { kind: "group", name: "empty", items: [] }, { kind: "path", commands: [] });
  const files = written({ ...scene, title: stray, description: `${stray}\n"&<>` }, `${stray}\n\nlast`);
  expect(packageFaults(files)).toEqual([]);
  const { texts, marks, groups } = readSlide(files);
  expect([texts.map((found) => found.text), marks, groups.map(({ description }) => description)]).toEqual([
    ["abcd"],
    [],
    ['abcd\n"&<>'],
  ]);
});

it("draws curves as curves", () => {
  const path: Item = {
    kind: "path",
    commands: [["M", 10, 50], ["C", 10, 20, 60, 20, 60, 50], ["Z"]],
    fill: "#00aa0055",
  };
  expect(written(small(path))["ppt/slides/slide1.xml"]).toMatch(
    /<a:cubicBezTo>\s*<a:pt x="0" y="0"\/>\s*<a:pt x="635000" y="0"\/>/,
  );
});

it("holds the notes as paragraphs, and the title and no time of writing in its properties", () => {
  const files = written(smallScene, "Rash on day 4.\nStopped & <gone>.");
  const notes = files["ppt/notesSlides/notesSlide1.xml"] ?? "";
  expect([...notes.matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, line]) => line)).toEqual([
    "Rash on day 4.",
    "Stopped &amp; &lt;gone&gt;.",
  ]);
  const core = parseXml(files["docProps/core.xml"] ?? "").children.map(({ tag, text }) => [tag, text]);
  expect(core).toContainEqual(["dc:title", "Small"]);
  expect(core).toContainEqual(["dcterms:created", "1970-01-01T00:00:00Z"]);
});

it("has the same bytes in every time zone: its entries are of noon, 1 January 1980", () => {
  // MS-DOS time and date, bytes 10 to 13 of the first local header: 12 h is 12 × 2048, the date is 1 × 32 + 1.
  expect([...writePptx(smallScene).subarray(10, 14)]).toEqual([0, 0x60, 0x21, 0]);
});

it("refuses a figure that is larger than a slide can be, and gives a tiny one the smallest slide", () => {
  expect(() => writePptx({ ...smallScene, height: 4033 })).toThrow(
    "expected at most 4032 × 4032 pt for a slide, found 72 × 4033 pt",
  );
  expect(readSlide(written(smallScene)).size).toEqual([72, 72]);
});

it("has a slide for every scene, each with its title and its own notes", () => {
  const other = { ...smallScene, title: "Other" };
  const files = filesOf(
    writeSlides([{ scene: smallScene, notes: "First." }, { scene: other }, { scene: other, notes: "Third." }]),
  );
  expect(packageFaults(files)).toEqual([]);
  const wordsOf = (path: string) => allOf(parseXml(files[path] ?? ""), "a:t").map(({ text }) => text);
  expect([1, 2, 3].map((slide) => wordsOf(`ppt/slides/slide${slide}.xml`).at(-1))).toEqual(["Small", "Other", "Other"]);
  expect([1, 3].map((slide) => wordsOf(`ppt/notesSlides/notesSlide${slide}.xml`))).toEqual([["First."], ["Third."]]);
  expect(files).not.toHaveProperty(["ppt/notesSlides/notesSlide2.xml"]);
  expect(readSlide(files).titles).toEqual([["Small"]]);
});
