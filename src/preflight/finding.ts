/** What a check of a figure found. */
import type { Box } from "../scene/bounds";

export interface Finding {
  /** Which check: "smallest text". */
  readonly check: string;
  /** A note is no fault: something that a person must judge, or that cannot be otherwise at this size. */
  readonly verdict: "pass" | "fail" | "note";
  /** What was found and what was expected, with the number. */
  readonly words: string;
  /** Where in the figure, in points; absent for the figure as a whole. */
  readonly at?: Box;
}

/** The failures, or one pass in these words where there are none. */
export function passOr(check: string, words: string, faults: readonly Omit<Finding, "check" | "verdict">[]): readonly Finding[] {
  if (faults.length === 0) return [{ check, verdict: "pass", words }];
  return faults.map((fault) => ({ check, verdict: "fail", ...fault }));
}
