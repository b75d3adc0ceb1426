import type { LabPoint } from "./labSeries";

/**
 * Whether a value lies outside its own range, both in the unit of the value; without a range in that unit nothing is called high
 * or low. "<5" is not high whatever the limit, since it may be anything below.
 */
export function outOfRange({ value, ownRange }: Pick<LabPoint, "value" | "ownRange">): "high" | "low" | undefined {
  if (value.kind !== "number" || ownRange === undefined) return undefined;
  const { number, comparator } = value;
  if (ownRange.high !== undefined && number > ownRange.high && comparator !== "<" && comparator !== "<=") return "high";
  if (ownRange.low !== undefined && number < ownRange.low && comparator !== ">" && comparator !== ">=") return "low";
  return undefined;
}
