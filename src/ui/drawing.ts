/** From the open case to the picture: the one-way path, with a net below it. */
import type { ClinicalCase, FigureOptions } from "../case/schema";
import { layoutFigure, type Target } from "../layout";
import { placeCase } from "../place";
import type { PlacedCase } from "../place/types";
import type { Scene } from "../scene/scene";

/** What came of a step; `failure` says in words that it did not work. */
export type Outcome<T> = { readonly result: T } | { readonly failure: string };

/** A fault of the program must not blank the page: the text of the case and its problems stay readable. */
function attempt<T>(step: () => T): Outcome<T> {
  try {
    return { result: step() };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

export const placeWhole = (clinicalCase: ClinicalCase): Outcome<PlacedCase> => attempt(() => placeCase(clinicalCase));

export interface Drawing {
  readonly placed: PlacedCase;
  readonly figure: FigureOptions | undefined;
}

export const drawFigure = ({ placed, figure }: Drawing, target: Target): Outcome<Scene> =>
  attempt(() => layoutFigure(placed, figure, target));
