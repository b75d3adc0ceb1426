/** The drawing of the open case without what identifies; fetched when it is first asked for, as it needs the format's schema. */
import { type Deidentified, deidentify, type DeidentifyOptions } from "../deidentify";
import type { CaseFile } from "../case";
import { type Drawing, type Outcome, placeWhole } from "./drawing";

export interface PrivateDrawing extends Deidentified {
  readonly drawing: Drawing;
}

export function deidentifyDrawing(file: CaseFile, { placed }: Drawing, options: DeidentifyOptions): Outcome<PrivateDrawing> {
  const made = deidentify({ file, placed }, options);
  const again = placeWhole(made.file.case);
  if ("failure" in again) return again;
  return { result: { ...made, drawing: { placed: again.result, figure: made.file.figure } } };
}
