/** What a reader may choose for the lanes of the figure: each choice is one step of undo, and stands in the case file. */
import type { FigureOptions, LaneOptions } from "../case/schema";
import type { LaneChoice } from "../layout/laneChoices";
import { optionsFor } from "../layout/laneOptions";
import type { PlacedCase } from "../place/types";
import { type CaseStore, changeFigure } from "../store";
import { type Change, entriesFor, type LanesInView, optionsOf } from "./laneEntries";

/** A choice with its name as a step of undo, and the lanes as the figure has them from then on. */
export interface LanesChange {
  readonly action: string;
  readonly lanes: readonly LaneOptions[];
  /** Where a lane that moves stands then, counted from 1. */
  readonly place?: number;
}

const changing = (
  inView: LanesInView,
  action: string,
  changes: readonly (readonly [key: string, change: Change])[],
): LanesChange => ({
  action,
  lanes: entriesFor(inView, inView.choices.lanes, new Map(changes)),
});

/** What is shown where not all has room is said to be chosen, and gives way last. */
export function showing(inView: LanesInView, { key, title }: LaneChoice, show: boolean): LanesChange {
  const isShort = inView.choices.lanes.some(({ state }) => state.kind === "no room" || state.kind === "in part");
  const chosen = isShort ? true : undefined;
  return changing(inView, `${show ? "Show" : "Hide"} ${title}`, [[key, { show: show ? chosen : false }]]);
}

export const scaling = (inView: LanesInView, { key, title, panel }: LaneChoice, scale: "linear" | "log"): LanesChange =>
  changing(inView, `Draw ${title} on a ${scale === "log" ? "logarithmic" : "linear"} scale`, [
    [key, { scale: scale === panel?.scale ? undefined : scale }],
  ]);

export const heightening = (inView: LanesInView, { key, title }: LaneChoice, times: number): LanesChange =>
  changing(inView, times === 1 ? `Draw ${title} as high as usual` : `Draw ${title} ${times} times as high`, [
    [key, { height: times === 1 ? undefined : times }],
  ]);

/** A second analyte over the first, or none; one that was hidden is shown by it. */
export function overlaying(inView: LanesInView, first: LaneChoice, second: LaneChoice | undefined): LanesChange {
  const action = second ? `Draw ${second.title} over ${first.title}` : `Draw ${first.title} alone`;
  const shown: readonly (readonly [string, Change])[] = second ? [[second.key, { show: undefined }]] : [];
  return changing(inView, action, [[first.key, { with: second?.key }], ...shown]);
}

/** The analytes that may be drawn over another: with numbers, and in no panel with a third. */
export function overlayChoices(inView: LanesInView, first: LaneChoice): readonly LaneChoice[] {
  const { lanes } = inView.choices;
  const own = optionsOf(inView, first).with;
  const isPaired = ({ key, state, title }: LaneChoice) =>
    state.kind === "over" ||
    lanes.some((other) => other.key !== key && other.state.kind === "over" && other.state.over === title);
  return lanes.filter(
    (lane) => lane.key === own || (lane.panel?.hasNumbers === true && lane.key !== first.key && !isPaired(lane)),
  );
}

export interface Regimen {
  readonly key: string;
  readonly label: string;
  readonly isFolded: boolean;
}

/** The regimens that were given. */
export function regimensOf({
  placed,
  figure,
}: {
  readonly placed: PlacedCase;
  readonly figure: FigureOptions;
}): readonly Regimen[] {
  const given = new Set((placed.case.courses ?? []).map(({ regimen }) => regimen));
  const fold = optionsFor(figure, { key: "courses" })?.fold ?? false;
  return [...given].map((key) => ({
    key,
    label: placed.case.regimens?.[key]?.label ?? key,
    isFolded: fold === true || (fold !== false && fold.includes(key)),
  }));
}

/** Folds one regimen into the bars of its courses, or gives its drugs their rows. */
export function folding(inView: LanesInView, regimens: readonly Regimen[], { key, label, isFolded }: Regimen): LanesChange {
  const folded = regimens.filter((each) => (each.key === key ? !isFolded : each.isFolded)).map((each) => each.key);
  return changing(inView, `${isFolded ? "Unfold" : "Fold"} ${label}`, [
    ["courses", { fold: folded.length === 0 ? undefined : folded }],
  ]);
}

/** Puts a lane at a place among all lanes. */
export function moving(
  inView: LanesInView,
  { key, title }: LaneChoice,
  to: number,
  words = wordsFor(inView, key, to),
): LanesChange {
  const { lanes } = inView.choices;
  const others = lanes.filter((lane) => lane.key !== key);
  const order = [...others.slice(0, to), ...lanes.filter((lane) => lane.key === key), ...others.slice(to)];
  return { action: `Move ${title} ${words}`, lanes: entriesFor(inView, order, new Map()), place: to + 1 };
}

function wordsFor({ choices: { lanes } }: LanesInView, key: string, to: number): string {
  const others = lanes.filter((lane) => lane.key !== key);
  const above = others[to - 1];
  return above === undefined ? "to the top" : `under ${above.title}`;
}

/**
 * One step up or down past its neighbour in the list, whether that is drawn or not: so each press is seen in the list, and the other way
 * takes it back. Undefined at the end.
 */
export function stepping(inView: LanesInView, lane: LaneChoice, step: "up" | "down"): LanesChange | undefined {
  const { lanes } = inView.choices;
  const to = lanes.findIndex(({ key }) => key === lane.key) + (step === "up" ? -1 : 1);
  return lanes[to] && moving(inView, lane, to, step);
}

/** One step of undo. */
export function applyLanes(store: CaseStore, { action, lanes }: LanesChange): void {
  setLanes(store, action, lanes.length === 0 ? undefined : lanes.map(shortest));
}

const shortest = (entry: LaneOptions) => (Object.keys(entry).length === 1 ? entry.lane : entry);

/** The lanes as the file had them when it was opened. */
export const lanesOfFile = (store: CaseStore): FigureOptions["lanes"] => {
  const { open } = store.getState();
  return (open.asRead ?? open).file?.figure?.lanes;
};

/** All lanes as they are chosen elsewhere, or none of them chosen. */
export function setLanes(store: CaseStore, action: string, lanes: FigureOptions["lanes"]): void {
  const { lanes: _lanes, ...figure } = store.getState().open.file?.figure ?? {};
  changeFigure(store, { action, figure: lanes === undefined ? figure : { ...figure, lanes } });
}
