import { parseWhen } from "../time";
import type { Point, Relation } from "../time/when";
import type { Moment } from "../place/types";
import type { LabPoint, LabSeries } from "./labSeries";
import { oncePer } from "./oncePer";

/** No line crosses more than both this many days and that multiple of the series' median interval. */
const longInterval = 60;
const farFromMedian = 2.5;
/** Two numbers are a line that only the drawing makes. */
const fewest = 3;

/** A number that a line may join: placed, and not known to be wrong. */
interface Sound {
  readonly point: LabPoint;
  readonly at: Moment;
  readonly day: number;
}

function soundOf(point: LabPoint): Sound | undefined {
  const { at, number, wrong } = point;
  return number === undefined || wrong !== undefined || at?.drawn === undefined ? undefined : { point, at, day: at.drawn };
}

function medianInterval(sound: readonly Sound[]): number {
  const intervals = Float64Array.from(sound.slice(1), ({ day }, index) => day - (sound[index]?.day ?? day)).sort();
  return intervals[Math.floor(intervals.length / 2)] ?? 0;
}

/** Whether the file says of a value itself that it stands so to another. */
function says({ at }: Sound, relations: readonly Relation[], { point }: Sound): boolean {
  const { record, row } = point.placed;
  // The id of a series names all of its rows.
  if (record.id === undefined || row !== undefined) return false;
  const parsed = parseWhen(at.stated);
  const isOther = (named: Point) => named.kind === "ref" && named.target.kind === "record" && named.target.id === record.id;
  return (
    parsed.ok &&
    parsed.value.terms.some((term) => term.kind === "order" && relations.includes(term.relation) && isOther(term.point))
  );
}

/** "before troponin4", or the other way round: their order is certain though neither has a day. */
const isSaidInOrder = (from: Sound, to: Sound) => says(from, ["before"], to) || says(to, ["after", "soon after"], from);

/**
 * Whether the line between two neighbours would claim more than is known: none across a long empty time, none in a series of fewer
 * than three numbers, none into a value said to have changed from one not given.
 */
function isBroken(from: Sound, to: Sound, longest: number): boolean {
  if (to.point.change !== undefined || from.at.island !== to.at.island) return true;
  const between = to.day - from.day;
  // Of values that are drawn at one time only because neither has a day, a line would choose the order, unless the file says it.
  const isOneTime = between === 0 && from.at.earliest !== from.at.latest && !isSaidInOrder(from, to);
  return isOneTime || between > longest;
}

interface Gaps {
  /** The numbers that no line joins with the sound one before them, the first one too. */
  readonly broken: ReadonlySet<LabPoint>;
  /** Some are joined, and others are not because they are far apart. */
  readonly hasGap: boolean;
}

/** Where the curve of a series is open. */
export const gapsOf = oncePer(({ points }: Pick<LabSeries, "points">): Gaps => {
  const sound = points.flatMap((point) => soundOf(point) ?? []);
  const longest = Math.max(longInterval, farFromMedian * medianInterval(sound));
  const broken = new Set<LabPoint>();
  let isFar = false;
  for (const [index, to] of sound.entries()) {
    const from = sound[index - 1];
    if (from !== undefined && sound.length >= fewest && !isBroken(from, to, longest)) continue;
    broken.add(to.point);
    // Where the axis breaks, or the order of one day is not known, it is not their distance that keeps two values apart.
    isFar ||= from !== undefined && from.at.island === to.at.island && from.day !== to.day;
  }
  return { broken, hasGap: isFar && broken.size < sound.length };
});
