/** What a sheet adds to a case: new entries of its dictionaries and new records, in the words of the case file. */
import type { Additions } from "../case/addToCase";
import type { ClinicalCase, RecordOf } from "../case/schema";
import type { FoundRow, FoundValue, Reading } from "./readTable";
import { analyteKey, classOfDrug, drugsOfRegimen, regimenLike } from "./vocabulary";

export interface Planned {
  readonly additions: Additions;
  /** "23 values of 4 analytes, 5 regimens"; empty for nothing. */
  readonly words: string;
  /** What a person should know before it is added. */
  readonly remarks: readonly string[];
}

/** The source of imported records. Names of files are not: they name patients. */
export const importedSource = "imported table";

/** @param source where the records come from */
export function planAdditions(
  reading: Reading,
  { case: clinicalCase = {}, source }: { readonly case?: ClinicalCase; readonly source: string },
): Planned {
  const analytes = createAnalytes(clinicalCase);
  const { fresh, known } = newValues(reading.values, clinicalCase, analytes);
  const regimens = reading.rows.filter(({ kind }) => kind === "regimen");
  const drugs = reading.rows.filter(({ kind }) => kind === "drug");
  const events = reading.rows.filter(({ kind }) => kind === "event");
  const responses = reading.rows.filter(({ kind }) => kind === "response");
  const agents = createAgents(clinicalCase);
  const ids = createIds(clinicalCase);
  const dictionary = regimenEntries(regimens, clinicalCase, agents);
  const series = seriesOf(fresh, { analytes, source });
  return {
    additions: {
      dictionaries: {
        regimens: dictionary.entries,
        agents: (drugs.forEach(({ name }) => agents.keyOf(name)), agents.entries()),
        analytes: analytes.entries(fresh),
      },
      lists: {
        courses: regimens.map((row) => ({ id: ids("rx", row.name), ...coursesRecord(row, source) })),
        drugs: drugs.map((row) => ({ id: ids("rx", row.name), ...drugRecord(row, agents.keyOf(row.name), source) })),
        values: series,
        assessments: responses.map((row) => ({ id: ids("response"), ...responseRecord(row, source) })),
        events: events.map((row) => ({ id: ids("event"), ...eventRecord(row, source) })),
      },
    },
    words: [
      fresh.length === 0 ? "" : `${plural(fresh.length, "value")} of ${plural(series.length, "analyte")}`,
      counted(regimens, "course of a regimen", "courses of regimens"),
      counted(drugs, "drug", "drugs"),
      counted(responses, "response", "responses"),
      counted(events, "event", "events"),
    ]
      .filter((part) => part !== "")
      .join(", "),
    remarks: [
      ...(known === 0 ? [] : [`${plural(known, "value")} the case already has, with the same date: left out.`]),
      ...dictionary.remarks,
    ],
  };
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
const counted = (rows: readonly FoundRow[], one: string, many: string): string =>
  rows.length === 0 ? "" : `${rows.length} ${rows.length === 1 ? one : many}`;

/**
 * Ids, so that an axis may count from a record: "rxIRd", "rxIRd2", "event1". The words of an event are not in its id: they may name
 * people, and de-identifying changes no id.
 */
function createIds(clinicalCase: ClinicalCase): (kind: string, name?: string) => string {
  const lists: readonly unknown[] = Object.values(clinicalCase);
  const taken = new Set(lists.flatMap((list) => (Array.isArray(list) ? list.map(idOf) : [])));
  return (kind, name = "") => {
    const base = `${kind}${name.replace(/[^A-Za-z0-9]/g, "")}`;
    for (let number = 1; ; number++) {
      const id = number === 1 && name !== "" ? base : `${base}${number}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}

const idOf = (record: unknown): unknown =>
  typeof record === "object" && record !== null && "id" in record ? record.id : undefined;

/** A key of a dictionary that is not taken: small letters and digits of the name. */
function freeKey(name: string, isTaken: (key: string) => boolean): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["x"];
  const base = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}${number}`;
    if (!isTaken(key)) return key;
  }
}

interface Analytes {
  readonly keyOf: (name: string) => string;
  /** The unit in which the analyte is kept; undefined where nobody has said one. */
  readonly unitOf: (key: string) => string | undefined;
  readonly entries: (values: readonly FoundValue[]) => NonNullable<ClinicalCase["analytes"]>;
}

function createAnalytes({ analytes: own = {} }: ClinicalCase): Analytes {
  const keys = new Map<string, string>();
  for (const [key, { label = key, short = key }] of Object.entries(own))
    for (const name of [key, label, short]) if (!keys.has(analyteKey(name))) keys.set(analyteKey(name), key);
  const names = new Map<string, string>();
  const keyOf = (name: string): string => {
    const found = keys.get(analyteKey(name));
    if (found !== undefined) return found;
    const key = freeKey(name, (each) => Object.hasOwn(own, each) || names.has(each));
    keys.set(analyteKey(name), key);
    names.set(key, name);
    return key;
  };
  return {
    keyOf,
    unitOf: (key) => own[key]?.unit,
    entries: (values) =>
      Object.fromEntries(
        [...names].flatMap(([key, label]) => {
          const units = values.flatMap((value) => (keyOf(value.analyte) === key ? [value.unit ?? "not stated"] : []));
          return units.length === 0 ? [] : [[key, { label, unit: mostOf(units) }]];
        }),
      ),
  };
}

function mostOf(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** Without values that the case has already; what differs from the case on the same day is kept beside it. */
function newValues(values: readonly FoundValue[], { values: own = [] }: ClinicalCase, { keyOf }: Analytes) {
  const sign = (analyte: string, at: string | undefined, value: number | string | undefined) =>
    `${analyte} ${at ?? ""} ${String(value)}`;
  const seen = new Set(
    own.flatMap(({ analyte, at, value, values: rows = [] }) => [
      sign(analyte, at, value),
      ...rows.map(([when, each]) => sign(analyte, when, each)),
    ]),
  );
  const fresh = values.filter(({ analyte, at, value }) => {
    const own = sign(keyOf(analyte), at, value);
    const isNew = !seen.has(own);
    seen.add(own);
    return isNew;
  });
  return { fresh, known: values.length - fresh.length };
}

type ValueRecord = RecordOf<"values">;
type SeriesRow = NonNullable<ValueRecord["values"]>[number];

/** One series for each analyte, in order of time as written. */
function seriesOf(
  values: readonly FoundValue[],
  { analytes, source }: { readonly analytes: Analytes; readonly source: string },
): readonly ValueRecord[] {
  const units = analytes.entries(values);
  const keys = [...new Set(values.map(({ analyte }) => analytes.keyOf(analyte)))];
  return keys.map((analyte) => {
    const own = values
      .filter((value) => analytes.keyOf(value.analyte) === analyte)
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const unit = units[analyte]?.unit ?? analytes.unitOf(analyte);
    return { analyte, values: own.map((value) => seriesRow(value, unit)), source };
  });
}

/** What a series has in common is said once; what a row has of its own, at the row. */
function seriesRow({ at, value, unit, range, asPrinted, note }: FoundValue, usual: string | undefined): SeriesRow {
  const extras = {
    ...(unit !== undefined && unit !== usual && { unit }),
    ...(range && { range }),
    ...(asPrinted !== undefined && { asPrinted }),
    ...(note !== undefined && { note }),
  };
  return Object.keys(extras).length === 0 ? [at, value] : [at, value, extras];
}

interface Agents {
  readonly keyOf: (drug: string) => string;
  readonly entries: () => NonNullable<ClinicalCase["agents"]>;
}

function createAgents({ agents: own = {} }: ClinicalCase): Agents {
  const keys = new Map(
    Object.entries(own).flatMap(([key, { label = key }]) => [key, label].map((name) => [name.toLowerCase(), key] as const)),
  );
  const names = new Map<string, string>();
  return {
    keyOf: (drug) => {
      const found = keys.get(drug.toLowerCase());
      if (found !== undefined) return found;
      const key = freeKey(drug, (each) => Object.hasOwn(own, each) || names.has(each));
      keys.set(drug.toLowerCase(), key);
      names.set(key, drug);
      return key;
    },
    entries: () =>
      Object.fromEntries(
        [...names].map(([key, name]) => {
          const agentClass = classOfDrug(name);
          return [key, { label: name.charAt(0).toUpperCase() + name.slice(1), ...(agentClass && { class: agentClass }) }];
        }),
      ),
  };
}

/** The regimens of the sheet that the case has not: by its own entries first, letter for letter, then by what the abbreviation usually means. */
function regimenEntries(rows: readonly FoundRow[], { regimens: own = {} }: ClinicalCase, agents: Agents) {
  const names = [...new Set(rows.map(({ name }) => name))].filter((name) => !Object.hasOwn(own, name));
  const remarks: string[] = [];
  const entries = names.map((name) => {
    const usual = drugsOfRegimen(name);
    const drugs = usual ?? drugsNamed(name);
    const like =
      usual === undefined
        ? (Object.keys(own).find((key) => key.toLowerCase() === name.toLowerCase()) ?? regimenLike(name))
        : undefined;
    if (like !== undefined) remarks.push(`“${name}” is taken as it is written; “${like}” is another regimen.`);
    else if (drugs.length === 0) remarks.push(`“${name}” is no abbreviation that is known here: it is added without drugs.`);
    if (usual !== undefined) remarks.push(`“${name}” is taken as ${usual.join(" + ")}, its usual meaning; doses are not added.`);
    return [
      name,
      {
        ...(usual !== undefined && {
          name: usual.join(" + "),
          note: "drugs by the usual meaning of the abbreviation, doses not stated",
        }),
        agents: drugs.map((drug) => ({ drug: agents.keyOf(drug) })),
      },
    ] as const;
  });
  return { entries: Object.fromEntries(entries), remarks };
}

/** "ixazomib + dexamethasone" names its drugs itself. */
const drugsNamed = (name: string): readonly string[] =>
  / ?\+ ?/.test(name)
    ? name
        .split("+")
        .map((part) => part.trim().toLowerCase())
        .filter((part) => part !== "")
    : [];

const remarksOf = ({ reason, note }: FoundRow) => ({
  ...(reason !== undefined && { reason }),
  ...(note !== undefined && { note }),
});
const timesOf = ({ at, start, end }: FoundRow) => ({
  ...(at !== undefined && { at }),
  ...(start !== undefined && { start }),
  ...(end !== undefined && { end }),
});

/** "1-4" numbers the courses; "4" only counts them, and a count is no number of a course. */
function coursesRecord(row: FoundRow, source: string): RecordOf<"courses"> {
  const { name, line, courses } = row;
  const isNumbered = courses !== undefined && /^\d+ ?[-–] ?\d+$/.test(courses);
  const note = [courses === undefined || isNumbered ? undefined : `courses: ${courses}`, row.note]
    .filter((part) => part !== undefined)
    .join("; ");
  return {
    regimen: name,
    ...(line !== undefined && { line }),
    ...(isNumbered && { courses: courses.replace(/ ?[-–] ?/, "-") }),
    ...timesOf(row),
    ...remarksOf({ ...row, ...(note !== "" && { note }) }),
    source,
  };
}

const drugRecord = (row: FoundRow, drug: string, source: string): RecordOf<"drugs"> => ({
  drug,
  ...(row.dose !== undefined && { dose: row.dose }),
  ...timesOf(row),
  ...remarksOf(row),
  source,
});

const responseRecord = (row: FoundRow, source: string): RecordOf<"assessments"> => ({
  type: "response",
  ...timesOf(row),
  readings: [{ category: row.name }],
  ...remarksOf(row),
  source,
});

const skin = /rash|skin|exanthem|erythema|dermat|exfoliat|prurit|itch|urticaria|blister|bulla/i;

const eventRecord = (row: FoundRow, source: string): RecordOf<"events"> => ({
  label: row.name,
  ...(skin.test(row.name) && { category: "skin" as const }),
  ...timesOf(row),
  ...(row.grade !== undefined && { grade: { grade: row.grade, scale: "scale not stated" } }),
  ...remarksOf(row),
  source,
});
