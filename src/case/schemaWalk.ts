/** Finds the part of a schema that speaks of a place in a file. */
import * as z from "zod/mini";
import type { Path, PathPart } from "./path";

type Schema = z.core.$ZodType;

/** The schema of what stands at `path` inside something of `schema`; undefined where the schema knows nothing. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  const [part, ...rest] = path;
  if (part === undefined) return schema;
  for (const option of optionsOf(schema)) {
    const inside = insideOf(option, part);
    const found = inside && schemaAt(inside, rest);
    if (found) return found;
  }
  return undefined;
}

/** The names of the fields that an object of this schema may have. */
export function fieldsOf(schema: Schema): readonly string[] {
  return optionsOf(schema).flatMap((option) => (option instanceof z.ZodMiniObject ? Object.keys(option.shape) : []));
}

/** What the schema says about itself, for a hint. */
export function describe(schema: Schema | undefined): string | undefined {
  if (!schema) return undefined;
  const own = z.globalRegistry.get(schema)?.description;
  return own ?? (schema instanceof z.ZodMiniOptional ? describe(schema._zod.def.innerType) : undefined);
}

/** The alternatives of a union, flattened; any other schema alone. Optional wrappers are taken off. */
export function optionsOf(schema: Schema): readonly Schema[] {
  if (schema instanceof z.ZodMiniOptional) return optionsOf(schema._zod.def.innerType);
  if (schema instanceof z.ZodMiniUnion) return schema._zod.def.options.flatMap(optionsOf);
  return [schema];
}

/** The smallest part around `path` that something of this schema can do without: a field that may be absent, or one entry of a list. */
export function optionalAround(schema: Schema, path: Path): Path | undefined {
  if (path.length === 0) return undefined;
  const canGo = typeof path.at(-1) === "number" || schemaAt(schema, path) instanceof z.ZodMiniOptional;
  return canGo ? path : optionalAround(schema, path.slice(0, -1));
}

function insideOf(schema: Schema, part: PathPart): Schema | undefined {
  if (schema instanceof z.ZodMiniArray) return typeof part === "number" ? schema._zod.def.element : undefined;
  if (schema instanceof z.ZodMiniTuple) return typeof part === "number" ? schema._zod.def.items[part] : undefined;
  if (typeof part === "number") return undefined;
  if (schema instanceof z.ZodMiniRecord) return schema._zod.def.valueType;
  if (schema instanceof z.ZodMiniObject && Object.hasOwn(schema.shape, part)) return schema.shape[part];
  return undefined;
}
