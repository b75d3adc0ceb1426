/** The slide of a step, and what a presenter may make of it: one lane closer, or the whole of what is known. */
import type { CaseFile, FigureOptions } from "../../case/schema";
import { type FigureLayout, layoutView, type Target } from "../../layout";
import { laneChoices } from "../../layout/laneChoices";
import type { PlacedCase } from "../../place/types";
import { placeStep, type PlacedStep, stepTitle } from "../../steps/placeStep";
import { stepsOf } from "../../steps/stepsOf";

/** A presentation: its steps, or the figure as its only one. */
export interface Show {
  readonly file: CaseFile;
  readonly count: number;
  readonly at: (index: number) => PlacedStep | { readonly failure: string };
  readonly titleOf: (index: number) => string;
}

/** Steps are placed when they are first asked for, and once. */
export function createShow(file: CaseFile, whole: PlacedCase): Show {
  const isWhole = stepsOf(file).length === 0;
  const shown = isWhole ? { ...file, figure: { ...file.figure, steps: [{}] } } : file;
  const steps = stepsOf(shown);
  const known = new Map<number, ReturnType<Show["at"]>>();
  return {
    file,
    count: steps.length,
    at: (index) => {
      const found = known.get(index) ?? placeStep(shown, index, whole);
      known.set(index, found);
      return found;
    },
    titleOf: (index) => {
      const step = steps[index];
      return step === undefined ? "" : stepTitle(step, index);
    },
  };
}

/** As a slide of 16:9 in light colours, for the presenter's own window. */
export const slideTarget: Target = { preset: "slide" };

/** What of a step is looked at. */
export type Sight = { readonly kind: "step" } | { readonly kind: "overview" } | { readonly kind: "lane"; readonly key: string };

function layOutSlide(
  { placed, figure }: PlacedStep,
  { sight, target }: { readonly sight: Sight; readonly target: Target },
): FigureLayout {
  const draw = (options: FigureOptions) => layoutView(placed, options, target);
  switch (sight.kind) {
    case "step":
      return draw(figure);
    case "overview": {
      const { window: _window, highlight: _highlight, ...whole } = figure;
      return draw(whole);
    }
    case "lane":
      return draw(closeUp(figure, draw(figure), sight.key));
    default:
      return sight satisfies never;
  }
}

/** The lanes of a slide from top to bottom, those without room on it too. */
const laneKeysOf = (layout: FigureLayout): readonly string[] => laneChoices(layout).lanes.map(({ key }) => key);

/** One lane with the treatment above it, as high as the slide. */
function closeUp(figure: FigureOptions, layout: FigureLayout, key: string): FigureOptions {
  const { detail: _detail, highlight: _highlight, ...rest } = figure;
  const keys = [...laneKeysOf(layout), ...laneChoices(layout).inTable.map((lane) => lane.key)];
  return {
    ...rest,
    lanes: keys.map((lane) => ({ lane, show: lane === key || lane === "courses", ...(lane === key && { height: 4 }) })),
  };
}

export type Slide = { readonly layout: FigureLayout } | { readonly failure: string };

/** The slide with that index, from 0; undefined after the last one. */
export function slideOf(show: Show, index: number, look: { readonly sight: Sight; readonly target: Target }): Slide | undefined {
  if (index >= show.count) return undefined;
  const step = show.at(index);
  return "failure" in step ? step : { layout: layOutSlide(step, look) };
}

export function notesOf(show: Show, index: number): string | undefined {
  const step = index < show.count ? show.at(index) : undefined;
  return step && "step" in step ? step.step.speakerNotes : undefined;
}

const wholeStep: Sight = { kind: "step" };

/** The lane after or before the one that is seen close up; after the last one comes the step itself. */
export function nextLane(slide: Slide | undefined, sight: Sight, way: "nearer lane" | "further lane"): Sight {
  const keys = slide && "layout" in slide ? laneKeysOf(slide.layout) : [];
  const at = sight.kind === "lane" ? keys.indexOf(sight.key) : way === "nearer lane" ? -1 : keys.length;
  const key = keys[at + (way === "nearer lane" ? 1 : -1)];
  return key === undefined ? wholeStep : { kind: "lane", key };
}

/** The lane at a share of the height of the slide comes close; from close by, the step comes back. */
export function laneAt(slide: Slide | undefined, sight: Sight, height: number): Sight {
  if (sight.kind === "lane" || !slide || "failure" in slide) return wholeStep;
  const { layout } = slide;
  const keys = new Set(laneKeysOf(layout));
  const y = height * layout.scene.height;
  const lane = layout.lanes.find(({ key, top, bottom }) => keys.has(key) && y >= top && y <= bottom);
  return lane ? { kind: "lane", key: lane.key } : sight;
}
