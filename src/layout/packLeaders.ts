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

/** A label at one of its left ends. */
interface Spread extends LeaderLabel {
  readonly left: number;
  /** Which of the left ends this is: later ones are less welcome. */
  readonly turn: number;
}

const runsThrough = (leader: number, { left, width }: Spread, gap: number) =>
  leader > left - gap / 2 && leader < left + width + gap / 2;

const overlaps = (a: Spread, b: Spread, gap: number) => a.left < b.left + b.width + gap && b.left < a.left + a.width + gap;

/** Whether `one` has to stand above `other`; where both do, there is no way. */
const mustTop = (one: Spread, other: Spread, gap: number) =>
  runsThrough(other.leader, one, gap) || (one.above === true && other.above !== true);

/** How two labels meet at the left ends that were chosen for them. */
interface Meeting {
  readonly overlap: boolean;
  /** They overlap, and the one has to stand above the other. */
  readonly over: boolean;
  /** The leader of the one runs through the words of the other, should it stand above. */
  readonly through: boolean;
}

const meetingOf = (one: Spread, other: Spread, gap: number): Meeting => {
  const overlap = overlaps(one, other, gap);
  return { overlap, over: overlap && mustTop(one, other, gap), through: runsThrough(one.leader, other, gap) };
};

/** Looks up how two of the spreads meet: every pair is worked out once, and asked for in every choice that has both. */
function meetingsOf(spreads: readonly Spread[], gap: number): (one: Spread, other: Spread) => Meeting {
  const found = new Map(spreads.map((one) => [one, new Map(spreads.map((other) => [other, meetingOf(one, other, gap)]))]));
  return (one, other) => found.get(one)?.get(other) ?? meetingOf(one, other, gap);
}

/** Rows for labels whose left ends are chosen, and how many leaders run through words; `meetings[a][b]` says how a and b meet. */
function rowsFor(meetings: readonly (readonly Meeting[])[], strict: boolean): { rows: readonly number[]; crossed: number } {
  const rows = meetings.map(() => waiting);
  const under = (one: number) => {
    const of = meetings[one] ?? [];
    return strict ? rows.filter((_, other) => other !== one && of[other]?.over === true) : [];
  };
  for (let turn = 0; turn < rows.length; turn++) {
    const ready = rows.findIndex((row, one) => row === waiting && !under(one).includes(waiting));
    const next = ready < 0 ? rows.indexOf(waiting) : ready;
    const taken = rows.filter((_, other) => meetings[next]?.[other]?.overlap === true);
    let row = Math.max(0, ...under(next).map((lower) => lower + 1));
    while (taken.includes(row)) row++;
    rows[next] = row;
  }
  let crossed = 0;
  rows.forEach((row, upper) =>
    rows.forEach((lower, other) => {
      if (row > lower && meetings[upper]?.[other]?.through === true) crossed++;
    }),
  );
  return { rows, crossed };
}

/** The row of a label that has none yet. */
const waiting = -1;

/** So many choices of left ends are all tried; where there are more, the best beginnings are carried on from label to label. */
const mostTried = 3 ** 6;
const mostKept = 40;

const spreadsOf = (label: LeaderLabel): readonly Spread[] => label.lefts.map((left, turn) => ({ ...label, left, turn }));

interface Placed extends Spread {
  readonly row: number;
}

interface Beginning {
  readonly placed: readonly Placed[];
  readonly rows: number;
  readonly cost: number;
}

/** Whether a label may stand in its row beside, over and under those that have theirs. */
function isFree(label: Spread, row: number, at: { readonly placed: readonly Placed[]; readonly gap: number }): boolean {
  const { placed, gap } = at;
  return placed.every((other) => {
    if (row === other.row) return !overlaps(label, other, gap);
    const [upper, lower] = row > other.row ? [label, other] : [other, label];
    const mustBeBelow = lower.above === true && upper.above !== true;
    return !runsThrough(upper.leader, lower, gap) && !(mustBeBelow && overlaps(label, other, gap));
  });
}

/** How often a label would run through others or they through it; undefined where it has no room in its row. */
function crossings(
  label: Spread,
  row: number,
  at: { readonly placed: readonly Placed[]; readonly gap: number },
): number | undefined {
  const met = at.placed.filter((other) => !isFree(label, row, { ...at, placed: [other] }));
  return met.some((other) => other.row === row) ? undefined : met.length;
}

