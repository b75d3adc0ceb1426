import type { PlacedCase } from "../place/types";
import { oncePer } from "./oncePer";

/**
 * Drugs that the source suspects of a skin event, or of an event that stopped a course: the suspicion is the source's, never
 * worked out here. Other suspicions stand in the details of their event.
 */
export const suspectedDrugs = oncePer((placed: PlacedCase): ReadonlySet<string> => {
  const stopping = new Set(
    placed.records
      .flatMap((record) => (record.list === "courses" ? (record.record.each ?? []) : []))
      .flatMap((each) => each.stopped?.because ?? []),
  );
  const named = placed.records.flatMap((record) => {
    if (record.list === "links" && record.record.type === "suspected cause") return [record.record.from];
    if (record.list !== "events") return [];
    const told = record.record.category === "skin" || stopping.has(record.record.id ?? "");
    return told ? (record.record.suspected ?? []).map((suspect) => suspect.drug) : [];
  });
  return new Set(named);
});
