/** What an element shows: a figure, or one step of its presentation, made from the case as it was known then. */
import type { CaseFile, FigureOptions } from "../case";
import { type FigureLayout, layoutView, type Target } from "../layout";
import type { PlacedCase } from "../place";
import { placeStep, stepTitle } from "../steps/placeStep";
import { stepsOf } from "../steps/stepsOf";

export interface Case {
  readonly file: CaseFile;
  readonly placed: PlacedCase;
}

export interface Shown {
  readonly layout: FigureLayout;
  readonly title: string;
}

/**
 * The step that an attribute or an address asks for: 0, the whole figure, where it asks for none. Anything but a number from 1 is NaN, and
 * shows nothing: whoever wrote it meant to hide something.
 */
export function askedStep(said: string | null): number {
  if (said === null) return 0;
  return /^[1-9]\d{0,2}$/.test(said) ? Number(said) : Number.NaN;
}

/** Throws where the case has no such step. @param step from 1; 0 for the whole figure */
export function showStep({ file, placed }: Case, step: number, target: Target): Shown {
  const draw = (known: PlacedCase, figure: FigureOptions | undefined) => layoutView(known, figure, target);
  if (Number.isNaN(step)) throw new Error(`expected as step a number from 1 to ${countOf({ file, placed })}`);
  if (step === 0) return { layout: draw(placed, file.figure), title: "" };
  const shown = placeStep(file, step - 1, placed);
  if ("failure" in shown) throw new Error(shown.failure);
  return { layout: draw(shown.placed, shown.figure), title: stepTitle(shown.step, step - 1) };
}

export const countOf = ({ file }: Case): number => stepsOf(file).length;
