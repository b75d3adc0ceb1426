/** Which of the three shapes of time a record has: a moment, something that lasts, a window; or none. */
import type { Build } from "./build";
import type { Entry, TimeFields } from "./entries";

export type Shape = "at" | "span" | "over" | "none";

/** The shape of a record. A time that could not be read, or that names nothing there is, counts as absent. */
export function shapeOf({ texts, names }: Pick<Build, "texts" | "names">, entry: Entry): Shape {
  const { at, start, end, length, over }: TimeFields = entry.record;
  const says = (text: string | undefined) => names.says(texts.when(text));
  const momentTexts = typeof at === "string" ? [at] : (at ?? []);
  if (momentTexts.some(says)) return "at";
  const isEnd = end === "ongoing" || says(end);
  const hasSteps = entry.list === "drugs" && (entry.record.steps ?? []).length > 0;
  if (says(start) || isEnd || (length !== undefined && texts.span(length) !== undefined) || hasSteps) return "span";
  if (says(over?.from) || says(over?.to)) return "over";
  return "none";
}
