import { figureWords } from "../describe/figureWords";
import { type ExportFormat, exportFormats, formatOf } from "../export";
import { layoutView } from "../layout";
import type { AddCommand, CommandContext } from "./command";
import { addFigureOptions, type FigureChoice, presetOf, resolution, targetOf } from "./figureOptions";
import { placedInput } from "./placedInput";

interface RenderOptions extends FigureChoice {
  readonly output: readonly string[];
  readonly dpi?: number;
  readonly grey?: boolean;
}

const endings = exportFormats.map(({ ending }) => ending).join(", ");
const andMore = (file: string, files: readonly string[] = []) => [...files, file];

/** `courseline render`: the figure of a case file in any format. Problems go to standard error; what can be drawn is drawn. */
export const addRender: AddCommand = (program, context) => {
  const command = program
    .command("render")
    .description("draw the figure of a case file")
    .argument("<case>", "a case file, or - for standard input")
    .requiredOption(
      "-o, --output <file>",
      `where to write, ending in ${endings}; - for SVG on standard output; may be repeated`,
      andMore,
    );
  addFigureOptions(command)
    .option("--dpi <number>", "pixels per inch of PNG and TIFF; what suits the preset when absent", resolution)
    .option("--grey", "TIFF without colours")
    .action((path: string, options: RenderOptions) => render(path, options, context));
};

async function render(path: string, options: RenderOptions, context: CommandContext): Promise<void> {
  const { io } = context;
  const outputs = options.output.map((file) => ({ file, format: formatFor(file, context) }));
  const found = await placedInput(path, context);
  if (found === undefined) return;
  const { placed, file: caseFile } = found;
  const { scene, notes, placed: told } = layoutView(placed, caseFile.figure, targetOf(options));
  const { dpi = presetOf(options).dpi, grey = false } = options;
  const words = figureWords(told, caseFile.figure, notes);
  for (const { file, format } of outputs) {
    const write = await format.load();
    const content = await write(scene, { dpi, grey, words }).catch((error: Error) => context.fail(error.message));
    if (file === "-") io.stdout(content);
    else await io.writeFile(file, content).catch(() => context.fail(`cannot write "${file}"; is its folder there?`));
  }
}

function formatFor(file: string, context: CommandContext): ExportFormat {
  const format = formatOf(file === "-" ? ".svg" : file);
  return format ?? context.fail(`expected an output file ending in ${endings}, found "${file}"`);
}
