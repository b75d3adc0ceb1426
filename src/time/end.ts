import { mapParsed, type Parsed } from "./parsed";
import { parseWhen } from "./parseWhen";
import type { When } from "./when";

/** How a case file says when something ended: a last day, still going on, or that the source does not say. */
export type End = { readonly kind: "when"; readonly when: When } | { readonly kind: "ongoing" | "unknown" };

/** Reads the last day of something that lasts, or "ongoing", or "unknown". */
export function parseEnd(text: string): Parsed<End> {
  const word = text.trim();
  if (word === "ongoing" || word === "unknown") return { ok: true, value: { kind: word } };
  return mapParsed(parseWhen(text), (when) => ({ kind: "when", when }));
}
