import { describe, expect, it } from "vitest";
import { type RecordList, recordSchemas } from "../../src/case";
import { dictionarySchemas } from "../../src/case/schema";
import { timeFieldsOf } from "../../src/case/timeFields";

const fields = (schema: Parameters<typeof timeFieldsOf>[0]) =>
  timeFieldsOf(schema).map(({ kind, pattern }) => `${pattern.join(".")}: ${kind}`);

describe("timeFieldsOf", () => {
  it("finds every time of a drug, in its steps too", () => {
    expect(fields(recordSchemas.drugs)).toEqual([
      "start: when",
      "end: end",
      "length: span",
      "at: when",
      "at.*: when",
      "over.from: when",
      "over.to: when",
      "schedule: schedule",
      "steps.*.schedule: schedule",
      "steps.*.start: when",
      "steps.*.end: end",
      "steps.*.length: span",
    ]);
  });

  it("finds the numbers of courses, and the days of their doses", () => {
    expect(fields(recordSchemas.courses)).toEqual(
      expect.arrayContaining([
        "courses: course numbers",
        "cycle.length: span",
        "given.*.days: dose days",
        "each.*.given.*.days: dose days",
      ]),
    );
  });

  it("finds the zero of a clock and the steps of a grade", () => {
    expect(fields(dictionarySchemas.clocks)).toEqual(["zero: when"]);
    expect(fields(recordSchemas.events)).toContain("grades.*.at: when");
  });

  it.each(Object.keys(recordSchemas) as RecordList[])("takes every field of %s that is called like a time for one", (list) => {
    const names = Object.keys(recordSchemas[list].shape).filter((name) => /^(at|start|end|length|resulted|schedule)$/.test(name));
    const found = new Set(timeFieldsOf(recordSchemas[list]).map(({ pattern }) => pattern[0]));
    expect(names.filter((name) => !found.has(name))).toEqual([]);
  });
});
