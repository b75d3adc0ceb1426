/** A case with the same person and the same day in every text, id and key that the format has, searched for in all that is written of it. */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync, unzlibSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, it } from "vitest";
import { readAndPlace } from "../../src";
import {
  caseFileSchema,
  courseNumbers,
  dictionarySchemas,
  doseDays,
  end,
  recordSchemas,
  schedule,
  span,
  when,
} from "../../src/case/schema";
import { fieldsOf, optionsOf, schemaAt } from "../../src/case/schemaWalk";
import { exportFormats } from "../../src/export";
import { runIn } from "../support/commandLine";

const words = "seen by Dr. Anna Quirke on 12 Mar 2018, quirke@example.org, scan-quirke.jpg";
const leaks = /quirke|anna|2018|example\.org/i;

/** Fields that name something of the case, and what of this case they are to name. */
const references: Readonly<Record<string, unknown>> = {
  subject: "quirke-subject",
  disease: "quirke-disease",
  lesion: "quirke-lesion",
  regimen: "quirke-regimen",
  analyte: "quirke-analyte",
  drug: "quirke-agent",
  sample: "quirke-sample",
  partOf: "quirke-diagnosis",
  follows: "quirke-course",
  replaces: "quirke-diagnosis",
  because: ["quirke-diagnosis"],
  milestones: ["quirke-diagnosis", "quirke-course.C1"],
  records: ["quirke-event"],
  record: "quirke-value",
  lane: "agents:quirke-agent",
  lanes: ["quirke-analyte", { lane: "courses", fold: ["quirke-regimen"] }],
  value: "≈7",
  values: [["2018-03-12", "<1000", { note: words }]],
  courses: "1-2",
  each: [{ course: 1, note: words, given: [{ drug: "quirke-agent", note: words }], stopped: { reason: words } }],
};
/** A record cannot be part of itself. */
const ownReferences: Readonly<Record<string, object>> = {
  links: { from: "quirke-event", to: "quirke-diagnosis" },
  diagnoses: { partOf: undefined, replaces: undefined, because: undefined },
  courses: { follows: undefined },
};
const singular: Readonly<Record<string, string>> = { diagnoses: "diagnosis", diseases: "disease", statuses: "status" };
const nameOf = (list: string) => `quirke-${singular[list] ?? list.replace(/s$/, "")}`;

const times = new Map<unknown, unknown>([
  [when, "2018-03-12"],
  [end, "2018-03-12"],
  [span, "1 d"],
  [schedule, "q1d"],
  [courseNumbers, "1-2"],
  [doseDays, "1"],
]);

type Schema = NonNullable<ReturnType<typeof schemaAt>>;

/** Something that the schema accepts, with the person wherever a text may stand. */
function sample(schema: Schema): unknown {
  const options = optionsOf(schema);
  const known = options.find((option) => times.has(option));
  if (known !== undefined) return times.get(known);
  const def = options.map((option) => option._zod.def as { type: string; entries?: object; values?: unknown[] });
  const list = options.find((option) => option._zod.def.type === "array");
  const item = list && schemaAt(list, [0]);
  if (fieldsOf(schema).length > 0) return Object.fromEntries(fieldsOf(schema).flatMap((field) => fieldOf(field, schema)));
  if (def.some(({ type }) => type === "string")) return words;
  if (item) return [sample(item)];
  const [first] = def;
  if (first?.type === "enum") return Object.values(first.entries ?? {})[0];
  return first?.type === "literal" ? first.values?.[0] : first?.type === "boolean" ? true : 1;
}

function fieldOf(field: string, schema: Schema): readonly (readonly [string, unknown])[] {
  const inside = schemaAt(schema, [field]);
  return inside === undefined ? [] : [[field, references[field] ?? sample(inside)]];
}

function story(): object {
  const lists = Object.entries(recordSchemas).map(([list, schema]) => {
    // One kind of time is enough.
    const { over: _, times: _times, length: _length, ...own } = sample(schema) as Readonly<Record<string, unknown>>;
    const { at: _at, ...lasting } = own;
    return [list, [{ ...("start" in own ? lasting : own), ...ownReferences[list], id: nameOf(list) }]];
  });
  const keyed = Object.entries(dictionarySchemas).map(([name, schema]) => [
    name,
    { [name === "clocks" ? "Quirkeday" : nameOf(name)]: sample(schema), [name === "clocks" ? "D" : "plain"]: sample(schema) },
  ]);
  return { ...Object.fromEntries(lists), ...Object.fromEntries(keyed) };
}

