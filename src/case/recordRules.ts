/** Rules that every record keeps, whatever it is about. */
import { isReservedId } from "../time";
import type { Findings } from "./findings";
import type { Names } from "./names";
import { formatPath, type Path } from "./path";
import { fieldOf, showValue } from "./rawValue";
import type { Reading } from "./reading";

interface RecordCheck {
  readonly path: Path;
  readonly names: Names;
  readonly findings: Findings;
}

/** Reports an id that times could not refer to, or that another record has already. */
export function checkId(record: unknown, { path, names, findings }: RecordCheck): void {
  const id = fieldOf(record, "id");
  if (typeof id !== "string") return;
  const place = [...path, "id"];
  if (isReservedId(id)) {
    const message = `${showValue(id)} is a word of times and cannot be an id`;
    findings.add({ severity: "error", code: "wrong-id", path: place, message, hint: `write "${id}1"` });
  }
  const first = formatPath(names.records.get(id) ?? []);
  if (first === formatPath(path)) return;
  const message = `the id ${showValue(id)} belongs to another record already, at ${first}`;
  findings.add({ severity: "error", code: "duplicate-id", path: place, message, hint: "an id is used once in the whole case" });
}

const shapes = [["at"], ["start", "end", "length"], ["over"]] as const;

/** Reports a record that is a moment and something that lasts, or a statement about a window as well. The first of these is believed. */
export function checkOneShape(record: unknown, path: Path, { findings, leftOut }: Reading): void {
  const used = shapes
    .map((fields) => fields.filter((field) => fieldOf(record, field) !== undefined))
    .filter((fields) => fields.length > 0);
  const [[first] = [], ...others] = used;
  const [second] = others.flat();
  if (first === undefined || second === undefined) return;
  findings.add({
    severity: "error",
    code: "mixed-times",
    path: [...path, second],
    message: `expected one way to say when, found "${first}" and "${second}"`,
    hint: "at is a moment; start, end and length are for what lasts; over is a window that a statement is about",
  });
  for (const field of others.flat()) leftOut.add([...path, field]);
}
