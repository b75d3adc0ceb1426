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

  it("stands without a time that is wrong, and so does what counts from it", () => {
    const { file, problems, leftOut } = readCaseFile(inFile({ events: [{ ...events[0], at: "2021-13" }, events[2]] }));
    expect(file?.case.events).toEqual([{ id: "rash1", label: "rash" }, events[2]]);
    expect(problems.map(({ path }) => path)).toEqual(["case.events[0].at"]);
    expect(leftOut).toEqual([["case", "events", 0, "at"]]);
  });

  it("is left out when it is more than its time that is wrong; what counts from it is then not dated, and counted", () => {
    const broken = [{ ...events[0], label: 3 }, events[2], { label: "itch", at: "2021-05, after rash1", because: ["rash1"] }];
    const { file, problems } = readCaseFile(inFile({ events: broken }));
    expect(file?.case.events).toEqual([{ label: "cough" }, { label: "itch", because: ["rash1"] }]);
    expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
      ["error", "2 records refer to `rash1`, which was left out; their times are not known"],
      ["error", "expected a text, found 3"],
    ]);
  });

  it("costs who merely names it nothing, and warns", () => {
    const broken = [
      { ...events[0], label: 3 },
      { label: "cough", at: "2021-04", because: ["rash1"], partOf: "rash1" },
    ];
    const { file, problems } = readCaseFile(inFile({ events: broken }));
    expect(file?.case.events).toEqual([broken[1]]);
    expect(problems[0]).toMatchObject({ severity: "warning", message: "1 record refers to `rash1`, which was left out" });
  });

  it("loses a time that is no text, or a window that is none, and nothing else", () => {
    const { file } = readCaseFile(
      inFile({
        events: [{ label: "rash", at: 2021 }],
        absences: [{ label: "no rash", over: "2021-03" }],
        drugs: [{ drug: "aciclovir", at: ["2021-03-01", 3, "2021-03-03"] }],
      }),
    );
    expect(file?.case).toEqual({
      events: [{ label: "rash" }],
      absences: [{ label: "no rash" }],
      drugs: [{ drug: "aciclovir", at: ["2021-03-01", "2021-03-03"] }],
    });
  });

  it("has an end that is not known where its end or its length is wrong, so that no regimen fills it in", () => {
    const each = [
      { course: 1, length: "4 fortnights", start: "2021-01" },
      { course: 2, end: "2021-02-30" },
    ];
    const courses = [{ regimen: "Vd", courses: "1-3", start: "2021-13", each }];
    const { file } = readCaseFile(inFile({ regimens: { Vd: { agents: [], cycle: { length: "28 d" } } }, courses }));
    expect(file?.case.courses).toEqual([
      {
        regimen: "Vd",
        courses: "1-3",
        each: [
          { course: 1, start: "2021-01", end: "unknown" },
          { course: 2, end: "unknown" },
        ],
      },
    ]);
  });

  it("is kept as a moment when it is said to last as well", () => {
    const { file } = readCaseFile(inFile({ events: [{ label: "rash", at: "2021-03", end: "2021-04", length: "3 d" }] }));
    expect(file?.case.events).toEqual([{ label: "rash", at: "2021-03" }]);
  });

  it("in a circle loses the time that goes round, and keeps its others", () => {
    const circle = [
      { id: "a", label: "rash", start: "end of b", end: "2021-05" },
      { id: "b", label: "fever", start: "2021-02", end: "start of a" },
    ];
    expect(readCaseFile(inFile({ events: circle })).file?.case.events).toEqual([
      { id: "a", label: "rash", end: "2021-05" },
      { id: "b", label: "fever", start: "2021-02", end: "unknown" },
    ]);
  });

  it("is no part of a circle", () => {
    const circle = [
      { id: "a", label: 3, at: "b" },
      { id: "b", label: "fever", at: "a" },
    ];
    expect(readCaseFile(inFile({ events: circle })).problems.map(({ code }) => code)).toEqual(["left-out", "wrong-type"]);
  });

  it("keeps a course whose regimen nobody knows, and courses whose numbers nobody can read", () => {
    const courses = [{ regimen: "VRd", courses: "1 to 4", start: "2021-01" }];
    const { file, problems } = readCaseFile(inFile({ courses, events: [{ label: "rash", at: "C2" }] }));
    expect(file?.case).toEqual({ courses: [{ regimen: "VRd", start: "2021-01" }], events: [{ label: "rash" }] });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["unknown-regimen", "case.courses[0].regimen"],
      ["left-out", "case.courses[0].courses"],
      ["wrong-time", "case.courses[0].courses"],
    ]);
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
    expect(problems[0]).toMatchObject({
      line: 1,
      column: 79,
      message: 'expected a month from 01 to 12, found "99" in "2021-02, after 2021-99"',
    });
  });
});

describe("placeProblems", () => {
  it("finds the place of a problem of the kept case in the text, where the records left out still stand", () => {
    const events = [{ at: "2021-13", id: 1 }, { at: "2021-01" }, { at: "2021-14", id: 2 }, { at: "2021-02" }];
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

it("asks the schema about a row with an empty time or a number beyond all numbers, though most rows pass without", () => {
  const rows = '[["2021-03-01", 1], ["", 2], ["2021-03-02", 1e999], ["2021-03-03", 0]]';
  const text = `{ "format": "courseline/1", "case": { "analytes": { "x": { "unit": "g/L" } }, "values": [{ "analyte": "x", "values": ${rows} }] } }`;
  const { file, problems } = readCaseFile(text);
  expect(problems.map(({ path }) => path)).toEqual(["case.values[0].values[1][0]", "case.values[0].values[2][1]"]);
  expect(file?.case.values?.[0]?.values).toEqual([
    ["2021-03-01", 1],
    ["2021-03-03", 0],
  ]);
});
