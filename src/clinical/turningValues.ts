/** The values of a series that tell its course: the first, the lowest, the highest and the last. */
import type { PlacedCase } from "../place/types";
import type { LabPoint, LabSeries } from "./labSeries";
import { valuesOn } from "./valuesOn";

export interface TurningValues {
  readonly series: LabSeries;
  /**
   * In order of time, each value once. The lowest or the highest is missing where a limit of measurement leaves open which value it
   * is; values known to be wrong are passed over.
   */
  readonly points: readonly LabPoint[];
  /** Values that may be later than any day: the file does not say by when they were. */
  readonly open: readonly LabPoint[];
}

/** Every series, apart on every scale of time that it stands on. */
export function turningValues(placed: PlacedCase): readonly TurningValues[] {
  return [...placed.islands.keys()].flatMap((island) =>
    valuesOn(placed, placed, { island, day: Number.MAX_SAFE_INTEGER }).map(
      ({ series, first, lowest, highest, latest, perhaps }) => {
        const found = new Set([first, lowest, highest, latest].flatMap((value) => value?.point ?? []));
        return {
          series,
          points: series.points.filter((point) => found.has(point)),
          open: perhaps.map(({ point }) => point),
        };
      },
    ),
  );
}

/** Whether one value is certain to be later than another. */
export function isLater({ at: from }: LabPoint, { at: to }: LabPoint): boolean {
  if (from === undefined || to === undefined || from.island !== to.island) return false;
  if (from.latest !== undefined && to.earliest !== undefined && from.latest < to.earliest) return true;
  // Moments of one group keep their distance, wherever they are.
  return from.group === to.group && from.drawn !== undefined && to.drawn !== undefined && from.drawn < to.drawn;
}
