/**
 * A case file without what tells when it was or who it is: the calendar replaced, ages over 89 pooled, the publication left out, ids and
 * keys called after their lists, words that look like identifiers replaced and listed. What is drawn afterwards is placed from these times, so that no position gives a date back.
 * It transforms; it does not promise compliance with anything. After 45 CFR 164.514(b)(2).
 */
import type { CaseFile } from "../case/schema";
import { anchorOf } from "../clinical/anchorOf";
import type { PlacedCase } from "../place/types";
import { type Day, ymdOf } from "../time";
import type { Base } from "../time/when";
import { oldestAge, pooledAge } from "./freeText";
import type { Scale } from "./replaceDates";
import { type Replaced, rewrite } from "./rewrite";

export { type Identifier, identifiersIn } from "./identifiers";
export type { Replaced } from "./rewrite";

export interface DeidentifyOptions {
  /** Moves all dates by so many days instead of counting them from the anchor. */
  readonly shiftDays?: number;
  /** Days that are told as one: 1 keeps days, 7 tells the week. */
  readonly block?: number;
}

export interface Deidentified {
  readonly file: CaseFile;
  readonly replaced: readonly Replaced[];
  /** What was done, sentence by sentence, in words that give nothing back. */
  readonly done: readonly string[];
}

export function deidentify(
  { file, placed }: { readonly file: CaseFile; readonly placed: PlacedCase },
  options: DeidentifyOptions = {},
): Deidentified {
  const { shiftDays, block = 1 } = options;
  const clock = freeName(file);
  const zero = anchorDay(file, placed);
  const scale: Scale = { zero, block, pointOf: shiftDays === undefined ? countedFrom(zero, clock) : shiftedBy(shiftDays) };
  const { file: rewritten, replaced, hasUnknownFields } = rewrite(file, scale);
  const isPublished = file.case.citation !== undefined;
  const done = [
    shiftDays === undefined
      ? "Dates replaced by days from an anchor; intervals kept"
      : "All dates moved by the same number of days; intervals kept",
    ...(block > 1 ? [`times told in blocks of ${block} days`] : []),
    "dates known to a month or less told in whole weeks",
    ...(replaced.some(({ kind }) => kind === "age over 89") ? [`ages over ${oldestAge} given as ${pooledAge}`] : []),
    ...(isPublished ? ["the publication left out"] : []),
    ...(hasUnknownFields ? ["fields that the format does not know left out"] : []),
  ];
  return { file: withoutCalendar(rewritten, { clock, isShifted: shiftDays !== undefined, done }), replaced, done };
}

/** The day that is counted from: the anchor's, or the first day of the calendar that the case has. */
function anchorDay({ figure }: CaseFile, placed: PlacedCase): Day {
  const anchor = placed.momentOf(anchorOf(placed, figure?.axis));
  const isDated = anchor !== undefined && placed.islands[anchor.island]?.kind === "calendar";
  if (isDated && anchor.drawn !== undefined) return Math.floor(anchor.drawn);
  const days = placed.records.flatMap(({ time }) => {
    const moment =
      time.shape === "at" ? time.at : time.shape === "span" ? time.start : time.shape === "over" ? time.from : undefined;
    return moment?.drawn !== undefined && placed.islands[moment.island]?.kind === "calendar" ? [Math.floor(moment.drawn)] : [];
  });
  return days.length === 0 ? 0 : Math.min(...days);
}

const countedFrom =
  (zero: Day, clock: string) =>
  (day: Day, minute?: number): Base => ({
    kind: "count",
    clock,
    sign: day < zero ? "-" : "+",
    count: Math.abs(day - zero),
    ...(minute !== undefined && { minute }),
  });

const shiftedBy =
  (days: number) =>
  (day: Day, minute?: number): Base => ({ kind: "date", ...ymdOf(day + days), ...(minute !== undefined && { minute }) });

/** A name for the clock that the case has no other clock by. */
function freeName({ case: { clocks = {} } }: CaseFile): string {
  const taken = (name: string) => Object.hasOwn(clocks, name);
  return ["Day", "Relday", "Anchorday"].find((name) => !taken(name)) ?? "Deidentifiedday";
}

function withoutCalendar(
  file: CaseFile,
  { clock, isShifted, done }: { readonly clock: string; readonly isShifted: boolean; readonly done: readonly string[] },
): CaseFile {
  const { figure = {} } = file;
  const notes = [...(figure.notes ?? []), `${done.join("; ")}.`];
  if (isShifted) return { ...file, figure: { ...figure, notes } };
  const { second: _, ...axis } = figure.axis ?? {};
  return {
    ...file,
    case: { ...file.case, clocks: { ...file.case.clocks, [clock]: { label: "day", unit: "d", first: 0 } } },
    figure: { ...figure, notes, axis: { ...axis, kind: axis.kind === "courses" ? "courses" : "relative" } },
  };
}
