/** What the times of a case name, and whether it exists. */
import { cutoffId, type Point, type Term, type When } from "../time";
import type { Block, Names } from "./names";
import type { Path } from "./path";
import type { ProblemCode } from "./problemCodes";
import { showValue } from "./rawValue";
import { didYouMean } from "./suggestions";

export interface Fault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** A name in a time: where the thing of that name stands, or why there is none. */
export type Resolved = { readonly path: Path } | { readonly fault: Fault };

/** Looks up everything that a time names: records, courses, clocks. */
export function resolveWhen(when: When, names: Names): readonly Resolved[] {
  return when.terms.flatMap(pointsOf).flatMap((point) => resolvePoint(point, names));
}

function pointsOf(term: Term): readonly Point[] {
  return term.kind === "between" ? [term.from, term.to] : [term.point];
}

function resolvePoint(point: Point, names: Names): readonly Resolved[] {
  switch (point.kind) {
    case "date":
      return [];
    case "count":
      return [resolveClock(point.clock, names)];
    case "sum":
      return resolvePoint(point.base, names);
    case "distance":
      return resolvePoint(point.point, names);
    case "ref":
      return resolveTarget(point.target, names);
  }
}

type Target = Extract<Point, { kind: "ref" }>["target"];

function resolveTarget(target: Target, names: Names): readonly Resolved[] {
  switch (target.kind) {
    case "record":
      return [resolveTimed(target.id, names)];
    case "last course":
      return [resolveBlock(target.block, names)];
    case "course": {
      const { block, first, last = first } = target;
      return [...new Set([first, last])].map((number) => resolveCourse(number, block, names));
    }
  }
}

/** Links and conclusions are the two kinds of record that nothing can be at the time of. */
function resolveTimed(id: string, names: Names): Resolved {
  const found = resolveRecord(id, names);
  const list = "path" in found ? found.path[1] : undefined;
  if (list !== "links" && list !== "conclusions") return found;
  const message = `the record ${showValue(id)} is one of \`${list}\`, which have no time`;
  return { fault: { code: "unknown-record", message, hint: "name the record that it is about" } };
}

/** Looks up a record by its id; `cutoff` is the cut-off of the case. */
export function resolveRecord(id: string, names: Names): Resolved {
  if (id === cutoffId && names.hasCutoff) return { path: ["case", "cutoff"] };
  const path = names.records.get(id);
  if (path) return { path };
  if (id === cutoffId) {
    return { fault: { code: "unknown-record", message: "the case has no cut-off", hint: "add a field `cutoff` to the case" } };
  }
  const hint = didYouMean(id, names.records.keys()) ?? `give the record that is meant "id": "${id}"`;
  return { fault: { code: "unknown-record", message: `no record has the id ${showValue(id)}`, hint } };
}

function resolveClock(clock: string, names: Names): Resolved {
  const { clocks } = names.dictionaries;
  if (clocks.has(clock)) return { path: ["case", "clocks", clock] };
  const hint = didYouMean(clock, clocks) ?? `add a clock "${clock}" to \`case.clocks\`, and say which day is its zero`;
  return { fault: { code: "unknown-clock", message: `no clock is called ${showValue(clock)}`, hint } };
}

/** Looks up a block of courses by its id. */
export function resolveBlock(id: string, { blocks, records }: Names): Resolved {
  const block = blocks.find((candidate) => candidate.id === id);
  if (block) return { path: block.path };
  const ids = blocks.flatMap((candidate) => candidate.id ?? []);
  const message = records.has(id)
    ? `the record ${showValue(id)} is no block of courses`
    : `no block of courses has the id ${showValue(id)}`;
  return { fault: { code: "unknown-course", message, hint: didYouMean(id, ids) ?? "give the block that is meant this id" } };
}

function resolveCourse(number: number, id: string | undefined, names: Names): Resolved {
  if (id === undefined) return resolveNumber(number, names.blocks);
  const found = resolveBlock(id, names);
  const block = names.blocks.find((candidate) => candidate.id === id);
  if (!block || holds(block, number)) return found;
  return block.unreadable ? numbersOf(block) : { fault: outsideOfBlock(id, block, number) };
}

function resolveNumber(number: number, blocks: readonly Block[]): Resolved {
  const having = blocks.filter((block) => holds(block, number));
  const [only, other] = having;
  const unreadable = only ? undefined : blocks.find((block) => block.unreadable);
  if (unreadable) return numbersOf(unreadable);
  if (!only) {
    const hint = blocks.length === 0 ? "the case has no courses" : "say in `courses` which courses a block holds";
    return { fault: { code: "unknown-course", message: `no block of courses has a course ${number}`, hint } };
  }
  return other ? { fault: ambiguous(number, having) } : { path: only.path };
}

/** Numbers that nobody can read are a problem of their own; a course is then looked for in vain, and no fault. */
const numbersOf = ({ path }: Block): Resolved => ({ path: [...path, "courses"] });

function ambiguous(number: number, blocks: readonly Block[]): Fault {
  const ids = blocks.flatMap((block) => (block.id === undefined ? [] : [`${block.id}.C${number}`]));
  const hint = ids.length === blocks.length ? `write ${ids.join(" or ")}` : `give each block an id and write id.C${number}`;
  return { code: "ambiguous-course", message: `${blocks.length} blocks have a course ${number}`, hint };
}

function outsideOfBlock(id: string, { numbers }: Block, number: number): Fault {
  if (!numbers) {
    const message = `the block ${showValue(id)} does not say which courses it holds`;
    return { code: "unknown-course", message, hint: `add "courses" to it, such as "1-${number}"` };
  }
  const { first, last, more } = numbers;
  const held = first === last ? `course ${first}` : `courses ${first} to ${last}`;
  const message = `the block ${showValue(id)} has ${held}${more ? " at least" : ""}, no course ${number} that is known`;
  return { code: "unknown-course", message, hint: `write ${id}.last for its last course` };
}

/** Of a block with "at least" so many courses, only those are known. */
function holds({ numbers }: Block, number: number): boolean {
  return numbers !== undefined && number >= numbers.first && number <= numbers.last;
}
