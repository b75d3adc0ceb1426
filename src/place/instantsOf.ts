/** Instants of a solved case, where its records have clock times or are ordered within one day. */
import { type InstantBounds, instantBounds, type Mark, type Minutes, minutesPerDay, placeInstants, timedStamps } from "../time";
import type { Days } from "./days";
import type { Spot } from "./plan";
import type { Solved } from "./solve";

/** In days, the time of day as a fraction. */
export interface Instant {
  readonly earliest: number;
  readonly latest: number;
  readonly drawn?: number;
}

/** The instant of a moment; undefined when it is known to the day at best. */
export function createInstants({ build, agreement, islands }: Solved, days: Days): (spot: Spot) => Instant | undefined {
  const { stamps, minutes } = timedOnly(build.draft.network.stamps, agreement.minutes, islands.islandOf);
  const bounds = instantBounds(minutes, stamps, days.bounds);
  const stampOf = new Map(stamps.map((mark, stamp) => [`${mark.node}+${mark.offset}`, stamp]));
  const near = build.wishes.near.flatMap(({ to }) => stampOf.get(`${to.node}+${to.offset}`) ?? []);
  const limitsAsDrawn = instantBounds(minutes, stamps, (mark) => drawnDay(days, mark));
  const drawn = placeInstants(minutes, limitsAsDrawn, new Set(near));
  return (spot) => {
    if (spot.minute !== undefined) return countedInstant(spot, days);
    const stamp = stampOf.get(`${spot.instantDay.node}+${spot.instantDay.offset}`);
    const limits = stamp === undefined ? undefined : bounds[stamp];
    if (stamp === undefined || limits === undefined || limits.latest - limits.earliest >= minutesPerDay) return undefined;
    return inDays(limits, drawn[stamp]);
  };
}

function inDays({ earliest, latest }: InstantBounds, drawn: number | undefined): Instant {
  const limits = { earliest: earliest / minutesPerDay, latest: latest / minutesPerDay };
  return drawn === undefined ? limits : { ...limits, drawn: drawn / minutesPerDay };
}

/** A time of day on a day that is known; where only the day's limits are known the time of day says nothing yet. */
function countedInstant({ mark, low, instantDay, minute = 0 }: Spot, days: Days): Instant | undefined {
  const { earliest, latest } = days.bounds(mark);
  if (earliest !== latest) return undefined;
  const instant = earliest + low + instantDay.offset - mark.offset + minute / minutesPerDay;
  return { earliest: instant, latest: instant, drawn: instant };
}

function drawnDay(days: Days, mark: Mark) {
  const day = days.drawn(mark);
  return day === undefined
    ? { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY }
    : { earliest: day, latest: day };
}

interface Stamps {
  readonly stamps: readonly Mark[];
  readonly minutes: Minutes;
}

/** The stamps that something measures but order. Islands have zeros of their own, so instants of two islands cannot be compared. */
function timedOnly(stamps: readonly Mark[], minutes: Minutes, islandOf: readonly number[]): Stamps {
  const timed = timedStamps(minutes);
  const kept = stamps.flatMap((_, stamp) => (timed[stamp] ? [stamp] : []));
  const nodeOf = (stamp: number) => stamps[stamp]?.node ?? 0;
  const matrix = Float64Array.from(
    kept.flatMap((a) =>
      kept.map((b) =>
        islandOf[nodeOf(a)] === islandOf[nodeOf(b)] ? (minutes.matrix[a * minutes.count + b] ?? 0) : Number.POSITIVE_INFINITY,
      ),
    ),
  );
  const at = (values: readonly number[]) => kept.map((stamp) => values[stamp] ?? 0);
  return {
    stamps: kept.flatMap((stamp) => stamps[stamp] ?? []),
    minutes: { count: kept.length, matrix, earliest: at(minutes.earliest), latest: at(minutes.latest) },
  };
}
