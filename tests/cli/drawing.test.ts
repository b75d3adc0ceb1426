import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvParseRows } from "d3";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { TableRow } from "../../src/describe/timelineTable";
import { figureOf, writeSvg } from "../../src/index";
import { shippedText } from "../cases/shipped";
import { runIn } from "../support/commandLine";

const seed = shippedText("ixazomib-skin-exfoliation.json");

async function folderWith(name: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "courseline-"));
  await writeFile(join(folder, name), text);
  return folder;
}

describe("courseline render", () => {
  it("writes the figure that the pipeline gives, at the preset and axis asked for", async () => {
    const folder = await folderWith("case.json", seed);
    const result = await runIn(folder, [
      "render",
      "case.json",
      "-o",
      "figure.svg",
      "--preset",
      "journal-85",
      "--axis",
      "courses",
    ]);
    expect(result).toEqual({ code: 0, stdout: "", stderr: "" });
    const { scene } = figureOf(seed, { preset: "journal-85", axis: "courses" });
    expect(await readFile(join(folder, "figure.svg"), "utf8")).toBe(scene && writeSvg(scene));
  });

  it("draws many cases, each into a file of its own name, goes on after a broken one and says how far it is", async () => {
    const folder = await folderWith("one.json", seed);
    await writeFile(join(folder, "two.json"), seed.replace('"format"', '"form"'));
    await writeFile(join(folder, "three.json"), seed);
    const cases = ["one.json", "two.json", "three.json"];
    const { code, stderr } = await runIn(folder, ["render", ...cases, "-o", "{case}-85.svg", "--preset", "journal-85"]);
    expect(code).toBe(1);
    expect(stderr).toContain('two.json:1:1 error: expected a field "format"');
    expect(stderr).toContain("1 of 3");
    expect(stderr).toContain("3 of 3\n");
    const [first, third] = await Promise.all(["one-85.svg", "three-85.svg"].map((file) => readFile(join(folder, file), "utf8")));
    expect(first).toContain("<svg");
    expect(third).toBe(first);
    const refused = await runIn(folder, ["render", ...cases, "-o", "figure.svg"]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain('expected {case} in the name of the output of several cases, found "figure.svg"');
    const same = await runIn(folder, ["render", "one.json", "./one.json", "-o", "{case}.svg"]);
    expect(same.stderr).toContain('found "one" twice');
    const piped = await runIn(folder, ["render", "one.json", "-", "-o", "{case}.svg"]);
    expect(piped).toMatchObject({ code: 2, stdout: "" });
    expect(piped.stderr).toContain('expected files where there are several cases, found "-"');
  });

  it("says what the system said against a file, what a placeholder can be, and which case has no steps", async () => {
    const folder = await folderWith(
      "bare.json",
      '{ "format": "courseline/1", "case": { "events": [{ "label": "rash", "at": "2021" }] } }',
    );
    await mkdir(join(folder, "taken.svg"));
    const told = async (...words: string[]) => {
      const { code, stderr } = await runIn(folder, ["render", "bare.json", ...words]);
      expect(code).toBe(2);
      return stderr;
    };
    expect(await told("-o", "nowhere/a.svg")).toContain('cannot write "nowhere/a.svg": its folder is not there\n');
    expect(await told("-o", "taken.svg")).toContain('cannot write "taken.svg": illegal operation on a directory\n');
    expect(await told("-o", "{cas}.svg")).toContain('only {case} stands for something in the name of an output, found "{cas}"');
    expect(await told("--steps", "-o", "a.svg")).toContain("bare.json: the case has no steps");
    await runIn(folder, ["case", "bare.json", "-o", "copy.json"]);
    expect(await readFile(join(folder, "copy.json"), "utf8")).toContain("rash");
  });

  it("gives a page and a slide the legend and the table of the figure at that size", async () => {
    const folder = await folderWith("case.json", seed);
    const files = ["-o", "figure.html", "-o", "figure.pptx"];
    expect(await runIn(folder, ["render", "case.json", ...files, "--preset", "slide"])).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    const legend = (await runIn(folder, ["legend", "case.json", "--preset", "slide"])).stdout.trim();
    const page = await readFile(join(folder, "figure.html"), "utf8");
    expect(page).toContain(`<figcaption dir="auto">${legend}</figcaption>`);
    const rows = JSON.parse((await runIn(folder, ["table", "case.json", "--format", "json"])).stdout) as readonly TableRow[];
    expect(page.match(/<tr><td>/g)).toHaveLength(rows.length);
    const slide = unzipSync(await readFile(join(folder, "figure.pptx")));
    const notes = strFromU8(slide["ppt/notesSlides/notesSlide1.xml"] ?? new Uint8Array());
    expect(notes).toContain(legend.slice(0, 60));
  });

  it("draws one step, or all in files and on slides of their own, and refuses a step that is not there", async () => {
    const folder = await folderWith("case.json", seed);
    expect(await runIn(folder, ["render", "case.json", "-o", "figure.svg", "--step", "3"])).toMatchObject({
      code: 0,
      stderr: "",
    });
    const third = await readFile(join(folder, "figure.svg"), "utf8");
    expect(third).toContain("As known at C3D4");
    expect(third).not.toContain("PDC");
    const all = ["render", "case.json", "-o", "figure.svg", "-o", "talk.pptx", "--steps"];
    expect(await runIn(folder, all)).toMatchObject({ code: 0, stderr: "" });
    expect(await readFile(join(folder, "figure-3.svg"), "utf8")).toBe(third);
    expect(await readFile(join(folder, "figure-6.svg"), "utf8")).toContain("PDC");
    const talk = unzipSync(await readFile(join(folder, "talk.pptx")));
    const slides = [1, 2, 3, 4, 5, 6].map((at) => strFromU8(talk[`ppt/slides/slide${at}.xml`] ?? new Uint8Array()));
    expect(slides.map((each) => each.includes("PDC"))).toEqual([false, false, false, false, true, true]);
    await runIn(folder, ["render", "case.json", "-o", "slide.pptx", "--step", "2"]);
    const slide = unzipSync(await readFile(join(folder, "slide.pptx")));
    const notes = strFromU8(slide["ppt/notesSlides/notesSlide1.xml"] ?? new Uint8Array());
    expect(notes).toContain("The patient paid no attention to the rash.");
    const refused = await runIn(folder, ["render", "case.json", "-o", "-", "--step", "7"]);
    expect(refused).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "courseline: case.json: expected a step from 1 to 6, found 7\n",
    });
  });

  it("gives the table and the legend of a step, and no bundle that holds what the step hides", async () => {
    const table = await runIn(".", ["table", "-", "--step", "1"], seed);
    expect(table.stdout).toContain("| dx | diagnosis |");
    expect(table.stdout).not.toContain("Exfoliation");
    expect((await runIn(".", ["legend", "-", "--step", "2"], seed)).stdout).not.toContain("lenalidomide 25");
    const bundle = await runIn(".", ["bundle", "-", "-o", "a.zip", "--step", "1", "--with-case"], seed);
    expect(bundle).toMatchObject({ code: 2, stdout: "" });
    expect(bundle.stderr).toContain("the case file holds what the step hides");
  });

  it("shows nothing of a step whose time nobody can tell", async () => {
    const lost = seed.replace('"until": "C3D4"', '"until": "recovered"');
    expect((await runIn(".", ["render", "-", "-o", "-", "--step", "3"], lost)).stdout).not.toContain(
      "Exfoliation after four days",
    );
  });

  it("reads standard input and writes standard output", async () => {
    const { code, stdout } = await runIn(".", ["render", "-", "-o", "-"], seed);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<svg [^>]*width="180mm"/);
  });

  it("draws what it can of a case with a bad record, says where the rest is, and leaves with 1", async () => {
    const broken = seed.replace('"at": "2020-10",', '"at": "2020-13",');
    const { code, stdout, stderr } = await runIn(".", ["render", "-", "-o", "-"], broken);
    expect(code).toBe(1);
    expect(stdout).toContain("PDC 6–12");
    expect(stderr).toMatch(/standard input:\d+:\d+ error: .*2020-13/);
    expect(stderr.match(/ error: /g)).toHaveLength(1);
  });

  it("writes nothing for what is no case file", async () => {
    const { code, stdout, stderr } = await runIn(".", ["render", "-", "-o", "-"], "{");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("error");
  });

  it.each([
    [["render", "-"], "--output"],
    [["render", "-", "-o", "figure.doc"], "ending in .svg"],
    [["render", "-", "-o", "-", "--preset", "postcard"], "journal-85, journal-180, slide, screen"],
    [["render", "missing.json", "-o", "-"], "missing.json"],
  ])("leaves with 2 and says why for %j", async (words, reason) => {
    const { code, stderr } = await runIn(".", words, seed);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });
});

