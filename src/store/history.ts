/** Whatever changes the case or its figure: one action with a name, one step back and forward. */
import type { FigureOptions } from "../case";
import type { AxisKind, CaseState, CaseStore, Step } from "./caseStore";
import { type OpenCase, withFigure } from "./openCase";
import { emptyView, type View } from "./view";

export interface FigureChange {
  /** What it does, as a command: "Hide Scores". It names the step: "Undo: hide Scores". */
  readonly action: string;
  /** All options of the figure as they are from now on. */
  readonly figure: FigureOptions;
  /**
   * Changes in a row with the same word are one step back. A drag takes one word for all its changes, and another one than the drag
   * before it.
   */
  readonly merge?: string;
  /** Where to look from now on. When absent the view stays, but is lost with its axis: a fraction of another axis is another moment. */
  readonly view?: View;
}

/** Draws the case otherwise. Does nothing where there is no case to draw. */
export function changeFigure(store: CaseStore, { action, figure, merge, view }: FigureChange): void {
  store.setState((state) => {
    const open = withFigure(state.open, figure);
    return open ? goOn(state, { action, open, merge, view }) : state;
  });
}

/** Opens another case in place of the one that is open, seen whole; the same case with more records is another one too. */
export function openCase(store: CaseStore, open: OpenCase, action = `Open ${open.name}`): void {
  store.setState((state) => goOn(state, { action, open, view: emptyView }));
}

/** Chooses by which time the figure is drawn. */
export function chooseAxis(store: CaseStore, kind: AxisKind): void {
  const figure = store.getState().open.file?.figure;
  changeFigure(store, { action: axisActions[kind], figure: { ...figure, axis: { ...figure?.axis, kind } } });
}

const axisActions: Readonly<Record<AxisKind, string>> = {
  calendar: "Draw by calendar",
  relative: "Draw by relative time",
  courses: "Draw by courses",
};

interface Next {
  readonly action: string;
  readonly open: OpenCase;
  readonly merge?: string | undefined;
  readonly view?: View | undefined;
}

function goOn(state: CaseState, { action, open, merge, view }: Next): Partial<CaseState> {
  const last = state.past.at(-1);
  const isMerged = merge !== undefined && last?.merge === merge && state.future.length === 0;
  const step = { action, open: state.open, view: state.view, ...(merge !== undefined && { merge }) };
  return {
    ...arriveAt(state, open, view),
    past: isMerged ? state.past : [...state.past, step],
    future: [],
  };
}

/** Takes the last action back; does nothing where there is none. */
export function undo(store: CaseStore): void {
  store.setState((state) => {
    const step = state.past.at(-1);
    if (!step) return state;
    return { ...goTo(state, step), past: state.past.slice(0, -1), future: [...state.future, turned(state, step)] };
  });
}

/** Does again what was taken back last; does nothing where there is nothing. */
export function redo(store: CaseStore): void {
  store.setState((state) => {
    const step = state.future.at(-1);
    if (!step) return state;
    return { ...goTo(state, step), past: [...state.past, turned(state, step)], future: state.future.slice(0, -1) };
  });
}

/** The same action seen from its other side. */
const turned = ({ open, view }: CaseState, step: Step): Step => ({ ...step, open, view });

const goTo = (state: CaseState, { open, view }: Step): Partial<CaseState> =>
  arriveAt(state, open, hasSameAxis(state.open, open) ? undefined : view);

/** Marks of another case are no marks of this one; those of the same case may well be drawn again. */
function arriveAt(state: CaseState, open: OpenCase, view: View | undefined): Partial<CaseState> {
  const stays = hasSameAxis(state.open, open) ? state.view : emptyView;
  const isSameCase = state.open.file?.case === open.file?.case;
  return { open, view: view ?? stays, held: undefined, ...(isSameCase ? {} : { pointed: undefined, kept: undefined }) };
}

function hasSameAxis(one: OpenCase, other: OpenCase): boolean {
  const axisOf = ({ file }: OpenCase): string => JSON.stringify(file?.figure?.axis ?? {});
  return one.file?.case === other.file?.case && axisOf(one) === axisOf(other);
}

/** Remembers what has been saved to a file. */
export function markSaved(store: CaseStore, saved: OpenCase): void {
  store.setState({ saved });
}

export type Keeping = "in memory only" | "changed, not saved" | "saved to file";

/** Where the case is, in the words that are shown for it. */
export function keepingOf({ open, saved }: Pick<CaseState, "open" | "saved">): Keeping {
  if (open === saved) return "saved to file";
  return open.asRead ? "changed, not saved" : "in memory only";
}
