import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const read = (path: string) => readFileSync(`${dist}${path}`);
const gzipped = (paths: readonly string[]) => paths.reduce((sum, path) => sum + gzipSync(read(path)).length, 0);

/** The script of the page and all it imports statically, at any depth. */
function firstLoad(): readonly string[] {
  const [, entry = ""] = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(read("index.html").toString()) ?? [];
  const seen = new Set([entry]);
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

test("the first load is at most 150 kB of gzipped JavaScript", () => {
  const scripts = firstLoad();
  expect(scripts[0]).toMatch(/^assets\/.+\.js$/);
  expect(gzipped(scripts)).toBeLessThanOrEqual(150_000);
});

test("the page names beforehand every script of the first load", () => {
  const page = read("index.html").toString();
  for (const script of firstLoad()) expect(page).toContain(`./${script}"`);
});

test("the styles are at most 15 kB gzipped", () => {
  expect(gzipped(stylesheets())).toBeLessThanOrEqual(15_000);
});

test("the single file is at most 2 MB", () => {
  expect(read("courseline.html").length).toBeLessThanOrEqual(2_000_000);
});
