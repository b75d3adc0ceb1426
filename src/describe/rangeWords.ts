import type { ClinicalCase, ReferenceRange } from "../case/schema";
import type { PlacedValue } from "../place/types";

/** The reference range of a value in words, "not given" where the file has none. It is in the unit of whoever gives it: the value, its series, or the analyte. */
export function rangeWords({ analytes }: ClinicalCase, { record, row }: PlacedValue): string {
  const [analyte, own] = [analytes?.[record.analyte], row?.[2]];
  const unit = (own?.range && own.unit) ?? ((own?.range ?? record.range) && record.unit) ?? analyte?.unit;
  return inWords(own?.range ?? record.range ?? analyte?.range, unit);
}

function inWords(range: ReferenceRange | undefined, unit: string | undefined): string {
  if (!range) return "not given";
  const after = unit === undefined || unit === "1" ? "" : ` ${unit}`;
  if (range.low !== undefined && range.high !== undefined) return `${range.low} to ${range.high}${after}`;
  if (range.high !== undefined) return `up to ${range.high}${after}`;
  return range.low === undefined ? (range.text ?? "not given") : `from ${range.low}${after}`;
}
