/** The whole pipeline: read, place, lay out, write. */
import { type CaseFile, placeProblems, type Problem, readCaseFile } from "./case";
import { writeSvg } from "./export/svg";
import { layoutFigure, type Target } from "./layout";
import { type PlacedCase, placeCase } from "./place";
import type { Scene } from "./scene/scene";
import { type PlacedStep, placeStep, type StepFailure } from "./steps/placeStep";
import { stepsOf } from "./steps/stepsOf";

export type { CaseFile, ClinicalCase, FigureOptions, Problem } from "./case";
export { type AxisKind, axisKinds, type PresetName, presetNames, type Target } from "./layout";
export type { PlacedCase } from "./place";
export type { Item, Scene } from "./scene/scene";
export type { PlacedStep, StepFailure };
export { layoutFigure, placeCase, placeStep, readCaseFile, stepsOf, writeSvg };

export interface PlacedFile {
  readonly file: CaseFile;
  readonly placed: PlacedCase;
}

/** Reads and places a case file; what reading finds and what placing finds is one list in file order, each with its place in the text. */
export function readAndPlace(text: string): { readonly found?: PlacedFile; readonly problems: readonly Problem[] } {
  const { file, problems, leftOut } = readCaseFile(text);
  if (!file) return { problems };
  const placed = placeCase(file.case);
  const contradictions = placeProblems(text, placed.problems, leftOut);
  const all = contradictions.length === 0 ? problems : [...problems, ...contradictions].sort(inFileOrder);
  return { found: { file, placed }, problems: all };
}

function inFileOrder(one: Problem, other: Problem): number {
  const [line, otherLine] = [one.line ?? Number.POSITIVE_INFINITY, other.line ?? Number.POSITIVE_INFINITY];
  return line === otherLine ? (one.column ?? 0) - (other.column ?? 0) : line < otherLine ? -1 : 1;
}

/** A case file's text as a scene, with every problem found on the way; no scene where the text is no case file at all. */
export function figureOf(text: string, target: Target): { readonly scene?: Scene; readonly problems: readonly Problem[] } {
  const { found, problems } = readAndPlace(text);
  return found === undefined ? { problems } : { scene: layoutFigure(found.placed, found.file.figure, target), problems };
}
