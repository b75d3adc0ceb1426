/** The values of a case as journals ask for the data behind a figure: each with its unit, its time, its range, and whether it is drawn. */
import type { PlacedCase, PlacedValue } from "../place/types";
import type { Cells } from "./figureWords";
import { rangeWords } from "./rangeWords";
import { timeCells, timeHeadings } from "./tableCells";
import { timelineRows } from "./timelineTable";

/**
 * @param placed as its axis tells time
 * @param drawn paths of the records that the figure shows: what it leaves out is here too, and says so
 */
export function valueTable(placed: PlacedCase, drawn: ReadonlySet<string>): Cells {
  const values = placed.records.flatMap((record) => (record.list === "values" ? [record] : []));
  const times = new Map(timelineRows(placed).map(({ path, row }) => [path, timeCells(row)]));
  const headings = timeHeadings(placed);
  return {
    headings: ["analyte", "unit", ...headings, "value", "reference range", "in the figure"],
    rows: values.map((value) => [
      analyteOf(placed, value),
      unitOf(placed, value),
      ...(times.get(value.path) ?? headings.map(() => "")),
      String(value.row?.[1] ?? value.record.value ?? ""),
      rangeWords(placed.case, value),
      drawn.has(value.path) ? "yes" : "no",
    ]),
  };
}

const analyteOf = ({ case: { analytes } }: PlacedCase, { record }: PlacedValue): string =>
  record.label ?? analytes?.[record.analyte]?.label ?? record.analyte;

const unitOf = ({ case: { analytes } }: PlacedCase, { record, row }: PlacedValue): string =>
  row?.[2]?.unit ?? record.unit ?? analytes?.[record.analyte]?.unit ?? "not stated";
