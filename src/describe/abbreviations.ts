/** Abbreviations with what they stand for: exactly those that a reader meets, each once. */
import type { ClinicalCase } from "../case/schema";

/** Short names of drugs and analytes, and the case's own list; regimens and responses have sentences of their own. */
function expansions(clinicalCase: ClinicalCase): ReadonlyMap<string, string> {
  const entries = Object.entries({ ...clinicalCase.agents, ...clinicalCase.analytes });
  const shorts = entries.flatMap(([key, { label = key, short }]) =>
    short === undefined || short === label ? [] : [[short, label] as const],
  );
  const regimens = new Set(Object.entries(clinicalCase.regimens ?? {}).flatMap(([key, { label }]) => [key, label]));
  const own = Object.entries(clinicalCase.abbreviations ?? {});
  return new Map([...shorts, ...own].filter(([short]) => !regimens.has(short)));
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** "MRD, measurable residual disease": what stands in the words, in the order of the words. A full name hides the short one in it. */
export function abbreviationsIn(clinicalCase: ClinicalCase, words: readonly string[]): string[] {
  const known = expansions(clinicalCase);
  if (known.size === 0) return [];
  const names = [...known.keys(), ...known.values()].sort((a, b) => b.length - a.length);
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join("|")})(?![\\p{L}\\p{N}-])`, "gu");
  const met = new Set(words.join(" ").match(anyName));
  return [...met].flatMap((name) => {
    const full = known.get(name);
    return full === undefined ? [] : [`${name}, ${full}`];
  });
}
