/** Labels above bars, each tied to its bar by a vertical leader that crosses no other label. */

import { remembering } from "../text";

export interface LeaderLabel {
  readonly width: number;
  /** x of the leader; the label always stands over it. */
  readonly leader: number;
  /** Left ends to try, the best first. */
  readonly lefts: readonly number[];
  /** Stands above every label that it overlaps: words that belong to one bar only are not read as its neighbour's. */
  readonly above?: boolean;
}

export interface LeaderPlace {
  readonly left: number;
  /** Rows above the bars, 0 the lowest. */
  readonly row: number;
}

interface Packing {
  readonly places: readonly LeaderPlace[];
  readonly rows: number;
}

interface Placed extends LeaderLabel, LeaderPlace {
  /** Which of the left ends it has: later ones are less welcome. */
  readonly turn: number;
}

const runsThrough = (leader: number, { left, width }: Placed, gap: number) =>
  leader > left - gap / 2 && leader < left + width + gap / 2;

const overlaps = (a: Placed, b: Placed, gap: number) => a.left < b.left + b.width + gap && b.left < a.left + a.width + gap;

/** What is worse than any number of rows. */
const never = 1e6;

/** What it costs that the leader of the upper of two labels runs through the lower, or that the lower is one that has to stand above it. */
function costOf(one: Placed, other: Placed, { gap, crossing }: { readonly gap: number; readonly crossing: number }): number {
  const [upper, lower] = one.row > other.row ? [one, other] : [other, one];
  if (lower.above === true && upper.above !== true && overlaps(one, other, gap)) return never;
  return runsThrough(upper.leader, lower, gap) ? crossing : 0;
}

/** The labels of the first leaders at their places. */
interface Beginning {
  readonly placed: readonly Placed[];
  readonly rows: number;
  /** Crossings, and how little welcome the left ends are. */
  readonly spent: number;
  readonly cost: number;
}

/** So many ways to begin are carried on; of those that are alike in this many last labels, the best. */
const [mostKept, neighbours] = [40, 3];

/**
 * Labels whose leaders run through none of them, in as few rows as can be; then as low, then with their first left ends, as can be.
 * There is always a way where the page is wide enough: labels that begin at their leaders are stairs, the leftmost on top.
 * On a page of limited height a leader may pass behind words to save a row; whoever draws it then interrupts it there.
 */
export function packLeaders(labels: readonly LeaderLabel[], gap: number, mayPass = false): Packing {
  const numbers = labels.map(({ width, leader, lefts, above = false }) => [width, leader, above, ...lefts].join(" "));
  return packed([gap, mayPass, ...numbers].join("; "), () => packing(labels, gap, mayPass ? 1.5e4 : never));
}

const packed = remembering<Packing>(100);

/** All ways to go on: a label in one of the rows of those before it, or in a row of its own under, over or between them. */
function goneOn(
  { placed, rows, spent }: Beginning,
  label: LeaderLabel,
  at: { readonly gap: number; readonly crossing: number },
): Beginning[] {
  const places = Array.from({ length: rows * 2 + 1 }, (_, step) => step / 2 - 0.5);
  return label.lefts.flatMap((left, turn) =>
    places.flatMap((row) => {
      const own = { ...label, left, row, turn };
      if (placed.some((other) => other.row === row && overlaps(own, other, at.gap))) return [];
      const met = placed.map((other) => (other.row === row ? 0 : costOf(own, other, at)));
      // A new row is half a row above the one under it: with those over it, it moves up.
      const isNew = row % 1 !== 0;
      const all = [...placed, own].map((each) => (isNew && each.row >= row ? { ...each, row: Math.floor(each.row) + 1 } : each));
      const [count, more] = [rows + Number(isNew), met.reduce((sum, each) => sum + each, spent + turn)];
      const cost = all.reduce((sum, each) => sum + each.row * 100, more + count * 1e4);
      return [{ placed: all, rows: count, spent: more, cost }];
    }),
  );
}

/** From the left to the right. */
function packing(labels: readonly LeaderLabel[], gap: number, crossing: number): Packing {
  const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.leader ?? 0) - (labels[b]?.leader ?? 0));
  let kept: readonly Beginning[] = [{ placed: [], rows: 0, spent: 0, cost: 0 }];
  for (const index of order) {
    const best = new Map<string, Beginning>();
    for (const next of kept.flatMap((each) => goneOn(each, labels[index] as LeaderLabel, { gap, crossing }))) {
      const key = next.placed
        .slice(-neighbours)
        .map(({ turn, row }) => [turn, row])
        .join();
      if (next.cost < (best.get(key)?.cost ?? Number.POSITIVE_INFINITY)) best.set(key, next);
    }
    kept = [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, mostKept);
  }
  const { placed = [], rows = 0 } = kept[0] ?? {};
  const places = labels.map((_, index) => {
    const { left = 0, row = 0 } = placed[order.indexOf(index)] ?? {};
    return { left, row };
  });
  return { places, rows };
}

/** Left ends that keep a label over its leader and on the page: centred, to the right of the leader, to its left. */
export function leftsOver(leader: number, width: number, edges: { readonly left: number; readonly right: number }): number[] {
  const inside = (left: number) => Math.min(Math.max(left, edges.left), edges.right - width);
  return [inside(leader - width / 2), inside(leader - 2), inside(leader - width + 2)];
}

type Stretch = readonly [left: number, right: number];

/** How far packed labels may slide: each still touches its own leader, and no other label of its row nor the leader of a higher one. */
export function sliding(
  labels: readonly Pick<LeaderLabel, "width" | "leader">[],
  places: readonly LeaderPlace[],
  gap: number,
): readonly Stretch[] {
  const all = labels.map((label, index) => ({ ...label, ...(places[index] ?? { left: 0, row: 0 }) }));
  return all.map((own) => {
    const right = own.left + own.width;
    const others = all.flatMap((each): Stretch[] => {
      if (each === own || each.row < own.row) return [];
      return [each.row === own.row ? [each.left, each.left + each.width] : [each.leader, each.leader]];
    });
    const before = others.map(([, end]) => end + gap).filter((end) => end <= own.left);
    const next = others.map(([start]) => start - gap).filter((start) => start >= right);
    return [
      Math.max(Math.min(own.left, own.leader - own.width), ...before),
      Math.min(Math.max(right, own.leader + own.width), ...next),
    ];
  });
}
