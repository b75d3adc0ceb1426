/** Which fields hold times, found in the schema itself so that a new field cannot be forgotten. */
import * as z from "zod/mini";
import type { Path } from "./path";
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

const known = new WeakMap<z.core.$ZodType, readonly TimeField[]>();

/** Every time that something of this schema may hold. Rows of a series are not looked into: they are read one by one. */
export function timeFieldsOf(schema: z.core.$ZodType): readonly TimeField[] {
  const fields = known.get(schema) ?? findTimeFields(schema);
  known.set(schema, fields);
  return fields;
}

/** Whether a path inside something of this schema is a time, lies in one, or is an object that holds nothing but one, such as a window. */
export function isTimeField(schema: z.core.$ZodType, path: Path): boolean {
  return timeFieldsOf(schema).some(({ pattern }) => {
    const isHolder = path.length === pattern.length - 1 && path.length > 0 && typeof path.at(-1) === "string";
    const compared = isHolder ? pattern.slice(0, -1) : pattern;
    return compared.length <= path.length && compared.every((part, depth) => matches(path[depth], part));
  });
}

const matches = (part: Path[number] | undefined, wanted: string) => (wanted === "*" ? typeof part === "number" : part === wanted);

function findTimeFields(schema: z.core.$ZodType): readonly TimeField[] {
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
