/** Every text of a case file written anew by what it is: a time, a name, a word of the grammar, or words of an author. */
import { isDictionary } from "../case/names";
import { formatPath, type Path } from "../case/path";
import { isObject } from "../case/rawValue";
import {
  type CaseFile,
  caseFileSchema,
  courseNumbers,
  type DictionaryName,
  doseDays,
  end,
  schedule,
  span,
  when,
} from "../case/schema";
import { optionsOf, schemaAt } from "../case/schemaWalk";
import { oldestAge, pooledAge, redact, type Search } from "./freeText";
import { personsIn } from "./identifiers";
import { newNames, type NewNames, renameLane, renameReference, renameTime } from "./newNames";
import { replaceDates, type Scale } from "./replaceDates";

/** A word that was replaced, for its author to judge. */
export interface Replaced {
  readonly path: string;
  readonly kind: string;
  readonly found: string;
  readonly replacement: string;
}

interface Rewriting extends Search {
  readonly scale: Scale;
  readonly names: NewNames;
  readonly replaced: Replaced[];
  readonly unknown: Path[];
}

interface Rewritten {
  readonly file: CaseFile;
  readonly replaced: readonly Replaced[];
  readonly hasUnknownFields: boolean;
}

export function rewrite(file: CaseFile, scale: Scale): Rewritten {
  const { citation: _, ...rest } = file.case;
  // An editor's schema may stand in somebody's folder.
  const { $schema: _schema, ...open } = { ...file, case: rest };
  const persons = personsIn(textsIn(open));
  const work = { scale, persons, names: newNames(open, (text) => redact(text, { persons }).text), replaced: [], unknown: [] };
  const rewritten = walk(open, { path: [], schema: caseFileSchema }, work) as CaseFile;
  return { file: rewritten, replaced: work.replaced, hasUnknownFields: work.unknown.length > 0 };
}

/** All texts and all keys: a person may be called by name in any of them. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each)]) : [];
}

interface Place {
  readonly path: Path;
  readonly schema: NonNullable<ReturnType<typeof schemaAt>>;
}

function walk(value: unknown, { path, schema }: Place, work: Rewriting): unknown {
  if (typeof value === "string" && path.at(-1) !== "age") return textAt(value, { path, schema }, work);
  const inside = (part: string | number): Place | undefined => {
    const found = schemaAt(schema, [part]);
    return found && { path: [...path, part], schema: found };
  };
  if (Array.isArray(value))
    return value.map((each, index) => {
      const place = inside(index);
      return place && walk(each, place, work);
    });
  if (!isObject(value)) return path.at(-1) === "age" ? ageOf(value, path, work) : value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      const place = inside(key);
      if (place !== undefined) return [[keyAt(key, path, work), withWords(key, walk(each, place, work), { path, work })]];
      work.unknown.push([...path, key]);
      return [];
    }),
  );
}

/** A clock without a label is called by its name where it is shown. */
function withWords(key: string, entry: unknown, { path, work }: { readonly path: Path; readonly work: Rewriting }): unknown {
  const isRenamed = path.join(".") === "case.clocks" && keyAt(key, path, work) !== key;
  return isRenamed && isObject(entry) && entry["label"] === undefined ? { ...entry, label: work.names.word(key) } : entry;
}

/** Keys of dictionaries are names or words; all others are fields of the format. */
function keyAt(key: string, path: Path, { names, ...work }: Rewriting): string {
  const [top, dictionary, ...deeper] = path;
  if (top !== "case" || typeof dictionary !== "string" || deeper.length > 0) return key;
  const renamed = isDictionary(dictionary) ? (names.dictionaries[dictionary].get(key) ?? key) : key;
  const written = dictionary === "abbreviations" ? names.word(key) : renamed;
  const { found } = redact(key, work);
  if (written !== key && found.length > 0)
    work.replaced.push(...found.map((each) => ({ ...each, path: formatPath([...path, key]) })));
  return written;
}

const times = new Set<unknown>([when, end]);
/** The grammar leaves no room for a name. */
const grammar = new Set<unknown>([span, schedule, courseNumbers, doseDays]);
const fixed = new Set<string>(["enum", "literal"]);
const numeric = new Set(["dose", "value", "values", "unit"]);

function textAt(text: string, { path, schema }: Place, work: Rewriting): string {
  const options = optionsOf(schema);
  if (options.some((option) => times.has(option))) return replaceDates(renameTime(text, work.names), work.scale);
  if (options.some((option) => grammar.has(option) || fixed.has(option._zod.def.type))) return text;
  const field = String(path.findLast((part) => typeof part === "string"));
  const words = () => wordsAt(text, path, { ...work, keepNumbers: numeric.has(field) });
  return nameAt(text, { field, words }, work.names) ?? words();
}

interface Field {
  readonly field: string;
  readonly words: () => string;
}

/** Fields that hold a key, each with the dictionary it is looked up in. */
const dictionaryOf: ReadonlyMap<string, DictionaryName> = new Map([
  ["subject", "subjects"],
  ["disease", "diseases"],
  ["lesion", "lesions"],
  ["regimen", "regimens"],
  ["fold", "regimens"],
  ["analyte", "analytes"],
  ["drug", "agents"],
]);
const references = new Set([
  "partOf",
  "because",
  "sample",
  "follows",
  "replaces",
  "to",
  "milestones",
  "records",
  "record",
  "course",
]);
const lanes = new Set(["lane", "lanes", "with"]);

/** The new name where the field names something of the case; undefined where it holds words. */
function nameAt(text: string, { field, words }: Field, names: NewNames): string | undefined {
  const { records, series, dictionaries } = names;
  if (field === "id") return records.get(text);
  if (field === "series") return series.get(text);
  if (field === "from") return records.get(text) ?? dictionaries.agents.get(text);
  if (references.has(field)) return renameReference(text, names);
  if (lanes.has(field)) return renameLane(text, { ...names, word: words });
  const dictionary = dictionaryOf.get(field);
  return dictionary && dictionaries[dictionary].get(text);
}

function wordsAt(text: string, path: Path, work: Rewriting): string {
  const redacted = redact(text, work);
  work.replaced.push(...redacted.found.map((each) => ({ ...each, path: formatPath(path) })));
  return redacted.text;
}

/** Ages are said as numbers and as words. */
function ageOf(age: unknown, path: Path, work: Rewriting): unknown {
  const years = Number(/\d+/.exec(String(age))?.[0]);
  if (!(years > oldestAge)) return typeof age === "string" ? wordsAt(age, path, work) : age;
  work.replaced.push({ path: formatPath(path), kind: "age over 89", found: String(age), replacement: pooledAge });
  return pooledAge;
}
