/** Names that say nothing for ids and keys: a file has them in attributes and in its data, where nobody sees them. */
import type { CaseFile } from "../case/schema";
import { dictionarySchemas, type DictionaryName, recordSchemas } from "../case/schema";
import { isLaneName, laneOfAnalyte } from "../case/vocabulary";
import { cutoffId, isReservedId, parseWhen, printWhen } from "../time";
import type { Base, Point, Term } from "../time/when";

/** By the old names. */
type Renamed = ReadonlyMap<string, string>;

export interface NewNames {
  readonly records: Renamed;
  readonly series: Renamed;
  readonly dictionaries: Readonly<Record<DictionaryName, Renamed>>;
  /** A word that is shown as it is written, with what may identify replaced. */
  readonly word: (text: string) => string;
}

const singular = (list: string) =>
  ({ diseases: "disease", diagnoses: "diagnosis", statuses: "status" })[list] ?? list.slice(0, -1);

/**
 * Ids of records are called after their list. A key is shown where its entry has no label, so there it is a word like any other; where it
 * has one, it is called after its dictionary.
 */
export function newNames({ case: clinicalCase }: CaseFile, word: (text: string) => string): NewNames {
  const records = Object.keys(recordSchemas).flatMap((list) =>
    [...(clinicalCase[list as keyof typeof recordSchemas] ?? [])].flatMap(({ id }, index) =>
      id === undefined || id === cutoffId ? [] : [[id, `${singular(list)}${index + 1}`] as const],
    ),
  );
  const series = new Set(clinicalCase.courses?.flatMap((block) => block.series ?? []));
  const keysOf = (name: DictionaryName): Renamed => {
    const entries: readonly (readonly [string, object])[] = Object.entries(clinicalCase[name] ?? {});
    const wanted = entries.map(([key, entry], index) => [key, newKey(key, entry, { name, index, word })] as const);
    const isFree = (key: string, index: number) => wanted.findIndex(([, each]) => each === key) === index;
    return new Map(wanted.map(([key, each], index) => [key, isFree(each, index) ? each : `${each} ${index + 1}`]));
  };
  const names = Object.keys(dictionarySchemas) as DictionaryName[];
  return {
    records: new Map(records),
    series: new Map([...series].map((each, index) => [each, `series${index + 1}`])),
    dictionaries: Object.fromEntries(names.map((name) => [name, keysOf(name)])) as Record<DictionaryName, Renamed>,
    word,
  };
}

interface Entry extends Pick<NewNames, "word"> {
  readonly name: DictionaryName;
  readonly index: number;
}

function newKey(key: string, entry: object, { name, index, word }: Entry): string {
  // The grammar of times asks for letters alone, and knows "D" and "POD", which no person is called.
  if (name === "clocks") return key.length <= 3 ? key : `Clock${String.fromCodePoint(0x41 + (index % 26))}`;
  const isShown = !((name === "subjects" ? "relation" : "label") in entry);
  return isShown ? word(key) : `${singular(name)}${index + 1}`;
}

/** The same time with what it refers to called by its new name; what is no time, such as the name of a clock alone, is looked up. */
export function renameTime(text: string, { records, dictionaries: { clocks } }: NewNames): string {
  // "ongoing" and "unknown" are ends without a time.
  if (isReservedId(text)) return text;
  const parsed = parseWhen(text);
  if (!parsed.ok) return clocks.get(text) ?? unknownName;
  const { terms } = parsed.value;
  const named = (base: Base): Base => {
    if (base.kind === "count") return { ...base, clock: clocks.get(base.clock) ?? base.clock };
    if (base.kind === "date") return base;
    const { target } = base;
    if (target.kind === "record") return { ...base, target: { ...target, id: nameOf(target.id, records) } };
    if (target.block === undefined) return base;
    return { ...base, target: { ...target, block: nameOf(target.block, records) } };
  };
  const renamed = terms.map((term) => onPoints(term, named));
  return renamed.every((term, index) => term === terms[index]) ? text : printWhen({ terms: renamed });
}

/** What nothing in the case is called may be a name of somebody. */
const unknownName = "unnamed";
const nameOf = (id: string, records: Renamed): string => (id === cutoffId ? id : (records.get(id) ?? unknownName));

function onPoints(term: Term, named: (base: Base) => Base): Term {
  if (term.kind === "between") return { ...term, from: onBase(term.from, named), to: onBase(term.to, named) };
  return { ...term, point: onBase(term.point, named) };
}

function onBase(point: Point, named: (base: Base) => Base): Point {
  if (point.kind === "sum") return { ...point, base: named(point.base) };
  return point.kind === "distance" ? { ...point, point: onBase(point.point, named) } : named(point);
}

/** A lane as options name it: a family, "agents:ixazomib", an analyte, "creatinine:mother". */
export function renameLane(lane: string, { dictionaries: { agents, analytes, subjects }, word }: NewNames): string {
  if (isLaneName(lane)) return lane;
  const [, family, rest = lane] = /^(agents|supportive|labs):(.*)$/s.exec(lane) ?? [];
  if (family === "agents" || family === "supportive") return `${family}:${agents.get(rest) ?? word(rest)}`;
  const own = analytes.get(rest);
  if (own !== undefined) return laneOfAnalyte(own);
  const [, analyte = rest, subject] = /^(.*):([^:]*)$/s.exec(rest) ?? [];
  const whose = subject === undefined ? "" : `:${subjects.get(subject) ?? unknownName}`;
  return `${analytes.get(analyte) ?? word(analyte)}${whose}`;
}

/** An id, the path of a record, a course or another time. */
export function renameReference(text: string, names: NewNames): string {
  return /^case\.[a-z]+\[\d+\](?:\.[a-z]+\[\d+\])?$/i.test(text) ? text : (names.records.get(text) ?? renameTime(text, names));
}
