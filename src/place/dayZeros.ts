import type { Problem } from "../case/problem";
import { countsOf, isMissingZero } from "../time";
import type { Build } from "./build";
import type { Entry } from "./entries";
import { textsOf } from "./names";

/** Counts that name the day 0 of a clock that starts at 1. Such a time says nothing, so its record may be left without one. */
export function dayZeros({ clinicalCase, texts }: Build, entries: readonly Entry[]): readonly Problem[] {
  const ordinal = new Set(Object.entries(clinicalCase.clocks ?? {}).flatMap(([name, { first }]) => (first === 1 ? [name] : [])));
  if (ordinal.size === 0) return [];
  return entries.flatMap((entry) => [...new Set(textsOf(entry))].flatMap((text) => dayZero(text, { entry, texts, ordinal })));
}

interface Counted {
  readonly entry: Entry;
  readonly texts: Build["texts"];
  /** Clocks that count from 1. */
  readonly ordinal: ReadonlySet<string>;
}

function dayZero(text: string, { entry, texts, ordinal }: Counted): readonly Problem[] {
  const end = texts.end(text);
  const counts = end?.kind === "when" ? countsOf(end.when) : [];
  const missing = counts.find((count) => ordinal.has(count.clock) && isMissingZero(count, 1));
  if (missing === undefined) return [];
  return [
    {
      severity: "error",
      code: "no-day-zero",
      path: entry.path,
      message: `clock ${missing.clock} counts from 1 and has no day 0, found "${text}"`,
      hint: `write "${missing.clock}1" for the first day or "${missing.clock}-1" for the day before it`,
    },
  ];
}
