/** Everything in a case that has a name, before anything is checked: a record that is left out is still known by its id. */
import { parseCourseNumbers } from "../time";
import type { Path } from "./path";
import { pattern, textsAt } from "./patterns";
import { fieldOf, isObject, listOf, type RawObject } from "./rawValue";
import { dictionarySchemas, type DictionaryName, recordSchemas } from "./schema";

/** A block of courses; the numbers are absent when the file does not say them or nobody can read them. */
export interface Block {
  readonly id?: string;
  readonly path: Path;
  readonly unreadable?: boolean;
  readonly numbers?: { readonly first: number; readonly last: number; readonly more: boolean };
}

export interface Names {
  /** Ids, each with the path of the first record that has it. */
  readonly records: ReadonlyMap<string, Path>;
  readonly blocks: readonly Block[];
  readonly dictionaries: Readonly<Record<DictionaryName, ReadonlySet<string>>>;
  /** Drugs by key or name, wherever the case names one as known: agents, regimens, drug records. */
  readonly drugs: ReadonlySet<string>;
  readonly hasCutoff: boolean;
}

/** Collects the names of a case as it was parsed. */
export function namesOf(rawCase: RawObject): Names {
  return {
    records: recordIds(rawCase),
    blocks: listOf(fieldOf(rawCase, "courses")).map(toBlock),
    dictionaries: {
      subjects: keys(rawCase, "subjects"),
      diseases: keys(rawCase, "diseases"),
      lesions: keys(rawCase, "lesions"),
      clocks: keys(rawCase, "clocks"),
      agents: keys(rawCase, "agents"),
      regimens: keys(rawCase, "regimens"),
      analytes: keys(rawCase, "analytes"),
    },
    drugs: drugNames(rawCase),
    hasCutoff: fieldOf(rawCase, "cutoff") !== undefined,
  };
}

export function isRecordList(name: string): name is keyof typeof recordSchemas {
  return Object.hasOwn(recordSchemas, name);
}

export function isDictionary(name: string): name is DictionaryName {
  return Object.hasOwn(dictionarySchemas, name);
}

function recordIds(rawCase: RawObject): ReadonlyMap<string, Path> {
  const found = new Map<string, Path>();
  for (const list of Object.keys(rawCase).filter(isRecordList)) {
    for (const [position, record] of listOf(rawCase[list]).entries()) {
      const id = fieldOf(record, "id");
      if (typeof id === "string" && !found.has(id)) found.set(id, ["case", list, position]);
    }
  }
  return found;
}

function toBlock(record: unknown, position: number): Block {
  const id = fieldOf(record, "id");
  const written = fieldOf(record, "courses");
  const numbers = typeof written === "string" ? parseCourseNumbers(written) : undefined;
  return {
    ...(typeof id === "string" ? { id } : {}),
    path: ["case", "courses", position],
    ...(numbers?.ok ? { numbers: numbers.value } : { unreadable: written !== undefined }),
  };
}

function keys(rawCase: RawObject, dictionary: DictionaryName): ReadonlySet<string> {
  const entries = fieldOf(rawCase, dictionary);
  return new Set(isObject(entries) ? Object.keys(entries) : []);
}

const regimenDrug = pattern("agents.*.drug");

function drugNames(rawCase: RawObject): ReadonlySet<string> {
  const agents = fieldOf(rawCase, "agents");
  const regimens = fieldOf(rawCase, "regimens");
  const drugs = listOf(fieldOf(rawCase, "drugs"));
  return new Set([
    ...(isObject(agents)
      ? Object.entries(agents).flatMap(([key, agent]) => [key, ...texts(agent, "label"), ...texts(agent, "short")])
      : []),
    ...(isObject(regimens)
      ? Object.values(regimens).flatMap((regimen) => textsAt(regimen, regimenDrug, []).map(({ text }) => text))
      : []),
    ...drugs.flatMap((drug) => texts(drug, "drug")),
  ]);
}

function texts(value: unknown, field: string): readonly string[] {
  const found = fieldOf(value, field);
  return typeof found === "string" ? [found] : [];
}
