import type { CaseFile, Target } from "../../src/index";

/** One figure of the gallery: what it shows, from which case, at which size. */
export interface Figure {
  readonly shows: string;
  readonly case: CaseFile["case"];
  readonly figure?: CaseFile["figure"];
  readonly target: Target;
}
