/** What stays of every field that the schema knows, when a step hides what comes later: a field that nobody has decided on shows itself here. */
import { expect, it } from "vitest";
import type * as z from "zod/mini";
import type { ClinicalCase } from "../../src/case";
import { dictionarySchemas, type RecordList, recordSchemas } from "../../src/case/schema";
import { oneCourse, step, valueExtras } from "../../src/case/schemaRecords";
import { caseUpTo } from "../../src/place/upTo/caseUpTo";
import { leaves } from "../cases/shipped";

type Fields = Readonly<Record<string, z.core.$ZodType>>;

const lists = Object.keys(recordSchemas) as RecordList[];
const fieldsOf = (list: RecordList): Fields => recordSchemas[list].shape;

/** What fields hold that are no free text. */
const given: Readonly<Record<string, unknown>> = {
  regimen: "R",
  drug: "drug1",
  analyte: "lab1",
  schedule: "q12h",
  days: "1",
  follows: "laterRelapse",
  replaces: "laterRelapse",
  partOf: "laterRelapse",
  sample: "laterRelapse",
  because: ["laterRelapse"],
};

/** Times, and what is said of it below. */
const apart = ["id", "subject", "disease", "lesion", "status", "at", "start", "end", "length", "over", "times"];
const parts = ["courses", "each", "cycle", "steps", "grades", "values", "resulted"];

/** A value of a schema: every text says where it stands. */
function valueOf(schema: z.core.$ZodType, path: string): unknown {
  const key = path.slice(path.lastIndexOf(".") + 1);
  if (Object.hasOwn(given, key)) return given[key];
  const { def } = schema._zod as z.core.$ZodTypes["_zod"];
  switch (def.type) {
    case "optional":
      return valueOf(def.innerType, path);
    case "string":
      return `ZZ ${path}`;
    case "number":
      return 1;
    case "boolean":
      return false;
    case "enum":
      return Object.values(def.entries)[0];
    case "literal":
      return def.values[0];
    case "union":
      return valueOf(def.options.at(-1) ?? schema, path);
    case "array":
      return [valueOf(def.element, path)];
    case "object":
      return objectOf(def.shape, path);
    default:
      throw new Error(`${path}: ${def.type}`);
  }
}

function objectOf(fields: Fields, path: string): Record<string, unknown> {
  const kept = Object.entries(fields).filter(([name]) => !apart.includes(name) && !parts.includes(name));
  return Object.fromEntries(kept.map(([name, inside]) => [name, valueOf(inside, `${path}.${name}`)]));
}

/** Records with every field there is: of a moment, of what lasts, of a window, each where there may be one. */
function recordsOf(list: RecordList, { year, name }: { readonly year: number; readonly name: string }): readonly object[] {
  const fields = fieldsOf(list);
  const [from, to] = [`${year}-02-10`, `${year}-02-12`];
  const partsAt: Readonly<Partial<Record<RecordList, object>>> = {
    courses: { courses: "1", each: [{ course: 1, ...objectOf(oneCourse.shape, `${name}.each`) }] },
    drugs: { steps: [{ ...objectOf(step.shape, `${name}.steps`), start: from }] },
    events: { grades: [{ at: from, grade: 3, scale: `ZZ ${name}.grades.scale` }] },
    samples: { resulted: to },
  };
  const times = { at: { at: from }, start: { start: from, end: to }, over: { over: { from, to } } };
  const own = { ...objectOf(fields, name), ...partsAt[list] };
  const records = Object.entries(times).flatMap(([field, time]) =>
    field in fields ? [{ ...own, ...time, id: `${name.replace(" ", "")}-${field}` }] : [],
  );
  const { value: _value, ...common } = own as { readonly value?: unknown };
  const rows = { ...common, values: [[from, 1, objectOf(valueExtras, `${name}.rows`)]] };
  return [...(records.length === 0 ? [own] : records), ...(list === "values" ? [rows] : [])];
}

