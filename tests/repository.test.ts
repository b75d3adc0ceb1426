import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { readFiles } from "./support/sources";

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { readonly resolved?: string; readonly integrity?: string; readonly optionalDependencies?: Record<string, string> }
    >
  >;
}
const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const lock = JSON.parse(read("package-lock.json")) as Lock;
const installed = Object.entries(lock.packages).filter(([path]) => path !== "");

test("the lock names no download address, and a checksum for every package", () => {
  expect(installed.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
  expect(installed.filter(([, entry]) => entry.integrity === undefined).map(([path]) => path)).toEqual([]);
  expect(read(".npmrc")).toMatch(/^omit-lockfile-registry-resolved=true$/m);
});

test("the lock holds the builds of every package for other systems", () => {
  const names = new Set(installed.map(([path]) => path.replace(/^.*node_modules\//, "")));
  const missing = installed.flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).flatMap((name) => (names.has(name) ? [] : [`${path}: ${name}`])),
  );
  expect(missing).toEqual([]);
});

test("every package is pinned to one version, but for the types of Node", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([["@types/node", "^20"]]);
});

test("continuous integration has one command, and it can be run", () => {
  expect(read(".ci/run")).toMatch(/^exec npm test$/m);
  // Windows knows no such permission.
  if (process.platform !== "win32") expect(statSync(new URL("../.ci/run", import.meta.url)).mode & 0o111).toBe(0o111);
});

test("no file leaves work for later or skips a test", () => {
  const files = {
    ...readFiles("src", [".ts", ".tsx", ".css"]),
    ...readFiles("tests", [".ts", ".tsx"]),
    ...readFiles("scripts", [".mjs"]),
  };
  const later = /TOD[O]|FIXM[E]|\.ski[p]\(|\.onl[y]\(/;
  expect(Object.keys(files).filter((path) => later.test(files[path] ?? ""))).toEqual([]);
});
