import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCaseFile, recordSchemas } from "../../src/case";
import { clinicalCaseSchema, dictionarySchemas, figureSchema } from "../../src/case/schema";
import { laneNames } from "../../src/case/vocabulary";
import { parseSpan, parseWhen } from "../../src/time";

const page = readFileSync("docs/case-format.md", "utf8");
const blocks = [...page.matchAll(/^\s*```json\n([^]*?)^\s*```/gm)].map(([, block = ""]) => block);
const named = new Set([...page.matchAll(/`([A-Za-z$]+)(?:: [^`]*)?`/g)].map(([, word]) => word));

/** The texts in code marks in the first column of the table under a heading. */
function firstColumn(heading: string): readonly string[] {
  const table =
    page
      .slice(page.indexOf(heading))
      .split("\n\n")
      .find((part) => part.startsWith("|")) ?? "";
  const rows = table.split("\n").slice(2);
  return rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text));
}

describe("the page on the case format", () => {
  it.each(blocks)("has an example that reads without a problem: %s", (block) => {
    const text = block.includes('"format"') ? block : `{ "format": "courseline/1", "case": ${block} }`;
    expect(readCaseFile(text).problems).toEqual([]);
  });

  it("has several examples", () => {
    expect(blocks.length).toBeGreaterThan(5);
  });

  const fields = [
    ...Object.keys(clinicalCaseSchema.shape),
    ...Object.keys(figureSchema.shape),
    ...Object.values(recordSchemas).flatMap((record) => Object.keys(record.shape)),
    ...Object.values(dictionarySchemas).flatMap((entry) => Object.keys(entry.shape)),
  ];
  it("names every field there is", () => {
    expect([...new Set(fields)].filter((field) => !named.has(field))).toEqual([]);
  });

  it("names every lane that options may name", () => {
    expect(laneNames.filter((lane) => !firstColumn("| lane | shows |").includes(lane))).toEqual([]);
  });

  it("shows times that can be written", () => {
    const times = firstColumn("## Times");
    expect(times.length).toBeGreaterThan(40);
    expect(times.flatMap((time) => (parseWhen(time).ok ? [] : [time]))).toEqual([]);
  });

  it("shows lengths that can be written", () => {
    const [, lengths = ""] = /A \*\*length\*\* is written the same way: ([^.]*)/.exec(page) ?? [];
    const shown = [...lengths.matchAll(/`([^`]+)`/g)].map(([, length = ""]) => length);
    expect(shown).toContain("7 d");
    expect(shown.filter((length) => !parseSpan(length).ok)).toEqual([]);
  });

  it("shows as mistakes what is one", () => {
    const mistakes = firstColumn("Some mistakes that are caught").filter((mistake) => mistake !== "C2");
    expect(mistakes).toContain("03/04/2019");
    expect(mistakes.filter((mistake) => parseWhen(mistake).ok)).toEqual([]);
  });
});
