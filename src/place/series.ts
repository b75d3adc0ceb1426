/** Which block follows which: one numbered series, the block it says it follows, lines of therapy. */
import type { Preference } from "../time";
import { type Block, dayAt } from "./plan";
import { addStatement, type Build, nameOf, subjectOf } from "./build";
import { numbersOf } from "./names";

/** Adds the order of blocks to the network. A block without a trigger of its own is drawn close to the block before it. */
export function orderBlocks(build: Build, blocks: readonly Block[]): readonly Preference[] {
  for (const { earlier, later, fact } of [...followers(blocks), ...seriesOrder(build, blocks)])
    follow(build, { earlier, later, fact });
  return lineOrder(build, blocks);
}

interface Following {
  readonly earlier: Block;
  readonly later: Block;
  /** The file says so itself, rather than by the numbers of the courses. */
  readonly fact: boolean;
}

function follow(build: Build, { earlier, later, fact }: Following): void {
  const words = `${nameOf(later.entry)} follows ${nameOf(earlier.entry)}`;
  const path = fact ? `${later.entry.path}.follows` : `${later.entry.path}.courses`;
  const statement = addStatement(
    build,
    { path, words, strength: fact ? "fact" : "series" },
    fact ? undefined : `courses in the order of their numbers`,
  );
  build.draft.bound(dayAt(earlier.end), dayAt(later.start), { low: 0, statement });
  if (!hasTrigger(build, later)) build.wishes.follow.push({ from: dayAt(earlier.end), to: dayAt(later.start) });
}

const hasTrigger = ({ wishes }: Build, block: Block) =>
  [...wishes.follow, ...wishes.inside].some(({ from, to }) => to.node === block.start && from.node !== block.start);

function followers(blocks: readonly Block[]): readonly Following[] {
  return blocks.flatMap((later) => {
    const { follows } = later.entry.record;
    const earlier = follows === undefined ? undefined : blocks.find(({ entry }) => entry.record.id === follows);
    return earlier === undefined || earlier === later ? [] : [{ earlier, later, fact: true }];
  });
}

/** Blocks of one series follow each other by their numbers. Where numbers come twice the line of therapy tells the series apart. */
function seriesOrder(build: Build, blocks: readonly Block[]): readonly Following[] {
  const numbered = blocks.filter((block) => block.courses.length > 0);
  const series = groupedBy(
    numbered,
    ({ entry }) => `${subjectOf(build.clinicalCase, entry.record)}|${entry.record.series ?? ""}`,
  );
  return series
    .flatMap((group) => (overlaps(group) ? groupedBy(group, ({ entry }) => String(entry.record.line ?? "")) : [group]))
    .filter((group) => !overlaps(group))
    .flatMap((group) => neighbours([...group].sort((a, b) => firstNumber(a) - firstNumber(b))))
    .map(([earlier, later]) => ({ earlier, later, fact: false }));
}

const firstNumber = (block: Block) => numbersOf(block.entry.record.courses).first;
const lastNumber = (block: Block) => numbersOf(block.entry.record.courses).last;

function overlaps(blocks: readonly Block[]): boolean {
  const sorted = [...blocks].sort((a, b) => firstNumber(a) - firstNumber(b));
  return neighbours(sorted).some(([earlier, later]) => firstNumber(later) <= lastNumber(earlier));
}

const neighbours = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((item, index) => {
    const next = items[index + 1];
    return next === undefined ? [] : [[item, next] as const];
  });

function groupedBy<T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

/** A line does not start before the line before it starts; their tails may overlap, but are not drawn so without need. */
function lineOrder(build: Build, blocks: readonly Block[]): readonly Preference[] {
  const withLine = blocks.filter(({ entry }) => entry.record.line !== undefined);
  const treatments = groupedBy(
    withLine,
    ({ entry }) => `${subjectOf(build.clinicalCase, entry.record)}|${entry.record.disease ?? ""}`,
  );
  return treatments.flatMap((group) => {
    const lines = groupedBy(
      [...group].sort((a, b) => lineOf(a) - lineOf(b)),
      (block) => String(lineOf(block)),
    );
    return neighbours(lines).flatMap(([earlier, later]) => {
      const first = firstOf(earlier);
      if (first !== undefined) for (const block of later) startsAfter(build, first, block);
      return earlier.flatMap((a) => later.map((b) => ({ from: dayAt(a.end), to: dayAt(b.start), low: 0 })));
    });
  });
}

const lineOf = ({ entry }: Block) => entry.record.line ?? 0;

/** The block with which a line starts, where its numbers tell. */
const firstOf = (line: readonly Block[]): Block | undefined =>
  overlaps(line) ? undefined : [...line].sort((a, b) => firstNumber(a) - firstNumber(b))[0];

function startsAfter(build: Build, earlier: Block, later: Block): void {
  const words = `line ${lineOf(later)} (${nameOf(later.entry)}) does not start before line ${lineOf(earlier)} (${nameOf(earlier.entry)})`;
  const statement = addStatement(
    build,
    { path: `${later.entry.path}.line`, words, strength: "series" },
    "lines of therapy in their order",
  );
  build.draft.bound(dayAt(earlier.start), dayAt(later.start), { low: 0, statement });
}