describe("courseline bundle", () => {
  const bundled = async (...words: readonly string[]) => {
    const folder = await folderWith("case.json", seed);
    const result = await runIn(folder, ["bundle", "case.json", "-o", "figure.zip", "--preset", "slide", ...words]);
    expect(result).toEqual({ code: 0, stdout: "", stderr: "" });
    const bytes = await readFile(join(folder, "figure.zip"));
    const files = unzipSync(bytes);
    return { bytes, names: Object.keys(files), text: (name: string) => strFromU8(files[name] ?? new Uint8Array()) };
  };

  it("holds what the other commands write, and the case file only when asked", async () => {
    const { names, text } = await bundled("--format", "svg, html");
    expect(names).toEqual(["figure.svg", "figure.html", "legend.txt", "alt-text.txt", "values.csv", "timeline.csv"]);
    const said = async (words: readonly string[]) => (await runIn(".", words, seed)).stdout;
    expect(text("figure.svg")).toBe(await said(["render", "-", "-o", "-", "--preset", "slide"]));
    expect(text("legend.txt")).toBe(await said(["legend", "-", "--preset", "slide"]));
    expect(text("timeline.csv")).toBe(await said(["table", "-", "--format", "csv"]));
    expect(text("alt-text.txt")).toMatch(/^Skin exfoliation after four days of IRd/);
    expect((await bundled("--format", "svg", "--with-case")).text("case.json")).toBe(seed);
  });

  it("is the same when it is written again, and has PDF and PNG when no format is named", async () => {
    const [one, other] = [await bundled(), await bundled()];
    expect(one.names.slice(0, 2)).toEqual(["figure.pdf", "figure.png"]);
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });

  it("says of every value whether the figure shows it, as the notes do", async () => {
    const folder = await folderWith("case.json", shippedText("invented-myeloma-five-lines.json"));
    await runIn(folder, ["bundle", "case.json", "-o", "figure.zip", "--preset", "slide", "--format", "svg"]);
    const files = unzipSync(await readFile(join(folder, "figure.zip")));
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(text("legend.txt")).toMatch(/Not drawn here: .*λ free light chain;/);
    const rows = csvParseRows(text("values.csv")).slice(1);
    const shown = new Map(rows.map((row) => [row[0], row.at(-1)]));
    expect(shown.get("M protein")).toBe("yes");
    expect(shown.get("λ free light chain")).toBe("no");
  });

  it.each([
    [["-o", "figure.tar"], "ending in .zip"],
    [["-o", "figure.zip", "--format", "pdf,doc"], 'found "doc"'],
  ])("leaves with 2 and says why for %j", async (words, reason) => {
    const { code, stderr } = await runIn(".", ["bundle", "-", ...words], seed);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });
});

