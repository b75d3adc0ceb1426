import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { type Migration, migrate } from "../../src/case/migrate";

/** Two made-up older formats: 0.1 called the case "patient", 0.2 called events "happenings". */
const steps: readonly Migration[] = [
  {
    from: "courseline/0.1",
    apply: ({ patient, ...rest }) => ({ ...rest, format: "courseline/0.2", case: patient }),
  },
  {
    from: "courseline/0.2",
    apply: (file) => {
      const { happenings, ...rest } = file["case"] as { readonly happenings: unknown };
      return { ...file, format: "courseline/1", case: { ...rest, events: happenings } };
    },
  },
];

const events = [{ label: "rash", at: "2021-03" }];

describe("migrate", () => {
  it("walks an old file through every step from its own on", () => {
    const file = { format: "courseline/0.1", patient: { happenings: events } };
    expect(migrate(file, steps)).toEqual({ format: "courseline/1", case: { events } });
  });

  it("leaves a current file and one that nobody knows as they are", () => {
    const current = { format: "courseline/1", case: {} };
    expect(migrate(current, steps)).toBe(current);
    const unknown = { format: "courseline/9" };
    expect(migrate(unknown, steps)).toBe(unknown);
  });
});

describe("readCaseFile", () => {
  it("reads an old file as if it were new", () => {
    const text = JSON.stringify({ format: "courseline/0.2", case: { happenings: events } });
    expect(readCaseFile(text, steps)).toEqual({ file: { format: "courseline/1", case: { events } }, problems: [], leftOut: [] });
  });

  it("places the problems of an old file as near as the text allows", () => {
    const text = '{ "format": "courseline/0.2",\n  "case": { "happenings": [{ "label": "rash", "at": "2021-13" }] } }';
    const [problem] = readCaseFile(text, steps).problems;
    expect(problem).toMatchObject({ path: "case.events[0].at", line: 2, column: 11 });
  });

  it("reads no old format today, and says so", () => {
    const text = JSON.stringify({ format: "courseline/0.2", case: { happenings: events } });
    expect(readCaseFile(text).problems.map(({ message }) => message)).toEqual([
      'expected the format "courseline/1", found "courseline/0.2"',
    ]);
  });
});
