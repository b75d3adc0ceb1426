/** What the steps of reading a case share. */
import type { Finding, Findings } from "./findings";
import type { Names } from "./names";
import type { Path } from "./path";

export interface Reading {
  readonly findings: Findings;
  readonly names: Names;
  /** What cannot be used, as paths of the text; taken out at the end, all at once. */
  readonly leftOut: Path[];
}

export type Report = (finding: Finding) => void;