describe("courseline table", () => {
  const rows = async (): Promise<readonly TableRow[]> =>
    JSON.parse((await runIn(".", ["table", "-", "--format", "json"], seed)).stdout);

  it("gives every course its earliest, latest and drawn first and last day", async () => {
    const course = (await rows()).find((row) => row.id === "ird.C3");
    expect(course?.start).toMatchObject({ earliest: "2020-11-26", latest: "2021-04-01", drawn: "2021-02-07" });
    expect(course?.end).toMatchObject({ drawn: "2021-02-10" });
    expect(course).toMatchObject({ kind: "course", label: "IRd 3", source: "P3; Fig 3 legend" });
    expect(course?.value).toContain("Lenalidomide 25 mg/d d1-4");
  });

  it("keeps what the file says beside what follows from it", async () => {
    const diagnosis = (await rows()).find((row) => row.id === "dx");
    expect(diagnosis?.start).toEqual({ earliest: "2020-10-01", latest: "2020-10-31", drawn: "2020-10-16", stated: "2020-10" });
    expect((await rows()).find((row) => row.value === "≈49 mL/min/1.73 m²")).toMatchObject({
      kind: "value",
      basis: "reported",
      source: "P3",
    });
  });

  it("says the same in CSV, with one heading for each column", async () => {
    const { stdout } = await runIn(".", ["table", "-", "--format", "csv"], seed);
    const [headings, ...cells] = csvParseRows(stdout);
    expect(headings).toHaveLength(14);
    expect(cells).toHaveLength((await rows()).length);
    expect(cells.every((row) => row.length === 14)).toBe(true);
  });

  it("says the same in Markdown, without a bar that would break the table", async () => {
    const { stdout } = await runIn(".", ["table", "-"], seed.replace("waist pain", "waist | pain"));
    const lines = stdout.trim().split("\n");
    expect(lines).toHaveLength((await rows()).length + 2);
    expect(new Set(lines.map((line) => line.replaceAll("\\|", "").split("|").length))).toEqual(new Set([16]));
  });
});
