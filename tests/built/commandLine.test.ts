import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const built = join(dist, "cli/courseline.mjs");
const seed = join(dist, "cases/ixazomib-skin-exfoliation.json");

/** Its folder alone, far from the packages of the project. */
const folder = mkdtempSync(join(tmpdir(), "courseline-"));
const alone = join(folder, "courseline.mjs");
beforeAll(() => cpSync(dirname(built), folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const courseline = (...words: readonly string[]) =>
  execFileSync(process.execPath, [alone, ...words], { cwd: folder, encoding: "utf8" });

test("the command line is a file that a shell can run", () => {
  expect(readFileSync(built, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  // Windows knows no such permission.
  if (process.platform !== "win32") expect(statSync(built).mode & 0o111).toBe(0o111);
});

test("it needs nothing but its folder", () => {
  expect(courseline("--help")).toMatch(/^Usage: courseline/);
});

test("it finds the seed case without errors", () => {
  expect(courseline("check", seed)).not.toContain("error");
});

test("it prints the schema that is shipped beside the app", () => {
  expect(JSON.parse(courseline("schema"))).toEqual(JSON.parse(readFileSync(join(dist, "courseline-1.schema.json"), "utf8")));
});

test.each([
  [".svg", "<svg"],
  [".pdf", "%PDF-1.7"],
  [".png", "\x89PNG"],
  [".tif", "II*\0"],
  [".pptx", "PK"],
  [".html", "<!doctype html>"],
])("it writes %s with what is in its folder", (ending, start) => {
  const file = join(folder, `figure${ending}`);
  courseline("render", seed, "-o", file, "--preset", "screen");
  expect(readFileSync(file, "latin1").slice(0, start.length)).toBe(start);
});

test("it draws several cases in threads, as it draws each alone", () => {
  const cases = ["ixazomib-skin-exfoliation", "invented-nine-days", "ten-multitarget-child"];
  const paths = cases.map((name) => join(dist, `cases/${name}.json`));
  courseline("render", ...paths, "-o", join(folder, "{case}.svg"));
  for (const [index, name] of cases.entries())
    expect(readFileSync(join(folder, `${name}.svg`), "utf8")).toBe(courseline("render", paths[index] ?? "", "-o", "-"));
});
