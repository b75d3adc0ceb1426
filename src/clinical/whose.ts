/** Whose record it is, in a case that is about more than one person. */
import type { ClinicalCase } from "../case/schema";

/** The key of a record's subject; a record that names none is the patient's, who is the first one. Undefined where there is nobody. */
export const subjectOf = ({ subjects = {} }: ClinicalCase, subject: string | undefined): string | undefined =>
  subject ?? Object.keys(subjects)[0];

/** "mother"; undefined where the case is about one person and the record is that person's. */
export function whose(clinicalCase: ClinicalCase, subject: string | undefined): string | undefined {
  const { subjects = {} } = clinicalCase;
  const [patient, ...others] = Object.keys(subjects);
  const key = subjectOf(clinicalCase, subject);
  if (key === undefined || (others.length === 0 && key === patient)) return undefined;
  return subjects[key]?.label ?? subjects[key]?.relation ?? key;
}

/** "Ixazomib, mother" in a case of several, "Ixazomib" in any other. */
export function withWhose(clinicalCase: ClinicalCase, name: string, subject: string | undefined): string {
  const words = whose(clinicalCase, subject);
  return words === undefined ? name : `${name}, ${words}`;
}
