/** What may leave the page: the case as it is, or made anew without what identifies. */
import type { CaseFile } from "../case";
import type { PrivateDrawing } from "./deidentifyDrawing";
import type { Drawing, Outcome } from "./drawing";

export type Privacy = "none" | "anchor" | "moved";

/** A shift of a month to a year back: the number is kept nowhere. */
const leastShift = 30;
const mostShift = 364;
function anyShift(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return -(leastShift + (number % (mostShift - leastShift + 1)));
}

/** The drawing made anew without what identifies; the code for that is fetched when it is first asked for. */
export async function privateDrawing(
  file: CaseFile,
  { drawing, privacy }: { readonly drawing: Drawing; readonly privacy: Exclude<Privacy, "none"> },
): Promise<Outcome<PrivateDrawing>> {
  const { deidentifyDrawing } = await import("./deidentifyDrawing");
  return deidentifyDrawing(file, drawing, privacy === "moved" ? { shiftDays: anyShift() } : {});
}
