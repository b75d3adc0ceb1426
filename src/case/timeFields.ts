/** Which fields hold times, found in the schema itself so that a new field cannot be forgotten. */
import * as z from "zod/mini";
import type { Pattern } from "./patterns";
import { courseNumbers, doseDays, end, schedule, span, when } from "./schema";
import { optionsOf } from "./schemaWalk";

export type TimeKind = "when" | "end" | "span" | "schedule" | "course numbers" | "dose days";

export interface TimeField {
  readonly kind: TimeKind;
  readonly pattern: Pattern;
}

const kinds: ReadonlyMap<z.core.$ZodType, TimeKind> = new Map<z.core.$ZodType, TimeKind>([
  [when, "when"],
  [end, "end"],
  [span, "span"],
  [schedule, "schedule"],
  [courseNumbers, "course numbers"],
  [doseDays, "dose days"],
]);

/** Every time that something of this schema may hold. Rows of a series are not looked into: they are read one by one. */
export function timeFieldsOf(schema: z.core.$ZodType): readonly TimeField[] {
  return optionsOf(schema).flatMap((option) => {
    const kind = kinds.get(option);
    if (kind !== undefined) return [{ kind, pattern: [] }];
    if (option instanceof z.ZodMiniArray) return below("*", option._zod.def.element);
    if (option instanceof z.ZodMiniObject) return Object.entries(option.shape).flatMap(([key, field]) => below(key, field));
    return [];
  });
}

function below(part: string, schema: z.core.$ZodType): readonly TimeField[] {
  return timeFieldsOf(schema).map((field) => ({ ...field, pattern: [part, ...field.pattern] }));
}
