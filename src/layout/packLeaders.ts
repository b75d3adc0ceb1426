/** Labels above bars, each tied to its bar by a vertical leader that crosses no other label. */

export interface LeaderLabel {
  readonly width: number;
  /** x of the leader; the label always stands over it. */
  readonly leader: number;
  /** Left ends to try, the best first. */
  readonly lefts: readonly number[];
}

export interface LeaderPlace {
  readonly left: number;
  /** Rows above the bars, 0 the lowest. */
  readonly row: number;
}

interface Taken extends LeaderPlace {
  readonly right: number;
  readonly leader: number;
}

function isFree(place: Taken, taken: readonly Taken[], gap: number): boolean {
  return taken.every((other) => {
    const apart = other.right + gap <= place.left || place.right + gap <= other.left;
    if (other.row === place.row) return apart;
    const [lower, upper] = other.row < place.row ? [other, place] : [place, other];
    return upper.leader < lower.left - gap / 2 || upper.leader > lower.right + gap / 2;
  });
}

interface Packing {
  readonly places: readonly LeaderPlace[];
  readonly rows: number;
}

/** The lowest row and the first left end that is free for each label, in the order given; `crossed` counts leaders that found no way. */
function packOnce(labels: readonly LeaderLabel[], gap: number): Packing & { readonly crossed: number } {
  const taken: Taken[] = [];
  let crossed = 0;
  const places = labels.map(({ width, leader, lefts }) => {
    for (let row = 0; row < labels.length * 2; row++) {
      for (const left of lefts) {
        const place = { left, right: left + width, row, leader };
        if (!isFree(place, taken, gap)) continue;
        taken.push(place);
        return { left, row };
      }
    }
    crossed += 1;
    const left = lefts[0] ?? leader;
    const row = Math.max(-1, ...taken.map((other) => other.row)) + 1;
    taken.push({ left, right: left + width, row, leader });
    return { left, row };
  });
  return { places, rows: Math.max(0, ...places.map((place) => place.row + 1)), crossed };
}

const habits = [0, 1, 2].flatMap((turn) => [
  { turn, backwards: false },
  { turn, backwards: true },
]);

/**
 * Labels whose leaders cross none of them, in as few rows as can be. Greedy placing cannot look ahead, so it is tried with several
 * habits: centred first, to the right of the leader first, to its left first; from left to right and from right to left.
 */
export function packLeaders(labels: readonly LeaderLabel[], gap: number): Packing {
  const tried = habits.map(({ turn, backwards }) => {
    const turned = labels.map((label) => ({ ...label, lefts: [...label.lefts.slice(turn), ...label.lefts.slice(0, turn)] }));
    const packed = packOnce(backwards ? turned.toReversed() : turned, gap);
    return { ...packed, places: backwards ? packed.places.toReversed() : packed.places };
  });
  return tried.reduce((best, each) =>
    each.crossed < best.crossed || (each.crossed === best.crossed && each.rows < best.rows) ? each : best,
  );
}

/** Left ends that keep a label over its leader and on the page: centred, to the right of the leader, to its left. */
export function leftsOver(leader: number, width: number, edges: { readonly left: number; readonly right: number }): number[] {
  const inside = (left: number) => Math.min(Math.max(left, edges.left), edges.right - width);
  return [inside(leader - width / 2), inside(leader - 2), inside(leader - width + 2)];
}
