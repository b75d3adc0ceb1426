/** The rows of the timeline as cells of text, for files and the clipboard. */
import type { PlacedCase } from "../place/types";
import type { TableMoment, TableRow } from "./timelineTable";

/** What times are counted from, where a reader chose a zero: "start of Id". */
export function countedFrom({ islands }: PlacedCase): string | undefined {
  const from = islands.flatMap(({ told }) => told?.from ?? []);
  return from.length === 0 ? undefined : from.join("; ");
}

export function timeHeadings(placed: PlacedCase): readonly string[] {
  const from = countedFrom(placed);
  const zero = from === undefined ? "" : ` (from ${from})`;
  return ["start", "end"].flatMap((end) =>
    ["earliest", "latest", "drawn", "stated"].map((bound) => `${end} ${bound}${bound === "stated" ? "" : zero}`),
  );
}

/** What the columns of a copied or printed table are called. */
export const tableHeadings = (placed: PlacedCase): string[] => [
  "id",
  "kind",
  "label",
  ...timeHeadings(placed),
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
export function markdownTable(placed: PlacedCase, rows: readonly TableRow[]): string {
  const headings = tableHeadings(placed);
  return `${[headings, headings.map(() => "---"), ...rows.map(tableCells)].map(markdownRow).join("\n")}\n`;
}
