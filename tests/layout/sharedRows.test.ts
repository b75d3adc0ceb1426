import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { layoutFigure, type Target } from "../../src/layout";
import type { PresetName } from "../../src/layout/presets";
import { placeCase } from "../../src/place";
import { presetNamed } from "../../src/presets";
import { itemBounds } from "../../src/scene/bounds";
import type { Scene } from "../../src/scene/scene";
import { shippedText } from "../cases/shipped";
import { leavesOf, textsOf } from "../support/drawn";

const sceneOf = (name: string, preset: PresetName) => sceneFor(name, { preset });

function sceneFor(name: string, target: Target) {
  const { file } = readCaseFile(shippedText(name));
  if (file === undefined) throw new Error(`"${name}" cannot be read`);
  return layoutFigure(placeCase(file.case), file.figure, target);
}

it.each(["journal-85", "journal-180"] as const)("a value whose label stands among others has a leader to it (%s)", (preset) => {
  const drawn = leavesOf(sceneOf("invented-myeloma-five-lines.json", preset));
  const mark = drawn.find(({ label }) => label?.startsWith("κ free light chain 878 mg/L") === true);
  const words = drawn.find((item) => item.kind === "text" && item.text === "878");
  const at = mark && itemBounds(mark, () => 0);
  const ends = drawn.flatMap((item) => {
    const [start, end] = item.kind === "path" && item.commands.length === 2 ? item.commands : [];
    const isItsLeader = start?.[0] === "M" && end?.[0] === "L" && words?.kind === "text" && Math.abs(end[1] - words.x) < 0.1;
    return isItsLeader && at ? [start[1] - at.right] : [];
  });
  expect(Math.min(...ends.map(Math.abs))).toBeLessThan(2);
});

describe("a figure of five lines on a page that is short of height", () => {
  it.each(["journal-85", "slide"] as const)("names every drug of its regimens at its bar (%s)", (preset) => {
    const words = textsOf(sceneOf("invented-myeloma-five-lines.json", preset));
    for (const drug of ["Bortezomib", "Lenalidomide", "Melphalan", "Carfilzomib", "Selinexor", "Teclistamab"])
      expect(words.some((each) => each.startsWith(`${drug} `))).toBe(true);
    expect(words).toContain(preset === "journal-85" ? "Dex" : "Dexamethasone 20 mg");
    expect(words).toContain("Carfilzomib 20→56→45 mg/m²");
  });
  it("says each dose at its own bars, which are as high as their doses, where all of them have room", () => {
    const drawn = leavesOf(sceneOf("invented-myeloma-five-lines.json", "slide"));
    const bars = drawn.flatMap((item) => (item.kind === "rect" && item.label?.startsWith("Dexamethasone ") ? [item] : []));
    const row = bars[0]?.y ?? 0;
    const doses = drawn.flatMap((item) =>
      item.kind === "text" && Math.abs(item.y - row) < 20 && /^(40|20)( mg)?$/.test(item.text) ? [item] : [],
    );
    const barAt = (x: number) => bars.find((bar) => bar.x <= x && x <= bar.x + bar.width);
    expect(doses.map(({ text }) => text)).toEqual(["40 mg", "20", "40", "20 mg"]);
    expect(doses.slice(0, 3).map(({ x }) => barAt(x)?.label)).toEqual([40, 20, 40].map((dose) => `Dexamethasone ${dose} mg`));
    const heights = new Set(bars.map(({ label, height }) => `${label} ${height.toFixed(1)}`));
    expect(heights.size).toBe(2);
  });
  it("breaks no word of a mark that has room in a line", () => {
    const target = presetNamed("springer-84")?.target ?? { preset: "slide" };
    const words = textsOf(sceneFor("invented-myeloma-five-lines.json", target)).join(" ");
    expect(words).toContain("pomalidomide 3 mg");
  });
  it.each(["slide", "screen"] as const)("names a drug again where another stands between its bars in one row (%s)", (preset) => {
    expect(textsOf(sceneOf("invented-myeloma-five-lines.json", preset))).toContain("Bortezomib");
  });
  it("answers at its words for the bar that they stand at", () => {
    const scene = sceneOf("invented-myeloma-five-lines.json", "screen");
    const recordAt = (words: string) =>
      leavesOf(scene).flatMap((item) => (item.kind === "text" && item.text === words ? [item.record] : []));
    const { file } = readCaseFile(shippedText("invented-myeloma-five-lines.json"));
    const index = (regimen: string) => file?.case.courses?.findIndex((block) => block.regimen === regimen);
    expect(recordAt("Bortezomib")).toEqual([`case.courses[${index("SVd")}]`]);
    const maintenance = file?.case.drugs?.findIndex(({ drug }) => drug === "lenalidomide");
    expect(recordAt("Lenalidomide 25→10→5 mg")).toEqual([`case.drugs[${maintenance}]`]);
  });
  it("fits one screen of 1440 × 900 pixels, and names what is not drawn", () => {
    const scene = sceneOf("invented-myeloma-five-lines.json", "screen");
    expect(scene.height).toBe(675);
    expect(textsOf(scene).join(" ")).toContain("Not drawn here");
  });
});

