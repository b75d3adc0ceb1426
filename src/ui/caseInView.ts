import type { Problem } from "../case";
import type { PlacedCase } from "../place/types";
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
