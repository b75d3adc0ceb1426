/** The legend of a figure, as it stands under it in a journal: what it shows, every regimen with its doses, and all notes of the drawing. */
import type { ClinicalCase, Dose, FigureOptions } from "../case/schema";
import type { PlacedCase, PlacedCourses } from "../place/types";
import { citationWords } from "./describeCase";
import { insideSentence } from "./insideSentence";

export interface Legend {
  readonly title: string;
  /** Each block of courses in order, with its drugs and doses. */
  readonly regimens: string;
  /** What the drawing explains: abbreviations, signs, anchor, assumptions, ranges, cut-off. */
  readonly notes: readonly string[];
  /** The whole publication that the facts come from. */
  readonly source: string;
}

/** @param notes of the drawing that the legend is for: what another size leaves out is explained in its own legend */
export function legendOf(placed: PlacedCase, figure: FigureOptions = {}, notes: readonly string[]): Legend {
  const { case: clinicalCase } = placed;
  const blocks = placed.records.flatMap((record) =>
    record.list === "courses" && (record.record.status ?? "given") !== "declined" ? [courseWords(clinicalCase, record)] : [],
  );
  const source = citationWords(clinicalCase);
  return {
    title: sentence(figure.title ?? clinicalCase.title ?? "Treatment timeline"),
    regimens: blocks.length === 0 ? "" : `Regimens: ${blocks.join("; ")}.`,
    // The whole source follows.
    notes: source === "" ? notes : notes.filter((note) => !note.startsWith("Source: ")),
    source: source === "" ? "" : sentence(source),
  };
}

/** "Figure. Title. Regimens: … Notes. Source." in one paragraph. */
export const legendText = ({ title, regimens, notes, source }: Legend): string =>
  ["Figure.", title, regimens, ...notes, source].filter((part) => part !== "").join(" ");

/** "Courses 1–2, Id (ixazomib 4 mg on days 1, 8, 15; dexamethasone 20 mg on days 1, 8, 15, 22)". */
function courseWords(clinicalCase: ClinicalCase, { record, courses }: PlacedCourses): string {
  const regimen = clinicalCase.regimens?.[record.regimen];
  const name = record.label ?? regimen?.label ?? record.regimen;
  const usual = record.given ?? regimen?.agents ?? [];
  const [first, ...others] = runsOf(courses.map(({ number }) => ({ number, doses: givenIn(record, number) ?? usual })));
  const words = (doses: readonly Dose[]) => doses.map((dose) => doseWords(clinicalCase, dose));
  const said = words(first?.doses ?? usual);
  const later = others.map(({ from, to, doses }) => {
    const changed = words(doses).filter((dose) => !said.includes(dose));
    return `${rangeWords("course", from, to)}: ${(changed.length === 0 ? words(doses) : changed).join("; ")}`;
  });
  const inside = [said.join("; "), ...later].filter((part) => part !== "").join("; ");
  const [start, end] = [courses[0]?.number, courses.at(-1)?.number];
  const numbers = start === undefined || end === undefined ? "" : `${rangeWords("Course", start, end)}, `;
  return `${numbers}${name}${record.status === "planned" ? ", planned" : ""}${inside === "" ? "" : ` (${inside})`}`;
}

const givenIn = ({ each = [] }: PlacedCourses["record"], number: number): readonly Dose[] | undefined =>
  each.find(({ course, given }) => course === number && given !== undefined)?.given;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly doses: readonly Dose[];
}

/** Courses in a row with the same doses. */
function runsOf(courses: readonly { readonly number: number; readonly doses: readonly Dose[] }[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { number, doses } of courses) {
    const last = runs.at(-1);
    if (last !== undefined && JSON.stringify(last.doses) === JSON.stringify(doses))
      runs[runs.length - 1] = { ...last, to: number };
    else runs.push({ from: number, to: number, doses });
  }
  return runs;
}

/** "Course 3", "courses 4–5". */
const rangeWords = (word: string, from: number, to: number): string =>
  from === to ? `${word} ${from}` : `${word}s ${from}–${to}`;

const doseWords = (clinicalCase: ClinicalCase, { drug, dose, days }: Dose): string =>
  [drugWords(clinicalCase, drug), dose, daysWords(days)].filter((part) => part !== undefined).join(" ");

const drugWords = ({ agents = {} }: ClinicalCase, drug: string): string => insideSentence(agents[drug]?.label ?? drug);

function daysWords(days: string | undefined): string | undefined {
  if (days === undefined) return undefined;
  return /^\d+$/.test(days.trim()) ? `on day ${days.trim()}` : `on days ${days}`;
}

const sentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);
