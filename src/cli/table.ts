import { csvFormatRows } from "d3";
import { markdownTable, tableCells, tableHeadings } from "../describe/tableCells";
import { timelineTable } from "../describe/timelineTable";
import type { AddCommand, CommandContext } from "./command";
import { type AxisKind, axisKinds, toldOnAxis } from "../layout";
import type { PlacedCase } from "../place/types";
import { addCaseOptions, type CaseChoice } from "./caseOptions";
import { oneOf } from "./optionReaders";
import { placedInput } from "./placedInput";

const formats = ["json", "csv", "md"] as const;
type TableFormat = (typeof formats)[number];

function write(placed: PlacedCase, format: TableFormat): string {
  const rows = timelineTable(placed);
  switch (format) {
    case "json":
      return `${JSON.stringify(rows, null, 2)}\n`;
    case "csv":
      return `${csvFormatRows([tableHeadings(placed), ...rows.map(tableCells)])}\n`;
    case "md":
      return markdownTable(placed, rows);
  }
}

/** `courseline table`: every record with its bounds, where it is drawn and what the file says, as JSON, CSV or Markdown. */
export const addTable: AddCommand = (program, context) => {
  const command = program
    .command("table")
    .description("print the timeline as a table")
    .argument("<case>", "a case file, or - for standard input")
    .option("--format <name>", formats.join(", "), oneOf(formats), "md")
    .option(
      "--axis <name>",
      `how times are told: ${axisKinds.join(", ")}; as in the case file's figure when absent`,
      oneOf(axisKinds),
    );
  addCaseOptions(command).action((path: string, options: TableOptions) => table(path, options, context));
};

interface TableOptions extends CaseChoice {
  readonly format: TableFormat;
  readonly axis?: AxisKind;
}

async function table(path: string, options: TableOptions, context: CommandContext): Promise<void> {
  const { io } = context;
  const found = await placedInput(path, context, options);
  if (found !== undefined) io.stdout(write(toldOnAxis(found.placed, found.file.figure, options.axis), options.format));
}
