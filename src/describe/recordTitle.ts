import type { ClinicalCase } from "../case/schema";
import type { PlacedCase, PlacedCourses, PlacedRecord, PlacedValue } from "../place/types";

/** What a record is called: by its label, else by what it is. */
export function recordTitle({ case: clinicalCase }: PlacedCase, placed: PlacedRecord): string {
  switch (placed.list) {
    case "courses":
      return coursesTitle(clinicalCase, placed);
    case "values":
      return valueTitle(clinicalCase, placed);
    case "drugs":
      return placed.record.label ?? clinicalCase.agents?.[placed.record.drug]?.label ?? placed.record.drug;
    case "scores":
      return `${placed.record.label ?? placed.record.instrument} ${placed.record.value}`;
    case "samples":
      return placed.record.label ?? placed.record.material ?? "Sample";
    case "links":
      return placed.record.label ?? placed.record.type ?? "Link";
    case "events":
      return placed.record.label ?? placed.record.term ?? placed.record.category ?? "Event";
    case "absences":
      return `Looked for, not seen: ${placed.record.label}`;
    default:
      return otherTitle(placed.record);
  }
}

function otherTitle({ label, type, id }: { readonly label?: string; readonly type?: string; readonly id?: string }): string {
  return label ?? type ?? id ?? "Record";
}

function coursesTitle(clinicalCase: ClinicalCase, { record, courses }: PlacedCourses): string {
  const regimen = record.label ?? clinicalCase.regimens?.[record.regimen]?.label ?? record.regimen;
  const [first, last] = [courses[0]?.number, courses.at(-1)?.number];
  if (first === undefined || last === undefined) return regimen;
  return first === last ? `${regimen}, course ${first}` : `${regimen}, courses ${first}–${last}`;
}

function valueTitle(clinicalCase: ClinicalCase, { record, row }: PlacedValue): string {
  const analyte = clinicalCase.analytes?.[record.analyte];
  const unit = row?.[2]?.unit ?? record.unit ?? analyte?.unit ?? "";
  const value = row?.[1] ?? record.value;
  const name = record.label ?? analyte?.label ?? record.analyte;
  if (value === undefined) return name;
  const withUnit = /\d/.test(String(value)) && unit !== "1" && unit !== "" ? `${value} ${unit}` : String(value);
  return `${name}: ${withUnit}`;
}
