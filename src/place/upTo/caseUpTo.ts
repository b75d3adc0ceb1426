/**
 * A case as it was known at one time: without what came later, and without what only hindsight says. It is cut before anything is
 * worked out, so that nothing of what is drawn, listed or told can lean on the rest: neither a best response nor the place of a bar.
 */
import { isObject, type RawObject } from "../../case/rawValue";
import type { ClinicalCase, Dose } from "../../case/schema";
import { islandsOf } from "../islands";
import { only, without, withoutNothing } from "./fields";
import { type Known, knownAt, lastOf } from "./known";
import { doseUpTo, recordUpTo } from "./recordUpTo";
import { type Left, namesClock, restated } from "./restate";
import { type Reached, reachedBy } from "./stages";

/**
 * The case with only what is certain to have been by the end of `until`; what goes on then is ongoing at a cut-off there. Undefined
 * where nothing says when `until` is, or only what came later does, which would have to be named: then nothing can be told.
 */
export function caseUpTo(clinicalCase: ClinicalCase, until: string): ClinicalCase | undefined {
  const known = knownAt(clinicalCase, until);
  if (known === undefined) return undefined;
  const reached = reachedBy(known);
  const left = leftOf(clinicalCase, { known, reached, until });
  const cutoff = restated(lastOf(until), left);
  if (cutoff === undefined) return undefined;
  const byList = new Map<string, RawObject[]>();
  for (const each of reached) {
    const list = byList.get(each.planned.entry.list) ?? [];
    byList.set(each.planned.entry.list, [...list, recordUpTo(each, { known, left })]);
  }
  const records = Object.fromEntries(byList);
  const { invented } = clinicalCase;
  const cut: RawObject = {
    ...(invented !== undefined && { invented }),
    ...dictionariesOf(clinicalCase, records, left),
    cutoff,
    ...records,
  };
  const whole = withoutNothing({ ...cut, abbreviations: abbreviationsOf(clinicalCase, cut) });
  return isCase(whole) ? whole : undefined;
}

/** Every part of it is a part of a case that has been read. */
const isCase = (value: unknown): value is ClinicalCase => isObject(value);

interface Parts {
  readonly known: Known;
  readonly reached: readonly Reached[];
  readonly until: string;
}

function leftOf({ clocks = {} }: ClinicalCase, { known, reached, until }: Parts): Left {
  const { solved, dated, datedView } = known;
  const byId = new Map(reached.flatMap((each) => (each.planned.entry.record.id ? [[each.planned.entry.record.id, each]] : [])));
  const blocks = reached.filter(({ planned }) => planned.entry.list === "courses");
  // A clock whose zero is still to come would tell of it, unless the step itself counts on it; one that says no zero tells by its name alone.
  const isNamed = (name: string) => known.isPastText(name) || namesClock(until, name);
  return {
    hasRecord: (id) => byId.has(id),
    hasEnd: (id) => byId.get(id)?.stage !== "begun",
    hasCourse: (number, id) =>
      blocks.some(
        ({ planned, courses }) =>
          (id === undefined || planned.entry.record.id === id) && courses.some((course) => course.number === number),
      ),
    hasClock: (name) => clocks[name] !== undefined && (clocks[name].zero === undefined || isNamed(name)),
    isNamed,
    momentOf: dated.momentOf,
    islands: islandsOf(solved, datedView, undefined),
  };
}

type Dictionaries = Pick<ClinicalCase, "subjects" | "diseases" | "lesions" | "clocks" | "agents" | "regimens" | "analytes">;

/** The entries that what is left uses, without remarks on them. */
function dictionariesOf(clinicalCase: ClinicalCase, records: RawObject, left: Left): RawObject {
  const { subjects, diseases, lesions, clocks, agents, regimens, analytes }: Dictionaries = clinicalCase;
  const named = valuesOf(records);
  const used = (entries: object | undefined, isUsed: (key: string) => boolean): RawObject | undefined => {
    const kept = Object.entries(entries ?? {}).filter(([key]) => isUsed(key));
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  };
  const keptRegimens = used(regimens, (key) => named.get("regimen")?.has(key) ?? false);
  const drugs = new Set([...(named.get("drug") ?? []), ...(valuesOf(keptRegimens).get("drug") ?? [])]);
  const first = Object.keys(subjects ?? {})[0];
  const parts: RawObject = {
    subjects: used(subjects, (key) => key === first || (named.get("subject")?.has(key) ?? false)),
    // A disease is known when a record that names it is; its stages and findings have no time of their own.
    diseases: mapped(
      used(diseases, (key) => named.get("disease")?.has(key) ?? false),
      (disease) => only(disease, new Set(["label"])),
    ),
    lesions: mapped(
      used(lesions, (key) => named.get("lesion")?.has(key) ?? false),
      (lesion) => without(lesion, "note"),
    ),
    clocks: mapped(used(clocks, left.hasClock), (clock, name) => ({
      ...without(clock, "note", "zero", ...(left.isNamed(name) ? [] : ["label"])),
      ...("zero" in clock && typeof clock.zero === "string" && { zero: restated(clock.zero, left) }),
    })),
    agents: mapped(
      used(agents, (key) => drugs.has(key)),
      (agent) => without(agent, "note"),
    ),
    regimens: mapped(keptRegimens, (regimen) => ({
      ...without(regimen, "note"),
      agents:
        "agents" in regimen && Array.isArray(regimen.agents) ? regimen.agents.map((dose: Dose) => doseUpTo(dose, left)) : [],
    })),
    analytes: mapped(
      used(analytes, (key) => named.get("analyte")?.has(key) ?? false),
      (analyte) => without(analyte, "note"),
    ),
  };
  return withoutNothing(parts);
}

const mapped = (entries: RawObject | undefined, change: (entry: object, name: string) => RawObject): RawObject | undefined =>
  entries &&
  Object.fromEntries(
    Object.entries(entries).flatMap(([key, entry]) => (isObject(entry) ? [[key, withoutNothing(change(entry, key))]] : [])),
  );

/** The texts that stand in fields of a name, at any depth. */
function valuesOf(tree: unknown): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (value: unknown, field: string): void => {
    if (Array.isArray(value)) for (const inside of value) visit(inside, field);
    else if (isObject(value)) for (const [name, inside] of Object.entries(value)) visit(inside, name);
    else if (typeof value === "string") found.set(field, (found.get(field) ?? new Set()).add(value));
  };
  visit(tree, "");
  return found;
}

/** An abbreviation of what is still to come would announce it. */
function abbreviationsOf({ abbreviations }: ClinicalCase, cut: RawObject): RawObject | undefined {
  if (abbreviations === undefined) return undefined;
  const text = JSON.stringify(cut);
  return Object.fromEntries(Object.entries(abbreviations).filter(([short]) => text.includes(short)));
}
