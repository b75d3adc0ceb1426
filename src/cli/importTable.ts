import type { Answers } from "../import";
import type { AddCommand, CommandContext } from "./command";
import { oneOf } from "./optionReaders";
import { readInput } from "./input";
import { formatProblems } from "./problems";
import { readAndPlace } from "../index";
import { writeOutput } from "./writeOutput";

const orders = { "day-first": "day first", "month-first": "month first" } as const;
const epochs = { "1900": 1900, "1904": 1904 } as const;

interface ImportOptions {
  readonly output: string;
  readonly into?: string;
  readonly dates?: keyof typeof orders;
  readonly decimal?: "point" | "comma";
  readonly epoch?: keyof typeof epochs;
}

/** `courseline import`: a table of values, treatments or events as records of a case file. What could not be read goes to standard error. */
export const addImport: AddCommand = (program, context) => {
  program
    .command("import")
    .description("add a table of values, treatments or events (CSV, TSV) to a case file")
    .argument("<table>", "tab-, semicolon- or comma-separated text with headings, or - for standard input")
    .requiredOption("-o, --output <case>", "the case file to write; - for standard output")
    .option("--into <case>", "a case file to add to; a new case when absent")
    .option("--dates <order>", "how 03/04/2019 is meant: day-first, month-first", oneOf(["day-first", "month-first"] as const))
    .option("--decimal <mark>", "how 1,234 is meant: point, comma", oneOf(["point", "comma"] as const))
    .option("--epoch <year>", "from which year day numbers of Excel count: 1900, 1904", oneOf(["1900", "1904"] as const))
    .action((path: string, options: ImportOptions) => importTable(path, options, context));
};

async function importTable(path: string, options: ImportOptions, context: CommandContext): Promise<void> {
  const { io, done, fail } = context;
  const { addToCase, emptyCaseText } = await import("../case/addToCase");
  const { importedSource, planAdditions, readSheet, readTable, shapeOf } = await import("../import");
  const table = await readInput(path, context);
  const text = "problem" in table ? fail(table.problem.message) : table.text;
  const sheet = readSheet(path.replace(/^.*[\\/]/, ""), text);
  const shape = sheet && shapeOf(sheet);
  if (!sheet || !shape) return fail(`found no table in "${path}"; its first row should name its columns: Date, Hb (g/L)`);
  const reading = readTable(sheet, shape, answersOf(options));
  for (const { about, cell, choices } of reading.questions)
    fail(`"${cell}" can be ${choices.map(({ meaning }) => meaning).join(" or ")}: say ${flags[about]}`);
  const own = options.into === undefined ? undefined : await readInput(options.into, context);
  const before = own === undefined ? emptyCaseText : "problem" in own ? fail(own.problem.message) : own.text;
  const { found } = readAndPlace(before);
  if (found === undefined) return fail(`"${options.into ?? ""}" is no case file that can be read`);
  const plan = planAdditions(reading, { case: found.file.case, source: importedSource });
  for (const words of [...reading.assumed, ...plan.remarks]) io.stderr(`${words}\n`);
  for (const { row, heading, why } of reading.refused) io.stderr(`${path}: row ${row}, ${heading}: ${why}\n`);
  if (plan.words === "") return fail(`nothing in "${path}" could be read`);
  const content = addToCase(before, plan.additions);
  io.stderr(`added ${plan.words}\n`);
  const { problems } = readAndPlace(content);
  io.stderr(formatProblems(options.output, problems));
  done(reading.refused.length > 0 || problems.some(({ severity }) => severity === "error") ? 1 : 0);
  return writeOutput(options.output, content, context);
}

const flags: Readonly<Record<keyof Answers, string>> = {
  order: "--dates day-first or --dates month-first",
  decimal: "--decimal comma or --decimal point",
  epoch: "--epoch 1900 or --epoch 1904",
};

const answersOf = ({ dates, decimal, epoch }: ImportOptions): Answers => ({
  ...(dates && { order: orders[dates] }),
  ...(decimal && { decimal }),
  ...(epoch && { epoch: epochs[epoch] }),
});
