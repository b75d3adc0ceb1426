import { doseNumber } from "./doseNumber";
import { unitFactor } from "./units";

/** How a dose compares with the highest dose of the same drug. */
export type DoseLevel = "highest" | "reduced" | "low";

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

/** The level of a dose among all doses of its drug. Doses per square metre, per day and in all are not compared with each other. */
export function doseLevel(dose: string | undefined, all: readonly string[]): DoseLevel {
  const own = doseNumber(dose);
  if (dose === undefined || own === undefined) return "highest";
  const highest = all.reduce((most, each) => Math.max(most, inUnitOf(dose, each) ?? own), own);
  if (own >= highest) return "highest";
  return own / highest >= lowShare ? "reduced" : "low";
}
