import { withWhose } from "../clinical/whose";
import type { ClinicalCase } from "../case/schema";
import type { PlacedCase, PlacedCourses, PlacedRecord, PlacedValue } from "../place/types";
import { valueWords } from "./valueWords";

/** What a record is called: by its label, else by what it is; with whose it is where a case is about several people. */
export const recordTitle = ({ case: clinicalCase }: PlacedCase, placed: PlacedRecord): string =>
  withWhose(clinicalCase, ownTitle(clinicalCase, placed), placed.record.subject);

function ownTitle(clinicalCase: ClinicalCase, placed: PlacedRecord): string {
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
      return `Absence reported: ${placed.record.label}`;
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

/** "course 3", or "course 1 (DPd)" where courses of several regimens have that number. */
export function courseTitle(placed: PlacedCase, { record, path }: PlacedCourses, number: number | undefined): string {
  const isCounted = (other: PlacedRecord): boolean =>
    other.list === "courses" && other.path !== path && other.courses.some((course) => course.number === number);
  if (!placed.records.some(isCounted)) return `course ${number}`;
  return `course ${number} (${record.label ?? placed.case.regimens?.[record.regimen]?.label ?? record.regimen})`;
}

function valueTitle(clinicalCase: ClinicalCase, placed: PlacedValue): string {
  const { record } = placed;
  const name = record.label ?? clinicalCase.analytes?.[record.analyte]?.label ?? record.analyte;
  const value = valueWords(clinicalCase, placed);
  return value === undefined ? name : `${name}: ${value}`;
}
