/** Where a relative axis counts from. */
import type { FigureOptions } from "../case/schema";
import type { PlacedCase } from "../place/types";
import { oncePer } from "./oncePer";

/** Without an anchor of its own a relative axis counts from the first course; where no course has a number, from the first regimen. */
export const anchorOf = (placed: PlacedCase, axis: FigureOptions["axis"]): string => axis?.anchor ?? firstTreatment(placed);

const firstTreatment = oncePer((placed: PlacedCase): string => {
  if (placed.momentOf("C1") !== undefined) return "C1";
  const started = placed.records.flatMap(({ list, record: { id }, time }) =>
    list === "courses" && id !== undefined && time.shape === "span" && time.start.drawn !== undefined
      ? [{ id, day: time.start.drawn }]
      : [],
  );
  return started.toSorted((a, b) => a.day - b.day)[0]?.id ?? "C1";
});
