/** What the reader finds on its way, before it is known at which line it stands. */
import type { Path } from "./path";
import type { ProblemCode } from "./problemCodes";

export interface Finding {
  readonly severity: "error" | "warning";
  readonly code: ProblemCode;
  readonly path: Path;
  /** Where it stands, when that is known already; otherwise it is looked up by path. */
  readonly offset?: number;
  /** Points at a character of the text that stands at `path`, from 0. */
  readonly inside?: number;
  /** Points at the name of the field rather than at its value. */
  readonly atKey?: boolean;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Collects findings up to a bound, so that a file of nothing but mistakes costs no more than a good one. */
export interface Findings {
  readonly add: (finding: Finding) => void;
  readonly all: readonly Finding[];
  /** How many errors have been added so far, whether kept or only counted. */
  readonly errors: () => number;
  /** How many errors and warnings came after the bound was reached, and are only counted. */
  readonly unlisted: { readonly error: number; readonly warning: number };
}

/** Far above what is listed, so that the ones listed are the first of the file. */
const mostFindings = 10_000;

export function createFindings(): Findings {
  const all: Finding[] = [];
  const unlisted = { error: 0, warning: 0 };
  let errors = 0;
  const add = (finding: Finding) => {
    if (finding.severity === "error") errors++;
    if (all.length < mostFindings) all.push(finding);
    else unlisted[finding.severity]++;
  };
  return { add, all, errors: () => errors, unlisted };
}
