/** Everything that is known of one record, in words: what a reader sees on pointing at its mark. */
import type { ClinicalCase, Dose } from "../case/schema";
import { newDrugsBefore } from "../clinical/firstDoses";
import type { PlacedCase, PlacedCourse, PlacedCourses, PlacedDrug, PlacedRecord, PlacedValue } from "../place/types";
import { casePath } from "./casePath";
import { describeCase } from "./describeCase";
import { diseaseRows } from "./diseaseRows";
import { daysInWords } from "./keyFacts";
import { timeAsTold } from "./fileTimes";
import { plainRows, type RecordDescription, type Row, row } from "./plainRows";
import { rangeWords } from "./rangeWords";
import { recordTitle } from "./recordTitle";
import { sourceWords, withSource } from "./sourceWords";
import { groundRows, momentBounds, timeRows } from "./timeRows";

export type { RecordDescription } from "./plainRows";

/** The record at a path such as `case.courses[2]`, or around it, or the case at `case`; undefined when there is none. */
export function describeRecord(placed: PlacedCase, path: string): RecordDescription | undefined {
  if (path === casePath) return describeCase(placed);
  const record = recordAt(placed, path);
  if (!record) return undefined;
  const eachCourse = record.list === "courses" && record.courses.length > 1 ? courseByCourse(placed, record) : undefined;
  const source = sourceWords((record.list === "values" ? record.row?.[2]?.source : undefined) ?? record.record.source);
  return {
    title: recordTitle(placed, record),
    rows: [
      ...timeRows(placed, record.time),
      ...ownRows(placed, record),
      ...plainRows(fieldsOf(placed, record)),
      ...belongingRows(placed.case, record),
      ...linkRows(placed, record),
      ...groundRows(record.time),
    ],
    ...(eachCourse && { eachCourse }),
    ...(source !== undefined && { source }),
  };
}

/** A mark may name a part of a record, such as one course of a block: the longest path around it counts. */
export function recordAt(placed: PlacedCase, path: string): PlacedRecord | undefined {
  const around = placed.records.filter(
    (record) => record.path === path || record.record.id === path || isInside(path, record.path),
  );
  return around.reduce<PlacedRecord | undefined>(
    (best, record) => (best && best.path.length >= record.path.length ? best : record),
    undefined,
  );
}

