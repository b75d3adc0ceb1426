/** A step that cannot be read keeps its number, shows nothing, says why, and stays in the file. */
import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { editFigure } from "../../src/case/edits";
import type { FigureOptions } from "../../src/case/schema";
import { placeStep } from "../../src/steps/placeStep";
import { stepsOf } from "../../src/steps/stepsOf";

const blocks = ["fcr", "ibr", "venr"].map((id, at) => ({
  id,
  regimen: "R",
  courses: "1-4",
  start: `20${18 + at}-03-05`,
  series: id,
}));

/** The text of a case with those steps. */
const textWith = (...steps: readonly unknown[]): string =>
  JSON.stringify({
    format: "courseline/1",
    case: {
      regimens: { R: { agents: [{ drug: "x" }], cycle: { length: "28 d" } } },
      courses: blocks,
      diagnoses: [{ id: "dx", label: "CLL", at: "2018-02-12" }],
    },
    figure: { steps },
  });

function read(text: string) {
  const { file } = readCaseFile(text);
  if (file === undefined) throw new Error("no case");
  return file;
}

const failureOf = (text: string, index: number): string | undefined => {
  const shown = placeStep(read(text), index);
  return "failure" in shown ? shown.failure : undefined;
};

describe("a step that cannot be read", () => {
  it.each([
    ["nonsense", 'no record has the id "nonsense"'],
    ["someday soon", 'expected a point in time, found "someday soon"'],
    ["2021-13", "expected a month from 01 to 12"],
    ["C4", "3 blocks have a course 4,"],
    ["", "an empty text"],
    [2019, "2019"],
    [null, "null"],
    [{ at: "dx" }, "an object"],
  ])("keeps its number and shows nothing: until %j", (until, why) => {
    const text = textWith({ until: "dx" }, { question: "hides", until }, { question: "later" });
    expect(stepsOf(read(text)).map(({ question }) => question)).toEqual([undefined, "hides", "later"]);
    expect(failureOf(text, 0)).toBeUndefined();
    expect(failureOf(text, 1)).toContain(why);
    expect(failureOf(text, 1)).toContain("step 2 cannot hide what comes later");
    expect(failureOf(text, 2)).toBeUndefined();
  });

  it.each([["overview"], [7], [null], [[]]])("keeps its number where it is no step at all: %j", (step) => {
    const text = textWith({ until: "dx" }, step, { question: "later" });
    expect(failureOf(text, 1)).toContain("step 2 cannot hide");
    expect(failureOf(text, 2)).toBeUndefined();
  });

  it.each(["untill", "Until", "unitl", "lane"])("keeps its number and shows nothing where a field is misspelt: %s", (field) => {
    const text = textWith({ until: "dx" }, { question: "hides", [field]: "dx" }, { question: "later" });
    expect(failureOf(text, 1)).toContain(`(unknown field: ${field})`);
    expect(failureOf(text, 2)).toBeUndefined();
    expect(readCaseFile(text).problems.map(({ severity, path, hint }) => ({ severity, path, hint }))).toEqual([
      { severity: "error", path: `figure.steps[1].${field}`, hint: `did you mean \`${field === "lane" ? "lanes" : "until"}\`?` },
    ]);
  });

  it.each([
    ["lanes[0].shwo", { lanes: [{ lane: "skin", shwo: false }] }, "show"],
    ["window.form", { window: { form: "dx" } }, "from"],
    ["axis.cuts[0].form", { axis: { cuts: [{ from: "dx", to: "C4", form: 1 }] } }, "from"],
    [
      "annotations[1].txt",
      {
        annotations: [
          { at: "dx", text: "a" },
          { at: "dx", text: "b", txt: "c" },
        ],
      },
      "text",
    ],
  ])("shows nothing where a field inside of it is misspelt: %s", (place, step, meant) => {
    const text = textWith({ until: "dx", ...step }, { question: "later" });
    expect(failureOf(text, 0)).toContain(`(unknown field: ${place.split(".").at(-1)})`);
    expect(failureOf(text, 1)).toBeUndefined();
    expect(readCaseFile(text).problems).toContainEqual(
      expect.objectContaining({
        severity: "error",
        code: "unknown-field",
        path: `figure.steps[0].${place}`,
        hint: `did you mean \`${meant}\`?`,
      }),
    );
  });

  it("shows a step with a field of another program", () => {
    expect(failureOf(textWith({ until: "dx", colour: "red", x: 1 }), 0)).toBeUndefined();
  });

  it("tells its author the hint of check, and the room nothing that may name what is hidden", () => {
    const shown = placeStep(read(textWith({ until: "C4" })), 0);
    expect(shown).toEqual({
      failure: "3 blocks have a course 4, so step 1 cannot hide what comes later",
      why: "3 blocks have a course 4 (write fcr.C4 or ibr.C4 or venr.C4)",
    });
    expect(failureOf(textWith({ until: "venrr" }), 0)).not.toMatch(/venr\b/);
  });

  it("is refused where only what it hides says when it is", () => {
    expect(failureOf(textWith({ until: "before venr" }), 0)).toContain('says when "before venr" is');
    expect(failureOf(textWith({ until: "venr - 7 d" }), 0)).toBeUndefined();
  });
});

describe("a change of other steps", () => {
  const bad = [{ question: "bad", until: 2019 }, "overview", { question: "half", axis: { kind: "sideways" } }, { until: "C4" }];
  const text = textWith({ question: "first" }, ...bad, { question: "last" });
  const rawSteps = (changed: string): readonly unknown[] =>
    (JSON.parse(changed) as { readonly figure: { readonly steps: readonly unknown[] } }).figure.steps;
  const changed = (change: (steps: NonNullable<FigureOptions["steps"]>) => NonNullable<FigureOptions["steps"]>) => {
    const before = read(text).figure;
    return rawSteps(editFigure(text, { before, after: { ...before, steps: change([...(before?.steps ?? [])]) } }));
  };

  it("leaves each bad one as it was written, also when others are added, moved or deleted", () => {
    expect(changed((steps) => steps.with(5, { question: "new" }))).toEqual([{ question: "first" }, ...bad, { question: "new" }]);
    expect(changed((steps) => steps.slice(1))).toEqual([...bad, { question: "last" }]);
    expect(changed((steps) => [{ question: "new" }, ...steps])).toEqual([
      { question: "new" },
      { question: "first" },
      ...bad,
      { question: "last" },
    ]);
    expect(changed((steps) => steps.toReversed())).toEqual([{ question: "last" }, ...bad.toReversed(), { question: "first" }]);
  });

  it("keeps what could not be read of a step whose other words are changed", () => {
    const written = changed((steps) => steps.with(1, { ...steps[1], question: "B" }).with(3, { ...steps[3], question: "H" }));
    expect(written[1]).toEqual({ question: "B", until: 2019 });
    expect(written[3]).toEqual({ question: "H", axis: { kind: "sideways" } });
  });

  it("reopens a time that is refused as the same step with the same text", () => {
    const before = read(text).figure;
    const steps = (before?.steps ?? []).with(0, { question: "first", until: "C4" });
    const again = read(editFigure(text, { before, after: { ...before, steps } }));
    expect(stepsOf(again)[0]).toEqual({ question: "first", until: "C4" });
    expect(stepsOf(again)).toHaveLength(6);
  });
});
