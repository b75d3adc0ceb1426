import { responseCategories } from "../case/vocabulary";
import type { Moment, PlacedCase, PlacedRecord } from "../place/types";

type Assessment = Extract<PlacedRecord, { readonly list: "assessments" }>;
type Reading = NonNullable<Assessment["record"]["readings"]>[number];

/** One call of response at one time. */
export interface ResponseCall {
  readonly record: Assessment;
  readonly at: Moment;
  readonly reading: Reading;
  readonly categories: readonly string[];
}

const known = new Set<string>(responseCategories);

/**
 * The call that an assessment makes: one reading in the standard categories, at one time. Several readings that differ, other
 * categories, and statements about a window are no single call; they are assessments like any other.
 */
export function responseCall(record: PlacedRecord): ResponseCall | undefined {
  if (record.list !== "assessments" || record.time.shape !== "at" || record.time.at.drawn === undefined) return undefined;
  const [reading, ...others] = record.record.readings ?? [];
  if (reading === undefined || others.length > 0) return undefined;
  const categories = [reading.category].flat();
  return categories.every((category) => known.has(category)) ? { record, at: record.time.at, reading, categories } : undefined;
}

/** All calls in order of time. */
export function responseCalls(placed: PlacedCase): ResponseCall[] {
  const calls = placed.records.flatMap((record) => responseCall(record) ?? []);
  return calls.sort((a, b) => a.at.island - b.at.island || (a.at.drawn ?? 0) - (b.at.drawn ?? 0));
}
