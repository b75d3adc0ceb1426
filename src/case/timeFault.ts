import { parseWhen } from "../time";
import { namesOf } from "./names";
import type { RawObject } from "./rawValue";
import { resolveWhen } from "./references";

/** Why a text is no time of the case, in the words of `check`; undefined where it is one. The name of a clock means its zero. */
export function timeFault(text: string, rawCase: RawObject): string | undefined {
  const names = namesOf(rawCase);
  if (names.dictionaries.clocks.has(text)) return undefined;
  const parsed = parseWhen(text);
  if (!parsed.ok) return inWords(parsed);
  const [found] = resolveWhen(parsed.value, names).flatMap((name) => ("fault" in name ? [name.fault] : []));
  return found && inWords(found);
}

const inWords = ({ message, hint }: { readonly message: string; readonly hint?: string | undefined }): string =>
  hint === undefined ? message : `${message} (${hint})`;
