/** The rows of a series as placed values: each holds its number and the series, and says everything else when it is asked. */
import type { EntryOf } from "./entries";
import type { PlannedRows } from "./plan";
import { type PlainTime, plainTimeOf } from "./rows";
import type { Moment, PlacedTime, PlacedValue } from "./types";
import type { View } from "./view";

interface Series {
  readonly entry: EntryOf<"values">;
  readonly planned: PlannedRows;
  readonly plainMoment: (time: PlainTime) => Moment;
  readonly momentOf: View["momentOf"];
}

/** What a row holds. As its own fields, its words and its moment would weigh twenty times as much, and a case may have 200,000. */
interface Row {
  series: Series;
  index: number;
}

const rowValue: PlacedValue & ThisType<Row> = {
  list: "values",
  get path() {
    return `${this.series.entry.path}.values[${this.index}]`;
  },
  get record() {
    return this.series.entry.record;
  },
  get row() {
    return this.series.planned.rows[this.index];
  },
  get time() {
    return timeOf(this.series, this.index);
  },
};

const none = { shape: "none" } as const;

function timeOf({ planned, plainMoment, momentOf }: Series, index: number): PlacedTime {
  const plain = plainTimeOf(planned, index);
  if (plain !== undefined) return { shape: "at", at: plainMoment(plain) };
  const spot = planned.others.get(index);
  return spot === undefined ? none : { shape: "at", at: momentOf(spot) };
}

const createLike: (value: PlacedValue) => PlacedValue & Row = Object.create;

export function placedRows(entry: EntryOf<"values">, planned: PlannedRows, view: View): readonly PlacedValue[] {
  const series: Series = {
    entry,
    planned,
    plainMoment: view.plainMomentsOf(planned.basis),
    momentOf: view.momentOf,
  };
  return planned.rows.map((_, index) => {
    const row = createLike(rowValue);
    row.series = series;
    row.index = index;
    return row;
  });
}
