/** Fields that say themselves: a word before the value is all they need. */

export interface Row {
  readonly term: string;
  readonly detail: string;
}

/** A record, or the case, in words. */
export interface RecordDescription {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Of a block of several courses: each course by itself, which is more than anybody reads at once. */
  readonly eachCourse?: readonly Row[];
  /** Where it stands in the source. */
  readonly source?: string;
}

/** One row, or none where nothing is said. */
export function row(term: string, detail: string | number | undefined): readonly Row[] {
  return detail === undefined || detail === "" ? [] : [{ term, detail: String(detail) }];
}

/** In the order of reading: what it is, how much, what came of it, remarks last. */
const terms: Readonly<Record<string, string>> = {
  status: "Status",
  term: "Term",
  category: "Kind",
  type: "Kind",
  certainty: "Certainty",
  material: "Material",
  site: "Site",
  dose: "Dose",
  route: "Route",
  schedule: "Schedule",
  purpose: "Purpose",
  times: "How often",
  level: "Level",
  details: "Details",
  method: "Method",
  findings: "Findings",
  established: "Established by",
  statistic: "Statistic",
  change: "Change",
  validity: "Validity",
  resulted: "Result known",
  line: "Line of therapy",
  planned: "Courses planned",
  outcome: "Outcome",
  stopped: "Stopped",
  cause: "Cause",
  verdict: "Verdict",
  from: "From",
  to: "To",
  reason: "Reason",
  asPrinted: "As printed",
  remark: "Remark",
  note: "Note",
};

/** The rows of a record's plain fields. */
export function plainRows(fields: Readonly<Record<string, unknown>>): readonly Row[] {
  return Object.entries(terms).flatMap(([field, term]) => row(term, words(fields[field])));
}

function words(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  return Array.isArray(value) ? value.map(words).join("; ") : undefined;
}
