import { csvFormatRows } from "d3";
import { markdownTable, tableCells, tableHeadings } from "../describe/tableCells";
import { type TableRow, timelineTable } from "../describe/timelineTable";
import type { AddCommand, CommandContext } from "./command";
import { oneOf } from "./figureOptions";
import { placedInput } from "./placedInput";

const formats = ["json", "csv", "md"] as const;
type TableFormat = (typeof formats)[number];

function write(rows: readonly TableRow[], format: TableFormat): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(rows, null, 2)}\n`;
    case "csv":
      return `${csvFormatRows([tableHeadings, ...rows.map(tableCells)])}\n`;
    case "md":
      return markdownTable(rows);
  }
}

/** `courseline table`: every record with its bounds, where it is drawn and what the file says, as JSON, CSV or Markdown. */
export const addTable: AddCommand = (program, context) => {
  program
    .command("table")
    .description("print the timeline as a table")
    .argument("<case>", "a case file, or - for standard input")
    .option("--format <name>", formats.join(", "), oneOf(formats), "md")
    .action((path: string, options: { readonly format: TableFormat }) => table(path, options.format, context));
};

async function table(path: string, format: TableFormat, context: CommandContext): Promise<void> {
  const { io } = context;
  const found = await placedInput(path, context);
  if (found !== undefined) io.stdout(write(timelineTable(found.placed), format));
}
