import type { PlacedCase } from "../place/types";

/** The drugs that the source suspects of an event; the suspicion is the source's, never worked out here. */
export function suspectedDrugs(placed: PlacedCase): ReadonlySet<string> {
  const named = placed.records.flatMap((record) => {
    if (record.list === "events") return (record.record.suspected ?? []).map((suspect) => suspect.drug);
    return record.list === "links" && record.record.type === "suspected cause" ? [record.record.from] : [];
  });
  return new Set(named);
}
