/** Text from a spreadsheet as rows of cells, whatever stands between them. */
import { dsvFormat } from "d3";

export interface Sheet {
  /** Where it came from: a file name, "pasted table". */
  readonly name: string;
  readonly delimiter: string;
  /** All rows as they came, empty ones too, so that the first one is row 1 as a spreadsheet counts. */
  readonly rows: readonly (readonly string[])[];
}

const delimiters = ["\t", ";", ",", "|"] as const;
/** So many rows show what stands between the cells. */
const looked = 40;

/** Undefined for text that has no two rows of two cells. */
export function readSheet(name: string, text: string): Sheet | undefined {
  const plain = text.replace(/^\uFEFF/, "");
  const found = delimiters
    .map((delimiter) => ({ delimiter, evenness: stands(delimiter, plain) ? evenness(rowsOf(firstLines(plain), delimiter)) : 0 }))
    .reduce((best, each) => (each.evenness > best.evenness ? each : best));
  if (found.evenness < 2) return undefined;
  const rows = rowsOf(plain, found.delimiter).map((row) => row.map(tidy));
  return { name, delimiter: found.delimiter, rows };
}

/** Whether it stands anywhere outside of quotes: behind a quote the parser takes any character for it. */
const stands = (delimiter: string, text: string): boolean =>
  firstLines(text)
    .replace(/"[^"]*"/g, "")
    .includes(delimiter);

const rowsOf = (text: string, delimiter: string): readonly (readonly string[])[] => dsvFormat(delimiter).parseRows(text);

const firstLines = (text: string): string => text.split("\n", looked).join("\n");

/** How many rows have as many cells as most do; a tab and a semicolon stand in no number and no sentence, so they count a little more. */
function evenness(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([length, count]) => count + Math.min(length, 9) / 100));
}

/** Without the spaces around it, and with a plain space for each that a spreadsheet or a web page makes special. */
const tidy = (cell: string): string => cell.replace(/[\s\u00a0\u202f]+/g, " ").trim();
