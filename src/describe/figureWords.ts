/** What goes with a figure in words: its legend and its table, as plain data for those who write files. */
import type { FigureOptions } from "../case/schema";
import type { PlacedCase } from "../place/types";
import { legendOf, legendText } from "./legend";
import { tableCells, tableHeadings } from "./tableCells";
import { timelineTable } from "./timelineTable";

export interface Cells {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * @param placed as its axis tells time
 * @param notes of the drawing that the words are for
 */
export const figureWords = (
  placed: PlacedCase,
  figure: FigureOptions | undefined,
  notes: readonly string[],
): { readonly legend: string; readonly table: Cells } => ({
  legend: legendText(legendOf(placed, figure, notes)),
  table: { headings: tableHeadings(placed), rows: timelineTable(placed).map(tableCells) },
});
