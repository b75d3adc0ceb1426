/** Something the reader of a case file should know, with the place where it was found. Collected, never thrown. */
export interface Problem {
  /** Errors cost something: a time, a row, a record, or all of the file; warnings cost nothing. */
  readonly severity: "error" | "warning";
  /** Stable name of the rule, such as `unknown-drug`. */
  readonly code: string;
  /** Where in the file, such as `case.courses[2].start`; empty for the file as a whole. */
  readonly path: string;
  /** 1-based; absent only when the text is not at hand. */
  readonly line?: number;
  readonly column?: number;
  /** Lower case, no full stop, values quoted: what was expected, what was found. */
  readonly message: string;
  readonly hint?: string;
}
