import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const read = (path: string) => readFileSync(`${dist}${path}`);
const gzipped = (paths: readonly string[]) => paths.reduce((sum, path) => sum + gzipSync(read(path)).length, 0);

/** The script of the page: it draws the first picture. */
const entry = (): string => /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(page())?.[1] ?? "";
/** What the page asks for beforehand: the app, which takes over from the first picture. */
const announced = (): readonly string[] =>
  [...page().matchAll(/<link rel="modulepreload"[^>]* href="\.\/([^"]+)"/g)].map(([, path = ""]) => path);
const page = (): string => read("index.html").toString();

/** Scripts and all they import statically, at any depth. */
function withImports(scripts: readonly string[]): readonly string[] {
  const seen = new Set(scripts);
  for (const path of seen) {
    const imports = read(path)
      .toString()
      .matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
    for (const [, name] of imports) seen.add(`assets/${name}`);
  }
  return [...seen];
}

const stylesheets = () =>
  readdirSync(`${dist}assets`)
    .filter((name) => name.endsWith(".css"))
    .map((name) => `assets/${name}`);

test("the first picture comes with at most 110 kB of gzipped JavaScript", () => {
  expect(entry()).toMatch(/^assets\/.+\.js$/);
  expect(gzipped(withImports([entry()]))).toBeLessThanOrEqual(110_000);
});

test("the app answers with at most 185 kB of gzipped JavaScript", () => {
  expect(announced().length).toBeGreaterThan(0);
  expect(gzipped(withImports([entry(), ...announced()]))).toBeLessThanOrEqual(185_000);
});

test("the page names beforehand every script of the app", () => {
  for (const script of withImports([entry(), ...announced()])) expect(page()).toContain(`./${script}"`);
});

test("the script for other people’s pages is at most 150 kB gzipped, and has no React", () => {
  expect(gzipped(["courseline-embed.js"])).toBeLessThanOrEqual(150_000);
  expect(read("courseline-embed.js").toString()).not.toContain("react");
});

test("the styles are at most 15 kB gzipped", () => {
  expect(gzipped(stylesheets())).toBeLessThanOrEqual(15_000);
});

test("no exporter, rasteriser or font file is in what the app starts with", () => {
  const started = withImports([entry(), ...announced()]).map((path) => read(path).toString());
  for (const mark of ["PDFDocument", "resvg", "data:font", "p:cSld", "Content-Security-Policy"])
    expect(started.join("")).not.toContain(mark);
});

test("the single file, with the rasteriser and the fonts of exports in it, is at most 6 MB", () => {
  expect(read("courseline.html").length).toBeLessThanOrEqual(6_000_000);
});
