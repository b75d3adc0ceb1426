/** Which rows of the timeline are shown, and in which order. */
import type { DrawnDays, PlacedRow, TableMoment } from "../describe/timelineTable";
import type { TimeAxis } from "../layout";
import { fractionAt } from "../layout/axis/timeAt";
import type { Mark } from "./marks";

/** A row with the lane it is drawn in. */
export interface LaneRow extends PlacedRow {
  readonly lane: string;
  /** The place of its lane in the figure, from the top; lanes that are not drawn come last. */
  readonly rank: number;
  /** Where it lies on the axis, as fractions of it; absent when it has no place there. */
  readonly span?: readonly [from: number, to: number];
  readonly isDrawn: boolean;
}

/** The rows with where they are drawn: the lane of their mark, else what they are. */
export function laneRows(rows: readonly PlacedRow[], marks: readonly Mark[], axis: TimeAxis): readonly LaneRow[] {
  const lanes = [...new Set(marks.map(({ lane }) => lane))];
  const drawnIn = new Map(marks.toReversed().map(({ record, lane }) => [record, lane]));
  return rows.map((row) => {
    const lane = drawnIn.get(row.path);
    const span = row.drawn && spanOn(axis, row.drawn);
    return {
      ...row,
      lane: lane ?? row.row.kind,
      rank: lane === undefined ? lanes.length : lanes.indexOf(lane),
      isDrawn: lane !== undefined,
      ...(span && { span }),
    };
  });
}

function spanOn(axis: TimeAxis, { island, from, to }: DrawnDays): LaneRow["span"] {
  const [left, right] = [axis.x(island, from), axis.x(island, to)];
  return left === undefined || right === undefined ? undefined : [fractionAt(axis, left), fractionAt(axis, right)];
}

export type Order = "time" | "lane";

export interface Wanted {
  readonly order: Order;
  readonly isReversed: boolean;
  /** Words that all stand somewhere in the row. */
  readonly filter: string;
  /** The stretch of the axis that is seen; all of it when absent. */
  readonly window: readonly [number, number] | undefined;
}

/** What is left of the rows, in order. Rows without a place on the axis are seen only where all of it is, and come last. */
export function wantedRows(rows: readonly LaneRow[], { order, isReversed, filter, window }: Wanted): readonly LaneRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = rows.filter((row) => touches(row, window) && words.every((word) => textOf(row).includes(word)));
  const sorted = kept.toSorted((a, b) => (order === "lane" ? a.rank - b.rank || byTime(a, b) : byTime(a, b)));
  return isReversed ? sorted.toReversed() : sorted;
}

const touches = ({ span }: LaneRow, window: Wanted["window"]): boolean =>
  window === undefined || (span !== undefined && span[1] >= window[0] && span[0] <= window[1]);

const byTime = (a: LaneRow, b: LaneRow): number => startOf(a) - startOf(b) || endOf(a) - endOf(b);
const startOf = ({ span }: LaneRow): number => span?.[0] ?? 2;
const endOf = ({ span }: LaneRow): number => span?.[1] ?? 2;

function textOf({ lane, row }: LaneRow): string {
  return [lane, row.kind, row.label, row.value, row.start.stated, row.end?.stated, bounds(row.start), row.source, row.basis]
    .join(" ")
    .toLowerCase();
}

/** "2020-10-01 to 2020-10-31", or the one day; empty when nothing is known. */
export function bounds({ earliest, latest }: TableMoment): string {
  if (earliest === latest) return earliest ?? "";
  return `${earliest ?? "any time"} to ${latest ?? "any time"}`;
}
