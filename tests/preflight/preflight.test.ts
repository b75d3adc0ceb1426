import { describe, expect, it } from "vitest";
import { readAndPlace } from "../../src";
import { layoutView } from "../../src/layout";
import { type Finding, preflight, type PreflightOptions } from "../../src/preflight";
import { generalPresets, ownPreset, presets } from "../../src/presets";
import type { Item, Scene } from "../../src/scene/scene";
import { placeCase } from "../../src/place";
import type { ClinicalCase } from "../../src/case";
import { shippedNames, shippedText } from "../cases/shipped";

const mm = (length: number) => (length * 72) / 25.4;
const word = { kind: "text", text: "word", x: 20, y: 20, size: 6, anchor: "start", fill: "#16202C" } as const;
const bar = { kind: "rect", x: 20, y: 30, width: 20, height: 6, fill: "#355BAE", record: "case.drugs[0]" } as const;
const lane = (...items: readonly Item[]): Item => ({ kind: "group", name: "lane", items });

function sceneOf(items: readonly Item[], change: Partial<Scene> = {}): Scene {
  return { width: mm(85), height: mm(100), background: "#FFFFFF", title: "A case", description: "Lanes.", items, ...change };
}

const rules = { width: 85, maximumHeight: 225, smallestText: 5, largestText: 7, thinnestLine: 0.25, source: "tests" };

interface Planted extends Partial<PreflightOptions> {
  readonly scene?: Partial<Scene>;
  readonly notes?: readonly string[];
  readonly clinicalCase?: ClinicalCase;
}

function findingsOf(items: readonly Item[], { scene, notes = [], clinicalCase = {}, ...options }: Planted = {}) {
  return preflight(placeCase(clinicalCase), { scene: sceneOf(items, scene), notes }, { rules, ...options });
}
const saidOf = (findings: readonly Finding[], verdict: Finding["verdict"]) =>
  findings.filter((finding) => finding.verdict === verdict).map(({ check, words }) => `${check}: ${words}`);
const failures = (items: readonly Item[], planted?: Planted) => saidOf(findingsOf(items, planted), "fail");

