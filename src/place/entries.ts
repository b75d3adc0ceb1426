/** The records of a case in the order of their lists, with what placement needs to know of each, whatever its list. */
import type { Basis, ClinicalCase, RecordList, RecordOf } from "../case/schema";

/** The fields that place a record; each list has some of them. */
export interface TimeFields {
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly subject?: string | undefined;
  readonly status?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly at?: string | readonly string[] | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly length?: string | undefined;
  readonly over?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
}

export type Entry = { readonly [L in RecordList]: EntryOf<L> }[RecordList];

export interface EntryOf<L extends RecordList> {
  readonly list: L;
  readonly path: string;
  readonly record: RecordOf<L>;
}

/** All records, in file order of the lists and of the records in them. */
export function entriesOf(clinicalCase: ClinicalCase): readonly Entry[] {
  const byList: { readonly [L in RecordList]: readonly EntryOf<L>[] } = {
    diagnoses: pathed("diagnoses", clinicalCase.diagnoses),
    courses: pathed("courses", clinicalCase.courses),
    drugs: pathed("drugs", clinicalCase.drugs),
    procedures: pathed("procedures", clinicalCase.procedures),
    stays: pathed("stays", clinicalCase.stays),
    samples: pathed("samples", clinicalCase.samples),
    values: pathed("values", clinicalCase.values),
    scores: pathed("scores", clinicalCase.scores),
    assessments: pathed("assessments", clinicalCase.assessments),
    events: pathed("events", clinicalCase.events),
    absences: pathed("absences", clinicalCase.absences),
    links: pathed("links", clinicalCase.links),
    statuses: pathed("statuses", clinicalCase.statuses),
    conclusions: pathed("conclusions", clinicalCase.conclusions),
  };
  return Object.keys(clinicalCase).flatMap((key): readonly Entry[] => (isList(key, byList) ? byList[key] : []));
}

const isList = (key: string, byList: object): key is RecordList => Object.hasOwn(byList, key);

const pathed = <L extends RecordList>(list: L, records: readonly RecordOf<L>[] = []): readonly EntryOf<L>[] =>
  records.map((record, index) => ({ list, path: `case.${list}[${index}]`, record }));
