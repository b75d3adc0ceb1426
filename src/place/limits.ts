/** Built-in rules: nothing of a subject after its death, nothing given or observed after the cut-off. */
import type { Mark } from "../time";
import { referencesOf } from "../time";
import { addStatement, type Build, type Limit, nameOf, subjectOf } from "./build";
import type { Entry, TimeFields } from "./entries";

/** The limits that hold for a record. Plans lie beyond the cut-off; what names the death may come after it. */
export function limitsOf(build: Build, entry: Entry): readonly Limit[] {
  const record: TimeFields = entry.record;
  if (record.status === "planned") return [];
  const death = build.deaths.get(subjectOf(build.clinicalCase, record));
  const afterDeath = death === undefined || record.id === death.id || namesRecord(build, record, death.id);
  return [...(build.cutoff === undefined ? [] : [build.cutoff]), ...(afterDeath ? [] : [death])];
}

function namesRecord({ texts }: Build, { at, start, end }: TimeFields, id: string | undefined): boolean {
  if (id === undefined) return false;
  const fields = [...(typeof at === "string" ? [at] : (at ?? [])), start, end];
  return fields.some((text) => {
    const parsed = texts.end(text);
    return parsed?.kind === "when" && referencesOf(parsed.when).ids.includes(id);
  });
}

/** The day is not after the limits of its record. */
export function limit(build: Build, mark: Mark, entry: Entry): void {
  for (const rule of limitsOf(build, entry)) {
    const statement = addStatement(build, { path: entry.path, words: `${rule.words} (${nameOf(entry)})`, strength: "builtIn" });
    build.draft.bound(mark, rule.mark, { low: 0, statement });
  }
}
