/** Which assumptions the bounds of a node lean on, and what its bounds are without them. */
import { type Bound, type Paths, reversed, shortestPaths } from "../time";
import type { DayBounds } from "./days";
import type { Solved } from "./solve";

export interface Leaning {
  /** In the words of the notes: "courses of 28 d, assumed". */
  readonly leansOn: readonly string[];
  /** Bounds without assumptions, schedules and the order of blocks, where they differ. */
  readonly firm?: DayBounds;
}

const none: Leaning = { leansOn: [] };

/** Looks up the leaning of a node, counted from a zero. */
export function createLeanings(solved: Solved): (node: number, zero: number) => Leaning {
  const size = solved.build.draft.network.size;
  const known = new Map<number, FourPaths>();
  const pathsFrom = (zero: number): FourPaths => {
    const found = known.get(zero) ?? fourPaths(size, zero, solved);
    known.set(zero, found);
    return found;
  };
  return (node, zero) => {
    const { later, earlier, firmLater, firmEarlier } = pathsFrom(zero);
    const firm = { earliest: 0 - (firmEarlier.distance[node] ?? 0), latest: firmLater.distance[node] ?? 0 };
    const leansLate = firm.latest !== later.distance[node];
    const leansEarly = 0 - firm.earliest !== earlier.distance[node];
    if (!leansLate && !leansEarly) return none;
    const path = [...(leansEarly ? pathTo(node, earlier) : []), ...(leansLate ? pathTo(node, later) : [])];
    const words = path.flatMap(({ statement }) => (statement === undefined ? [] : [solved.build.leanings.get(statement)]));
    return { leansOn: [...new Set(words.filter((word) => word !== undefined))], firm };
  };
}

interface FourPaths {
  readonly later: Paths;
  readonly earlier: Paths;
  readonly firmLater: Paths;
  readonly firmEarlier: Paths;
}

function fourPaths(size: number, zero: number, { agreement, firm }: Solved): FourPaths {
  return {
    later: shortestPaths(size, agreement.bounds, zero),
    earlier: shortestPaths(size, reversed(agreement.bounds), zero),
    firmLater: shortestPaths(size, firm, zero),
    firmEarlier: shortestPaths(size, reversed(firm), zero),
  };
}

function pathTo(node: number, { reachedBy }: Paths): readonly Bound[] {
  const path: Bound[] = [];
  for (let bound = reachedBy[node]; bound !== undefined; bound = reachedBy[bound.from]) path.push(bound);
  return path;
}
