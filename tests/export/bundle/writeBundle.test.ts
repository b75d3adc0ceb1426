import { csvParseRows } from "d3";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { exportFormats } from "../../../src/export";
import { writeBundle } from "../../../src/export/bundle/writeBundle";
import { writeSvg } from "../../../src";
import { smallScene } from "../support";

const rows = [["κ light chain", 'about "5",\nor less', ""]];
const options = {
  dpi: 144,
  formats: exportFormats.filter(({ label }) => ["SVG", "PNG", "HTML page", "PowerPoint"].includes(label)),
  words: { legend: "Figure. Small.", table: { headings: ["label", "value", "source"], rows } },
  values: { headings: ["analyte", "value", "range"], rows },
};
const files = (bytes: Uint8Array) => unzipSync(bytes);
const text = (bytes: Uint8Array, name: string) => strFromU8(files(bytes)[name] ?? new Uint8Array());

describe("a bundle", () => {
  it("holds the figure in the formats that were chosen, its words and its data, and no case file unless it is asked for", async () => {
    const bytes = await writeBundle(smallScene, options);
    expect(Object.keys(files(bytes))).toEqual([
      "figure.svg",
      "figure.png",
      "figure.pptx",
      "figure.html",
      "legend.txt",
      "alt-text.txt",
      "values.csv",
      "timeline.csv",
    ]);
    const withCase = await writeBundle(smallScene, { ...options, caseText: "{}" });
    expect(text(withCase, "case.json")).toBe("{}");
  });

  it("has the files that each format writes, and the legend, title and description as they are", async () => {
    const bytes = await writeBundle(smallScene, options);
    expect(text(bytes, "figure.svg")).toBe(writeSvg(smallScene));
    expect(text(bytes, "legend.txt")).toBe("Figure. Small.\n");
    expect(text(bytes, "alt-text.txt")).toBe("Small\n\nA square and a word.\n");
  });

  it("has tables that a spreadsheet reads back cell by cell", async () => {
    const bytes = await writeBundle(smallScene, options);
    expect(csvParseRows(text(bytes, "values.csv"))).toEqual([options.values.headings, ...rows]);
    expect(csvParseRows(text(bytes, "timeline.csv"))).toEqual([options.words.table.headings, ...rows]);
  });

  it("is the same when it is written again, a year later", async () => {
    const now = await writeBundle(smallScene, options);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 365 * 86_400_000 });
    expect(await writeBundle(smallScene, options)).toEqual(now);
    vi.useRealTimers();
  });
});
