/**
 * Moments that count from another node stay outside the network, yet the cut-off and death come after all of them. The latest of them
 * speaks for the rest, so that two hundred thousand dated values cost one node.
 */
import { calendarOrigin, type Mark } from "../time";
import { addStatement, type Build, type CountedMoment, type Limit, nameOf } from "./build";
import type { Entry } from "./entries";
import { limitsOf } from "./limits";

interface Counted extends CountedMoment {
  readonly entry: Entry;
}

export function addWitnesses(build: Build): void {
  const latest = new Map<string, { readonly counted: Counted; readonly rule: Limit }>();
  const lastDays = lastDaysOf(build);
  for (const { entry, moments } of build.counted) {
    for (const rule of limitsOf(build, entry)) {
      const lastDay = lastDays.get(rule.mark.node) ?? Number.POSITIVE_INFINITY;
      for (const { spot, path } of moments) {
        const { mark, low } = spot;
        // A date after a limit that is dated itself breaks the rule for its own part, and says nothing about the limit.
        if (mark.node === calendarOrigin && low > lastDay) continue;
        const key = `${rule.mark.node}|${mark.node}`;
        const known = latest.get(key)?.counted.spot;
        if (known === undefined || low > known.low) latest.set(key, { counted: { entry, spot, path }, rule });
      }
    }
  }
  for (const { counted, rule } of latest.values()) addWitness(build, counted, rule);
}

/** The last day that the calendar allows each node by its own statements. */
function lastDaysOf({ draft }: Build): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (const { from, to, most } of draft.network.bounds) {
    if (from === calendarOrigin) days.set(to, Math.min(most, days.get(to) ?? most));
  }
  return days;
}

function addWitness(build: Build, { spot, path, entry }: Counted, rule: Limit): void {
  const { draft } = build;
  const said = addStatement(build, { path, words: `"${spot.stated}" as time of ${nameOf(entry)}`, strength: "fact" });
  const witness: Mark = { node: draft.addNode(), offset: 0 };
  draft.bound(spot.mark, witness, { low: spot.low, high: spot.high, statement: said });
  const kept = addStatement(build, { path: entry.path, words: `${rule.words} (${nameOf(entry)})`, strength: "builtIn" });
  draft.bound(witness, rule.mark, { low: 0, statement: kept });
}
