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
  const [part, ...rest] = wanted;
  if (part === undefined) return typeof value === "string" ? [{ path: above, text: value }] : [];
  return insides(value, part).flatMap(([inside, key]) => textsAt(inside, rest, [...above, key]));
}

function insides(value: unknown, part: string): readonly (readonly [unknown, PathPart])[] {
  if (part === "*") return Array.isArray(value) ? value.map((entry, position) => [entry, position] as const) : [];
  const inside = fieldOf(value, part);
  return inside === undefined ? [] : [[inside, part]];
}
