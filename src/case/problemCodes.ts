/** Every rule of the reader by its stable name. Placing a case adds its own, for statements that contradict each other. */
export const problemCodes = [
  // the file as a whole
  "too-large",
  "too-deep",
  "wrong-encoding",
  "not-json",
  "duplicate-key",
  "wrong-format",
  "empty-case",
  "more-problems",
  // the shape of what is written
  "wrong-type",
  "wrong-value",
  "missing-field",
  "unknown-field",
  // what it says
  "wrong-time",
  "mixed-times",
  "end-before-start",
  "reference-cycle",
  "wrong-id",
  "duplicate-id",
  "unknown-record",
  "unknown-course",
  "ambiguous-course",
  "unknown-clock",
  "wrong-clock-name",
  "unknown-regimen",
  "unknown-analyte",
  "unknown-drug",
  "unknown-name",
  "left-out",
  "missing-value",
  "missing-unit",
  "unit-in-value",
  "decimal-comma",
] as const;
export type ProblemCode = (typeof problemCodes)[number];
