import type { PlacedCase, PlacedRecord, PlacedValue } from "../place/types";
import { oncePer } from "./oncePer";

/** The records that are no values: they are few where values are many thousand, and each lane looks through them. */
export const recordsButValues = oncePer(({ records }: PlacedCase): readonly Exclude<PlacedRecord, PlacedValue>[] =>
  records.filter((record): record is Exclude<PlacedRecord, PlacedValue> => record.list !== "values"),
);
