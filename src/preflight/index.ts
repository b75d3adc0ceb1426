/** Whether a figure can be handed in: every check with its number, every fault with its place. */
import type { FigureLayout } from "../layout";
import type { PlacedCase } from "../place/types";
import type { FigureRules } from "../presets";
import { visions } from "../scene/visions";
import { markContrastFindings, textContrastFindings, visionFindings } from "./colour";
import type { Finding } from "./finding";
import { lineFindings, overlapFindings, sizeFindings, typeFindings } from "./geometry";
import { abbreviationFindings, fontFindings, identifierFindings, leftOutFindings, unitFindings } from "./words";

export type { Finding } from "./finding";

export interface PreflightOptions {
  readonly rules: FigureRules;
  /** The figure must not tell dates or who the patient is. */
  readonly deidentified?: boolean;
}

export function preflight(
  placed: PlacedCase,
  { scene, notes }: Pick<FigureLayout, "scene" | "notes">,
  { rules, deidentified = false }: PreflightOptions,
): readonly Finding[] {
  return [
    ...sizeFindings(scene, rules),
    ...typeFindings(scene, rules),
    ...lineFindings(scene, rules),
    ...overlapFindings(scene),
    ...leftOutFindings(scene, notes),
    ...textContrastFindings(scene),
    ...markContrastFindings(scene),
    ...visions.flatMap((vision) => visionFindings(scene, vision)),
    ...abbreviationFindings(scene, placed.case, notes),
    ...unitFindings(scene, placed),
    ...fontFindings(scene),
    ...(deidentified ? identifierFindings(scene) : []),
  ];
}
