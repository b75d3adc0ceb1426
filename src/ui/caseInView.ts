import type { Problem } from "../case";
import type { PlacedCase } from "../place/types";
import { hasAnchor } from "../clinical/anchorOf";
import type { AxisKind, OpenCase } from "../store";
import type { Drawing, Outcome } from "./drawing";

/** The open case and all that follows from it but the figure, which also follows from the window. */
export interface CaseInView {
  readonly open: OpenCase;
  readonly title: string;
  /** Absent when nothing of the text could be read. */
  readonly placing: Outcome<PlacedCase> | undefined;
  /** Absent when there is nothing to draw. */
  readonly drawing: Drawing | undefined;
  readonly problems: readonly Problem[];
  readonly axis: AxisKind;
}

/** Whether the case can be drawn by this time: courses need a course, and time that is counted needs something to count from. */
export function offersAxis({ drawing }: Pick<CaseInView, "drawing">, kind: AxisKind): boolean {
  if (drawing === undefined || kind === "calendar") return drawing !== undefined;
  const { placed, figure } = drawing;
  return kind === "courses" ? (placed.case.courses ?? []).length > 0 : hasAnchor(placed, figure?.axis);
}
