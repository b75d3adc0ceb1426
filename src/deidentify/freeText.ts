/** Words of the author with what may identify replaced: heuristics, so every replacement is shown to be judged. */
import { type Identifier, identifiersIn } from "./identifiers";

export const oldestAge = 89;
/** As 45 CFR 164.514(b)(2) pools ages over 89. */
export const pooledAge = "90 or older";

const replacementFor = ({ kind }: Identifier): string =>
  kind === "calendar date" ? "[date]" : kind === "age over 89" ? pooledAge : "[removed]";

export interface Redacted {
  readonly text: string;
  readonly found: readonly (Identifier & { readonly replacement: string })[];
}

export function redact(text: string): Redacted {
  const found = identifiersIn(text).map((each) => ({ ...each, replacement: replacementFor(each) }));
  // Longer ones first: "12 Mar 2018" before the "Mar 2018" in it.
  const inOrder = found.toSorted((one, other) => other.found.length - one.found.length);
  return { text: inOrder.reduce((words, each) => words.replaceAll(each.found, each.replacement), text), found };
}