/** A leader that runs through words is worse than any number of rows. */
const crossingCosts = 1e6;

/**
 * Many labels, from the left to the right: of all ways to go on from a beginning those in the fewest and lowest rows are kept. Where
 * leaders are so close that there is no way, they may run through words, as seldom as can be.
 */
function searched(labels: readonly LeaderLabel[], gap: number, mayCross: boolean): Packing | undefined {
  const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.leader ?? 0) - (labels[b]?.leader ?? 0));
  let kept: Beginning[] = [{ placed: [], rows: 0, cost: 0 }];
  for (const index of order) {
    const label = labels[index];
    if (label === undefined) continue;
    const spreads = spreadsOf(label);
    const next = kept.flatMap(({ placed, rows, cost }) =>
      spreads.flatMap((spread) =>
        rowsUpTo(rows)
          .filter((row) => mayCross || isFree(spread, row, { placed, gap }))
          .flatMap((row) => {
            const crossed = mayCross ? crossings(spread, row, { placed, gap }) : 0;
            if (crossed === undefined) return [];
            const most = Math.max(rows, row + 1);
            const more = crossed * crossingCosts + (most - rows) * 1e4 + row * 100 + spread.turn;
            return [{ placed, spread, row, rows: most, cost: cost + more }];
          }),
      ),
    );
    kept = next
      .sort((a, b) => a.cost - b.cost)
      .slice(0, mayCross ? mostKept * 10 : mostKept)
      .map(({ placed, spread, row, rows, cost }) => ({ placed: [...placed, { ...spread, row }], rows, cost }));
  }
  const [best] = kept;
  if (best === undefined) return undefined;
  const places = labels.map((_, index) => best.placed[order.indexOf(index)] ?? { left: 0, row: 0 });
  return { places: places.map(({ left, row }) => ({ left, row })), rows: best.rows };
}

const rowsUpTo = (last: number) => Array.from({ length: last + 1 }, (_, row) => row);

/** Every way to choose one of each list, the last one changing first. */
const everyChoice = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (found, list) => found.flatMap((before) => list.map((each) => [...before, each])),
    [[]],
  );

/**
 * Labels whose leaders run through none of them, in as few rows as can be; then as low, then with their first left ends, as can be.
 * There is always a way where the page is wide enough: labels that begin at their leaders are stairs, the leftmost on top.
 * On a page of limited height a leader may pass behind words to save a row; whoever draws it then interrupts it there.
 */
export function packLeaders(labels: readonly LeaderLabel[], gap: number, mayPass = false): Packing {
  const numbers = labels.map(({ width, leader, lefts, above = false }) => [width, leader, above, ...lefts].join(" "));
  return packed([gap, mayPass, ...numbers].join("; "), () => packing(labels, gap, mayPass));
}

const packed = remembering<Packing>(100);

function packing(labels: readonly LeaderLabel[], gap: number, mayPass: boolean): Packing {
  const isMany = labels.reduce((ways, { lefts }) => ways * lefts.length, 1) > mostTried;
  const found = isMany ? (searched(labels, gap, false) ?? searched(labels, gap, true)) : undefined;
  if (found !== undefined) return found;
  const ways = mayPass ? [true, false] : [true];
  const spreads = labels.map(spreadsOf);
  const choices = isMany ? [spreads.flatMap((each) => each[1] ?? each.slice(0, 1))] : everyChoice(spreads);
  const meet = meetingsOf(spreads.flat(), gap);
  let best: { cost: number; chosen: readonly Spread[]; rows: readonly number[] } | undefined;
  for (const chosen of choices) {
    const meetings = chosen.map((one) => chosen.map((other) => meet(one, other)));
    const turns = sumOf(chosen.map(({ turn }) => turn));
    for (const strict of ways) {
      const { rows, crossed } = rowsFor(meetings, strict);
      const cost = crossed * (mayPass ? 6e3 : 1e6) + countOf(rows) * 1e4 + sumOf(rows) * 100 + turns;
      if (best === undefined || cost < best.cost) best = { cost, chosen, rows };
    }
  }
  const { chosen = [], rows = [] } = best ?? {};
  return { places: chosen.map(({ left }, index) => ({ left, row: rows[index] ?? 0 })), rows: countOf(rows) };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
const countOf = (rows: readonly number[]) => Math.max(-1, ...rows) + 1;

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
