/** What needs something that was left out cannot stand alone: it goes too, and says why. */
import { formatPath, type Path } from "./path";
import type { FieldText } from "./patterns";
import { showValue } from "./rawValue";
import type { Reading } from "./reading";
import type { Resolved } from "./references";

/** Something in the case with what it needs: a record with its times and regimen, a clock with its zero. */
export interface Owner {
  readonly path: Path;
  readonly needs: readonly Need[];
}

/** A field that names other things. */
export type Need = FieldText & { readonly names: readonly Resolved[] };

/** Leaves out every owner that needs something left out, directly or through others. */
export function leaveOutDependents(owners: readonly Owner[], reading: Reading): void {
  const out = new Set(reading.leftOut.map(formatPath));
  const waiting = [...out];
  const byTarget = dependentsByTarget(owners);
  for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
    for (const { owner, need } of byTarget.get(target) ?? []) {
      const path = formatPath(owner.path);
      if (out.has(path)) continue;
      out.add(path);
      waiting.push(path);
      reportDependent(owner.path, { need, target }, reading);
    }
  }
}

type Dependent = { readonly owner: Owner; readonly need: Need };

function dependentsByTarget(owners: readonly Owner[]): ReadonlyMap<string, readonly Dependent[]> {
  const found = new Map<string, Dependent[]>();
  for (const owner of owners) {
    for (const need of owner.needs) {
      for (const target of targetsOf(need)) {
        const dependents = found.get(target) ?? [];
        dependents.push({ owner, need });
        found.set(target, dependents);
      }
    }
  }
  return found;
}

function targetsOf({ names }: Need): readonly string[] {
  return names.flatMap((name) => ("path" in name ? [formatPath(name.path)] : []));
}

function reportDependent(path: Path, { need, target }: { need: Need; target: string }, { findings, leftOut }: Reading): void {
  const message = `${showValue(need.text)} needs ${target}, which was left out`;
  findings.add({
    severity: "error",
    code: "left-out",
    path: need.path,
    message,
    hint: "mend that first; this may then be right",
  });
  leftOut.push(path);
}
