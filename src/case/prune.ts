import type { Path, PathPart } from "./path";
import { isObject } from "./rawValue";

interface Cut {
  whole: boolean;
  readonly inside: Map<PathPart, Cut>;
}

/**
 * The value without what stands at `paths`. Shares everything that has nothing taken out; keeps the order of fields. What had an end or
 * a length that was taken out says that its end is unknown: without a word, a course would be as long as its regimen says.
 */
export function prune(value: unknown, paths: readonly Path[]): unknown {
  const root: Cut = { whole: false, inside: new Map() };
  for (const path of paths) mark(root, path);
  return cutFrom(value, root);
}

function mark(root: Cut, path: Path): void {
  let cut = root;
  for (const part of path) {
    const inside: Cut = cut.inside.get(part) ?? { whole: false, inside: new Map() };
    cut.inside.set(part, inside);
    cut = inside;
  }
  cut.whole = true;
}

function cutFrom(value: unknown, cut: Cut): unknown {
  if (cut.inside.size === 0) return value;
  if (Array.isArray(value)) {
    const kept = [...value.entries()].filter(([position]) => !cut.inside.get(position)?.whole);
    return kept.map(([position, entry]) => cutInside(entry, cut.inside.get(position)));
  }
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !cut.inside.get(key)?.whole);
  const fields = kept.map(([key, entry]) => [key, cutInside(entry, cut.inside.get(key))] as const);
  const isLost = (key: string) => cut.inside.get(key)?.whole;
  const lostItsEnd = (isLost("end") || isLost("length")) && !kept.some(([key]) => /^(?:end|at|over)$/.test(key));
  return Object.fromEntries(lostItsEnd ? [...fields, ["end", "unknown"]] : fields);
}

function cutInside(value: unknown, cut: Cut | undefined): unknown {
  return cut === undefined ? value : cutFrom(value, cut);
}
