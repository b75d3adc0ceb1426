/** What a step hides is nowhere: not in a picture, a file, a table or a sentence of it. */
import { strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { type CaseFile, readCaseFile } from "../../src/case";
import { describeCase } from "../../src/describe/describeCase";
import { figureWords } from "../../src/describe/figureWords";
import { summaryOf, summaryText } from "../../src/describe/summary";
import { formatOf } from "../../src/export";
import { writeSvg } from "../../src/export/svg";
import { type FigureLayout, layoutView, type Target } from "../../src/layout";
import { placeCase } from "../../src/place";
import { cutFile } from "../../src/steps/cutFile";
import { type PlacedStep, placeStep } from "../../src/steps/placeStep";
import { stepsOf } from "../../src/steps/stepsOf";
import { leaves, shippedCase, shippedNames } from "../cases/shipped";

interface ShownStep extends PlacedStep {
  readonly slide: FigureLayout;
}

/** Each of the looks at a step begins with its slide, which is laid out once. */
const looked = new Map<string, ShownStep>();
function lookAt({ name, file, index }: HidingStep): ShownStep {
  const key = `${name} ${index}`;
  const found = looked.get(key) ?? withSlide(shown(file, index));
  looked.set(key, found);
  return found;
}

const withSlide = (step: PlacedStep): ShownStep => ({
  ...step,
  slide: layoutView(step.placed, step.figure, { preset: "slide" }),
});

function shown(file: CaseFile, index: number): PlacedStep {
  const step = placeStep(file, index);
  if ("failure" in step) throw new Error(step.failure);
  return step;
}

/** Everything that a reader of the step can come by, as one text. */
async function everythingOf({ placed, figure, slide }: ShownStep): Promise<string> {
  const draw = (target: Target) => layoutView(placed, figure, target);
  const pictures = [draw({ preset: "journal-85", axis: "courses" }), draw({ preset: "screen", axis: "relative" })];
  const words = figureWords(placed, figure, slide.notes);
  const files = [".svg", ".html", ".pptx"].map(async (ending) => {
    const write = await formatOf(ending)?.load();
    const content = (await write?.(slide.scene, { dpi: 96, words })) ?? "";
    if (typeof content === "string") return content;
    return Object.values(unzipSync(content))
      .map((part) => strFromU8(part))
      .join("\n");
  });
  return [
    JSON.stringify(cutFile({ placed, figure })),
    JSON.stringify(describeCase(placed)),
    summaryText(placed, summaryOf(placed, figure, [])),
    ...pictures.map(({ scene }) => writeSvg(scene)),
    ...(await Promise.all(files)),
  ].join("\n");
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const inXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Whether a text holds another as words or as a number of its own. Nearly none is there at all, which is found sooner. */
const holds = (text: string, part: string) =>
  text.includes(part) && new RegExp(`(?<![\\p{L}\\p{N}.,])${escaped(part)}(?![\\p{L}\\p{N}]|[.,]\\d)`, "u").test(text);

interface HidingStep {
  readonly name: string;
  readonly file: CaseFile;
  readonly index: number;
  readonly until: string;
}

const hidingSteps: readonly HidingStep[] = shippedNames.flatMap((name) => {
  const file = shippedCase(name);
  return stepsOf(file).flatMap((step, index) => (step.until === undefined ? [] : [{ name, file, index, until: step.until }]));
});

it("has steps to look at in every shipped case", () => {
  expect(new Set(hidingSteps.map(({ name }) => name)).size).toBe(shippedNames.length);
  expect(hidingSteps.length).toBeGreaterThanOrEqual(18);
});

describe.each(hidingSteps)("$name up to $until", (hiding) => {
  const { file, index } = hiding;
  it("says no word and no number that only what is hidden has", async () => {
    const step = lookAt(hiding);
    const hidden = hiddenIn(file, step);
    expect(hidden.length).toBeGreaterThan(10);
    const everything = await everythingOf(step);
    // Coordinates are numbers too.
    const printed = everything.replace(/<[^>]*>/g, "\n");
    expect(hidden.filter((text) => holds(/^\d/.test(text) ? printed : everything, inXml(text)))).toEqual([]);
  });

  it("holds no hidden word in a PDF, nor in what pixels are described with", async () => {
    const step = lookAt(hiding);
    const { figure, placed, slide } = step;
    const { scene, notes } = slide;
    const words = figureWords(placed, figure, notes);
    const written = await Promise.all(
      [".pdf", ".png", ".tif"].map(async (ending) => (await formatOf(ending)?.load())?.(scene, { dpi: 12, words })),
    );
    const [pdf, ...pixels] = written.map((content) => content as Uint8Array);
    const told = [await textOfPdf(pdf ?? new Uint8Array()), ...pixels.map((content) => strFromU8(content, true))].join("\n");
    expect(told).toContain(figure.title);
    expect(hiddenIn(file, step).filter((text) => !/^\d/.test(text) && holds(told, text))).toEqual([]);
  });

  it("is the same picture when it is opened from its own, cut case file", () => {
    const { slide, ...step } = lookAt(hiding);
    const { file: own, problems } = readCaseFile(JSON.stringify(cutFile(step)));
    expect(problems).toEqual([]);
    expect(writeSvg(layoutView(placeCase(own?.case ?? {}), own?.figure, { preset: "slide" }).scene)).toBe(writeSvg(slide.scene));
  });

  it("does not depend on what is written into what is hidden, nor into what only hindsight says", () => {
    const before = lookAt(hiding);
    const marked = shown(marking(file, before), index);
    expect(JSON.stringify(marking(file, before))).toContain("ZZENDING");
    expect(marked.placed.case).toEqual(before.placed.case);
    expect(marked.figure).toEqual(before.figure);
  });
});

/** What only the records and options that a step hides say. */
function hiddenIn(file: CaseFile, { figure: chosen, placed }: PlacedStep): readonly string[] {
  const texts = (tree: unknown) => leaves(tree).flatMap(([, leaf]) => (typeof leaf === "boolean" ? [] : [String(leaf)]));
  const told = [...texts(placed.case), ...texts(chosen), ...ownWords, ...Object.keys(placed.case.regimens ?? {})].join("\n");
  const keys = [file.case.regimens, file.case.analytes, file.case.agents].flatMap((entries) => Object.keys(entries ?? {}));
  const { steps: _steps, ...figure } = file.figure ?? {};
  return [...texts(file.case), ...texts(figure), ...keys].filter((text) => !told.includes(text) && isTelling(text));
}

/** What a reader that is not ours finds in it. */
async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  const texts = items.flatMap((item) => ("str" in item ? [item.str] : []));
  return [JSON.stringify(await document.getMetadata()), ...texts].join(" ");
}

/** Words that Courseline itself writes into files, among them the names of its fields. */
const ownWords = ["reported", "normal", "planned days not stated", "possible", "start", "length"];

/** Short words such as "IV" and small numbers are of many things. */
const isTelling = (text: string) => (/^\d/.test(text) ? /\d[.\d-]{2,}/.test(text) && text.length >= 4 : text.length >= 4);

/** The file with another ending: in every record that the step does not have, and in all that has no time of its own. */
function marking(file: CaseFile, { placed }: PlacedStep): CaseFile {
  const ids = new Set(placed.records.map(({ record }) => record.id));
  const mark = "ZZENDING";
  const free = new Set([
    "label",
    "note",
    "reason",
    "outcome",
    "remark",
    "stopped",
    "verdict",
    "established",
    "term",
    "details",
    "findings",
  ]);
  const late = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(late);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inside]) => [
        key,
        free.has(key) && typeof inside === "string" ? `${inside} ${mark}` : late(inside),
      ]),
    );
  };
  const lists = Object.entries(file.case).map(([key, value]): readonly [string, unknown] => {
    if (!Array.isArray(value)) return [key, value];
    if (key === "notes") return [key, [...value, mark]];
    const records = value.map((record: { readonly id?: string }) =>
      record.id !== undefined && !ids.has(record.id) ? late(record) : { ...record, note: mark },
    );
    return [key, records];
  });
  const figure = { ...file.figure, title: mark, subtitle: mark, meaning: mark, notes: [mark] };
  return { ...file, case: { ...Object.fromEntries(lists), title: mark, citation: { title: mark } }, figure };
}
