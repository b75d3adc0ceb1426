/** The rows of the timeline as cells of text, for files and the clipboard. */
import type { TableMoment, TableRow } from "./timelineTable";

export const timeHeadings = ["start", "end"].flatMap((end) =>
  ["earliest", "latest", "drawn", "stated"].map((bound) => `${end} ${bound}`),
);

/** What the columns of a copied or printed table are called. */
export const tableHeadings = ["id", "kind", "label", ...timeHeadings, "value", "basis", "source"];

const momentCells = (moment: TableMoment | undefined) => [
  moment?.earliest ?? "",
  moment?.latest ?? "",
  moment?.drawn ?? "",
  moment?.stated ?? "",
];

export const timeCells = ({ start, end }: TableRow): string[] => [...momentCells(start), ...momentCells(end)];

export const tableCells = (row: TableRow): string[] => [
  row.id,
  row.kind,
  row.label,
  ...timeCells(row),
  row.value,
  row.basis,
  row.source,
];

const markdownRow = (words: readonly string[]) =>
  `| ${words.map((word) => word.replace(/\|/g, "\\|").replace(/\s+/g, " ")).join(" | ")} |`;

/** Ends with a line break. */
export const markdownTable = (rows: readonly TableRow[]): string =>
  `${[tableHeadings, tableHeadings.map(() => "---"), ...rows.map(tableCells)].map(markdownRow).join("\n")}\n`;
