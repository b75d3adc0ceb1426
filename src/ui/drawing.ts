/** From the open case to the picture: the one-way path, with a net below it. */
import type { ClinicalCase, FigureOptions } from "../case/schema";
import { type FigureLayout, layoutView, type Target } from "../layout";
import { placeCase } from "../place";
import type { PlacedCase } from "../place/types";
import type { Scene } from "../scene/scene";
import { oncePer } from "../clinical/oncePer";
import { failureOf } from "./failureOf";

/** What came of a step; `failure` says in words that it did not work. */
export type Outcome<T> = { readonly result: T } | { readonly failure: string };

/** A fault of the program must not blank the page: the text of the case and its problems stay readable. */
function attempt<T>(step: () => T): Outcome<T> {
  try {
    return { result: step() };
  } catch (error) {
    return failureOf(error);
  }
}

export const placeWhole = oncePer((clinicalCase: ClinicalCase): Outcome<PlacedCase> => attempt(() => placeCase(clinicalCase)));

export interface Drawing {
  readonly placed: PlacedCase;
  readonly figure: FigureOptions | undefined;
}

interface Latest {
  readonly figure: FigureOptions | undefined;
  readonly target: string;
  readonly like: FigureLayout | undefined;
  readonly layout: Outcome<FigureLayout>;
}

const latest = new WeakMap<PlacedCase, Latest>();

/** The figure with its axis and the places of its lanes, those of another layout where it is to be like that. The latest is kept: the app asks for what the first picture has asked for. */
export function layOut({ placed, figure }: Drawing, target: Target, like?: FigureLayout): Outcome<FigureLayout> {
  const asked = JSON.stringify(target);
  const known = latest.get(placed);
  if (known?.figure === figure && known?.target === asked && known.like === like) return known.layout;
  const layout = attempt(() => layoutView(placed, figure, target, like));
  latest.set(placed, { figure, target: asked, like, layout });
  return layout;
}

export function drawFigure(drawing: Drawing, target: Target): Outcome<Scene> {
  const layout = layOut(drawing, target);
  return "result" in layout ? { result: layout.result.scene } : layout;
}
