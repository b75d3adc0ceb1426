/**
 * Where things stand in the text, found by one streaming pass when they are asked for. No syntax tree is held: a file of 200,000
 * values would need twenty times its own size for one.
 */
import { visit } from "jsonc-parser";
import type { Path, PathPart } from "./path";

export interface Target {
  readonly path: Path;
  /** Points at the name of the field rather than at its value. */
  readonly atKey?: boolean;
}

interface Place {
  value?: number;
  key?: number;
  readonly inside: Map<PathPart, Place>;
}

/** An open list or object on the way down; `place` is undefined where nobody asked for anything inside. */
interface Level {
  readonly place: Place | undefined;
  part: PathPart;
}

/** The offset of each target, in their order; what the text does not hold is placed at the nearest thing around it. */
export function locate(text: string, targets: readonly Target[]): readonly number[] {
  const root: Place = { inside: new Map() };
  for (const target of targets) plant(root, target.path);
  if (targets.length > 0) fill(text, root);
  return targets.map((target) => offsetOf(root, target));
}

/** 1-based line and column (in UTF-16 units, as editors count) of offsets that must be in ascending order. */
export function linesAndColumns(text: string, offsets: readonly number[]): readonly { line: number; column: number }[] {
  const lineBreak = /\r\n?|\n/g;
  let line = 1;
  let start = 0;
  let next = lineBreak.exec(text);
  return offsets.map((offset) => {
    while (next !== null && next.index + next[0].length <= offset) {
      line++;
      start = next.index + next[0].length;
      next = lineBreak.exec(text);
    }
    return { line, column: offset - start + 1 };
  });
}

function plant(root: Place, path: Path): void {
  let place = root;
  for (const part of path) {
    const inside: Place = place.inside.get(part) ?? { inside: new Map() };
    place.inside.set(part, inside);
    place = inside;
  }
}

function fill(text: string, root: Place): void {
  const open: Level[] = [];
  const current = () => {
    const level = open.at(-1);
    return level === undefined ? root : level.place?.inside.get(level.part);
  };
  const enter = (part: PathPart) => (offset: number) => {
    const place = current();
    if (place) place.value = offset;
    open.push({ place, part });
  };
  const leave = () => {
    open.pop();
  };
  visit(text, {
    onObjectBegin: enter(""),
    onObjectEnd: leave,
    onArrayBegin: enter(0),
    onArrayEnd: leave,
    onObjectProperty: (name, offset) => {
      const level = open.at(-1);
      if (level) level.part = name;
      const place = current();
      if (place) place.key = offset;
    },
    onLiteralValue: (_, offset) => {
      const place = current();
      if (place) place.value = offset;
    },
    onSeparator: (character) => {
      const level = open.at(-1);
      if (character === "," && typeof level?.part === "number") level.part++;
    },
  });
}

function offsetOf(root: Place, target: Target): number {
  let place = root;
  for (const [depth, part] of target.path.entries()) {
    const inside = place.inside.get(part);
    if (inside?.value === undefined) break;
    place = inside;
    if (target.atKey && depth === target.path.length - 1) return place.key ?? place.value ?? 0;
  }
  return place.value ?? 0;
}
