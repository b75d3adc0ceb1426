import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Problem, placeProblems, readCaseFile } from "../../src/case";
import { caseFileSchema } from "../../src/case/schema";

const shipped = readdirSync("data/cases")
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name, readFileSync(`data/cases/${name}`, "utf8")] as const);

const inFile = (clinicalCase: object, more: object = {}) =>
  JSON.stringify({ format: "courseline/1", case: clinicalCase, ...more }, null, 2);

describe("a good file", () => {
  it.each(shipped)("%s is read as it is written, without a problem", (_, text) => {
    const { file, problems, leftOut } = readCaseFile(text);
    expect(problems).toEqual([]);
    expect(leftOut).toEqual([]);
    expect(file).toEqual(JSON.parse(text));
  });

  it("may begin with a byte order mark", () => {
    expect(readCaseFile(`\uFEFF${inFile({ events: [{ label: "rash", at: "2021-03" }] })}`).problems).toEqual([]);
  });

  it("keeps zero, and a value below the limit, as they are", () => {
    const values = [
      {
        analyte: "m",
        unit: "g/L",
        values: [
          ["2021-03-01", 0],
          ["2021-04-01", "<0.1"],
        ],
      },
    ];
    expect(readCaseFile(inFile({ analytes: { m: {} }, values })).file?.case.values).toEqual(values);
  });
});

describe("a bad record", () => {
  const events = [
    { id: "rash1", label: "rash", at: "2021-03" },
    { label: "fever", at: "2021-13" },
    { label: "cough", at: "3 d after rash1" },
  ];

  it("is left out alone, and the rest stands", () => {
    const { file, problems, leftOut } = readCaseFile(inFile({ events }));
    expect(file?.case.events).toEqual([events[0], events[2]]);
    expect(problems.map(({ path }) => path)).toEqual(["case.events[1].at"]);
    expect(leftOut).toEqual([["case", "events", 1]]);
  });

  it("takes with it what cannot be placed without it", () => {
    const { file, problems } = readCaseFile(inFile({ events: [{ ...events[0], at: "2021-13" }, events[2]] }));
    expect(file?.case.events).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["wrong-time", "left-out"]);
  });

  it("is no part of a circle: what refers to it is left out for want of it", () => {
    const circle = [
      { id: "a", label: 3, at: "b" },
      { id: "b", label: "fever", at: "a" },
    ];
    expect(readCaseFile(inFile({ events: circle })).problems.map(({ code }) => code)).toEqual(["wrong-type", "left-out"]);
  });

  it("costs a series only the row that it is", () => {
    const values = [
      {
        analyte: "crp",
        unit: "mg/L",
        values: [
          ["2021-03-01", 3],
          ["2021-03-99", 4],
          ["2021-03-03", "5,5"],
          ["2021-03-04", 6],
        ],
      },
    ];
    const { file } = readCaseFile(inFile({ analytes: { crp: {} }, values }));
    expect(file?.case.values?.[0]?.values).toEqual([
      ["2021-03-01", 3],
      ["2021-03-04", 6],
    ]);
  });

  it("costs a dictionary only its entry", () => {
    const analytes = { crp: { unit: "mg/L" }, ferritin: { unit: 3 } };
    expect(readCaseFile(inFile({ analytes, events })).file?.case.analytes).toEqual({ crp: { unit: "mg/L" } });
  });

  it("costs the figure only its option", () => {
    const figure = { title: "Rash", axis: { kind: "round" }, milestones: ["rash1", "rash2"] };
    expect(readCaseFile(inFile({ events }, { figure })).file?.figure).toEqual({ title: "Rash", milestones: ["rash1"] });
  });
});

