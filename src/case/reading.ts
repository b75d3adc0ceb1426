/** What the steps of reading a case share. */
import type { Findings } from "./findings";
import type { Names } from "./names";
import { formatPath, type Path } from "./path";

export interface Reading {
  readonly findings: Findings;
  readonly names: Names;
  readonly leftOut: LeftOut;
}

/** What cannot be used, as paths of the text, each once; taken out at the end, all at once. */
export interface LeftOut {
  readonly add: (path: Path) => void;
  readonly has: (path: Path) => boolean;
  readonly paths: () => readonly Path[];
}

export function createLeftOut(): LeftOut {
  const paths = new Map<string, Path>();
  return {
    add: (path) => paths.set(formatPath(path), path),
    has: (path) => paths.size > 0 && paths.has(formatPath(path)),
    paths: () => [...paths.values()],
  };
}

/** Runs `check`, and leaves `path` out when it finds an error. */
export function keepIfSound(path: Path, { findings, leftOut }: Reading, check: () => void): boolean {
  const before = findings.errors();
  check();
  const sound = findings.errors() === before;
  if (!sound) leftOut.add(path);
  return sound;
}
