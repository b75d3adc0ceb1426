/** What the times of a case name, and whether it exists. */
import { cutoffId, type References, type When, referencesOf } from "../time";
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
  const { ids, courses, clocks } = referencesOf(when);
  return [
    ...ids.map((id) => resolveRecord(id, names)),
    ...courses.flatMap((course) => resolveCourse(course, names)),
    ...clocks.map((clock) => resolveClock(clock, names)),
  ];
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

type Course = References["courses"][number];

function resolveCourse({ block: id, numbers }: Course, names: Names): readonly Resolved[] {
  if (id === undefined) return numbers.map((number) => resolveNumber(number, names.blocks));
  const block = names.blocks.find((candidate) => candidate.id === id);
  if (!block) return [{ fault: unknownBlock(id, names) }];
  return numbers.map((number) =>
    holds(block, number) ? { path: block.path } : { fault: outsideOfBlock(id, { block, number }) },
  );
}

function resolveNumber(number: number, blocks: readonly Block[]): Resolved {
  const having = blocks.filter((block) => block.numbers !== undefined && holds(block, number));
  const [only, other] = having;
  if (!only) {
    const hint = blocks.length === 0 ? "the case has no courses" : "say in `courses` which courses a block holds";
    return { fault: { code: "unknown-course", message: `no block of courses has a course ${number}`, hint } };
  }
  return other ? { fault: ambiguous(number, having) } : { path: only.path };
}

function ambiguous(number: number, blocks: readonly Block[]): Fault {
  const ids = blocks.flatMap((block) => (block.id === undefined ? [] : [`${block.id}.C${number}`]));
  const hint = ids.length === blocks.length ? `write ${ids.join(" or ")}` : `give each block an id and write id.C${number}`;
  return { code: "ambiguous-course", message: `${blocks.length} blocks have a course ${number}`, hint };
}

function unknownBlock(id: string, names: Names): Fault {
  const ids = names.blocks.flatMap((block) => (block.id === undefined ? [] : [block.id]));
  const message = `no block of courses has the id ${showValue(id)}`;
  return { code: "unknown-course", message, hint: didYouMean(id, ids) ?? "give the block that is meant this id" };
}

function outsideOfBlock(id: string, { block, number }: { readonly block: Block; readonly number: number }): Fault {
  const { first, last } = block.numbers ?? { first: 1, last: 1 };
  const held = first === last ? `course ${first}` : `courses ${first} to ${last}`;
  return {
    code: "unknown-course",
    message: `the block ${showValue(id)} has ${held}, no course ${number}`,
    hint: `write ${id}.C${first}`,
  };
}

/** A block that does not say its numbers, or that has "at least" so many, may hold any course from its first on. */
function holds({ numbers }: Block, number: number): boolean {
  if (!numbers) return true;
  return number >= numbers.first && (numbers.more || number <= numbers.last);
}
