import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { installIsStale } from "../../scripts/install.mjs";

function project({ installedAt }: { readonly installedAt?: number }): string {
  const folder = mkdtempSync(join(tmpdir(), "courseline-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string, time: number) => {
    writeFileSync(join(folder, name), "{}");
    utimesSync(join(folder, name), time, time);
  };
  write("package-lock.json", 1000);
  mkdirSync(join(folder, "node_modules"));
  if (installedAt !== undefined) write("node_modules/.package-lock.json", installedAt);
  return folder;
}

test("packages are installed when there are none, or older ones than the lock says", () => {
  expect(installIsStale(project({}))).toBe(true);
  expect(installIsStale(project({ installedAt: 999 }))).toBe(true);
  expect(installIsStale(project({ installedAt: 1001 }))).toBe(false);
});
