/** The values of a series that tell its course. */
import type { PlacedCase } from "../place/types";
import type { LabPoint, LabSeries } from "./labSeries";
import { reachOf, valuesOn } from "./valuesOn";

export interface TurningValues {
  readonly series: LabSeries;
  /**
   * The first, the lowest, the highest and the last, in order of time, each once. The lowest or the highest is missing where a limit of
   * measurement leaves open which value it is; values known to be wrong are passed over.
   */
  readonly outstanding: readonly LabPoint[];
  /** The first value, every one where the series turns, and the last: what lies between goes one way, or nearly. */
  readonly turns: readonly LabPoint[];
  /** Values that may be later than any day: the file does not say by when they were. */
  readonly open: readonly LabPoint[];
}

/** Every series, apart on every scale of time that it stands on. */
export function turningValues(placed: PlacedCase): readonly TurningValues[] {
  return [...placed.islands.keys()].flatMap((island) =>
    valuesOn(placed, placed, { island, day: Number.MAX_SAFE_INTEGER }).map(
      ({ series, first, lowest, highest, latest, perhaps, lowestIsBest }) => {
        const found = new Set([first, lowest, highest, latest].flatMap((value) => value?.point ?? []));
        const open = perhaps.map(({ point }) => point);
        const closed = series.points.filter(
          (point) => point.at?.island === island && point.wrong === undefined && !open.includes(point),
        );
        return {
          series,
          outstanding: series.points.filter((point) => found.has(point)),
          turns: turnsOf(closed, lowestIsBest ? leastTurn.burden : leastTurn.other),
          open,
        };
      },
    ),
  );
}

/**
 * A way back that is shorter than this share of the whole range is no turn: values waver. Of what a response is counted from, a rise by
 * a tenth may be a relapse.
 */
const leastTurn = { burden: 0.1, other: 0.25 };

/** What a value counts as: a limit for itself, "not detected" for nothing; undefined for words and pairs. */
function levelOf(point: LabPoint): number | undefined {
  const reach = reachOf(point);
  if (reach === undefined) return undefined;
  const [low, high] = reach;
  if (Number.isFinite(low) && Number.isFinite(high)) return (low + high) / 2;
  return Number.isFinite(high) ? high : Number.isFinite(low) ? low : 0;
}

function turnsOf(points: readonly LabPoint[], share: number): readonly LabPoint[] {
  const levels = points.flatMap((point) => {
    const level = levelOf(point);
    return level === undefined ? [] : [{ point, level }];
  });
  const [first] = levels;
  if (first === undefined) return [];
  const all = levels.map(({ level }) => level);
  const least = share * (all.reduce((a, b) => Math.max(a, b)) - all.reduce((a, b) => Math.min(a, b)));
  const turns = [first];
  let [highest, lowest, farthest] = [first, first, first];
  let way = 0;
  for (const each of levels) {
    if (way === 0) {
      if (each.level > highest.level) highest = each;
      if (each.level < lowest.level) lowest = each;
      const [fall, rise] = [highest.level - each.level, each.level - lowest.level];
      if (Math.max(fall, rise) < least || fall === rise) continue;
      // What the first way starts from is the end of a way too short to count.
      turns.push(fall > rise ? highest : lowest);
      way = Math.sign(rise - fall);
      farthest = each;
    } else if (way * (each.level - farthest.level) > 0) {
      farthest = each;
    } else if (way * (farthest.level - each.level) >= least) {
      turns.push(farthest);
      way = -way;
      farthest = each;
    }
  }
  const last = levels.at(-1) ?? first;
  return [...new Set([...turns, farthest, last])].map(({ point }) => point);
}

/** Whether one value is certain to be later than another. */
export function isLater({ at: from }: LabPoint, { at: to }: LabPoint): boolean {
  if (from === undefined || to === undefined || from.island !== to.island) return false;
  if (from.latest !== undefined && to.earliest !== undefined && from.latest < to.earliest) return true;
  // Moments of one group keep their distance, wherever they are.
  return from.group === to.group && from.drawn !== undefined && to.drawn !== undefined && from.drawn < to.drawn;
}
