/** What the options of the time axis may be for a case, and what each choice does to its figure. */
import type { FigureOptions } from "../case";
import { anchorFor, anchorOf } from "../clinical/anchorOf";
import { isoDay } from "../describe/fileTimes";
import { momentInWords } from "../describe/moments";
import { recordTitle } from "../describe/recordTitle";
import { layoutView, toldOnAxis } from "../layout";
import { timeAt, type TimeOnAxis, xAt } from "../layout/axis/timeAt";
import type { PlacedCase, PlacedRecord } from "../place/types";
import { type CaseStore, changeFigure, type View } from "../store";
import type { Drawing } from "./drawing";

export type AxisOptions = NonNullable<FigureOptions["axis"]>;

export interface Choice {
  /** As the case file says it. */
  readonly value: string;
  readonly label: string;
  /** What the axis calls it, where the case file has no other name for it than its time. */
  readonly name?: string;
}

export interface Choices {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** Courses by number where that names one course, else by their block. */
function courseChoices(placed: PlacedCase): Choice[] {
  return placed.records.flatMap((record) => {
    if (record.list !== "courses") return [];
    const regimen = placed.case.regimens?.[record.record.regimen]?.label ?? record.record.regimen;
    const { id } = record.record;
    if (record.courses.length === 0) return recordChoice(placed, record);
    return record.courses.flatMap(({ number }) => {
      const names = [`C${number}`, ...(id === undefined ? [] : [`${id}.C${number}`])];
      const value = names.find((name) => placed.momentOf(name) !== undefined);
      return value === undefined ? [] : [{ value, label: `Course ${number} (${regimen})` }];
    });
  });
}

function recordChoices(placed: PlacedCase, isChosen: (record: PlacedRecord) => boolean): Choice[] {
  return placed.records.filter(isChosen).flatMap((record) => recordChoice(placed, record));
}

/** A record that a hand wrote without an id is named by its own time, if that is one day. */
function recordChoice(placed: PlacedCase, record: PlacedRecord): Choice[] {
  const [value, label] = [anchorFor(placed, record), recordTitle(placed, record)];
  if (value === undefined) return [];
  const name = record.list === "courses" ? `start of ${label}` : label;
  return [{ value, label, ...(record.record.id === undefined && { name }) }];
}

/**
 * What happened on a day that is not known, and has no id to be called by. Its place in the file is no name: with a record more or less
 * before it, the axis would count from another one.
 */
export const unnamed = ({ placed }: Drawing): readonly string[] =>
  placed.records.flatMap((record) => {
    const isOffered = anchorFor(placed, record) !== undefined || record.time.shape === "none";
    return isOffered || !(record.list === "events" || others.has(record.list)) ? [] : [recordTitle(placed, record)];
  });

const others: ReadonlySet<string> = new Set(["diagnoses", "procedures", "drugs", "stays", "assessments", "statuses"]);

/** All that time can be counted from: what is named and has a place in time. */
export function anchorChoices({ placed, figure }: Drawing): Choices[] {
  const milestones = new Set(figure?.milestones ?? []);
  const isOf = (lists: ReadonlySet<string>) => (record: PlacedRecord) =>
    lists.has(record.list) && !milestones.has(record.record.id ?? "");
  const all: Choices[] = [
    { label: "Milestones", choices: recordChoices(placed, ({ record }) => milestones.has(record.id ?? "")) },
    { label: "Courses", choices: courseChoices(placed) },
    { label: "Events", choices: recordChoices(placed, isOf(new Set(["events"]))) },
    { label: "Other records", choices: recordChoices(placed, isOf(others)) },
    {
      label: "Clocks",
      choices: Object.entries(placed.case.clocks ?? {}).map(([value, { label = value }]) => ({ value, label })),
    },
  ];
  const isPlaced = ({ value }: Choice) => placed.momentOf(value)?.drawn !== undefined;
  const apart = toldApart({ placed, figure });
  return all
    .map(({ label, choices }) => ({ label, choices: apart(choices.filter(isPlaced)) }))
    .filter(({ choices }) => choices.length > 0);
}

/** Choices with the same name say when they were, as the axis tells it. */
function toldApart({ placed, figure }: Drawing): (choices: readonly Choice[]) => readonly Choice[] {
  const seen = toldOnAxis(placed, figure);
  return (choices) =>
    choices.map((choice) => {
      const isOnly = choices.filter(({ label }) => label === choice.label).length === 1;
      const moment = isOnly ? undefined : seen.momentOf(choice.value);
      return moment === undefined ? choice : { ...choice, label: `${choice.label}, ${momentInWords(seen, moment)}` };
    });
}

export type AxisChange = { readonly [K in keyof AxisOptions]?: AxisOptions[K] | undefined };

/** The same options with some of them changed; what is set to nothing is left out, so that its default holds. */
function changed(axis: AxisOptions | undefined, change: AxisChange): AxisOptions {
  const { kind, anchor, label, unit, first, second, cuts } = { ...axis, ...change };
  return {
    ...(kind !== undefined && { kind }),
    ...(anchor !== undefined && { anchor }),
    ...(label !== undefined && { label }),
    ...(unit !== undefined && { unit }),
    ...(first !== undefined && { first }),
    ...(second !== undefined && { second }),
    ...(cuts !== undefined && { cuts }),
  };
}

/** One step of undo. */
export function changeAxis(store: CaseStore, action: string, change: AxisChange): void {
  const figure = store.getState().open.file?.figure;
  changeFigure(store, { action, figure: { ...figure, axis: changed(figure?.axis, change) } });
}

/** Counts from something else, which the words that the file had for the former anchor do not name. */
export function chooseAnchor(store: CaseStore, { value, label, name }: Choice): void {
  changeAxis(store, `Count from ${label}`, { anchor: value, label: name });
}

/** The choice that stands in the case file; of those at one time the one that the axis is called by. */
export function chosenAnchor(choices: readonly Choice[], { placed, figure }: Drawing): Choice | undefined {
  const anchor = anchorOf(placed, figure?.axis);
  const there = choices.filter(({ value }) => value === anchor);
  return there.find(({ name }) => name !== undefined && name === figure?.axis?.label) ?? there[0];
}

/** Magnifies a stretch in place of what was magnified, or nothing. */
export function magnify(store: CaseStore, stretch: { readonly from: string; readonly to: string } | undefined): void {
  const { detail: _detail, ...figure } = store.getState().open.file?.figure ?? {};
  if (stretch === undefined) return changeFigure(store, { action: "Close the detail", figure });
  changeFigure(store, { action: `Magnify ${stretch.from} to ${stretch.to}`, figure: { ...figure, detail: stretch } });
}

/** The part of the axis that is looked at, as times of the case file; undefined where no one scale has words for it. */
export function stretchInView(drawing: Drawing, window: NonNullable<View["window"]>): { from: string; to: string } | undefined {
  const { placed, figure } = drawing;
  const layout = layoutView(placed, figure, { preset: "screen" });
  const [start, end] = window.map((fraction) => timeAt(layout.axis, xAt(layout.axis, fraction)));
  if (start === undefined || start.island !== end?.island) return undefined;
  const seen = layout.made.context.placed;
  const from = timeInWords(seen, { ...start, day: Math.floor(start.day + 1e-6) });
  const to = timeInWords(seen, { ...end, day: Math.ceil(end.day - 1e-6) - 1 });
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Two times that can be typed, in the words of the axis: no dates where it counts from a zero. */
export function exampleTimes({ placed, figure }: Drawing): readonly [string, string] {
  const seen = toldOnAxis(placed, figure);
  if (seen.islands.some(({ kind }) => kind === "calendar")) return ["2021-03", "2021-05"];
  const examples = [0, 60].map((day) => timeInWords(seen, { island: 0, day }));
  // An anchor without an id is named by its date.
  const [from = "C1", to = "C3"] = examples.some((words) => /^\d{4}/.test(words ?? "")) ? [] : examples;
  return [from, to];
}

/** A whole day in the grammar of times: a date, a count of a clock, or days from what the axis counts from. */
function timeInWords(seen: PlacedCase, { island: index, day }: TimeOnAxis): string | undefined {
  const island = seen.islands[index];
  if (island?.kind === "calendar") return isoDay(day);
  const { zero = "" } = island ?? {};
  const clock = seen.case.clocks?.[zero];
  if (clock?.unit === "d" && clock.first !== "unknown") return countInWords(zero, clock.first, day);
  if (seen.momentOf(zero) === undefined) return undefined;
  return day === 0 ? zero : `${zero} ${day < 0 ? "-" : "+"} ${Math.abs(day)} d`;
}

/** "H5", "D+14", "D-3". */
function countInWords(clock: string, first: 0 | 1, day: number): string {
  if (day < 0) return `${clock}${day}`;
  return first === 1 ? `${clock}${day + 1}` : `${clock}+${day}`;
}
