/** Words of the author with what may identify replaced: heuristics, so every replacement is shown to be judged. */
import { type Identifier, identifiersIn, recordNumber } from "./identifiers";

export const oldestAge = 89;
/** As 45 CFR 164.514(b)(2) pools ages over 89. */
export const pooledAge = "90 or older";

const replacementFor = ({ kind }: Identifier): string =>
  kind === "calendar date" || kind === "year of birth" ? "[date]" : kind === "age over 89" ? pooledAge : "[removed]";

export interface Redacted {
  readonly text: string;
  readonly found: readonly (Identifier & { readonly replacement: string })[];
}

export interface Search {
  /** Names that stand behind a title elsewhere in the case: here they may stand alone, or in another spelling of capitals. */
  readonly persons: readonly string[];
  /** In doses and values a long number is a number. */
  readonly keepNumbers?: boolean;
}

export function redact(text: string, { persons, keepNumbers = false }: Search): Redacted {
  const alone = persons.flatMap((name) => text.match(aloneIn(name)) ?? []).map((found) => ({ kind: "name of a person", found }));
  const identifiers = keepNumbers ? identifiersIn(text).filter(({ kind }) => kind !== recordNumber) : identifiersIn(text);
  const found = [...identifiers, ...alone].map((each) => ({ ...each, replacement: replacementFor(each) }));
  // Longer ones first: "12 Mar 2018" before the "Mar 2018" in it, which is then no longer there.
  const inOrder = found.toSorted((one, other) => other.found.length - one.found.length);
  let words = text;
  const replaced = inOrder.filter((each) => {
    const before = words;
    words = words.replaceAll(each.found, each.replacement);
    return words !== before;
  });
  return { text: words, found: found.filter((each) => replaced.includes(each)) };
}

const aloneIn = (name: string) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "giu");
