/** On an axis from an anchor every word follows: the calendar is in no file, no table and no card unless the author's own words have it. */
import { describe, expect, test } from "vitest";
import { describeCase } from "../../src/describe/describeCase";
import { describeRecord } from "../../src/describe/describeRecord";
import { figureWords } from "../../src/describe/figureWords";
import { momentInWords } from "../../src/describe/moments";
import { summaryOf, summaryText } from "../../src/describe/summary";
import { markdownTable } from "../../src/describe/tableCells";
import { timelineTable } from "../../src/describe/timelineTable";
import { valueTable } from "../../src/describe/valueTable";
import { writeHtml } from "../../src/export/html/writeHtml";
import { writeSvg } from "../../src/export/svg";
import { readAndPlace } from "../../src/index";
import { layoutView, presetNames, toldOnAxis } from "../../src/layout";
import { recordsIn } from "../../src/scene/records";
import { shippedNames, shippedText } from "../cases/shipped";

const opened = (name: string) => {
  const { found } = readAndPlace(shippedText(name));
  if (found === undefined) throw new Error(`${name} is no case`);
  return found;
};

const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
const dates = new RegExp(
  `\\b(?:19|20)\\d\\d-\\d\\d(?:-\\d\\d)?\\b|\\b(?:\\d{1,2} )?${month} (?:19|20)\\d\\d\\b|(?<!day )\\b(?:19|20)\\d\\d\\b`,
  "g",
);

/** Fields in which a file says when something was; all others are the author's words. */
const timeFields = new Set(["at", "start", "end", "from", "to", "cutoff", "over", "zero", "resulted"]);

function authorsWords(part: unknown): string {
  if (typeof part === "string" || typeof part === "number") return String(part);
  if (Array.isArray(part) && Array.isArray(part[0])) return part.map((row) => authorsWords(row[2])).join(" ");
  if (Array.isArray(part)) return part.map(authorsWords).join(" ");
  if (typeof part !== "object" || part === null) return "";
  return Object.entries(part)
    .filter(([key, value]) => typeof value === "object" || !timeFields.has(key))
    .map(([, value]) => authorsWords(value))
    .join(" ");
}

function datesIn(words: string, file: { readonly case: unknown; readonly figure?: unknown }): readonly string[] {
  const own = authorsWords({ case: file.case, figure: file.figure });
  return [...new Set(words.match(dates))].filter((date) => !own.includes(date));
}

/** A length of a large page may look like a year. */
const withoutLengths = (markup: string) => markup.replace(/ (?:d|x|y|width|height|viewBox)="[\dA-Z. -]*(?:mm)?"/g, "");

describe.each(shippedNames)("%s on an axis since an anchor", (name) => {
  const { file, placed } = opened(name);
  const figure = { ...file.figure, axis: { ...file.figure?.axis, kind: "relative" as const } };
  test.each(presetNames)("the figure of %s, its page, legend and table hold no date of the case", (preset) => {
    const { scene, notes, placed: told } = layoutView(placed, figure, { preset });
    const words = figureWords(told, figure, notes);
    expect(datesIn(withoutLengths(writeSvg(scene)).replaceAll("w3.org/2000/", ""), file)).toEqual([]);
    expect(
      datesIn(
        withoutLengths(writeHtml(scene, words)).replace(/<style>[^]*?<\/style>|<script>[^]*?<\/script>|w3.org.2000/g, ""),
        file,
      ),
    ).toEqual([]);
    const { headings, rows } = valueTable(told, recordsIn(scene));
    expect(datesIn([headings, ...rows].join("\n"), file)).toEqual([]);
  });
  test("table, cards and summary hold no date of the case", () => {
    const told = toldOnAxis(placed, figure);
    expect(datesIn(markdownTable(told, timelineTable(told)), file)).toEqual([]);
    const cards = told.records.map(({ path }) => JSON.stringify(describeRecord(told, path)));
    expect(datesIn([...cards, JSON.stringify(describeRecord(told, "case"))].join("\n"), file)).toEqual([]);
    expect(datesIn(summaryText(told, summaryOf(told, figure, [])), file)).toEqual([]);
  });
});