describe("an unknown field", () => {
  it("is kept where it stands", () => {
    const events = [
      { label: "rash", at: "2021-03", colour: "red", photos: [{ label: "hand", ref: "Fig 1", camera: { lens: 50 } }] },
    ];
    const { file, problems } = readCaseFile(inFile({ events, ward: 3 }, { author: "A" }));
    expect(file).toEqual({ format: "courseline/1", case: { events, ward: 3 }, author: "A" });
    expect(problems.map(({ severity, path }) => [severity, path])).toEqual([
      ["warning", "case.events[0].colour"],
      ["warning", "case.events[0].photos[0].camera"],
      ["warning", "case.ward"],
      ["warning", "author"],
    ]);
  });

  it("does no harm when it is called __proto__", () => {
    const { file } = readCaseFile(readFileSync("tests/fixtures/broken/proto-keys.json", "utf8"));
    expect(JSON.stringify(file)).toContain('"__proto__"');
    expect(file).not.toHaveProperty("polluted");
    expect(file?.case.events?.[0]).not.toHaveProperty("polluted");
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("problems", () => {
  it("come in file order, each with its line and column", () => {
    const { problems } = readCaseFile(
      [
        '{ "format": "courseline/1",',
        '  "figure": { "axis": 3 },',
        '  "case": { "stays": [{ "start": "x!" }],',
        '    "events": [{ "at": 3 }] } }',
      ].join("\n"),
    );
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 23],
      [3, 35],
      [4, 24],
    ]);
  });

  it("point at the character of a time that is wrong", () => {
    const { problems } = readCaseFile('{ "format": "courseline/1", "case": { "events": [{ "at": "2021-02, after 2021-99" }] } }');
    expect(problems[0]).toMatchObject({ line: 1, column: 79, message: 'expected a month from 01 to 12, found "99"' });
  });
});

describe("placeProblems", () => {
  it("finds the place of a problem of the kept case in the text, where the records left out still stand", () => {
    const events = [{ at: "2021-13" }, { at: "2021-01" }, { at: "2021-14" }, { at: "2021-02" }];
    const values = [
      {
        analyte: "crp",
        unit: "mg/L",
        values: [
          ["2021-99", 1],
          ["2021-01", 2],
          ["2021-02", 3],
        ],
      },
    ];
    const text = inFile({ analytes: { crp: {} }, events, values });
    const { file, leftOut } = readCaseFile(text);
    const about = (path: string): Problem => ({ severity: "error", code: "contradiction", path, message: "m" });
    const placed = placeProblems(
      text,
      [about("case.events[1].at"), about("case.values[0].values[1]"), about("case.events[0]")],
      leftOut,
    );
    expect(file?.case.events).toHaveLength(2);
    expect(placed.map(({ path }) => path)).toEqual(["case.events[3].at", "case.values[0].values[2]", "case.events[1]"]);
    const lines = text.split("\n");
    expect(placed.map(({ line = 0, column = 0 }) => lines[line - 1]?.slice(column - 1).trim())).toEqual(['"2021-02"', "[", "{"]);
  });
});

describe("whatever the text", () => {
  it("reading never fails", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { file, problems } = readCaseFile(text);
        expect(file !== undefined || problems.length > 0).toBe(true);
      }),
    );
  });

  it("any case at all is read without a fault of ours", () => {
    const names = fc.constantFrom("events", "values", "courses", "clocks", "regimens", "drugs", "cutoff", "title", "__proto__");
    const anyCase = fc.dictionary(
      names,
      fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.array(fc.dictionary(fc.string(), fc.jsonValue()))),
    );
    fc.assert(
      fc.property(
        anyCase,
        fc.jsonValue(),
        (clinicalCase, figure) => readCaseFile(inFile(clinicalCase, { figure })).file !== undefined,
      ),
    );
  });

  it("what is kept of a spoilt file passes the schema, but for unknown fields", () => {
    fc.assert(
      fc.property(
        fc.nat(shipped.length - 1),
        fc.array(fc.tuple(fc.nat(), spoilers), { minLength: 1, maxLength: 4 }),
        (index, changes) => {
          const [, text = ""] = shipped[index] ?? [];
          const spoilt = changes.reduce<string>((current, [at, change]) => spoil(current, at, change), text);
          const { file, problems } = readCaseFile(spoilt);
          expect(file !== undefined || problems.length > 0).toBe(true);
          const issues = file === undefined ? [] : (caseFileSchema.safeParse(file).error?.issues ?? []);
          expect(issues.flatMap(seriousIssues)).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });
});

const spoilers = fc.constantFrom<unknown>(null, "", "x", 3, -1, [], {}, true, ["2021"], "2021-13", "1,5", { a: 1 });

/** The text with one value, anywhere in the case, replaced. */
function spoil(text: string, at: number, change: unknown): string {
  let count = 0;
  const total = countValues(JSON.parse(text));
  return JSON.stringify(JSON.parse(text, (_, value: unknown) => (count++ === at % total ? change : value)));
}

function countValues(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, inside) => sum + countValues(inside), 1);
}

type Issue = NonNullable<ReturnType<typeof caseFileSchema.safeParse>["error"]>["issues"][number];

/** Issues that are more than unknown fields, looking into the branches of unions: one branch without a serious issue is enough. */
function seriousIssues(issue: Issue): readonly Issue[] {
  if (issue.code === "unrecognized_keys") return [];
  if (issue.code !== "invalid_union") return [issue];
  return issue.errors.some((branch) => branch.flatMap((inner) => seriousIssues(inner)).length === 0) ? [] : [issue];
}
