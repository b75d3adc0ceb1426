/**
 * Every way to get a case file wrong, with the exact words of `courseline check` beside it. After a change of words on purpose:
 * `npx vitest run tests/case/brokenFiles.test.ts -u`, then read the difference.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { maximumProblems, problemCodes, readCaseFile } from "../../src/case";
import { runIn } from "../support/commandLine";

const folder = "tests/fixtures/broken";
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -".json".length));

describe("check says of", () => {
  it.each(names)("%s exactly what is written beside it", async (name) => {
    const { code, stdout, stderr } = await runIn(folder, ["check", `${name}.json`]);
    expect(stderr).toBe("");
    expect(code).toBe(/ error: /.test(stdout) ? 1 : 0);
    await expect(stdout).toMatchFileSnapshot(`../fixtures/broken/${name}.expected.txt`);
  });
});

describe("files too large to keep here", () => {
  const scratch = mkdtempSync(join(tmpdir(), "courseline-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  it("refuses 200 MB without reading it", async () => {
    writeFileSync(join(scratch, "huge.json"), "{");
    truncateSync(join(scratch, "huge.json"), 200 * 1024 * 1024);
    const { code, stdout } = await runIn(scratch, ["check", "huge.json"]);
    expect(code).toBe(1);
    await expect(stdout).toMatchFileSnapshot("../fixtures/broken/too-large.expected.txt");
  });

  it("refuses a text too long for a case, wherever it comes from", () => {
    expect(codesOf(" ".repeat(65 * 1024 * 1024))).toEqual(["too-large"]);
  });

  it("lists the first problems of a file full of them, and counts the rest", () => {
    const { file, problems } = readCaseFile(eventsAt(Array.from({ length: 20_000 }, () => "2021-13")));
    expect(problems).toHaveLength(maximumProblems + 1);
    expect(problems[0]?.path).toBe("case.events[0].at");
    expect(problems.at(-2)?.path).toBe(`case.events[${maximumProblems - 1}].at`);
    expect(problems.at(-1)).toEqual({
      severity: "error",
      code: "more-problems",
      path: "",
      message: "19500 more problems are not listed, 19500 of them errors",
      hint: "mend these first, then read the file again",
    });
    expect(file?.case.events).toHaveLength(20_000);
    expect(file?.case.events?.[19_999]).toEqual({ label: "rash" });
  });
});

it("has an example of every problem there is", () => {
  const texts = names.map((name) => new TextDecoder().decode(readFileSync(`${folder}/${name}.json`)));
  const many = eventsAt(Array.from({ length: maximumProblems + 1 }, () => "2021-13"));
  const seen = new Set([...texts, many, " ".repeat(65 * 1024 * 1024)].flatMap(codesOf));
  expect(problemCodes.filter((code) => !seen.has(code))).toEqual([]);
});

function codesOf(text: string): readonly string[] {
  return readCaseFile(text).problems.map((problem) => problem.code);
}

function eventsAt(times: readonly string[]): string {
  return JSON.stringify({ format: "courseline/1", case: { events: times.map((at) => ({ label: "rash", at })) } });
}
