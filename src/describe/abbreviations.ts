/** Abbreviations with what they stand for: exactly those that a reader meets, each once. */
import type { ClinicalCase } from "../case/schema";
import { oncePer } from "../clinical/oncePer";

/** Short names of drugs and analytes, and the case's own list; regimens and responses have sentences of their own. */
const expansions = oncePer((clinicalCase: ClinicalCase): ReadonlyMap<string, string> => {
  const entries = Object.entries({ ...clinicalCase.agents, ...clinicalCase.analytes });
  const shorts = entries.flatMap(([key, { label = key, short }]) =>
    short === undefined || short === label ? [] : [[short, label] as const],
  );
  const regimens = new Set(Object.entries(clinicalCase.regimens ?? {}).flatMap(([key, { label }]) => [key, label]));
  const own = Object.entries(clinicalCase.abbreviations ?? {});
  return new Map([...shorts, ...own].filter(([short]) => !regimens.has(short)));
});

/** Finds any of the names in words; the longest first, as a full name hides the short one in it. */
const anyName = oncePer((known: ReadonlyMap<string, string>): RegExp => {
  const names = [...known.keys(), ...known.values()].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join("|")})(?![\\p{L}\\p{N}-])`, "gu");
});

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** "MRD, measurable residual disease": what stands in the words, in the order of the words. */
export function abbreviationsIn(clinicalCase: ClinicalCase, words: readonly string[]): string[] {
  const known = expansions(clinicalCase);
  if (known.size === 0) return [];
  const met = new Set(words.join(" ").match(anyName(known)));
  return [...met].flatMap((name) => {
    const full = known.get(name);
    return full === undefined ? [] : [`${name}, ${full}`];
  });
}
