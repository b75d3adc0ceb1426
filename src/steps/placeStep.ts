/** A step of a presentation, ready to be laid out: the case as it was known then, placed anew, and the figure as the step chooses it. */
import { timeFault } from "../case/timeFault";
import type { CaseFile, FigureOptions, PresentationStep } from "../case/schema";
import { placeCase } from "../place";
import type { PlacedCase } from "../place/types";
import { caseUpTo } from "../place/upTo/caseUpTo";
import { stepFigure } from "./stepFigure";
import { stepsOf } from "./stepsOf";

export interface PlacedStep {
  readonly step: PresentationStep;
  readonly placed: PlacedCase;
  readonly figure: FigureOptions;
}

/** Why a step cannot be shown; it then shows nothing, since it may have been meant to hide something. */
export interface StepFailure {
  readonly failure: string;
  /** What is wrong with its `until`, for its author alone: the hint may name what is hidden, which the failure, shown to the room, may not. */
  readonly why?: string;
}

/**
 * The step with that index, from 0.
 * @param whole the case of the file, placed; used as it is where the step hides nothing
 */
export function placeStep(file: CaseFile, index: number, whole?: PlacedCase): PlacedStep | StepFailure {
  const steps = stepsOf(file);
  const step = steps[index];
  if (step === undefined) return { failure: missing(index, steps.length) };
  const { until } = step;
  const fault = until === undefined ? undefined : timeFault(until, file.case);
  const shown = until === undefined ? file.case : fault === undefined ? caseUpTo(file.case, until) : undefined;
  if (shown === undefined) {
    const { message, hint } = fault ?? { message: `nothing that the step shows says when "${until}" is` };
    const why = hint === undefined ? message : `${message} (${hint})`;
    return { failure: `${message}, so step ${index + 1} cannot hide what comes later`, why };
  }
  const placed = until === undefined && whole ? whole : placeCase(shown);
  return { step, placed, figure: stepFigure(file.figure ?? {}, step, placed) };
}

function missing(index: number, count: number): string {
  if (count === 0) return "the case has no steps; they stand in `figure.steps`";
  const range = `expected a step from 1 to ${count}`;
  return index < 0 ? range : `${range}, found ${index + 1}`;
}

/** What a list calls a step. */
export const stepTitle = ({ question, title }: PresentationStep, index: number): string =>
  question ?? title ?? `Step ${index + 1}`;
