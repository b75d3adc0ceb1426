/**
 * Where things are drawn inside their bounds: a Simple Temporal Problem with preferences (Khatib, Morris, Morris, Rossi 2001), solved by
 * repeated weakest-link optimisation (Khatib, Morris, Morris, Venable, "Tractable Pareto optimization of temporal preferences", IJCAI
 * 2003). Each wish is "this gap is small"; gaps are made small from the largest down, so that unexplained time is spread evenly. Whole
 * days, no weights, no randomness; file order breaks ties.
 */
import type { Gap } from "./constrain";
import { tighten, type Distances } from "./distances";
import type { Mark } from "./network";

/** low <= to - from <= high, kept where the rest allows it. */
export interface Preference {
  readonly from: Mark;
  readonly to: Mark;
  readonly low?: number;
  readonly high?: number;
}

export interface PlacementInput {
  readonly distances: Distances;
  /** The node from which each node's island counts; undefined for a node that is not to be placed. */
  readonly originOf: (node: number) => number | undefined;
  /** Bare dates behind a "~", in file order. */
  readonly cores: readonly Preference[];
  /** Nodes whose own statement on their island's scale is a month or finer. */
  readonly dated: readonly number[];
  /** Lengths preferred once dated nodes stand. */
  readonly lengths: readonly Preference[];
  /** Gaps to make small, one tier after the other. */
  readonly tiers: readonly (readonly Gap[])[];
}

/** The place of each node, in days from its island's origin; undefined where both sides are open. */
export function placeNodes(input: PlacementInput): readonly (number | undefined)[] {
  const { distances, originOf } = input;
  const size = distances.groupOf.length;
  const nodes = Array.from({ length: size }, (_, node) => node).filter((node) => originOf(node) !== undefined);
  const board = createBoard(distances);
  const bounds = (node: number) => board.bounds(originOf(node) ?? 0, node);
  const drawable = nodes.filter((node) => isBounded(bounds(node)));
  for (const core of input.cores) board.prefer(core);
  toTheMiddle(
    input.dated.filter((node) => originOf(node) !== undefined),
    { board, originOf },
  );
  for (const length of input.lengths) board.prefer(length);
  for (const tier of input.tiers)
    shrinkGaps(
      board,
      tier.filter((gap) => originOf(gap.from.node) === originOf(gap.to.node)),
    );
  toTheMiddle(nodes, { board, originOf });
  toTheClosedSide(drawable, { board, originOf }, "latest");
  toTheClosedSide(drawable, { board, originOf }, "earliest");
  const drawn = new Array<number | undefined>(size).fill(undefined);
  for (const node of drawable) drawn[node] = bounds(node).earliest;
  return drawn;
}

interface NodeBounds {
  readonly earliest: number;
  readonly latest: number;
}

const isBounded = ({ earliest, latest }: NodeBounds) => Number.isFinite(earliest) || Number.isFinite(latest);

/** A closed matrix of distances to which bounds can be added one by one. */
interface Board {
  /** The least distance that is still possible. */
  readonly least: (gap: Gap) => number;
  readonly most: (gap: Gap) => number;
  readonly bounds: (origin: number, node: number) => NodeBounds;
  /** Keeps to - from <= most; false when that contradicts what is kept already. */
  readonly hold: (gap: Gap, most: number) => boolean;
  readonly prefer: (preference: Preference) => void;
  /** Whether all these distances can be at most so long together. */
  readonly allows: (gaps: readonly Gap[], most: number) => boolean;
}

function createBoard({ groupOf, offsetOf, groupCount, matrix }: Distances): Board {
  let cells = matrix.slice();
  const group = (mark: Mark) => groupOf[mark.node] ?? 0;
  const offset = (mark: Mark) => (offsetOf[mark.node] ?? 0) + mark.offset;
  const most = ({ from, to }: Gap) => (cells[group(from) * groupCount + group(to)] ?? 0) + offset(to) - offset(from);
  const holdIn = (target: Float64Array, { from, to }: Gap, limit: number) =>
    tighten(target, groupCount, { from: group(from), to: group(to), most: limit + offset(from) - offset(to) });
  const markOf = (node: number): Mark => ({ node, offset: 0 });
  return {
    most,
    least: ({ from, to }) => 0 - most({ from: to, to: from }),
    bounds: (origin, node) => ({
      earliest: 0 - most({ from: markOf(node), to: markOf(origin) }),
      latest: most({ from: markOf(origin), to: markOf(node) }),
    }),
    hold: (gap, limit) => holdIn(cells, gap, limit),
    prefer: ({ from, to, low, high }) => {
      const trial = cells.slice();
      const fits =
        (high === undefined || holdIn(trial, { from, to }, high)) &&
        (low === undefined || holdIn(trial, { from: to, to: from }, -low));
      if (fits) cells = trial;
    },
    allows: (gaps, limit) => {
      const trial = cells.slice();
      return gaps.every((gap) => holdIn(trial, gap, limit));
    },
  };
}

interface Placing {
  readonly board: Board;
  readonly originOf: (node: number) => number | undefined;
}

/** The middles of the bounds of a consistent network are consistent together; halves are rounded down. */
function toTheMiddle(nodes: readonly number[], { board, originOf }: Placing): void {
  const middles = nodes.flatMap((node) => {
    const origin = originOf(node) ?? 0;
    const { earliest, latest } = board.bounds(origin, node);
    const middle = Math.floor((earliest + latest) / 2);
    return Number.isFinite(earliest) && Number.isFinite(latest) ? [{ node, origin, middle }] : [];
  });
  for (const { node, origin, middle } of middles) fix(board, { node, origin }, middle);
}

/** With one side open a node stays at the closed side. */
function toTheClosedSide(nodes: readonly number[], { board, originOf }: Placing, closed: "earliest" | "latest"): void {
  const places = nodes.map((node) => ({
    node,
    origin: originOf(node) ?? 0,
    day: board.bounds(originOf(node) ?? 0, node)[closed],
  }));
  for (const { node, origin, day } of places) if (Number.isFinite(day)) fix(board, { node, origin }, day);
}

function fix(board: Board, { node, origin }: { readonly node: number; readonly origin: number }, day: number): void {
  const from = { node: origin, offset: 0 };
  const to = { node, offset: 0 };
  board.hold({ from, to }, day);
  board.hold({ from: to, to: from }, -day);
}

/** Makes the largest gap as small as it can be, then the next: lexicographically least from the largest down. */
function shrinkGaps(board: Board, gaps: readonly Gap[]): void {
  let open = gaps.filter((gap) => board.least(gap) < board.most(gap));
  while (open.length > 0) {
    const largest = leastCommonLimit(board, open);
    for (const gap of open) board.hold(gap, largest);
    if (largest === 0) return;
    open = open.filter((gap) => board.hold(gap, largest - 1));
  }
}

/** The least whole number of days that all gaps can keep to together. */
function leastCommonLimit(board: Board, gaps: readonly Gap[]): number {
  let low = Math.max(0, ...gaps.map(board.least));
  if (board.allows(gaps, low)) return low;
  let step = 1;
  while (!board.allows(gaps, low + step)) step *= 2;
  let high = low + step;
  low += Math.floor(step / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (board.allows(gaps, middle)) high = middle;
    else low = middle;
  }
  return high;
}
