import { describe, expect, it } from "vitest";
import { runIn } from "../support/commandLine";

const good = '{ "format": "courseline/1", "case": { "events": [{ "label": "rash", "at": "2021-03" }] } }';
const warned = good.replace('"label"', '"labal"');
const bad = good.replace("2021-03", "2021-13");

describe("courseline check", () => {
  it("leaves with 0 when all is well", async () => {
    expect(await runIn(".", ["check", "-"], good)).toEqual({ code: 0, stdout: "standard input: no problems\n", stderr: "" });
  });

  it("leaves with 0 when there are only warnings", async () => {
    const { code, stdout } = await runIn(".", ["check", "-"], warned);
    expect(code).toBe(0);
    expect(stdout).toBe(
      'standard input:1:52 warning: the field "labal" is unknown here; it is kept but means nothing\n' +
        "  hint: did you mean `label`?\n" +
        "  at: case.events[0].labal\n" +
        "standard input: 1 warning\n",
    );
  });

  it("leaves with 1 when there is an error in any of several files", async () => {
    const { code, stdout } = await runIn("tests/fixtures/broken", [
      "check",
      "foreign-text.json",
      "trailing-comma.json",
      "empty-case.json",
    ]);
    expect(code).toBe(1);
    expect(stdout.split("\n").filter((line) => /^[^ ]+: /.test(line))).toEqual([
      "foreign-text.json: no problems",
      "trailing-comma.json: 1 error",
      "empty-case.json: 1 warning",
    ]);
  });

  it("reads standard input", async () => {
    expect((await runIn(".", ["check", "-"], bad)).code).toBe(1);
  });

  it("says on standard error when there is no such file, and leaves with 2", async () => {
    const { code, stdout, stderr } = await runIn("tests/fixtures/broken", ["check", "nowhere.json"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain('courseline: cannot read "nowhere.json"');
  });

  it("says the same of a folder", async () => {
    expect((await runIn("tests/fixtures", ["check", "broken"])).code).toBe(2);
  });
});

describe("courseline", () => {
  it.each([
    [["chekc", "a.json"], "chekc"],
    [["check"], "case"],
    [["check", "--loud", "a.json"], "--loud"],
  ])("leaves with 2 for wrong use: %j", async (words, named) => {
    const { code, stdout, stderr } = await runIn(".", words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(named);
  });

  it("names the preset that is taken when none is asked for", async () => {
    expect((await runIn(".", ["render", "--help"])).stdout.replace(/\s+/g, " ")).toContain("(default: journal-180)");
  });
  it("helps on standard output, and leaves with 0", async () => {
    const { code, stdout, stderr } = await runIn(".", ["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/check .*\n[^]*schema/);
  });
});
