/** Words of the author at a mark: written in its details, kept in `figure.annotations`, anchored to the record. */
import type { FigureOptions } from "../case/schema";
import { recordAt } from "../describe/describeRecord";
import type { PlacedCase } from "../place/types";

/** Where words are hung: the time of a record, and the lane in which its mark stands; through all of them without one. */
export interface Place {
  readonly at: string;
  readonly lane?: string | undefined;
}

/** Where words at a record hang: on its id, else on its first course or on its time as it is stated; nowhere when that is unknown. */
export function placeOfWords(placed: PlacedCase, path: string, lane: string | undefined): Place | undefined {
  const found = recordAt(placed, path);
  if (found === undefined) return undefined;
  const { id, at, start } = found.record as { readonly id?: string; readonly at?: unknown; readonly start?: unknown };
  const course = found.list === "courses" ? found.courses[0]?.number : undefined;
  const anchor = id ?? (course === undefined ? (at ?? start) : `C${course}`);
  return typeof anchor === "string" && placed.momentOf(anchor) !== undefined ? { at: anchor, lane } : undefined;
}

export const annotationAt = (figure: FigureOptions | undefined, { at }: Pick<Place, "at">): string =>
  figure?.annotations?.find((each) => each.at === at)?.text ?? "";

/** The figure with those words at the record, in place of those that were there; with none of them where there are no words. */
export function withAnnotation(figure: FigureOptions | undefined, { at, lane }: Place, words: string): FigureOptions {
  const { annotations = [], ...others } = figure ?? {};
  const index = annotations.findIndex((each) => each.at === at);
  const before = annotations[index];
  // A line that names no lane goes through all of them, and goes on doing so.
  const own = words === "" ? [] : [{ ...(before ?? { at, ...(lane !== undefined && { lane }) }), text: words }];
  const next = before === undefined ? [...annotations, ...own] : annotations.toSpliced(index, 1, ...own);
  return next.length === 0 ? others : { ...others, annotations: next };
}
