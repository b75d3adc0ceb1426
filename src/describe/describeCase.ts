/** What a case says beside its records in time: who, which disease, what the authors conclude, until when, and who published it. */
import type { ClinicalCase } from "../case/schema";
import type { Moment, PlacedCase } from "../place/types";
import { diseaseRows } from "./diseaseRows";
import { keyFacts } from "./keyFacts";
import { statedTime } from "./fileTimes";
import { momentInWords } from "./moments";
import { type RecordDescription, type Row, row } from "./plainRows";
import { withSource } from "./sourceWords";

/** The case as a whole, each statement with its own source. */
export function describeCase(placed: PlacedCase): RecordDescription {
  const { case: clinicalCase } = placed;
  const {
    title = "About this case",
    invented,
    subjects = {},
    diseases = {},
    conclusions = [],
    cutoff,
    notes = [],
  } = clinicalCase;
  const publication = citationWords(clinicalCase);
  return {
    title,
    rows: [
      ...row("Invented", invented ? "no real patient" : undefined),
      ...Object.entries(subjects).flatMap(([key, subject], index) => subjectRows(index === 0 ? "Patient" : key, subject)),
      ...Object.values(diseases).flatMap((disease) => [
        { term: "Disease", detail: withSource(disease.label, disease.source) },
        ...diseaseRows(disease),
      ]),
      ...keyFacts(placed),
      ...conclusions.map(({ label, source, note }) => ({
        term: "The authors conclude",
        detail: withSource([label, note].filter((part) => part !== undefined).join("; "), source),
      })),
      ...row("Cut-off in the case file", placed.cutoff === undefined ? cutoff : cutoffWords(placed, placed.cutoff)),
      ...notes.map((note) => ({ term: "Note", detail: note })),
      ...row("Licence", clinicalCase.citation?.licence),
    ],
    ...(publication !== "" && { source: publication }),
  };
}

const cutoffWords = (placed: PlacedCase, cutoff: Moment): string => statedTime(placed, cutoff) || momentInWords(placed, cutoff);

type Subject = NonNullable<ClinicalCase["subjects"]>[string];

/** A bare age stays a bare number: the file may mean months. */
function subjectRows(name: string, { relation = name, label, sex, age, history, source }: Subject): readonly Row[] {
  const facts = [label, sex, age === undefined ? undefined : `age ${age}`].filter((fact) => fact !== undefined);
  return [
    ...row(relation, withSource(facts.join(", "), source)),
    ...row("History", withSource([history ?? []].flat().join("; "), source)),
  ];
}

/** Authors, title, journal and address of the publication; empty for none. */
export function citationWords({ citation }: ClinicalCase): string {
  if (citation === undefined) return "";
  const { authors = [], title, journal, year, volume, pages, doi, url } = citation;
  const issue = [volume, pages].filter((part) => part !== undefined).join(":");
  const place = [journal, year].filter((part) => part !== undefined).join(" ");
  const where = doi === undefined ? url : `doi ${doi}`;
  return [authors.join(", "), title, [place, issue].filter(Boolean).join("; "), where].filter(Boolean).join(". ");
}