const both = (list: RecordList): readonly object[] => [
  ...recordsOf(list, { year: 2020, name: list }),
  ...recordsOf(list, { year: 2022, name: `later ${list}` }),
];

function wholeCase(): ClinicalCase {
  const keys = { subjects: "patient", diseases: "disease1", lesions: "lesion1", clocks: "D" };
  const keysOf = { ...keys, agents: "drug1", regimens: "R", analytes: "lab1" };
  const records = Object.fromEntries(lists.map((list) => [list, both(list)]));
  const dictionaries = Object.entries(dictionarySchemas).map(([name, { shape }]) => {
    const key = keysOf[name as keyof typeof keysOf];
    const at = (year: number) => (name === "clocks" ? { zero: `${year}-02-10` } : {});
    const [own, later] = [objectOf(shape, name), objectOf(shape, `later ${name}`)];
    return [name, { [key]: { ...own, ...at(2020) }, later: { ...later, ...at(2022) } }];
  });
  return {
    ...Object.fromEntries(dictionaries),
    ...records,
    diagnoses: [...both("diagnoses"), { label: "Now", at: "2020-02-10", disease: "disease1", lesion: "lesion1" }],
    events: [...both("events"), { id: "laterRelapse", label: "Relapse", at: "2022-03-03" }],
    title: "ZZ title",
    notes: ["ZZ notes"],
    citation: { title: "ZZ citation" },
  };
}

const textsOf = (tree: unknown): readonly string[] => {
  const texts = leaves(tree).flatMap(([, leaf]) => (typeof leaf === "string" ? [leaf] : []));
  return [...new Set(texts.filter((text) => text.startsWith("ZZ ")).map((text) => text.slice(3)))].toSorted();
};

/** The records of a cut case that last. */
const lasting = (until: string): readonly string[] => {
  const cut = caseUpTo(wholeCase(), until);
  return textsOf(lists.flatMap((list) => (cut?.[list] ?? []).filter(({ id }) => id?.endsWith("-start"))));
};

it("holds nothing of what is still to come, and no name of it", () => {
  for (const until of ["2020-02-11", "2020-03", "laterRelapse - 500 d"])
    expect(JSON.stringify(caseUpTo(wholeCase(), until))).not.toMatch(/later/);
  expect(JSON.stringify(caseUpTo(wholeCase(), "2022-04"))).toMatch(/later/);
});

