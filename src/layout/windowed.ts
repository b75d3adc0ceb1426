/** A figure of one stretch of time: the case as it is seen through it, on an axis that is nothing but it. */
import type { FigureOptions } from "../case/schema";
import { recordTitle } from "../describe/recordTitle";
import type { PlacedCase, PlacedRecord } from "../place/types";
import type { Extent } from "./axis/extent";
import { caseWithin, stretchBetween } from "./detail/stretch";
import type { AxisKind } from "./presets";

export interface Windowed {
  readonly placed: PlacedCase;
  readonly figure: FigureOptions;
  readonly kind: AxisKind;
  /** All of the axis where there is a window. */
  readonly only?: Extent;
}

/** What the window of the figure leaves; everything where there is none, or where it has no place on one island. */
export function windowed({ placed, figure, kind }: Windowed): Windowed {
  const stretch = figure.window && stretchBetween(placed, figure.window);
  if (stretch === undefined) return { placed, figure, kind };
  const isSeen = (reference: string) => {
    const moment = placed.momentOf(reference);
    return moment?.island === stretch.island && isWithin(moment.drawn, stretch);
  };
  const { milestones, notes = [] } = figure;
  const seen = caseWithin(placed, stretch);
  return {
    placed: {
      ...seen,
      ...(placed.cutoff && isWithin(placed.cutoff.drawn, stretch) ? {} : { cutoff: undefined }),
    },
    figure: {
      ...figure,
      ...(milestones && { milestones: milestones.filter(isSeen) }),
      notes: [...notes, `Time shown: ${stretch.title}; what reaches an edge goes on beyond it`, ...outside(placed, seen)],
    },
    // Courses of which a part is seen are not equally wide.
    kind: kind === "courses" ? "calendar" : kind,
    only: stretch,
  };
}

/** More names than this are counted. */
const mostNamed = 14;

/** The notes name what lies before and after; of a series that is seen in part, no more than the window says. */
function outside({ case: clinicalCase, records }: PlacedCase, seen: PlacedCase): string[] {
  const isTimed = ({ list, time }: PlacedRecord) => list !== "samples" && time.shape !== "none";
  const nameOf = (record: PlacedRecord) =>
    record.list === "values"
      ? (clinicalCase.analytes?.[record.record.analyte]?.label ?? record.record.analyte)
      : recordTitle(seen, record);
  const paths = new Set(seen.records.map(({ path }) => path));
  const names = [...new Set(records.filter((record) => isTimed(record) && !paths.has(record.path)).map(nameOf))];
  const more = names.length - mostNamed;
  return names.length === 0 ? [] : [`Not shown: ${names.slice(0, mostNamed).join("; ")}${more > 0 ? ` and ${more} more` : ""}`];
}

const isWithin = (day: number | undefined, { from, to }: Extent): boolean => day !== undefined && day >= from && day < to;
