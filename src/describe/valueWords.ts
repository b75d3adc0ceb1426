import type { ClinicalCase } from "../case/schema";
import { type ParsedValue, parseValue } from "../case/valueText";
import type { PlacedValue } from "../place/types";

/** Kinds of value that count something; words, steps of a scale and multiples of a limit have no unit. */
const quantities: ReadonlySet<ParsedValue["kind"]> = new Set(["number", "range", "pair"]);

/** A value as printed, with its unit where it is a quantity; undefined when the file gives none. */
export function valueWords(clinicalCase: ClinicalCase, { record, row }: PlacedValue): string | undefined {
  const value = row?.[1] ?? record.value;
  if (value === undefined) return undefined;
  const unit = row?.[2]?.unit ?? record.unit ?? clinicalCase.analytes?.[record.analyte]?.unit ?? "not stated";
  if (unit === "1" || !quantities.has(parseValue(value).kind)) return String(value);
  return unit === "not stated" ? `${value} (unit not stated)` : `${value} ${unit}`;
}
