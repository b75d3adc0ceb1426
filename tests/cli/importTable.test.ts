import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCaseFile } from "../../src/case";
import { fixture } from "../import/tables";
import { shippedText } from "../cases/shipped";
import { runIn } from "../support/commandLine";

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "courseline-"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

test("courseline import asks for the order of dates, then writes a case, lists what it could not read and leaves with 1", async () => {
  const folder = await folderWith({ "labs.tsv": fixture("labs-wide-excel.tsv") });
  const asked = await runIn(folder, ["import", "labs.tsv", "-o", "case.json"]);
  expect(asked.code).toBe(2);
  expect(asked.stderr).toContain('"03/04/2019" can be 2019-04-03 or 2019-03-04: say --dates day-first or --dates month-first');
  const done = await runIn(folder, ["import", "labs.tsv", "-o", "case.json", "--dates", "day-first", "--decimal", "point"]);
  expect(done.code).toBe(1);
  expect(done.stderr).toContain("labs.tsv: row 7, Hb (g/L): “haemolysed” is no value");
  expect(done.stderr).toContain("added 15 values of 4 analytes");
  const { file, problems } = readCaseFile(await readFile(join(folder, "case.json"), "utf8"));
  expect(problems).toEqual([]);
  expect(file?.case.values?.[1]?.values?.[1]).toEqual(["2019-05-04", "<10"]);
});

test("into a case file it adds behind what is there, and changes no other character", async () => {
  const seed = shippedText("ixazomib-skin-exfoliation.json");
  const folder = await folderWith({ "case.json": seed, "events.csv": fixture("events.csv") });
  const { stdout } = await runIn(folder, ["import", "events.csv", "-o", "-", "--into", "case.json"]);
  const { file, problems } = readCaseFile(stdout);
  expect(problems).toEqual([]);
  expect(file?.case.events?.slice(-3).map(({ label }) => label)).toEqual(["Rash", "Pneumonia", "Neuropathy"]);
  const lines = new Set(stdout.split("\n").map((line) => line.replace(/,$/, "")));
  expect(seed.split("\n").filter((line) => !lines.has(line.replace(/,$/, "")))).toEqual([]);
  const added = await runIn(folder, ["import", "-", "-o", "-", "--into", "case.json"]);
  expect(added.code).toBe(2);
});