it("says of what is over only what was known by then", () => {
  expect(textsOf(caseUpTo(wholeCase(), "2020-03"))).toMatchInlineSnapshot(`
    [
      "absences.asPrinted",
      "absences.label",
      "absences.reason",
      "absences.remark",
      "absences.source",
      "agents.asPrinted",
      "agents.label",
      "agents.short",
      "analytes.label",
      "analytes.range.source",
      "analytes.range.text",
      "analytes.short",
      "analytes.specimen",
      "analytes.unit",
      "assessments.asPrinted",
      "assessments.findings",
      "assessments.label",
      "assessments.method",
      "assessments.readings.by",
      "assessments.readings.category",
      "assessments.readings.criteria",
      "assessments.reason",
      "assessments.remark",
      "assessments.site",
      "assessments.source",
      "clocks.label",
      "clocks.source",
      "courses.asPrinted",
      "courses.each.given.dose",
      "courses.each.given.purpose",
      "courses.each.given.route",
      "courses.each.given.source",
      "courses.each.planned.dose",
      "courses.each.planned.purpose",
      "courses.each.planned.route",
      "courses.each.planned.source",
      "courses.each.source",
      "courses.each.stopped.reason",
      "courses.given.dose",
      "courses.given.purpose",
      "courses.given.route",
      "courses.given.source",
      "courses.label",
      "courses.reason",
      "courses.remark",
      "courses.series",
      "courses.source",
      "diagnoses.asPrinted",
      "diagnoses.findings",
      "diagnoses.label",
      "diagnoses.reason",
      "diagnoses.remark",
      "diagnoses.source",
      "diseases.label",
      "drugs.asPrinted",
      "drugs.dose",
      "drugs.label",
      "drugs.purpose",
      "drugs.reason",
      "drugs.remark",
      "drugs.route",
      "drugs.source",
      "drugs.steps.dose",
      "drugs.steps.hold",
      "drugs.steps.source",
      "drugs.stopped",
      "events.asPrinted",
      "events.grade.scale",
      "events.grades.scale",
      "events.label",
      "events.photos.label",
      "events.photos.ref",
      "events.reason",
      "events.remark",
      "events.site",
      "events.source",
      "events.term",
      "lesions.label",
      "lesions.site",
      "procedures.asPrinted",
      "procedures.details",
      "procedures.label",
      "procedures.reason",
      "procedures.remark",
      "procedures.site",
      "procedures.source",
      "regimens.agents.dose",
      "regimens.agents.purpose",
      "regimens.agents.route",
      "regimens.agents.source",
      "regimens.label",
      "regimens.name",
      "regimens.source",
      "samples.asPrinted",
      "samples.label",
      "samples.material",
      "samples.reason",
      "samples.remark",
      "samples.site",
      "samples.source",
      "scores.asPrinted",
      "scores.instrument",
      "scores.label",
      "scores.reason",
      "scores.remark",
      "scores.source",
      "scores.value",
      "statuses.asPrinted",
      "statuses.cause",
      "statuses.label",
      "statuses.reason",
      "statuses.remark",
      "statuses.source",
      "stays.asPrinted",
      "stays.label",
      "stays.level",
      "stays.reason",
      "stays.remark",
      "stays.source",
      "subjects.history",
      "subjects.label",
      "subjects.relation",
      "subjects.source",
      "values.asPrinted",
      "values.change",
      "values.label",
      "values.range.source",
      "values.range.text",
      "values.reason",
      "values.remark",
      "values.rows.asPrinted",
      "values.rows.change",
      "values.rows.range.source",
      "values.rows.range.text",
      "values.rows.remark",
      "values.rows.source",
      "values.rows.unit",
      "values.rows.validity",
      "values.source",
      "values.unit",
      "values.validity",
      "values.value",
    ]
  `);
});

it("says less of what goes on", () => {
  const now = new Set(lasting("2020-02-11"));
  expect(lasting("2020-03").filter((text) => !now.has(text))).toMatchInlineSnapshot(`
    [
      "assessments.asPrinted",
      "assessments.findings",
      "assessments.readings.by",
      "assessments.readings.category",
      "assessments.readings.criteria",
      "assessments.reason",
      "assessments.remark",
      "courses.asPrinted",
      "courses.each.stopped.reason",
      "courses.reason",
      "courses.remark",
      "drugs.asPrinted",
      "drugs.reason",
      "drugs.remark",
      "drugs.stopped",
      "events.asPrinted",
      "events.grade.scale",
      "events.photos.label",
      "events.photos.ref",
      "events.reason",
      "events.remark",
      "events.site",
      "procedures.asPrinted",
      "procedures.details",
      "procedures.reason",
      "procedures.remark",
      "statuses.asPrinted",
      "statuses.reason",
      "statuses.remark",
      "stays.asPrinted",
      "stays.level",
      "stays.reason",
      "stays.remark",
    ]
  `);
});

it("calls a value a nadir or a peak only once the window that it is of is over", () => {
  const statisticOf = (until: string) => caseUpTo(wholeCase(), until)?.values?.map(({ id, statistic }) => [id, statistic]);
  expect(statisticOf("2020-02-11")?.filter(([, statistic]) => statistic)).toEqual([]);
  expect(statisticOf("2020-03")?.filter(([, statistic]) => statistic)).toEqual([["values-over", "peak"]]);
});
