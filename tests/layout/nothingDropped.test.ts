/** The figure never says less than the file: what is not drawn stands in the notes. On a narrow screen, which scrolls, no lane gives way. */
import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { recordTitle } from "../../src/describe/recordTitle";
import { layoutFigure } from "../../src/layout";
import { placeCase } from "../../src/place";
import type { PlacedRecord } from "../../src/place";
import type { Item, Text } from "../../src/scene/scene";
import type { Figure } from "../figures/figure";
import { shippedNames, shippedText } from "../cases/shipped";

const gallery = import.meta.glob<{ readonly figure: Figure }>("../figures/*.figure.ts", { eager: true });
const cases = [
  ...shippedNames.map((name) => ({ name, text: shippedText(name) })),
  ...Object.entries(gallery).map(([path, { figure }]) => ({
    name: path.replace(/^.*\/|\.figure\.ts$/g, ""),
    text: JSON.stringify({ format: "courseline/1", case: figure.case, figure: figure.figure ?? {} }),
  })),
];

const flatten = (items: readonly Item[]): Exclude<Item, { kind: "group" }>[] =>
  items.flatMap((item) => (item.kind === "group" ? flatten(item.items) : [item]));

/** Samples give their time to values, links and conclusions are no things in time: details and notes hold them. */
const timeless = new Set<PlacedRecord["list"]>(["samples", "links", "conclusions"]);

describe.each(cases)("the figure of $name", ({ text }) => {
  it("draws or names every record of the file", () => {
    const { file } = readCaseFile(text);
    if (file === undefined) throw new Error("a case of the tests cannot be read");
    const placed = placeCase(file.case);
    const items = flatten(layoutFigure(placed, file.figure, { preset: "screen", axis: "calendar", width: 890 }).items);
    const drawn = new Set(items.flatMap((item) => item.record ?? []));
    const words = items
      .filter((item): item is Text => item.kind === "text")
      .map((item) => item.text)
      .join(" ");
    const [, hidden = ""] = words.split("Not shown: ");
    const nameOf = (record: PlacedRecord) =>
      record.list === "values"
        ? (file.case.analytes?.[record.record.analyte]?.label ?? record.record.analyte)
        : record.list === "scores" && record.record.instrument;
    const isHidden = (record: PlacedRecord) => hidden.includes(nameOf(record) || recordTitle(placed, record));
    const missing = placed.records.filter(
      (record) =>
        !timeless.has(record.list) &&
        !drawn.has(record.path) &&
        !words.includes(recordTitle(placed, record)) &&
        !isHidden(record),
    );
    expect(missing.map((record) => `${record.path} ${recordTitle(placed, record)}`)).toEqual([]);
  });
});