describe("preflight", () => {
  it("passes a clean figure, each check with its number", () => {
    const findings = findingsOf([lane(word, bar)], { deidentified: true });
    expect(saidOf(findings, "fail")).toEqual([]);
    expect(saidOf(findings, "pass")).toEqual([
      "size: 85 × 100 mm",
      "smallest text: 6 pt, at least 5 pt",
      "thinnest line: no line",
      "overlaps and clipping: none",
      "left out: nothing",
      "contrast of text: 16.4:1 and more",
      "contrast of marks: 3:1 and more",
      "print in grey: every pair of fills in a lane can be told apart",
      "colour vision: protan: every pair of fills in a lane can be told apart",
      "colour vision: deutan: every pair of fills in a lane can be told apart",
      "colour vision: tritan: every pair of fills in a lane can be told apart",
      "abbreviations: all explained in the notes",
      "units: every analyte that is drawn has one",
      "fonts: every character can be drawn and embedded",
      "dates and identifiers: none found; names cannot be found for certain",
    ]);
  });

  it.each<[fault: string, items: readonly Item[], planted: Planted, expected: string]>([
    ["a wrong width", [], { scene: { width: mm(86) } }, "size: 86 mm wide, expected 85 mm"],
    ["too great a height", [], { scene: { height: mm(230) } }, "size: 230 mm high, expected at most 225 mm"],
    ["large text", [lane({ ...word, size: 8 })], {}, "largest text: “word” has 8 pt, expected at most 7 pt"],
    ["small text", [lane({ ...word, size: 4.5 })], {}, "smallest text: “word” has 4.5 pt, expected at least 5 pt"],
    [
      "a thin line",
      [lane({ ...bar, stroke: { color: "#000000", width: 0.2 } })],
      {},
      "thinnest line: a line of 0.2 pt, expected at least 0.25 pt",
    ],
    ["an overlap", [lane(word, { ...word, text: "other" })], {}, 'overlaps and clipping: text "word" overlaps text "other"'],
    ["a clipped word", [lane({ ...word, x: mm(84) })], {}, 'overlaps and clipping: text "word" is outside the page'],
    ["a cut word", [lane({ ...word, text: "Cyclopho…" })], {}, "cut words: “Cyclopho…” is cut"],
    ["faint text", [lane({ ...word, fill: "#999999" })], {}, "contrast of text: “word” has 2.8:1, expected 4.5:1"],
    [
      "text on a fill of its own lightness",
      [lane({ ...bar, y: 15 }, { ...word, x: 22 })],
      {},
      "contrast of text: “word” has 2.6:1, expected 4.5:1",
    ],
    ["a faint mark", [lane({ ...bar, fill: "#F8E8AE" })], {}, "contrast of marks: a mark has 1.2:1, expected 3:1"],
    [
      "red beside green of the same lightness",
      [lane(bar, { ...bar, x: 50, fill: "#A04040" }, { ...bar, x: 80, fill: "#4A6A1E" })],
      {},
      "print in grey: #A04040 and #4A6A1E in “lane” look alike",
    ],
    ["an abbreviation", [lane({ ...word, text: "MRD negative" })], {}, "abbreviations: “MRD” is not explained in the notes"],
    ["a character without a shape", [lane({ ...word, text: "骨" })], {}, "fonts: the font has no “骨” of “骨”"],
    [
      "a calendar date",
      [lane({ ...word, text: "Diagnosis, 12 Mar 2018" })],
      { deidentified: true },
      "dates and identifiers: calendar date: “12 Mar 2018” in “Diagnosis, 12 Mar 2018”",
    ],
    [
      "a date where nobody looks",
      [],
      { deidentified: true, scene: { description: "From 2018-03-12 on." } },
      "dates and identifiers: calendar date: “2018-03-12” in “From 2018-03-12 on.”",
    ],
    [
      "a name in an attribute of a mark",
      [lane({ ...bar, label: "Seen by Dr. Smith" })],
      { deidentified: true },
      "dates and identifiers: title of a person: “Dr. Smith” in “Seen by Dr. Smith”",
    ],
  ])("finds %s", (_, items, planted, expected) => {
    expect(failures(items, planted)).toContain(expected);
  });

  it("takes an abbreviation for explained where the notes say what it stands for, alone or with a word", () => {
    const items = [lane({ ...word, text: "CAR T, MRD, IRd" })];
    const notes = ["CAR T, chimeric antigen receptor T; MRD, measurable residual disease.", "IRd, Id + lenalidomide."];
    expect(failures(items, { notes })).toEqual([]);
  });

  it("leaves a light stripe alone that stands in an outlined bar", () => {
    const stripe = { ...bar, y: 34, height: 2, fill: "#CBD1D8" } as const;
    expect(failures([lane({ ...bar, fill: "#FFFFFF", stroke: { color: "#16202C", width: 0.75 } }, stripe)])).toEqual([]);
  });

  it("names an analyte without a unit that is drawn", () => {
    const clinicalCase: ClinicalCase = { values: [{ analyte: "x", value: 3, at: "2021-01-01" }] };
    const point = { ...bar, record: "case.values[0]" };
    expect(failures([lane(point)], { clinicalCase })).toEqual(["units: x has no unit in the case file"]);
  });

  it("says where a fault is", () => {
    const [fault] = findingsOf([lane({ ...word, size: 4 })]).filter(({ check }) => check === "smallest text");
    expect(fault?.at?.left).toBe(20);
  });

  it("does not ask for dates unless they must not be there", () => {
    expect(failures([lane({ ...word, text: "12 Mar 2018" })])).toEqual([]);
  });

  it.each([
    ...shippedNames.map((name) => [name, "any size", generalPresets] as const),
    ["ixazomib-skin-exfoliation.json", "what any publisher asks for", presets] as const,
    ["invented-nine-days.json", "a size of one’s own", [75, 130, 800].map((width) => ownPreset({ width }))] as const,
  ])("finds no fault in %s at %s", (name, _, sizes) => {
    const { found } = readAndPlace(shippedText(name));
    if (!found) throw new Error("expected a case");
    const { placed, file } = found;
    const faults = sizes.flatMap(({ name: size, target, rules }) =>
      saidOf(preflight(placed, layoutView(placed, file.figure, target), { rules }), "fail").map((words) => `${size}: ${words}`),
    );
    expect(faults).toEqual([]);
  });
});
