/** Fields by pattern: `steps.*.start` is the start of every step. */
import type { Path, PathPart } from "./path";
import { fieldOf } from "./rawValue";

export type Pattern = readonly string[];

/** Reads a pattern such as `each.*.given.*.drug`. */
export function pattern(text: string): Pattern {
  return text.split(".");
}

export interface FieldText {
  readonly path: Path;
  readonly text: string;
}

/** The texts that stand at a pattern inside `value`, with their paths from the top of the file. Anything but a text is passed over. */
export function textsAt(value: unknown, wanted: Pattern, above: Path): readonly FieldText[] {
  const [part] = wanted;
  if (part === undefined) return typeof value === "string" ? [{ path: above, text: value }] : nothing;
  const within = (inside: unknown, key: PathPart) => textsAt(inside, wanted.slice(1), [...above, key]);
  if (part === "*") return Array.isArray(value) ? value.flatMap(within) : nothing;
  const inside = fieldOf(value, part);
  // Most fields that a record may have it has not.
  return inside === undefined ? nothing : within(inside, part);
}

const nothing: readonly FieldText[] = [];
