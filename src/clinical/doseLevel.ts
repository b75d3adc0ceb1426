import { doseNumber } from "./doseNumber";
import { unitFactor } from "./units";

/** Below this share of the highest dose a dose is low: two thirds, so that one step of a ladder is told from two. */
const lowShare = 0.67;

/** What follows the number of a dose: "mg/m2" of "≈1.3 mg/m2". */
export const doseUnit = (dose: string): string => dose.replace(/^[≈~]?\s*[\d.]+\s*/, "");

/** The number of `dose` in the unit of `other`; undefined where the two cannot be compared. */
function inUnitOf(other: string, dose: string): number | undefined {
  const number = doseNumber(dose);
  const factor = unitFactor(doseUnit(dose), doseUnit(other));
  return number === undefined || factor === undefined ? undefined : number * factor;
}

/**
 * How a dose compares with all doses of its drug: 1 the highest, a half one that is reduced, less a low one, and of several low ones the
 * lower ones less. Doses per square metre, per day and in all are not compared with each other.
 */
export function doseLevel(dose: string | undefined, all: readonly string[]): number {
  const own = doseNumber(dose);
  if (dose === undefined || own === undefined) return 1;
  const doses = [...new Set(all.flatMap((each) => inUnitOf(dose, each) ?? []))];
  const highest = Math.max(own, ...doses);
  if (own >= highest) return 1;
  if (own / highest >= lowShare) return 0.5;
  const low = doses.filter((each) => each / highest < lowShare);
  return (0.45 * low.filter((each) => each < own).length) / low.length;
}