const isInside = (path: string, outer: string): boolean => path.startsWith(outer) && /^[.[#]/.test(path.slice(outer.length));

/** The fields of a record; a row of a series has its own beside those of the series. */
function fieldsOf(placed: PlacedCase, record: PlacedRecord): Readonly<Record<string, unknown>> {
  if (record.list === "values") return { ...record.record, ...record.row?.[2] };
  if (record.list !== "samples" || record.record.resulted === undefined) return record.record;
  return { ...record.record, resulted: timeAsTold(placed, record.record.resulted) };
}

/** What only this kind of record has. */
function ownRows(placed: PlacedCase, record: PlacedRecord): readonly Row[] {
  switch (record.list) {
    case "diagnoses":
      return diagnosisRows(placed.case, record.record);
    case "courses":
      return courseRows(placed, record);
    case "drugs":
      return drugRows(placed, record);
    case "values":
      return valueRows(placed.case, record);
    case "scores":
      return scoreRows(record.record);
    case "assessments":
      return (record.record.readings ?? []).map(readingRow);
    case "events":
      return [...eventRows(placed, record.record), ...newDrugRows(placed, record)];
    default:
      return [];
  }
}

type RecordIn<L extends PlacedRecord["list"]> = Extract<PlacedRecord, { readonly list: L }>["record"];

/** The disease in full, so that nobody has to look up a key. Its source is said: it need not be that of the diagnosis. */
function diagnosisRows({ diseases = {} }: ClinicalCase, { disease: key = "" }: RecordIn<"diagnoses">): readonly Row[] {
  const disease = diseases[key];
  return disease ? [...row("Disease", withSource(disease.label, disease.source)), ...diseaseRows(disease)] : [];
}

/** Whom and what a record belongs to, by name; a diagnosis has said its disease already. */
function belongingRows({ subjects, diseases, lesions }: ClinicalCase, { list, record }: PlacedRecord): readonly Row[] {
  const { subject = "", disease = "", lesion = "" } = record;
  const person = subjects?.[subject];
  return [
    ...row("Subject", person?.label ?? person?.relation ?? subject),
    ...row("Disease", list === "diagnoses" ? undefined : (diseases?.[disease]?.label ?? disease)),
    ...row("Lesion", lesions?.[lesion]?.label ?? lesion),
  ];
}

function courseRows(placed: PlacedCase, block: PlacedCourses): readonly Row[] {
  const { record, courses } = block;
  const regimen = placed.case.regimens?.[record.regimen];
  const cycle = record.cycle ?? regimen?.cycle;
  return [
    ...row("Regimen", regimen?.name),
    ...(regimen?.agents ?? []).flatMap((dose) => row(`Plan: ${agentName(placed.case, dose.drug)}`, doseWords(dose))),
    ...(record.given ?? []).flatMap((dose) => row(`Given: ${agentName(placed.case, dose.drug)}`, doseWords(dose))),
    ...row("Cycle", cycle && `${cycle.length} (${cycle.basis ?? "reported"})`),
    ...(courses.length > 1 ? [] : courseByCourse(placed, block)),
  ];
}

const courseByCourse = (placed: PlacedCase, { record, courses }: PlacedCourses): readonly Row[] =>
  courses.flatMap((course) => oneCourseRows(placed, { record, course, isAlone: courses.length === 1 }));

interface CourseOfBlock {
  readonly record: PlacedCourses["record"];
  readonly course: PlacedCourse;
  /** The block is this one course, and its start has been said. */
  readonly isAlone: boolean;
}

function oneCourseRows(placed: PlacedCase, { record, course, isAlone }: CourseOfBlock): readonly Row[] {
  const own = record.each?.find((each) => each.course === course.number);
  const term = `Course ${course.number}`;
  const length = course.length && `${course.length.days} days (${course.length.basis})`;
  const stopped = own?.stopped && `stopped: ${own.stopped.reason}${promptedBy(placed, own.stopped.because)}`;
  const cut = course.cutShort && !own?.stopped ? "cut short" : undefined;
  const facts = [isAlone ? undefined : `starts ${momentBounds(placed, course.start)}`, length, stopped, cut, own?.note].filter(
    (fact) => fact !== undefined,
  );
  return [
    ...row(term, facts.join("; ")),
    ...(own?.planned ?? []).flatMap((dose) => row(`${term} planned: ${agentName(placed.case, dose.drug)}`, doseWords(dose))),
    ...(own?.given ?? []).flatMap((dose) => row(`${term} given: ${agentName(placed.case, dose.drug)}`, doseWords(dose))),
  ];
}

function drugRows(placed: PlacedCase, { record, steps, doses }: PlacedDrug): readonly Row[] {
  const listed = record.steps ?? [];
  return [
    ...row("Drug", agentName(placed.case, record.drug)),
    ...steps.flatMap(({ index, start }) => {
      const step = listed[index];
      const kind = step?.hold ? `held: ${step.hold}` : step?.taper ? "taper" : undefined;
      const facts = [kind, step?.dose, step?.schedule, `from ${momentBounds(placed, start)}`, step?.note];
      return row(`Step ${index + 1}`, facts.filter((fact) => fact !== undefined).join("; "));
    }),
    ...row("Doses with a day", doses.length > 1 ? doses.length : undefined),
  ];
}

const agentName = (clinicalCase: ClinicalCase, drug: string): string => clinicalCase.agents?.[drug]?.label ?? drug;

function doseWords({ dose, route, days, schedule, purpose, note }: Dose): string {
  const parts = [dose, route, days && `days ${days}`, schedule, purpose, note];
  return parts.filter((part) => part !== undefined && part !== "").join(", ") || "dose not stated";
}

function valueRows(clinicalCase: ClinicalCase, value: PlacedValue): readonly Row[] {
  const analyte = clinicalCase.analytes?.[value.record.analyte];
  const range = rangeWords(clinicalCase, value);
  return [...row("Specimen", analyte?.specimen), ...row("Reference range", range), ...row("About the analyte", analyte?.note)];
}

function scoreRows({ best, worst }: RecordIn<"scores">): readonly Row[] {
  return [...row("Best possible", best), ...row("Worst possible", worst)];
}

function readingRow({ category, criteria, confirmed, by }: NonNullable<RecordIn<"assessments">["readings"]>[number]): Row {
  const words = typeof category === "string" ? category : category.join(" or ");
  const facts = [
    words,
    criteria,
    confirmed === undefined ? undefined : confirmed ? "confirmed" : "not confirmed",
    by && `called by ${by}`,
  ];
  return { term: "Reading", detail: facts.filter((fact) => fact !== undefined).join(", ") };
}

function eventRows(placed: PlacedCase, record: RecordIn<"events">): readonly Row[] {
  const { grade, grades = [], suspected = [], photos = [] } = record;
  const suspects = suspected.map(({ drug, role, verdict, by, action, source }) => {
    const parts = [role, verdict, by && `says: ${by}`, action, sourceWords(source)];
    const facts = parts.filter((part) => part !== undefined);
    return { term: `Suspected: ${agentName(placed.case, drug)}`, detail: facts.join("; ") || "named by the source" };
  });
  return [
    ...row("Grade", grade && `${grade.grade} (${grade.scale})`),
    ...grades.map(({ at, grade: number, scale }) => ({
      term: "Grade",
      detail: `${number} (${scale}), ${timeAsTold(placed, at)}`,
    })),
    ...suspects,
    ...row("Photos", photos.map(({ label, ref }) => `${ref}: ${label}`).join("; ")),
  ];
}

/** The time to onset is worked out; whether a drug caused it is for the source to say. */
function newDrugRows(placed: PlacedCase, event: PlacedRecord): readonly Row[] {
  if (event.list !== "events" || event.record.category === "progression") return [];
  const drugs = newDrugsBefore(placed, event).map(
    ({ label, least, greatest }) =>
      `${label}, first given ${greatest === 0 ? "the same day" : `${daysInWords(least, greatest)} before`}`,
  );
  return row("New drugs before it (worked out)", drugs.join("; "));
}

/** Other records that this one names, and what other sources say. */
function linkRows(placed: PlacedCase, { record }: PlacedRecord): readonly Row[] {
  const alternatives = record.alternatives ?? [];
  return [
    ...row("Prompted by", record.because?.map((id) => titleOf(placed, id)).join("; ")),
    ...row("Part of", record.partOf && titleOf(placed, record.partOf)),
    ...alternatives.map(({ field, value, source, note }) => ({
      term: `Otherwise: ${field}`,
      detail: [typeof value === "string" ? timeAsTold(placed, value) : value, sourceWords(source), note]
        .filter((part) => part !== undefined)
        .join("; "),
    })),
  ];
}

/** `because` names what led the authors to act: no claim of cause. */
const promptedBy = (placed: PlacedCase, because: readonly string[] = []): string =>
  because.length === 0 ? "" : `, prompted by ${because.map((id) => titleOf(placed, id)).join(" and ")}`;

function titleOf(placed: PlacedCase, id: string): string {
  const named = placed.records.find(({ record }) => record.id === id);
  return named ? recordTitle(placed, named) : id;
}
