/**
 * What is open and what is looked at: the half of the app that knows no framework. Nothing here is kept anywhere but in memory, and
 * the drawn scene is never held: it follows from the case.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { FigureOptions, ReadCase } from "../case";

export type AxisKind = NonNullable<NonNullable<FigureOptions["axis"]>["kind"]>;

/** A case file that has been read, with its text: problems are shown there. */
export interface OpenCase extends CaseText, ReadCase {}

export interface CaseText {
  /** Where the text came from: a file name, "pasted text". */
  readonly name: string;
  readonly text: string;
}

export interface CaseState {
  readonly open: OpenCase;
  /** What was open before, for one step back. */
  readonly previous?: OpenCase;
  /** Chosen by the reader; the file's own axis when absent. */
  readonly axis?: AxisKind;
  /** The mark under the pointer or under the keyboard. */
  readonly pointed?: MarkKey;
  /** The mark whose details stay open. */
  readonly kept?: MarkKey;
}

/** One record may be drawn in several lanes: as a bar, as a whisker, as drugs. */
export interface MarkKey {
  readonly record: string;
  readonly lane: string;
}

export type CaseStore = StoreApi<CaseState>;

/** A store of its own for each app on a page. */
export function createCaseStore(open: OpenCase): CaseStore {
  return createStore<CaseState>()(() => ({ open }));
}

/** The reader is apart from the app, so that the first picture need not wait for it. */
export const loadReader = () => import("../case/readCaseFile");

export async function readCase({ name, text }: CaseText): Promise<OpenCase> {
  const { readCaseFile } = await loadReader();
  return { name, text, ...readCaseFile(text) };
}

/** Opens another case in place of the one that is open, which stays at hand for one step back. */
export function openCase(store: CaseStore, next: OpenCase): void {
  store.setState(({ open }) => ({ open: next, previous: open }), true);
}

/** Swaps the open case and the one before it, so that a second step leads forward again. */
export function openPreviousCase(store: CaseStore): void {
  store.setState(({ open, previous }) => (previous ? { open: previous, previous: open } : { open }), true);
}

export function chooseAxis(store: CaseStore, axis: AxisKind): void {
  store.setState({ axis });
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
