/** Words that may tell who a patient is: heuristics for a person to judge, after the identifiers of 45 CFR 164.514(b)(2). */

export interface Identifier {
  readonly kind: string;
  readonly found: string;
}

const months = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
const patterns: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["calendar date", /\b\d{4}-\d{2}(?:-\d{2})?\b/g],
  ["calendar date", /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/g],
  ["calendar date", new RegExp(`\\b(?:\\d{1,2} )?(?:${months})[a-z]*\\.? (?:\\d{1,2}, )?(?:19|20)\\d{2}\\b`, "g")],
  ["age over 89", /\b(?:9\d|1[0-2]\d)[ -]years?\b/gi],
  ["age over 89", /\bage[d:]? (?:9\d|1[0-2]\d)\b/gi],
  ["number of a record", /(?<![\d.])\d{6,}(?![\d.])/g],
  ["e-mail address", /[\w.+-]+@[\w-]+\.[\w.]+/g],
  ["web address", /\bhttps?:\/\/\S+/g],
  ["telephone", /\+\d[\d ()-]{7,}\d/g],
  ["title of a person", /\b(?:Dr|Mr|Mrs|Ms|Prof)\.? \p{Lu}\p{Ll}+/gu],
  ["place of care", /\b\p{Lu}[\p{L}'-]+ (?:Hospital|Clinic|Infirmary)\b/gu],
];

/** Every place in a text that looks like an identifier, each once. */
export function identifiersIn(text: string): readonly Identifier[] {
  const found = patterns.flatMap(([kind, pattern]) => (text.match(pattern) ?? []).map((each) => ({ kind, found: each })));
  return found.filter((each, index) => found.findIndex((other) => other.found === each.found) === index);
}
