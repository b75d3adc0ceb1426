/** Rules on laboratory values: every quantity has a unit, and a number is written so that it cannot be misread. */
import type { Findings } from "./findings";
import type { Path } from "./path";
import { fieldOf, isObject, listOf, type RawObject, showValue } from "./rawValue";
import { decimalComma } from "./decimalComma";
import { parseValue } from "./valueText";

export interface ValueCheck {
  readonly path: Path;
  readonly findings: Findings;
  readonly unit: string | undefined;
}

/** Reports a value that cannot be trusted as it is written; false when it cannot be used at all. */
export function checkValue(value: unknown, { path, findings, unit }: ValueCheck): void {
  if (typeof value !== "string") return;
  const readings = decimalComma(value);
  if (readings) {
    const hint = `write ${readings.map((text) => `"${text}"`).join(" or ")}`;
    findings.add({
      severity: "error",
      code: "decimal-comma",
      path,
      message: `expected a decimal point, found ${showValue(value)}`,
      hint,
    });
  }
  const split = unitInValue(value, unit);
  if (!split) return;
  const message = `the value ${showValue(value)} has its unit in it, so it is words and no number`;
  findings.add({
    severity: "warning",
    code: "unit-in-value",
    path,
    message,
    hint: `write "${split.number}" and "unit": "${split.unit}"`,
  });
}

/** Whether the value is a quantity, which means nothing without a unit; steps such as "2+", multiples and words need none. */
export function needsUnit(value: unknown): boolean {
  if (typeof value !== "number" && typeof value !== "string") return false;
  const { kind } = parseValue(value);
  return kind === "number" || kind === "range" || kind === "pair";
}

/** The unit of a value record from itself or its analyte. */
export function unitOf(record: unknown, rawCase: RawObject): string | undefined {
  const analyte = fieldOf(record, "analyte");
  const known = typeof analyte === "string" ? fieldOf(fieldOf(rawCase, "analytes"), analyte) : undefined;
  return [fieldOf(record, "unit"), fieldOf(known, "unit")].find((unit) => typeof unit === "string");
}

/** Reports a record of quantities whose unit nobody says; rows are asked one by one only where some of them have a unit of their own. */
export function checkUnit(record: unknown, { path, findings, unit }: ValueCheck): void {
  const rows = listOf(fieldOf(record, "values"));
  if (unit !== undefined || rows.some(hasOwnUnit)) return;
  const values = [fieldOf(record, "value"), ...rows.map((row) => listOf(row)[1])];
  if (values.some(needsUnit)) findings.add(missingUnit(path));
}

/** Reports a row that is a quantity without a unit in a series where the other rows have theirs. */
export function checkRowUnit(row: readonly unknown[], { path, findings, unit }: ValueCheck): void {
  if (unit === undefined && !hasOwnUnit(row) && needsUnit(row[1])) findings.add(missingUnit(path));
}

function missingUnit(path: Path) {
  const hint = 'add "unit" to the value or to its analyte; write "not stated" when the source gives none, "1" for a ratio';
  return { severity: "error", code: "missing-unit", path, message: "expected a unit for this value, found none", hint } as const;
}

function hasOwnUnit(row: unknown): boolean {
  const extras = listOf(row)[2];
  return isObject(extras) && typeof extras["unit"] === "string";
}

/** "12 g/L" as its number and unit; only what is surely a unit, so that "3 lesions" stays words. */
function unitInValue(value: string, unit: string | undefined): { readonly number: string; readonly unit: string } | undefined {
  const [, number, rest] = /^\s*((?:<=|>=|[<>≤≥≈~])?\s*[-−+]?\d+(?:[.,]\d+)?)\s*(\D.*?)\s*$/u.exec(value) ?? [];
  if (number === undefined || rest === undefined || parseValue(value).kind !== "text") return undefined;
  const surely = rest === unit || /^(?:%|[^\s\d/]+\/[^\s/]+)$/u.test(rest);
  return surely ? { number, unit: rest } : undefined;
}
