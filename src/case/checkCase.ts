/** The case part by part, in file order: fields, entries of dictionaries, records; then what hangs together. */
import { checkRecord } from "./checkRecord";
import { checkEntry } from "./dictionaryRules";
import { unknownField } from "./explainIssue";
import { reportReferencesToLeftOut } from "./leftOutReferences";
import { isDictionary, isRecordList } from "./names";
import type { Path } from "./path";
import { fieldOf, isObject, listOf, type RawObject, showValue } from "./rawValue";
import { keepIfSound, type Reading } from "./reading";
import { checkCycles, type RecordEntry } from "./referenceCycles";
import { clinicalCaseSchema, type DictionaryName } from "./schema";
import { schemaAt } from "./schemaWalk";
import { hasShape } from "./shape";
import { checkTimes } from "./times";
import { partOf, type Work } from "./work";

/** Reports everything that is wrong with a case and lists what to leave out. */
export function* checkCase(rawCase: RawObject, reading: Reading): Work<void> {
  const records = recordsOf(rawCase);
  const progress = { done: 0, all: countOf(records) };
  for (const [key, value] of Object.entries(rawCase))
    for (const count of checkPart(key, value, { rawCase, reading })) {
      progress.done += count;
      yield (partsShare * progress.done) / progress.all;
    }
  if (records.length === 0) {
    const message = "the case has no record yet, so there is nothing to draw";
    const hint = "add a list such as `courses`, `values` or `events`";
    reading.findings.add({ severity: "warning", code: "empty-case", path: ["case"], message, hint });
  }
  const kept = records.filter(({ path }) => !reading.leftOut.has(path));
  yield* partOf(checkCycles(kept, reading), partsShare, 1);
  reportReferencesToLeftOut(rawCase, kept, reading);
}

interface Whole {
  readonly rawCase: RawObject;
  readonly reading: Reading;
}

/** How much of the work is done when the parts are checked one by one. */
const partsShare = 0.9;

/** Of all records and rows. */
const countOf = (records: readonly RecordEntry[]): number =>
  records.reduce((sum, { record }) => sum + 1 + listOf(fieldOf(record, "values")).length, 0);

/** Now and then tells how many records and rows have been checked since. */
function* checkPart(key: string, value: unknown, { rawCase, reading }: Whole): Iterable<number> {
  const path = ["case", key];
  if (isRecordList(key)) {
    if (!Array.isArray(value)) return refuse(path, `expected a list of records, found ${showValue(value)}`, reading);
    for (const [position, record] of value.entries()) {
      yield* checkRecord(record, { list: key, path: [...path, position], rawCase }, reading);
      yield 1;
    }
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