const figure = schemaAt(caseFileSchema, ["figure"]);
const text = JSON.stringify({
  $schema: "file:///home/quirke/courseline-1.schema.json",
  format: "courseline/1",
  patient: "Anna Quirke",
  case: {
    title: words,
    ...story(),
    cutoff: "2018-03-20",
    abbreviations: { "Dr. Quirke": words },
    notes: [words],
    surgeon: "quirke",
    citation: { title: words, authors: ["Quirke A"], year: 2018 },
  },
  figure: {
    ...(figure && (sample(figure) as object)),
    axis: { kind: "calendar", anchor: "quirke-diagnosis", label: words },
    detail: { course: "quirke-course.C1", label: words },
    window: undefined,
    highlight: { records: ["quirke-event"], lanes: ["agents:quirke-agent"] },
    annotations: [{ at: "Quirkeday 1", text: words, lane: "quirke-analyte" }],
    steps: [{ question: words, caption: words, speakerNotes: words, milestones: ["quirke-event"], until: "2018-03-12" }],
  },
});

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "courseline-"));
  await writeFile(join(folder, "anna-quirke.json"), text);
});

const latin = (bytes: Uint8Array) => strFromU8(bytes, true);

/** Everything that somebody could find in a file: its bytes, what is packed in them, and in a PDF the words that its glyphs spell. */
async function foundIn(name: string, bytes: Uint8Array): Promise<string> {
  const plain = `${latin(bytes)}${strFromU8(bytes)}`;
  if (/\.(?:zip|pptx)$/.test(name)) {
    const parts = Object.entries(unzipSync(bytes)).map(async ([part, content]) => `${part}\n${await foundIn(part, content)}`);
    return `${plain}${(await Promise.all(parts)).join("\n")}`;
  }
  if (name.endsWith(".png")) {
    const packed = plain.includes("iTXt")
      ? bytes.subarray(latin(bytes).indexOf("courseline-case") + "courseline-case".length + 5)
      : [];
    return packed instanceof Uint8Array ? plain + strFromU8(unzlibSync(packed)) : plain;
  }
  if (!name.endsWith(".pdf")) return plain;
  const streams = [...latin(bytes).matchAll(/\/Length (\d+)[^]*?stream\n/g)].map(({ index, 0: head, 1: length }) => {
    const stream = bytes.subarray(index + head.length, index + head.length + Number(length));
    return head.includes("FlateDecode") ? latin(unzlibSync(stream)) : latin(stream);
  });
  const page = await (await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise).getPage(1);
  const { items } = await page.getTextContent();
  return [plain, ...streams, ...items.map((item) => ("str" in item ? item.str : ""))].join("\n");
}

it("is a case that can be read and drawn", () => {
  const { problems } = readAndPlace(text);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

it.each(exportFormats)("$label has nobody in it, not even in the case it carries", async ({ ending, pixels }) => {
  const name = `figure${ending}`;
  const render = async (...more: readonly string[]) => {
    expect(await runIn(folder, ["render", "anna-quirke.json", "-o", name, "--dpi", "96", ...more])).toMatchObject({ code: 0 });
    return (await foundIn(name, await readFile(join(folder, name)))).match(leaks);
  };
  expect(await render("--deidentify", "--carry-case")).toBeNull();
  expect((await render()) === null, "what is searched is there to be found").toBe(pixels);
});

it("a bundle has nobody in it, in all formats, with the case", async () => {
  const formats = exportFormats.map(({ ending }) => ending.slice(1)).join(",");
  const asked = [
    "bundle",
    "anna-quirke.json",
    "-o",
    "figure.zip",
    "--deidentify",
    "--with-case",
    "--format",
    formats,
    "--dpi",
    "96",
  ];
  expect(await runIn(folder, asked)).toMatchObject({ code: 0 });
  expect((await foundIn("figure.zip", await readFile(join(folder, "figure.zip")))).match(leaks)).toBeNull();
});
