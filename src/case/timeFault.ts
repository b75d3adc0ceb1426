import { parseWhen } from "../time";
import { explain } from "../time/explain";
import { namesOf } from "./names";
import type { RawObject } from "./rawValue";
import { resolveWhen } from "./references";

interface TimeFault {
  readonly message: string;
  /** May name records of the case that a step hides. */
  readonly hint?: string | undefined;
}

/** Why a text is no time of the case, in the words of `check`; undefined where it is one. The name of a clock means its zero. */
export function timeFault(text: string, rawCase: RawObject): TimeFault | undefined {
  const names = namesOf(rawCase);
  if (names.dictionaries.clocks.has(text)) return undefined;
  const parsed = parseWhen(text);
  if (!parsed.ok) return explain(parsed);
  return resolveWhen(parsed.value, names).flatMap((name) => ("fault" in name ? [name.fault] : []))[0];
}
