import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../src/index";
import { figureOf, writeSvg } from "../../src/index";
import { checkScene } from "../../src/scene/checkScene";
import { measureText } from "../../src/text";
import { shownIn } from "../../src/layout/shown";
import { shippedText } from "../cases/shipped";
import { leavesOf, sceneFrom, textsOf } from "../support/drawn";

type Values = NonNullable<CaseFile["case"]["values"]>;

const faults = (scene: Parameters<typeof checkScene>[0]) =>
  checkScene(scene, { widthOf: (item) => measureText(item.text, item) });
const date = (index: number, step = 1) => new Date(Date.UTC(2010, 0, 1 + index * step)).toISOString().slice(0, 10);

function cultures(words: readonly string[]): CaseFile["case"] {
  const values = words.map((word, index): [string, string] => [date(index * 2), word]);
  return { analytes: { culture: { label: "Blood culture" } }, values: [{ analyte: "culture", values }] };
}

describe("values in words", () => {
  const results = [
    "Staphylococcus aureus, methicillin-resistant",
    "Candida albicans and Enterococcus faecium",
    "Pseudomonas aeruginosa, sensitive to meropenem",
    "no growth after five days of incubation",
  ];

  it("are all printed on a narrow page, none on top of another", () => {
    const scene = sceneFrom(cultures(results), { preset: "journal-85" });
    const printed = textsOf(scene).join(" ");
    for (const result of results) expect(printed).toContain(`“${result}”`);
    expect(faults(scene)).toEqual([]);
  });
  it("are said to lack words where there is no room for so many", () => {
    const many = Array.from({ length: 90 }, (_, index) => `${results[index % 4]}, sample ${index}`);
    const scene = sceneFrom(cultures(many), { preset: "journal-85" });
    expect(textsOf(scene).join(" ")).toContain("Box without words");
    expect(faults(scene)).toEqual([]);
  });
  it("say their words again after a number between them", () => {
    const values: Values = [
      { analyte: "m", over: { from: "2020-01-01", to: "2020-02-28" }, value: "not detected" },
      { analyte: "m", at: "2021-01-01", value: 7 },
      { analyte: "m", over: { from: "2022-01-01", to: "2022-02-28" }, value: "not detected" },
    ];
    const scene = sceneFrom({ analytes: { m: { label: "M protein", unit: "g/L" } }, values }, { preset: "journal-180" });
    expect(textsOf(scene).filter((text) => text === "not detected").length).toBe(2);
  });
});

describe("a value in a unit that cannot be converted", () => {
  it("stands beside the curve with its unit", () => {
    const values: Values = [
      {
        analyte: "crea",
        values: [
          ["2020-01-01", 80],
          ["2020-02-01", 1.9, { unit: "mg/dL" }],
          ["2020-03-01", 90],
        ],
      },
    ];
    const texts = textsOf(sceneFrom({ analytes: { crea: { label: "Creatinine", unit: "µmol/L" } }, values }));
    expect(texts).toContain("1.9 mg/dL");
    expect(texts).toContain("80");
  });
});

describe("the values of two subjects", () => {
  const subjects = { mother: { label: "Mother" }, newborn: { label: "Newborn" } };
  const analytes = { bili: { label: "Bilirubin", unit: "mg/dL" } };

  it("stand in two panels that say whose they are", () => {
    const rows = [
      ["2020-01-01", 9],
      ["2020-01-02", 11],
      ["2020-01-03", 10],
    ] as const;
    const values = Object.keys(subjects).map((subject) => ({ analyte: "bili", subject, values: rows })) as unknown as Values;
    const scene = sceneFrom({ subjects, analytes, values }, { preset: "journal-180" });
    const words = textsOf(scene).join(" ");
    expect(words).toMatch(/Bilirubin,\s+Mother/);
    expect(words).toMatch(/Bilirubin,\s+Newborn/);
  });
  it("are not lost where the second has a single one", () => {
    const values: Values = [
      {
        analyte: "bili",
        values: [
          ["2020-01-01", 9],
          ["2020-01-02", 11],
          ["2020-01-03", 10],
        ],
      },
      { analyte: "bili", subject: "newborn", at: "2020-01-02", value: 14 },
    ];
    const texts = textsOf(sceneFrom({ subjects, analytes, values }, { preset: "journal-180" }));
    expect(texts).toContain("Bilirubin, Newborn");
    expect(texts).toContain("14 mg/dL");
  });
});