test("what is said of the case as a whole counts as the axis does", () => {
  const { placed } = opened("invented-myeloma-five-lines.json");
  const told = toldOnAxis(placed, { axis: { kind: "relative", anchor: "dx", unit: "mo" } });
  const { rows } = describeCase(told);
  expect(rows.find(({ term }) => term.startsWith("Best response"))?.detail).toMatch(/^CR, month [\d.]+, after/);
  expect(rows.find(({ term }) => term.startsWith("Cut-off"))?.detail).toMatch(/^month [\d.]+$/);
});

describe("times from an anchor", () => {
  const { placed } = opened("invented-myeloma-five-lines.json");
  const words = (unit: "d" | "wk" | "mo" | "yr", first: 0 | 1 = 0) => {
    const told = toldOnAxis(placed, { axis: { kind: "relative", anchor: "dx", unit, first } });
    const relapse = told.momentOf("relapse1");
    if (relapse === undefined) throw new Error("no relapse");
    const { earliest = 0 } = relapse;
    return { told: momentInWords(told, relapse), day: earliest };
  };
  test("are told in the unit of the axis, a month and a year with a fraction", () => {
    const { day } = words("d");
    expect(words("d").told).toBe(`day ${day}`);
    expect(words("d", 1).told).toBe(`day ${day + 1}`);
    expect(words("wk").told).toBe(`week ${(day / 7).toFixed(1)}`);
    expect(words("mo").told).toBe(`month ${(day / 30.44).toFixed(1)}`);
    expect(words("yr").told).toBe(`year ${(day / 365.25).toFixed(2)}`);
  });
  test("have exact days in the table, and say what they are counted from", () => {
    const told = toldOnAxis(placed, { axis: { kind: "relative", anchor: "dx", unit: "mo" } });
    const row = timelineTable(told).find(({ id }) => id === "relapse1");
    expect(row?.start).toEqual({
      earliest: `day ${words("d").day}`,
      latest: `day ${words("d").day}`,
      drawn: `day ${words("d").day}`,
      stated: "",
    });
    expect(markdownTable(told, timelineTable(told))).toContain("| start earliest (from ");
  });
  test("what is no date stays as the file says it", () => {
    const told = toldOnAxis(opened("ixazomib-skin-exfoliation.json").placed, { axis: { kind: "relative", anchor: "C1" } });
    const stated = timelineTable(told).map(({ start }) => start.stated);
    expect(stated.some((each) => /^(during|after|C\d|first|in C)/i.test(each))).toBe(true);
  });
  test("a hospital day keeps its number where the axis counts from the first one", () => {
    const { placed: admitted, file } = opened("sintilimab-myocarditis.json");
    const told = toldOnAxis(admitted, file.figure, "relative");
    const discharge = told.momentOf("discharge1");
    expect(discharge && momentInWords(told, discharge)).toBe("day 32");
  });
  test("what nothing ties to the anchor counts from its first record, with the same days between", () => {
    const { placed: admitted, file } = opened("sintilimab-myocarditis.json");
    const told = toldOnAxis(admitted, file.figure, "relative");
    expect(told.islands[0]).toMatchObject({ kind: "record", told: { from: "Dysphagia" } });
    const days = (view: typeof told) =>
      view.records.flatMap(({ time }) => (time.shape === "at" && time.at.island === 0 ? [time.at.drawn ?? 0] : []));
    const [first = 0, ...others] = days(told);
    const [dated = 0, ...rest] = days(admitted);
    expect(others.map((day) => day - first)).toEqual(rest.map((day) => day - dated));
    expect(Math.min(first, ...others)).toBeLessThan(1000);
  });
});
