/** Where a relative axis counts from. */
import type { FigureOptions } from "../case/schema";
import type { PlacedCase, PlacedRecord } from "../place/types";
import { oncePer } from "./oncePer";
import { recordsButValues } from "./recordsButValues";

/**
 * Without an anchor of its own a relative axis counts from the first course; where no course has a number, from the first regimen, else
 * the first drug, else whatever came first.
 */
export const anchorOf = (placed: PlacedCase, axis: FigureOptions["axis"]): string => axis?.anchor ?? usualAnchor(placed);

/** Whether there is anything to count from: in a case whose times are all vaguer than a day there may be nothing. */
export const hasAnchor = (placed: PlacedCase, axis: FigureOptions["axis"]): boolean =>
  placed.momentOf(anchorOf(placed, axis))?.drawn !== undefined;

const firstCourse = "C1";

const usualAnchor = oncePer((placed: PlacedCase): string => {
  if (placed.momentOf(firstCourse) !== undefined) return firstCourse;
  const records = recordsButValues(placed);
  const treatment = (["courses", "drugs"] as const).map((list) => records.filter((record) => record.list === list));
  for (const some of [...treatment, records, placed.records]) {
    const found = firstOf(placed, some);
    if (found !== undefined) return found;
  }
  return firstCourse;
});

function firstOf(placed: PlacedCase, records: readonly PlacedRecord[]): string | undefined {
  let first: { readonly anchor: string; readonly day: number } | undefined;
  for (const record of records) {
    const anchor = anchorFor(placed, record);
    const day = anchor === undefined ? undefined : placed.momentOf(anchor)?.drawn;
    if (anchor !== undefined && day !== undefined && (first === undefined || day < first.day)) first = { anchor, day };
  }
  return first?.anchor;
}

/** How an anchor names a record: by its id, else by its own time as the file writes it, where that is one day. */
export function anchorFor(placed: PlacedCase, placedRecord: PlacedRecord): string | undefined {
  const { record, time } = placedRecord;
  const { id, at, start }: { readonly id?: string; readonly at?: unknown; readonly start?: unknown } = record;
  const row = placedRecord.list === "values" ? placedRecord.row : undefined;
  if (row === undefined && id !== undefined) return id;
  const own = row?.[0] ?? (time.shape === "span" ? start : at);
  const moment = typeof own === "string" ? placed.momentOf(own) : undefined;
  return typeof own === "string" && moment?.earliest !== undefined && moment.earliest === moment.latest ? own : undefined;
}
