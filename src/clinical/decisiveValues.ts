import type { LabPoint } from "./labSeries";
import type { PlacedCase, PlacedDrug, PlacedValue } from "../place/types";
import { oncePer } from "./oncePer";
import { recordsButValues } from "./recordsButValues";

/** Every record that another names as its reason. */
const reasons = oncePer(
  (placed: PlacedCase): ReadonlySet<string> =>
    new Set(recordsButValues(placed).flatMap(({ record }) => ("because" in record ? (record.because ?? []) : []))),
);

/** A row of a series has no id of its own that anything could name. */
const isNamed = ({ record, row }: PlacedValue, names: ReadonlySet<string>) =>
  row === undefined && record.id !== undefined && names.has(record.id);

/** The drugs in steps that were begun because of one of these values. */
const steeredBy = (placed: PlacedCase, points: readonly LabPoint[]): readonly PlacedDrug[] =>
  recordsButValues(placed).filter((record): record is PlacedDrug => {
    if (record.list !== "drugs" || record.steps.length === 0) return false;
    const own = new Set(record.record.because ?? []);
    return points.some((point) => isNamed(point.placed, own));
  });

/**
 * The values of a series that a decision was taken on: those that a record names as its reason, and the last one before each step of a
 * treatment that was begun because of this series.
 */
export function decisiveValues(placed: PlacedCase, points: readonly LabPoint[]): readonly LabPoint[] {
  const named = points.filter((point) => isNamed(point.placed, reasons(placed)));
  if (named.length === 0) return [];
  const before = steeredBy(placed, named)
    .flatMap(({ steps }) => steps)
    .flatMap(({ start }) => {
      const earlier = points.filter(
        ({ at }) => at?.island === start.island && at.drawn !== undefined && start.drawn !== undefined && at.drawn < start.drawn,
      );
      return earlier.at(-1) ?? [];
    });
  return [...new Set([...named, ...before])];
}
