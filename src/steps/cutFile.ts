import { currentFormat } from "../case/schema";
import type { CaseFile } from "../case/schema";
import type { PlacedStep } from "./placeStep";

/** The case file of one step: the case as it was known then and the figure as the step chooses it, with nothing of the rest. */
export const cutFile = ({ placed, figure }: Pick<PlacedStep, "placed" | "figure">): CaseFile => ({
  format: currentFormat,
  case: placed.case,
  figure,
});
