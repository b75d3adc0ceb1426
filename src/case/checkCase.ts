/** The case part by part, in file order: fields, entries of dictionaries, records; then what hangs together. */
import { checkRecord, keepIfSound, timeFieldsOfList } from "./checkRecord";
import { checkEntry } from "./dictionaryRules";
import { unknownField } from "./explainIssue";
import { leaveOutDependents, type Owner } from "./leaveOutDependents";
import { namesNeeded } from "./nameFields";
import { isDictionary, isRecordList } from "./names";
import { formatPath, type Path } from "./path";
import { fieldOf, isObject, listOf, type RawObject, showValue } from "./rawValue";
import type { Reading } from "./reading";
import { checkCycles, type RecordEntry } from "./referenceCycles";
import { clinicalCaseSchema, type DictionaryName, dictionarySchemas } from "./schema";
import { schemaAt } from "./schemaWalk";
import { hasShape } from "./shape";
import { timeFieldsOf } from "./timeFields";
import { checkTimes, readTimes, rowTimeReader } from "./times";

/** Reports everything that is wrong with a case and lists what to leave out. */
export function checkCase(rawCase: RawObject, reading: Reading): void {
  for (const [key, value] of Object.entries(rawCase)) checkPart(key, value, { rawCase, reading });
  if (recordsOf(rawCase).length === 0) {
    const message = "the case has no record yet, so there is nothing to draw";
    const hint = "add a list such as `courses`, `values` or `events`";
    reading.findings.add({ severity: "warning", code: "empty-case", path: ["case"], message, hint });
  }
  checkCycles(sound(recordsOf(rawCase), reading), reading);
  if (reading.leftOut.some(mayBeNeeded))
    leaveOutDependents([...clocksOf(rawCase, reading), ...ownersOf(rawCase, reading)], reading);
}

interface Whole {
  readonly rawCase: RawObject;
  readonly reading: Reading;
}

function checkPart(key: string, value: unknown, { rawCase, reading }: Whole): void {
  const path = ["case", key];
  if (isRecordList(key)) {
    if (!Array.isArray(value)) return refuse(path, `expected a list of records, found ${showValue(value)}`, reading);
    for (const [position, record] of value.entries())
      checkRecord(record, { list: key, path: [...path, position], rawCase }, reading);
  } else if (isDictionary(key)) {
    if (!isObject(value)) return refuse(path, `expected an object with one field per name, found ${showValue(value)}`, reading);
    for (const [name, entry] of Object.entries(value)) checkNamed(entry, { dictionary: key, name }, reading);
  } else checkField(key, value, reading);
}

function refuse(path: Path, message: string, { findings, leftOut }: Reading): void {
  findings.add({ severity: "error", code: "wrong-type", path, message });
  leftOut.push(path);
}

function checkNamed(entry: unknown, { dictionary, name }: { dictionary: DictionaryName; name: string }, reading: Reading): void {
  const path = ["case", dictionary, name];
  keepIfSound(path, reading, () => checkEntry(entry, { dictionary, key: name, path }, reading));
}

function checkField(key: string, value: unknown, reading: Reading): void {
  const { findings, names } = reading;
  const schema = schemaAt(clinicalCaseSchema, [key]);
  if (!schema) return findings.add(unknownField(key, ["case"], Object.keys(clinicalCaseSchema.shape)));
  const path = ["case", key];
  keepIfSound(path, reading, () => {
    if (!hasShape(value, { schema, path, findings })) return;
    checkTimes(value, { fields: timeFieldsOf(schema), path, names, findings });
  });
}

function recordsOf(rawCase: RawObject): readonly RecordEntry[] {
  return Object.keys(rawCase)
    .filter(isRecordList)
    .flatMap((list) => listOf(rawCase[list]).map((record, position) => ({ list, path: ["case", list, position], record })));
}

function sound(entries: readonly RecordEntry[], { leftOut }: Reading): readonly RecordEntry[] {
  const out = new Set(leftOut.map(formatPath));
  return out.size === 0 ? entries : entries.filter(({ path }) => !out.has(formatPath(path)));
}

/** Records, entries and the cut-off; nobody refers to a row of a series or to the title. */
function mayBeNeeded(path: Path): boolean {
  return path.length === 3 || path[1] === "cutoff";
}

function clocksOf(rawCase: RawObject, { names }: Reading): readonly Owner[] {
  const clocks = fieldOf(rawCase, "clocks");
  const fields = timeFieldsOf(dictionarySchemas.clocks);
  return Object.entries(isObject(clocks) ? clocks : {}).map(([name, clock]) => {
    const path = ["case", "clocks", name];
    return { path, needs: readTimes(clock, { fields, path }, names) };
  });
}

function ownersOf(rawCase: RawObject, reading: Reading): readonly Owner[] {
  const { names } = reading;
  return sound(recordsOf(rawCase), reading).flatMap(({ list, path, record }) => {
    const times = readTimes(record, { fields: timeFieldsOfList(list), path }, names);
    const owner = { path, needs: [...times, ...namesNeeded(record, { list, path }, names)] };
    return list === "values" ? [owner, ...rowsOf(record, path, reading)] : [owner];
  });
}

function rowsOf(record: unknown, path: Path, { names }: Reading): readonly Owner[] {
  const readTime = rowTimeReader(names);
  return listOf(fieldOf(record, "values")).flatMap((row, position) => {
    const [text] = listOf(row);
    const parsed = typeof text === "string" ? readTime(text) : undefined;
    const found = parsed?.ok ? parsed.value.names : [];
    if (typeof text !== "string" || found.length === 0) return [];
    const rowPath = [...path, "values", position];
    return [{ path: rowPath, needs: [{ path: [...rowPath, 0], text, names: found }] }];
  });
}
