/** Changes of the steps of a presentation, each one action with a name. */
import type { FigureOptions, PresentationStep } from "../../case/schema";

export interface StepsChange {
  readonly action: string;
  readonly steps: readonly PresentationStep[];
  /** The step that is meant afterwards. */
  readonly at: number;
}

/** What is looked at when a step is made of it. */
export interface Sight {
  readonly figure: FigureOptions | undefined;
  readonly window?: { readonly from: string; readonly to: string } | undefined;
  /** The id of the record whose details are open. */
  readonly record?: string | undefined;
}

type Steps = readonly PresentationStep[];

const name = (steps: Steps, at: number): string => {
  const { question, title } = steps[at] ?? {};
  return [`step ${at + 1}`, ...(question || title ? [`“${question || title}”`] : [])].join(", ");
};

/** A step of what is seen now: the axis, the stretch of time, the lanes, the author's words, and the record that is pointed out. */
export function adding(steps: Steps, at: number, { figure, window: stretch, record }: Sight): StepsChange {
  const { axis, lanes, annotations } = figure ?? {};
  const step: PresentationStep = {
    ...(axis?.kind !== undefined && { axis: { kind: axis.kind } }),
    ...(lanes !== undefined && { lanes }),
    ...(stretch && { window: stretch }),
    ...(annotations !== undefined && { annotations }),
    ...(record !== undefined && { highlight: { records: [record] } }),
  };
  return { action: `Add step ${at + 1}`, steps: steps.toSpliced(at, 0, step), at };
}

export const duplicating = (steps: Steps, at: number): StepsChange => ({
  action: `Duplicate ${name(steps, at)}`,
  steps: steps.toSpliced(at + 1, 0, ...steps.slice(at, at + 1)),
  at: at + 1,
});

export const deleting = (steps: Steps, at: number): StepsChange => ({
  action: `Delete ${name(steps, at)}`,
  steps: steps.toSpliced(at, 1),
  at: Math.max(0, Math.min(at, steps.length - 2)),
});

/** One place up or down; undefined at the end of the list. */
export function moving(steps: Steps, at: number, by: 1 | -1): StepsChange | undefined {
  const [step, to] = [steps[at], at + by];
  if (step === undefined || to < 0 || to >= steps.length) return undefined;
  return {
    action: `Move ${name(steps, at)} ${by < 0 ? "up" : "down"}`,
    steps: steps.toSpliced(at, 1).toSpliced(to, 0, step),
    at: to,
  };
}

export type TextField = "question" | "caption" | "until" | "speakerNotes";

const fieldWords: Readonly<Record<TextField, string>> = {
  question: "Rename",
  caption: "Change the caption of",
  until: "Change what is hidden in",
  speakerNotes: "Change the notes of",
};

/** A text of a step; nothing where it is empty. */
export function writing(
  steps: Steps,
  at: number,
  { field, text }: { readonly field: TextField; readonly text: string },
): StepsChange | undefined {
  const step = steps[at];
  if (step === undefined || (step[field] ?? "") === text) return undefined;
  const { [field]: _before, ...rest } = step;
  const written = text === "" ? rest : { ...rest, [field]: text };
  return { action: `${fieldWords[field]} ${name(steps, at)}`, steps: steps.with(at, written), at };
}

/** What is seen now, in place of what the step has shown; its texts stay. */
export function reframing(steps: Steps, at: number, sight: Sight): StepsChange | undefined {
  const step = steps[at];
  if (step === undefined) return undefined;
  const { axis: _axis, lanes: _lanes, window: _window, highlight: _highlight, annotations: _words, ...texts } = step;
  const [framed] = adding([], 0, sight).steps;
  return { action: `Show in ${name(steps, at)} what is seen now`, steps: steps.with(at, { ...texts, ...framed }), at };
}
