/** The whole pipeline: read, place, lay out, write. */
import { type Problem, readCaseFile } from "./case";
import { writeSvg } from "./export/svg";
import { layoutFigure, type Target } from "./layout";
import { placeCase } from "./place";
import type { Scene } from "./scene/scene";

export type { CaseFile, ClinicalCase, FigureOptions, Problem } from "./case";
export { type AxisKind, axisKinds, type PresetName, presetNames, type Target } from "./layout";
export type { PlacedCase } from "./place";
export type { Item, Scene } from "./scene/scene";
export { layoutFigure, placeCase, readCaseFile, writeSvg };

/** A case file's text as a scene, with every problem found on the way; no scene where the text is no case file at all. */
export function figureOf(text: string, target: Target): { readonly scene?: Scene; readonly problems: readonly Problem[] } {
  const { file, problems } = readCaseFile(text);
  if (file === undefined) return { problems };
  const placed = placeCase(file.case);
  return { scene: layoutFigure(placed, file.figure, target), problems: [...problems, ...placed.problems] };
}
