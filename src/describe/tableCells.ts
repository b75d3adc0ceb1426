/** The rows of the timeline as cells of text, for files and the clipboard. */
import type { TableMoment, TableRow } from "./timelineTable";

/** What the columns of a copied or printed table are called. */
export const tableHeadings = [
  "id",
  "kind",
  "label",
  "start earliest",
  "start latest",
  "start drawn",
  "start stated",
  "end earliest",
  "end latest",
  "end drawn",
  "end stated",
  "value",
  "basis",
  "source",
];

const momentCells = (moment: TableMoment | undefined) => [
  moment?.earliest ?? "",
  moment?.latest ?? "",
  moment?.drawn ?? "",
  moment?.stated ?? "",
];

export const tableCells = (row: TableRow): string[] => [
  row.id,
  row.kind,
  row.label,
  ...momentCells(row.start),
  ...momentCells(row.end),
  row.value,
  row.basis,
  row.source,
];

const markdownRow = (words: readonly string[]) =>
  `| ${words.map((word) => word.replace(/\|/g, "\\|").replace(/\s+/g, " ")).join(" | ")} |`;

/** Ends with a line break. */
export const markdownTable = (rows: readonly TableRow[]): string =>
  `${[tableHeadings, tableHeadings.map(() => "---"), ...rows.map(tableCells)].map(markdownRow).join("\n")}\n`;
