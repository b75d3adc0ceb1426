/** What refers to something that was left out stays in the case; the times that count from it are not known. */
import { namesIn } from "./nameFields";
import { formatPath, type Path } from "./path";
import { fieldOf, isObject, listOf, type RawObject } from "./rawValue";
import type { Reading } from "./reading";
import type { RecordEntry } from "./referenceCycles";
import type { Resolved } from "./references";
import { dictionarySchemas, recordSchemas } from "./schema";
import { leaveOutTime, readTimes, rowTimeReader } from "./times";

/** One record, row of a series or clock that names something. */
interface Reference {
  readonly owner: Path;
  readonly kind: "record" | "row" | "clock";
  readonly names: readonly Resolved[];
  /** Leaves out the time that is not known without it; absent where no time is lost. */
  readonly loseTime?: () => void;
}

/** Reports what was left out and is needed elsewhere: one problem for each, however much refers to it. */
export function reportReferencesToLeftOut(rawCase: RawObject, records: readonly RecordEntry[], reading: Reading): void {
  const { leftOut } = reading;
  if (!leftOut.paths().some(mayBeNamed)) return;
  const byTarget = new Map<string, { readonly target: Path; readonly references: Reference[] }>();
  for (const reference of [...clocksOf(rawCase, reading), ...records.flatMap((entry) => referencesOf(entry, reading))]) {
    for (const name of reference.names) {
      if (!("path" in name) || !leftOut.has(name.path)) continue;
      const found = byTarget.get(formatPath(name.path)) ?? { target: name.path, references: [] };
      byTarget.set(formatPath(name.path), found);
      found.references.push(reference);
    }
  }
  for (const { target, references } of byTarget.values()) {
    for (const { loseTime } of references) loseTime?.();
    report(target, references, { rawCase, reading });
  }
}

/** Records, entries, the numbers of courses and the cut-off; nobody refers to a row of a series or to the title. */
function mayBeNamed(path: Path): boolean {
  return path.length === 3 || path[1] === "cutoff" || path.at(-1) === "courses";
}

function clocksOf(rawCase: RawObject, reading: Reading): readonly Reference[] {
  const clocks = fieldOf(rawCase, "clocks");
  return Object.entries(isObject(clocks) ? clocks : {}).flatMap(([name, clock]) => {
    const source = { schema: dictionarySchemas.clocks, path: ["case", "clocks", name] };
    return timesOf(clock, { source, kind: "clock" }, reading);
  });
}

function referencesOf({ list, path, record }: RecordEntry, reading: Reading): readonly Reference[] {
  const source = { schema: recordSchemas[list], path };
  const named = namesIn(record, { list, path }, reading.names).map(({ rule, found }): Reference => {
    const isItsTime = rule.givesTime === true && fieldOf(record, "at") === undefined;
    return { owner: path, kind: "record", names: found ? [found] : [], ...(isItsTime ? { loseTime: () => {} } : {}) };
  });
  const rows = list === "values" ? rowsOf(record, path, reading) : [];
  return [...timesOf(record, { source, kind: "record" }, reading), ...named, ...rows];
}

interface TimesOf {
  readonly source: Parameters<typeof readTimes>[1];
  readonly kind: Reference["kind"];
}

function timesOf(value: unknown, { source, kind }: TimesOf, reading: Reading): readonly Reference[] {
  return readTimes(value, source, reading.names).map(({ path, names }) => ({
    owner: source.path,
    kind,
    names,
    loseTime: () => leaveOutTime(path.slice(source.path.length), source, reading),
  }));
}

function rowsOf(record: unknown, path: Path, { names, leftOut }: Reading): readonly Reference[] {
  const readTime = rowTimeReader(names);
  return listOf(fieldOf(record, "values")).flatMap((row, position) => {
    const [text] = listOf(row);
    const parsed = typeof text === "string" ? readTime(text) : undefined;
    if (!parsed?.ok || parsed.value.names.length === 0) return [];
    const owner = [...path, "values", position];
    return [{ owner, kind: "row", names: parsed.value.names, loseTime: () => leftOut.add(owner) }];
  });
}

interface Case {
  readonly rawCase: RawObject;
  readonly reading: Reading;
}

function report(target: Path, references: readonly Reference[], { rawCase, reading }: Case): void {
  const all = ownersOf(references);
  const timeless = ownersOf(references.filter(({ loseTime }) => loseTime !== undefined));
  const one = all.size === 1;
  const message = `${counted(all)} ${one ? "refers" : "refer"} to \`${nameOf(target, rawCase)}\`, which was left out`;
  reading.findings.add({
    severity: timeless.size > 0 ? "error" : "warning",
    code: "left-out",
    path: target,
    message: timeless.size === 0 ? message : `${message}; ${lost(all, timeless)}`,
    hint: "mend that first; what refers to it may then be right",
  });
}

type Owners = ReadonlyMap<string, Reference["kind"]>;

const ownersOf = (references: readonly Reference[]): Owners =>
  new Map(references.map(({ owner, kind }) => [formatPath(owner), kind]));

/** "14 records, 1 clock and 3 rows". */
function counted(owners: Owners): string {
  const parts = (["record", "clock", "row"] as const).flatMap((kind) => {
    const count = [...owners.values()].filter((found) => found === kind).length;
    return count === 0 ? [] : [`${count} ${kind}${count === 1 ? "" : "s"}`];
  });
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** A row means nothing without its time and goes with it. */
function lost(all: Owners, timeless: Owners): string {
  const some = timeless.size === 1 ? "the time of 1 of them is not known" : `the times of ${timeless.size} of them are not known`;
  if (timeless.size < all.size) return some;
  if ([...all.values()].every((kind) => kind === "row")) return all.size === 1 ? "it is left out too" : "they are left out too";
  return all.size === 1 ? "its time is not known" : "their times are not known";
}

/** The id of a record, the key of an entry; the path where there is neither. */
function nameOf(target: Path, rawCase: RawObject): string {
  const [, list, position, ...more] = target;
  if (typeof position !== "number") return String(target.at(-1));
  const id = fieldOf(listOf(rawCase[String(list)])[position], "id");
  return typeof id === "string" && more.length === 0 ? id : formatPath(target);
}