describe("a figure whose rows fit", () => {
  it("keeps a row for every drug", () => {
    const words = textsOf(sceneOf("ixazomib-skin-exfoliation.json", "slide"));
    expect(words).toContain("Cyclophosphamide");
    expect(words).not.toContain("Alkylator");
  });
  it("is drawn tighter before anything gives way", () => {
    const words = textsOf(sceneOf("ixazomib-skin-exfoliation.json", "screen"));
    expect(words).toContain("Procedures");
    expect(words.join(" ")).not.toContain("Not drawn here");
  });
});

describe("how often a dose is given", () => {
  it("stands with the dose in a row of its own and in a shared one, where doses follow within a week", () => {
    expect(textsOf(sceneOf("invented-nine-days.json", "journal-180"))).toEqual(
      expect.arrayContaining(["2 g q8h", "500 mg q12h", "300 µg q24h", "10 mg q6h"]),
    );
    expect(textsOf(sceneOf("sintilimab-myocarditis.json", "journal-180"))).toEqual(
      expect.arrayContaining(["4.5 g q8h, 3 d", "1 g q12h, 7 d", "1 g q8h"]),
    );
    expect(textsOf(sceneOf("invented-myeloma-five-lines.json", "journal-180"))).toContain("400 mg q12h");
    expect(textsOf(sceneOf("invented-myeloma-five-lines.json", "journal-180"))).toContain("0.4 g/kg");
  });
});

describe("doses of a story in hospital days", () => {
  it("follow the bars of a ladder that is narrower than they are, and are said again for a drug that is given again", () => {
    const drawn = leavesOf(sceneOf("sintilimab-myocarditis.json", "journal-180"));
    const ladder = drawn.find((item) => item.kind === "text" && item.text === "40→120→1000→120→80→40 mg/day");
    const bars = drawn.filter((item) => item.kind === "rect" && item.record === ladder?.record);
    const right = Math.max(...bars.flatMap((item) => itemBounds(item, () => 0)?.right ?? []));
    expect(bars).toHaveLength(6);
    expect(ladder?.kind === "text" ? ladder.x : 0).toBeGreaterThan(right);
    expect(drawn.filter((item) => item.kind === "text" && item.text.startsWith("1 g q8h"))).toHaveLength(2);
  });
  it("keep on a full slide what stopped the drug, bold, and the drug that is suspected of it", () => {
    const drawn = leavesOf(sceneOf("sintilimab-myocarditis.json", "slide"));
    expect(drawn).toContainEqual(expect.objectContaining({ text: "Suspected myocarditis; sintilimab stopped *", bold: true }));
    expect(drawn).toContainEqual(expect.objectContaining({ text: "Sintilimab * 200 mg" }));
  });
  it("stand on an axis that says its year on both sides of a cut", () => {
    for (const preset of ["journal-85", "slide"] as const)
      expect(textsOf(sceneOf("sintilimab-myocarditis.json", preset))).toEqual(expect.arrayContaining(["2021", "14 mo", "2023"]));
  });
});

it.each(["journal-85", "journal-180", "screen"] as const)("a mark holds the number of its grade (%s)", (preset) => {
  const drawn = leavesOf(sceneOf("invented-myeloma-five-lines.json", preset));
  const grade = drawn.find((item) => item.kind === "text" && item.text === "3" && item.anchor === "middle");
  const index = grade === undefined ? 0 : drawn.indexOf(grade);
  const mark = drawn[index - 1];
  const box = mark && itemBounds(mark, () => 0);
  expect(grade?.kind === "text" && box ? (box.right - box.left) / grade.size : 0).toBeGreaterThan(1.15);
});

it("a cut-off on counted days is the end of its day, which is where the next number stands", () => {
  expect(textsOf(sceneOf("invented-nine-days.json", "journal-180"))).toContain("cut-off, end of day 8");
  expect(textsOf(sceneOf("invented-myeloma-five-lines.json", "journal-180"))).toContain("cut-off 28 Jun 2024");
});

/** Ticks of dose days under the bars of a drug. */
function ticksOf({ items }: Scene, drug: string) {
  const lane = items.find((item) => item.kind === "group" && item.name === drug);
  return lane === undefined
    ? []
    : leavesOf({ items: [lane] }).filter((item) => item.kind === "path" && item.commands.length === 2);
}

it("a course that was broken off after four days takes no planned days from the courses before it", () => {
  // Days 1, 8, 15 and 22 of two courses of Id, and the first day of IRd, whose days are too close.
  expect(ticksOf(sceneOf("ixazomib-skin-exfoliation.json", "journal-180"), "Dexamethasone")).toHaveLength(8 + 1);
});

describe("a figure of five lines at full width", () => {
  const scene = () => sceneOf("invented-myeloma-five-lines.json", "journal-180");

  it("says the values at the starts of regimens and at relapses", () => {
    expect(textsOf(scene())).toEqual(expect.arrayContaining(["8.6", "12.6", "10.4", "22", "27"]));
  });

  it("has a tick for every course of a drug, also where it was given too densely for one per dose", () => {
    expect(ticksOf(scene(), "Daratumumab")).toHaveLength(15);
    // Its two steps up have bars of their own.
    expect(ticksOf(scene(), "Teclistamab")).toHaveLength(15 + 2);
  });
});
