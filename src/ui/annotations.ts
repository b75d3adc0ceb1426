/** Words of the author at a mark: written in its details, kept in `figure.annotations`, anchored to the record. */
import type { FigureOptions } from "../case/schema";

/** Where words can be hung: a record that has an id, and the lane in which its mark stands. */
export interface Place {
  readonly at: string;
  readonly lane: string;
}

export const annotationAt = (figure: FigureOptions | undefined, { at }: Pick<Place, "at">): string =>
  figure?.annotations?.find((each) => each.at === at)?.text ?? "";

/** The figure with those words at the record, in place of those that were there; with none of them where there are no words. */
export function withAnnotation(figure: FigureOptions | undefined, { at, lane }: Place, words: string): FigureOptions {
  const { annotations = [], ...others } = figure ?? {};
  const index = annotations.findIndex((each) => each.at === at);
  const before = annotations[index];
  // A line that names no lane goes through all of them, and goes on doing so.
  const own = words === "" ? [] : [{ ...(before ?? { at, lane }), text: words }];
  const next = before === undefined ? [...annotations, ...own] : annotations.toSpliced(index, 1, ...own);
  return next.length === 0 ? others : { ...others, annotations: next };
}
