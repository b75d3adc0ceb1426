/** Bounds and places of days, counted from the zero of their island. */
import type { Mark } from "../time";
import type { Solved } from "./solve";

/** First and last possible day; infinite on an open side. */
export interface DayBounds {
  readonly earliest: number;
  readonly latest: number;
}

export interface Days {
  readonly islandOf: (node: number) => number;
  /** The day from which an island counts. */
  readonly zeroOf: (island: number) => Mark;
  readonly bounds: (mark: Mark) => DayBounds;
  readonly drawn: (mark: Mark) => number | undefined;
}

/**
 * Days of a solved case; on the island of `since` they are counted from there, by shortest paths and not by subtraction.
 * `calendarZero` is a day that the calendar is counted from where it is another island.
 */
export function createDays({ distances, islands, drawn }: Solved, since?: Mark, calendarZero = 0): Days {
  const islandOf = (node: number) => islands.islandOf[node] ?? 0;
  const zeroOf = (island: number): Mark => {
    if (since !== undefined && islandOf(since.node) === island) return since;
    return { node: islands.origins[island] ?? 0, offset: island === 0 ? calendarZero : 0 };
  };
  return {
    islandOf,
    zeroOf,
    bounds: ({ node, offset }) => {
      const zero = zeroOf(islandOf(node));
      const apart = offset - zero.offset;
      return { earliest: apart - distances.most(node, zero.node), latest: apart + distances.most(zero.node, node) };
    },
    drawn: ({ node, offset }) => {
      const zero = zeroOf(islandOf(node));
      const [day, start] = [drawn[node], drawn[zero.node]];
      return day === undefined || start === undefined ? undefined : day + offset - start - zero.offset;
    },
  };
}
