/** One record at a time: its shape, then what it says. A time with an error is left out alone, a row of a series alone, else the record. */
import type { Findings } from "./findings";
import { plainDay } from "../time";
import { checkNames } from "./nameFields";
import type { Path } from "./path";
import { fieldOf, isObject, listOf, type RawObject } from "./rawValue";
import { keepIfSound, type Reading } from "./reading";
import { checkId, checkOneShape } from "./recordRules";
import { type RecordList, recordSchemas, type SeriesRow, seriesRow } from "./schema";
import { hasShape, hasShapeButTimes } from "./shape";
import { checkTimes, reportTime, rowTimeReader } from "./times";
import { checkRowUnit, checkUnit, checkValue, unitOf, type ValueCheck } from "./valueRules";

interface RecordSource {
  readonly list: RecordList;
  readonly path: Path;
  readonly rawCase: RawObject;
}

/** Reports everything that is wrong with one record, and leaves out what cannot be used. Now and then tells how many rows have been checked since. */
export function* checkRecord(record: unknown, source: RecordSource, reading: Reading): Iterable<number> {
  const { list, path } = source;
  const { findings, names } = reading;
  const schema = recordSchemas[list];
  if (!hasShapeButTimes(list === "values" ? withoutRows(record) : record, { schema, path }, reading)) return;
  checkOneShape(record, path, reading);
  checkTimes(record, { schema, path }, reading);
  checkNames(record, { list, path, names, findings });
  const sound = keepIfSound(path, reading, () => {
    checkId(record, { path, names, findings });
    if (list === "values" || list === "scores") checkOwnValue(record, source, findings);
  });
  if (sound && list === "values") yield* checkRows(record, source, reading);
}

/** Rows are checked one by one, so that a bad one costs no other. */
function withoutRows(record: unknown): unknown {
  return isObject(record) && Array.isArray(record["values"]) ? { ...record, values: [] } : record;
}

function checkOwnValue(record: unknown, { list, path, rawCase }: RecordSource, findings: Findings): void {
  const unit = list === "values" ? unitOf(record, rawCase) : undefined;
  checkValue(fieldOf(record, "value"), { path: [...path, "value"], findings, unit });
  if (list !== "values") return;
  checkUnit(record, { path, findings, unit });
  const says = ["value", "values", "change"].some((field) => fieldOf(record, field) !== undefined);
  if (says) return;
  const hint = "add `value`, or `values` for a series, or `change` when the source gives no number";
  findings.add({ severity: "error", code: "missing-value", path, message: "expected a value, found none", hint });
}

function* checkRows(record: unknown, { path, rawCase }: RecordSource, reading: Reading): Iterable<number> {
  const unit = unitOf(record, rawCase);
  const readTime = rowTimeReader(reading.names);
  const { findings } = reading;
  const rows = listOf(fieldOf(record, "values"));
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position];
    if (unit === undefined || !isPlainRow(row) || plainDay(row[0]) === undefined) {
      const rowPath = [...path, "values", position];
      keepIfSound(rowPath, reading, () => checkRow(row, { path: rowPath, unit, findings, readTime }));
    }
    if (position % rowsInStep === rowsInStep - 1) yield rowsInStep;
  }
}

const rowsInStep = 1000;

interface RowCheck extends ValueCheck {
  readonly readTime: ReturnType<typeof rowTimeReader>;
}

/** A text and a number, as most rows are. No rule has anything against them where the text is a plain date and the series has a unit. */
const isPlainRow = (row: unknown): row is SeriesRow =>
  Array.isArray(row) && row.length === 2 && typeof row[0] === "string" && row[0] !== "" && Number.isFinite(row[1]);

function checkRow(row: unknown, { path, unit, findings, readTime }: RowCheck): void {
  if (!isPlainRow(row) && !hasShape(row, { schema: seriesRow, path, findings })) return;
  const [when, value] = row;
  reportTime(readTime(when), { path: [...path, 0], text: when }, findings);
  checkValue(value, { path: [...path, 1], findings, unit });
  checkRowUnit(row, { path, findings, unit });
}
