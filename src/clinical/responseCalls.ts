import { responseCategories } from "../case/vocabulary";
import type { Moment, PlacedCase, PlacedRecord } from "../place/types";
import { recordsButValues } from "./recordsButValues";

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

/** What the response strip is made of: a call, or a progression that the source reports as an event. */
export interface ResponseChange {
  readonly path: string;
  readonly at: Moment;
  readonly categories: readonly string[];
  readonly confirmed: boolean;
}

/** All calls and reported progressions in order of time: a response is over when progression is reported, whoever assessed it last. */
export function responseChanges(placed: PlacedCase): ResponseChange[] {
  const changes = recordsButValues(placed).flatMap((record): ResponseChange[] => {
    const call = responseCall(record);
    if (call !== undefined)
      return [{ path: record.path, at: call.at, categories: call.categories, confirmed: call.reading.confirmed !== false }];
    if (record.list !== "events" || record.record.category !== "progression" || record.time.shape !== "at") return [];
    return record.time.at.drawn === undefined
      ? []
      : [{ path: record.path, at: record.time.at, categories: ["PD"], confirmed: true }];
  });
  const hasCalls = changes.some((change) => change.categories[0] !== "PD");
  return hasCalls ? changes.sort((a, b) => a.at.island - b.at.island || (a.at.drawn ?? 0) - (b.at.drawn ?? 0)) : [];
}

/** What a source says of the response over a stretch, in words of its own: no category, and said of that stretch alone. */
export interface ResponseInWords {
  readonly path: string;
  readonly from: Moment;
  readonly to: Moment;
  readonly words: string;
}

/** Responses in words, where no response is called in a category: beside calls they would be read as one of these. */
export function responsesInWords(placed: PlacedCase): ResponseInWords[] {
  if (responseChanges(placed).length > 0) return [];
  return recordsButValues(placed).flatMap((record) => {
    if (record.list !== "assessments" || record.record.type !== "response" || record.time.shape !== "over") return [];
    const { path, time } = record;
    const words = [record.record.findings ?? []].flat().join("; ");
    if (words === "" || time.from.drawn === undefined || time.to.drawn === undefined) return [];
    return [{ path, from: time.from, to: time.to, words }];
  });
}
