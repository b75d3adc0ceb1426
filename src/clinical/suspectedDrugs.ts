import type { PlacedCase, PlacedRecord } from "../place/types";
import { oncePer } from "./oncePer";

/** Paths of the events that stopped a course or a drug, as the source says: what a case report is about. */
export const stoppingEvents = oncePer((placed: PlacedCase): ReadonlySet<string> => {
  const named = new Set(
    placed.records
      .flatMap((record) => (record.list === "courses" ? (record.record.each ?? []) : []))
      .flatMap((each) => each.stopped?.because ?? []),
  );
  const stopped = placed.records.filter(
    (record) =>
      record.list === "events" &&
      (named.has(record.record.id ?? "") ||
        (record.record.suspected ?? []).some(({ action = "" }) => /^withdrawn\b/i.test(action))),
  );
  return new Set(stopped.map(({ path }) => path));
});

/** An event of the skin, or one that stopped treatment: what it is suspected of is told where the drugs are. */
export const tellsSuspicion = (placed: PlacedCase, record: PlacedRecord): boolean =>
  record.list === "events" && (record.record.category === "skin" || stoppingEvents(placed).has(record.path));

/**
 * Drugs that the source suspects of a skin event, or of an event that stopped treatment: the suspicion is the source's, never
 * worked out here. Other suspicions stand in the details of their event.
 */
export const suspectedDrugs = oncePer((placed: PlacedCase): ReadonlySet<string> => {
  const named = placed.records.flatMap((record) => {
    if (record.list === "links" && record.record.type === "suspected cause") return [record.record.from];
    if (record.list !== "events" || !tellsSuspicion(placed, record)) return [];
    return (record.record.suspected ?? []).map((suspect) => suspect.drug);
  });
  return new Set(named);
});
