import { InvalidArgumentError } from "commander";
import { figureWords } from "../describe/figureWords";
import { valueTable } from "../describe/valueTable";
import { type ExportFormat, exportFormats, formatOf } from "../export";
import { layoutView } from "../layout";
import { recordsIn } from "../scene/records";
import type { AddCommand, CommandContext } from "./command";
import { addFigureOptions, type FigureChoice, presetOf, targetOf } from "./figureOptions";
import { resolution } from "./optionReaders";
import { placedInput } from "./placedInput";
import { writeOutput } from "./writeOutput";

interface BundleChoice extends FigureChoice {
  readonly output: string;
  readonly format: readonly ExportFormat[];
  readonly dpi?: number;
  readonly grey?: boolean;
  readonly withCase?: boolean;
}

const known = exportFormats.map(({ ending }) => ending.slice(1)).join(", ");

function formatsNamed(given: string): readonly ExportFormat[] {
  return given.split(",").map((word) => {
    const format = formatOf(`.${word.trim()}`);
    if (format === undefined) throw new InvalidArgumentError(`expected some of ${known}, found "${word.trim()}"`);
    return format;
  });
}

/** `courseline bundle`: the figure with its legend, its words and the data behind it, in one ZIP file for a submission. */
export const addBundle: AddCommand = (program, context) => {
  const command = program
    .command("bundle")
    .description("write the figure, its legend, alternative text, values and timeline into one ZIP file")
    .argument("<case>", "a case file, or - for standard input")
    .requiredOption("-o, --output <file>", "where to write, ending in .zip")
    .option("--format <names>", `formats of the figure, with commas between: ${known}`, formatsNamed, formatsNamed("pdf,png"));
  addFigureOptions(command)
    .option("--dpi <number>", "pixels per inch of PNG and TIFF; what suits the preset when absent", resolution)
    .option("--grey", "TIFF without colours")
    .option("--with-case", "put the case file in as well: all that is known of the patient, also what the figure does not show")
    .action((path: string, options: BundleChoice) => bundle(path, options, context));
};

async function bundle(path: string, options: BundleChoice, context: CommandContext): Promise<void> {
  const { fail } = context;
  if (!/\.zip$/i.test(options.output)) fail(`expected an output file ending in .zip, found "${options.output}"`);
  if (options.withCase && options.step !== undefined)
    fail("the case file holds what the step hides; leave out --with-case or --step");
  const found = await placedInput(path, context, options);
  if (found === undefined) return;
  const { placed, file } = found;
  const { scene, notes, placed: told } = layoutView(placed, file.figure, targetOf(options));
  const { dpi = presetOf(options).dpi, grey = false, format: formats } = options;
  const { writeBundle } = await import("../export/bundle/writeBundle");
  const content = await writeBundle(scene, {
    formats,
    dpi,
    grey,
    words: figureWords(told, file.figure, notes),
    values: valueTable(told, recordsIn(scene)),
    ...(options.withCase && { caseText: found.text }),
  }).catch((error: Error) => fail(error.message));
  await writeOutput(options.output, content, context);
}
