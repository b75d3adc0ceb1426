/** What an element shows: a figure, or one step of its presentation, made from the case as it was known then. */
import type { CaseFile, FigureOptions } from "../case";
import {
  type AxisKind,
  axisKinds,
  type FigureLayout,
  layoutView,
  type PresetName,
  presetNames,
  type Target,
  type Theme,
} from "../layout";
import type { PlacedCase } from "../place";
import { placeStep, stepsOf, stepTitle } from "../steps/placeStep";

export interface Case {
  readonly file: CaseFile;
  readonly placed: PlacedCase;
}

export interface Look {
  /** From 1; 0 for the whole figure. */
  readonly step: number;
  readonly axis?: AxisKind;
  readonly preset: PresetName;
  readonly theme: Theme;
  /** In points; what the preset says when absent. */
  readonly size?: { readonly width: number; readonly height?: number };
}

export interface Shown {
  readonly layout: FigureLayout;
  readonly title: string;
}

/** Throws where the case has no such step. */
export function showStep({ file, placed }: Case, { step, axis, preset, theme, size }: Look): Shown {
  const target: Target = { preset, theme, ...size, ...(axis !== undefined && { axis }) };
  const draw = (known: PlacedCase, figure: FigureOptions | undefined) => layoutView(known, figure, target);
  if (step === 0) return { layout: draw(placed, file.figure), title: "" };
  const shown = placeStep(file, step - 1, placed);
  if ("failure" in shown) throw new Error(shown.failure);
  const title = stepTitle(shown.step, step - 1);
  return { layout: draw(shown.placed, shown.figure), title };
}

export const countOf = ({ file }: Case): number => stepsOf(file).length;

const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (word: string | null): T | undefined =>
    allowed.find((each) => each === word);
export const axisNamed = oneOf(axisKinds);
export const presetNamed = oneOf(presetNames);
