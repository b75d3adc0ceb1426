/** What an element shows: a figure, or one step of its presentation, made from the case as it was known then. */
import type { CaseFile, FigureOptions } from "../case";
import { type FigureLayout, layoutView, type Target } from "../layout";
import type { PlacedCase } from "../place";
import { placeStep, stepsOf, stepTitle } from "../steps/placeStep";

export interface Case {
  readonly file: CaseFile;
  readonly placed: PlacedCase;
}

export interface Shown {
  readonly layout: FigureLayout;
  readonly title: string;
}

/** Throws where the case has no such step. @param step from 1; 0 for the whole figure */
export function showStep({ file, placed }: Case, step: number, target: Target): Shown {
  const draw = (known: PlacedCase, figure: FigureOptions | undefined) => layoutView(known, figure, target);
  if (step === 0) return { layout: draw(placed, file.figure), title: "" };
  const shown = placeStep(file, step - 1, placed);
  if ("failure" in shown) throw new Error(shown.failure);
  return { layout: draw(shown.placed, shown.figure), title: stepTitle(shown.step, step - 1) };
}

export const countOf = ({ file }: Case): number => stepsOf(file).length;
