/**
 * What is open and what is looked at: the half of the app that knows no framework. Nothing here is kept anywhere but in memory, and
 * the drawn scene is never held: it follows from the case.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { FigureOptions } from "../case";
import type { OpenCase } from "./openCase";
import { emptyView, type View } from "./view";

export type AxisKind = NonNullable<NonNullable<FigureOptions["axis"]>["kind"]>;

export interface CaseState {
  readonly open: OpenCase;
  /** What can be undone, the latest last. */
  readonly past: readonly Step[];
  /** What can be done again, the next one last. */
  readonly future: readonly Step[];
  /** Never part of the file. */
  readonly view: View;
  /** While a hand moves the window: the one that is laid out until it rests. */
  readonly held?: Pick<View, "window">;
  /** The case as it was when it was last saved to a file. */
  readonly saved?: OpenCase;
  /** The mark under the pointer or under the keyboard. */
  readonly pointed?: MarkKey;
  /** The mark whose details stay open. */
  readonly kept?: MarkKey;
}

/** One action, with what was open on its other side. */
export interface Step {
  /** As a command: "Hide Scores". */
  readonly action: string;
  readonly open: OpenCase;
  readonly view: View;
  /** Changes in a row that say the same word here are one step. */
  readonly merge?: string;
}

/** One record may be drawn in several lanes: as a bar, as a whisker, as drugs. */
export interface MarkKey {
  readonly record: string;
  readonly lane: string;
}

export type CaseStore = StoreApi<CaseState>;

/** A store of its own for each app on a page. */
export function createCaseStore(open: OpenCase, view: View = emptyView): CaseStore {
  return createStore<CaseState>()(() => ({ open, past: [], future: [], view }));
}

/** Points at a mark, or at none. */
export function pointAt(store: CaseStore, pointed: MarkKey | undefined): void {
  if (!isSameMark(store.getState().pointed, pointed)) store.setState({ pointed });
}

/** Keeps the details of a mark open, or closes them. */
export function keepOpen(store: CaseStore, kept: MarkKey | undefined): void {
  store.setState({ kept });
}

export function isSameMark(one: MarkKey | undefined, other: MarkKey | undefined): boolean {
  return one?.record === other?.record && one?.lane === other?.lane;
}

/** Moves the window of time many times a second: what is laid out stays, until `restWindow`. */
export function moveWindow(store: CaseStore, window: View["window"]): void {
  store.setState(({ view, held = { window: view.window } }) => ({ held, view: { ...view, window } }));
}

/** What has been moved is laid out. */
export function restWindow(store: CaseStore): void {
  if (store.getState().held) store.setState({ held: undefined });
}

/** The window that is laid out. */
export const laidOutWindow = ({ held, view }: Pick<CaseState, "held" | "view">): View["window"] => (held ?? view).window;

/** Looks somewhere else; what the change does not name stays. No step of undo: nothing of the case changes. */
export function changeView(store: CaseStore, change: Partial<View>): void {
  store.setState(({ view, held }) => ({ view: { ...view, ...change }, held: "window" in change ? undefined : held }));
}
