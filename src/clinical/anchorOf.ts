/** Where a relative axis counts from. */
import type { FigureOptions } from "../case/schema";
import type { PlacedCase, PlacedRecord } from "../place/types";
import { oncePer } from "./oncePer";

/** Without an anchor of its own a relative axis counts from the first course; where no course has a number, from the first regimen, else the first drug. */
export const anchorOf = (placed: PlacedCase, axis: FigureOptions["axis"]): string => axis?.anchor ?? firstTreatment(placed);

const firstTreatment = oncePer((placed: PlacedCase): string => {
  if (placed.momentOf("C1") !== undefined) return "C1";
  return firstOf(placed, "courses") ?? firstOf(placed, "drugs") ?? "C1";
});

function firstOf(placed: PlacedCase, list: PlacedRecord["list"]): string | undefined {
  const started = placed.records.flatMap((record) => {
    const anchor = record.list === list && record.time.shape === "span" ? anchorFor(placed, record) : undefined;
    const day = anchor === undefined ? undefined : placed.momentOf(anchor)?.drawn;
    return anchor === undefined || day === undefined ? [] : [{ anchor, day }];
  });
  return started.toSorted((a, b) => a.day - b.day)[0]?.anchor;
}

/** How an anchor names a record: by its id, else by its own time as the file writes it, where that is one day. */
export function anchorFor(placed: PlacedCase, { record, time }: PlacedRecord): string | undefined {
  const { id, at, start }: { readonly id?: string; readonly at?: unknown; readonly start?: unknown } = record;
  if (id !== undefined) return id;
  const own = time.shape === "span" ? start : at;
  const moment = typeof own === "string" ? placed.momentOf(own) : undefined;
  return typeof own === "string" && moment?.earliest !== undefined && moment.earliest === moment.latest ? own : undefined;
}