describe("a series of more values than there is paper for", () => {
  const value = (index: number) => (index === 700 ? 999 : index === 900 ? "<1" : 100 + (index % 40));
  const rows = Array.from({ length: 4000 }, (_, index) => [date(index), value(index)]);
  const content: CaseFile["case"] = {
    analytes: { a: { label: "Platelets", unit: "g/L" } },
    values: [{ analyte: "a", values: rows }] as unknown as Values,
  };
  const scene = sceneFrom(content, { preset: "journal-180" });
  const marks = leavesOf(scene).filter((item) => item.kind === "path" && item.record !== undefined);

  it("has marks only where they can be told apart, and says so", () => {
    expect(marks.length).toBeLessThan(120);
    expect(marks.length).toBeGreaterThan(40);
    expect(textsOf(scene).join(" ")).toContain("drawn thinned");
  });
  it("keeps the highest value, what is beyond measurement, and their words", () => {
    const labels = marks.map(({ label }) => label ?? "");
    expect(labels.some((label) => label.startsWith("Platelets 999 g/L"))).toBe(true);
    expect(labels.some((label) => label.startsWith("Platelets <1 g/L"))).toBe(true);
    expect(textsOf(scene)).toContain("999");
  });
  it("draws the line as high as its highest value, in a few points per column", () => {
    const line = leavesOf(scene).find((item) => item.kind === "path" && item.commands.length > 100);
    if (line?.kind !== "path") throw new Error("expected a line");
    const top = Math.min(...line.commands.map((command) => Number(command[2])));
    const peak = marks.find(({ label }) => label?.startsWith("Platelets 999"));
    if (peak?.kind !== "path") throw new Error("expected a mark");
    const [low, high] = [Math.min, Math.max].map((of) => of(...peak.commands.map((command) => command[2] ?? top)));
    expect(top).toBeGreaterThanOrEqual(low ?? 0);
    expect(top).toBeLessThanOrEqual(high ?? 0);
    expect(line.commands.length).toBeLessThan(2000);
  });
  it("is one line where months lie on one point of paper", () => {
    const sparse = sceneFrom(content, { preset: "journal-85", width: 120 });
    const lines = leavesOf(sparse).filter((item) => item.kind === "path" && item.commands.length > 50);
    expect(lines.length).toBe(1);
  });
  it("costs little more than one of a tenth of the values", () => {
    const tenth = { ...content, values: [{ analyte: "a", values: rows.slice(0, 400) }] as unknown as Values };
    const size = (each: CaseFile["case"]) => writeSvg(sceneFrom(each, { preset: "journal-180" })).length;
    expect(size(content) / size(tenth)).toBeLessThan(2);
  });
});

describe("a reference range that the panel shows in part", () => {
  it("says so beside its limits", () => {
    const values: Values = [
      { analyte: "ldh", unit: "U/L", values: [date(0), date(9), date(18)].map((at, index): [string, number] => [at, 4 + index]) },
    ];
    const scene = sceneFrom(
      { analytes: { ldh: { label: "LDH", unit: "U/L", range: { low: 5, high: 60 } } }, values },
      { preset: "journal-180" },
    );
    expect(textsOf(scene).join(" ")).toContain("ref. 5–60, partly off scale");
  });
});

describe("the gutter of a panel", () => {
  it("shows every decade of a logarithmic scale, and tears no name that its own numbers leave room for", () => {
    const texts = (name: string) => shownIn(figureOf(shippedText(name), { preset: "journal-85" }).scene?.items ?? []).words;
    expect(texts("invented-myeloma-five-lines.json")).toEqual(expect.arrayContaining(["1", "10", "100", "1000", "M protein"]));
    expect(texts("sintilimab-myocarditis.json")).toContain("Troponin I");
  });
  it("uses the short name before a third line, and never cuts the words that say a scale is logarithmic", () => {
    const values: Values = [
      {
        analyte: "flc",
        unit: "mg/L",
        values: [
          [date(0), 3],
          [date(90), 300],
          [date(180), 20],
        ],
      },
    ];
    const analytes = { flc: { label: "Serum free lambda light chain", short: "λ FLC", scale: "log" as const, unit: "mg/L" } };
    const words = textsOf(sceneFrom({ analytes, values }, { preset: "journal-85" }));
    expect(words).toContain("λ FLC");
    expect(words.join(" ")).toContain("(mg/L, log scale)");
  });
});
