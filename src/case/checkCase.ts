/** The case part by part, in file order: fields, entries of dictionaries, records; then what hangs together. */
import { checkRecord } from "./checkRecord";
import { checkEntry } from "./dictionaryRules";
import { unknownField } from "./explainIssue";
import { reportReferencesToLeftOut } from "./leftOutReferences";
import { isDictionary, isRecordList } from "./names";
import type { Path } from "./path";
import { isObject, listOf, type RawObject, showValue } from "./rawValue";
import { keepIfSound, type Reading } from "./reading";
import { checkCycles, type RecordEntry } from "./referenceCycles";
import { clinicalCaseSchema, type DictionaryName } from "./schema";
import { schemaAt } from "./schemaWalk";
import { hasShape } from "./shape";
import { checkTimes } from "./times";

/** Reports everything that is wrong with a case and lists what to leave out. */
export function checkCase(rawCase: RawObject, reading: Reading): void {
  for (const [key, value] of Object.entries(rawCase)) checkPart(key, value, { rawCase, reading });
  const records = recordsOf(rawCase);
  if (records.length === 0) {
    const message = "the case has no record yet, so there is nothing to draw";
    const hint = "add a list such as `courses`, `values` or `events`";
    reading.findings.add({ severity: "warning", code: "empty-case", path: ["case"], message, hint });
  }
  const kept = records.filter(({ path }) => !reading.leftOut.has(path));
  checkCycles(kept, reading);
  reportReferencesToLeftOut(rawCase, kept, reading);
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
  leftOut.add(path);
}

function checkNamed(entry: unknown, { dictionary, name }: { dictionary: DictionaryName; name: string }, reading: Reading): void {
  const path = ["case", dictionary, name];
  checkEntry(entry, { dictionary, key: name, path }, reading);
}

function checkField(key: string, value: unknown, reading: Reading): void {
  const { findings } = reading;
  const schema = schemaAt(clinicalCaseSchema, [key]);
  if (!schema) return findings.add(unknownField(key, ["case"], Object.keys(clinicalCaseSchema.shape)));
  const path = ["case", key];
  if (keepIfSound(path, reading, () => hasShape(value, { schema, path, findings }))) checkTimes(value, { schema, path }, reading);
}

function recordsOf(rawCase: RawObject): readonly RecordEntry[] {
  return Object.keys(rawCase)
    .filter(isRecordList)
    .flatMap((list) => listOf(rawCase[list]).map((record, position) => ({ list, path: ["case", list, position], record })));
}
