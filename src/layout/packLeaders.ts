/** Labels above bars, each tied to its bar by a vertical leader that crosses no other label. */

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

interface Spread extends LeaderLabel {
  readonly left: number;
  /** Which of the left ends this is: later ones are less welcome. */
  readonly turn: number;
}

const runsThrough = (leader: number, { left, width }: Spread, gap: number) =>
  leader > left - gap / 2 && leader < left + width + gap / 2;

/** Whether `one` has to stand above `other`; where both do, there is no way. */
const mustTop = (one: Spread, other: Spread, gap: number) =>
  runsThrough(other.leader, one, gap) || (one.above === true && other.above !== true);

/** Rows for labels whose left ends are chosen; `crossed` counts leaders that run through words. */
function rowsFor(labels: readonly Spread[], gap: number, strict: boolean): Packing & { readonly crossed: number } {
  const overlaps = (a: Spread, b: Spread) => a.left < b.left + b.width + gap && b.left < a.left + a.width + gap;
  const rows = new Map<Spread, number>();
  const waiting = new Set(labels);
  while (waiting.size > 0) {
    const under = (label: Spread) =>
      !strict ? [] : labels.filter((other) => other !== label && overlaps(label, other) && mustTop(label, other, gap));
    const ready = [...waiting].find((label) => under(label).every((other) => rows.has(other)));
    const [first] = waiting;
    const next = ready ?? first;
    if (next === undefined) break;
    waiting.delete(next);
    const lowest = Math.max(0, ...under(next).map((other) => (rows.get(other) ?? -1) + 1));
    const taken = new Set(labels.filter((other) => overlaps(next, other)).map((other) => rows.get(other)));
    let row = lowest;
    while (taken.has(row)) row++;
    rows.set(next, row);
  }
  const places = labels.map((label) => ({ left: label.left, row: rows.get(label) ?? 0 }));
  const rowOf = (label: Spread) => rows.get(label) ?? 0;
  const crossed = labels.flatMap((upper) =>
    labels.filter((lower) => rowOf(upper) > rowOf(lower) && runsThrough(upper.leader, lower, gap)),
  ).length;
  return { places, rows: Math.max(0, ...places.map(({ row }) => row + 1)), crossed };
}

const atTurn = (label: LeaderLabel, turn: number): Spread => {
  const chosen = Math.min(turn, label.lefts.length - 1);
  return { ...label, left: label.lefts[chosen] ?? label.leader, turn: chosen };
};

/** So many choices of left ends are all tried; where there are more, the best beginnings are carried on from label to label. */
const mostTried = 3 ** 6;
const mostKept = 40;

const everySpread = (labels: readonly LeaderLabel[]): (readonly Spread[])[] =>
  labels.reduce<(readonly Spread[])[]>(
    (found, label) => found.flatMap((before) => label.lefts.map((_, turn) => [...before, atTurn(label, turn)])),
    [[]],
  );

interface Placed extends Spread {
  readonly row: number;
}

interface Beginning {
  readonly placed: readonly Placed[];
  readonly rows: number;
  readonly cost: number;
}

/** Whether a label may stand in its row beside, over and under those that have theirs. */
function isFree(label: Placed, placed: readonly Placed[], gap: number): boolean {
  return placed.every((other) => {
    const apart = label.left >= other.left + other.width + gap || other.left >= label.left + label.width + gap;
    if (label.row === other.row) return apart;
    const [upper, lower] = label.row > other.row ? [label, other] : [other, label];
    return !runsThrough(upper.leader, lower, gap) && (apart || !(lower.above === true && upper.above !== true));
  });
}

/** Many labels, from the left to the right: of all ways to go on from a beginning those in the fewest and lowest rows are kept. */
function searched(labels: readonly LeaderLabel[], gap: number): Packing | undefined {
  const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.leader ?? 0) - (labels[b]?.leader ?? 0));
  let kept: Beginning[] = [{ placed: [], rows: 0, cost: 0 }];
  for (const index of order) {
    const label = labels[index];
    if (label === undefined) continue;
    const next = kept.flatMap(({ placed, rows, cost }) =>
      label.lefts.flatMap((_, turn) =>
        Array.from({ length: rows + 1 }, (_row, row): Placed => ({ ...atTurn(label, turn), row }))
          .filter((each) => isFree(each, placed, gap))
          .map((each) => {
            const most = Math.max(rows, each.row + 1);
            return { placed: [...placed, each], rows: most, cost: cost + (most - rows) * 1e4 + each.row * 100 + each.turn };
          }),
      ),
    );
    kept = next.sort((a, b) => a.cost - b.cost).slice(0, mostKept);
  }
  const [best] = kept;
  if (best === undefined) return undefined;
  const places = labels.map((_, index) => best.placed[order.indexOf(index)] ?? { left: 0, row: 0 });
  return { places: places.map(({ left, row }) => ({ left, row })), rows: best.rows };
}

/**
 * Labels whose leaders run through none of them, in as few rows as can be; then as low, then with their first left ends, as can be.
 * There is always a way where the page is wide enough: labels that begin at their leaders are stairs, the leftmost on top.
 * On a page of limited height a leader may pass behind words to save a row; whoever draws it then interrupts it there.
 */
export function packLeaders(labels: readonly LeaderLabel[], gap: number, mayPass = false): Packing {
  const isMany = labels.reduce((ways, { lefts }) => ways * lefts.length, 1) > mostTried;
  const found = isMany ? searched(labels, gap) : undefined;
  if (found !== undefined) return found;
  const ways = mayPass ? [true, false] : [true];
  const choices = isMany ? [labels.map((label) => atTurn(label, 1))] : everySpread(labels);
  const tried = choices.flatMap((spread) =>
    ways.map((strict) => {
      const packed = rowsFor(spread, gap, strict);
      const height = packed.places.reduce((sum, { row }) => sum + row, 0);
      const turns = spread.reduce((sum, { turn }) => sum + turn, 0);
      return { ...packed, cost: packed.crossed * (mayPass ? 6e3 : 1e6) + packed.rows * 1e4 + height * 100 + turns };
    }),
  );
  return tried.reduce((best, each) => (each.cost < best.cost ? each : best));
}

/** Left ends that keep a label over its leader and on the page: centred, to the right of the leader, to its left. */
export function leftsOver(leader: number, width: number, edges: { readonly left: number; readonly right: number }): number[] {
  const inside = (left: number) => Math.min(Math.max(left, edges.left), edges.right - width);
  return [inside(leader - width / 2), inside(leader - 2), inside(leader - width + 2)];
}
