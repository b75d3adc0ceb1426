/**
 * What a case says about time, as bounds on differences: a Simple Temporal Problem (Dechter, Meiri, Pearl 1991,
 * doi:10.1016/0004-3702(91)90006-6). Every start, end and moment is a node that holds a whole day; x_to - x_from <= most.
 *
 * Where there are clock times, a node also has a stamp: an instant in minutes that lies within its day. Bounds between stamps form the
 * second layer (see `minutes.ts`).
 */

/** How firmly a statement stands. When statements contradict each other the weakest gives way: the earliest in this list. */
export const strengths = ["assumed", "schedule", "series", "builtIn", "prose", "fact"] as const;
export type Strength = (typeof strengths)[number];

export interface Statement {
  /** Where it stands in the file. */
  readonly path: string;
  /** The statement in the words of its reader: `start "2020-10" of dx`. */
  readonly words: string;
  readonly strength: Strength;
}

/** x_to - x_from <= most. */
export interface Bound {
  readonly from: number;
  readonly to: number;
  readonly most: number;
  /** Index of the statement it comes from; an axiom, such as "an end comes after its start", has none and never gives way. */
  readonly statement?: number;
  /** It follows from clock times, so it is no statement of its own. */
  readonly ofInstants?: true;
}

/** A day counted from a node: x_node + offset. */
export interface Mark {
  readonly node: number;
  readonly offset: number;
}

/** The time of day of a stamp lies between two minutes after midnight. */
export interface TimeOfDay {
  readonly stamp: number;
  readonly earliest: number;
  readonly latest: number;
  readonly statement?: number;
}

export interface Network {
  /** Number of nodes. */
  readonly size: number;
  readonly statements: readonly Statement[];
  readonly bounds: readonly Bound[];
  /** The day in which each stamp lies. */
  readonly stamps: readonly Mark[];
  /** Bounds between stamps, in minutes; `from` and `to` are indices of stamps. */
  readonly minuteBounds: readonly Bound[];
  readonly timesOfDay: readonly TimeOfDay[];
}

/** A network in the making. Node 0 is the calendar's own zero, 1970-01-01. */
export interface NetworkDraft {
  readonly network: Network;
  readonly addNode: () => number;
  readonly addStatement: (statement: Statement) => number;
  /** low <= to - from <= high, in days; an open side adds nothing. */
  readonly bound: (from: Mark, to: Mark, limits: Limits) => void;
  /** The stamp of a day, made on first use. */
  readonly stampOf: (mark: Mark) => number;
  /** Whether some statement bound the instant of a day. */
  readonly hasStamp: (mark: Mark) => boolean;
  /** low <= to - from <= high between stamps, in minutes. */
  readonly boundMinutes: (from: number, to: number, limits: Limits) => void;
  readonly setTimeOfDay: (time: TimeOfDay) => void;
}

export interface Limits {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly statement?: number | undefined;
}

export const calendarOrigin = 0;

/** Starts an empty network that holds the calendar's zero alone. */
export function createNetwork(): NetworkDraft {
  const statements: Statement[] = [];
  const bounds: Bound[] = [];
  const stamps: Mark[] = [];
  const minuteBounds: Bound[] = [];
  const timesOfDay: TimeOfDay[] = [];
  const stampIndex = new Map<string, number>();
  const network = { size: 1, statements, bounds, stamps, minuteBounds, timesOfDay };
  return {
    network,
    addNode: () => {
      network.size += 1;
      return network.size - 1;
    },
    addStatement: (statement) => statements.push(statement) - 1,
    bound: (from, to, limits) => {
      const apart = from.offset - to.offset;
      bounds.push(...boundsOf(from.node, to.node, shifted(limits, apart)));
    },
    stampOf: (mark) => {
      const known = stampIndex.get(keyOf(mark));
      if (known !== undefined) return known;
      const stamp = stamps.push(mark) - 1;
      stampIndex.set(keyOf(mark), stamp);
      return stamp;
    },
    hasStamp: (mark) => stampIndex.has(keyOf(mark)),
    boundMinutes: (from, to, limits) => minuteBounds.push(...boundsOf(from, to, limits)),
    setTimeOfDay: (time) => timesOfDay.push(time),
  };
}

const keyOf = ({ node, offset }: Mark) => `${node}+${offset}`;

const shifted = ({ low, high, statement }: Limits, by: number): Limits => ({
  low: low === undefined ? undefined : low + by,
  high: high === undefined ? undefined : high + by,
  statement,
});

function boundsOf(from: number, to: number, { low, high, statement }: Limits): readonly Bound[] {
  const source = statement === undefined ? {} : { statement };
  return [
    ...(high === undefined ? [] : [{ from, to, most: high, ...source }]),
    ...(low === undefined ? [] : [{ from: to, to: from, most: -low, ...source }]),
  ];
}
