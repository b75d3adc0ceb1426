import { figureWords } from "../describe/figureWords";
import { type ExportFormat, exportFormats, formatOf } from "../export";
import { layoutView } from "../layout";
import type { AddCommand, CommandContext } from "./command";
import { addFigureOptions, type FigureChoice, presetOf, targetOf } from "./figureOptions";
import { resolution } from "./optionReaders";
import { type PlacedFile, stepsOf } from "../index";
import { atStep, placedInput, type ShownFile } from "./placedInput";

interface RenderOptions extends FigureChoice {
  readonly steps?: boolean;
  readonly output: readonly string[];
  readonly dpi?: number;
  readonly grey?: boolean;
  readonly carryCase?: boolean;
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
    .option(
      "--carry-case",
      "put the case file into SVG, PDF, PNG and PowerPoint, so that the figure opens in the app as its case",
    )
    .option("--steps", "every step of the presentation: figure.svg becomes figure-1.svg, figure-2.svg, …")
    .action((path: string, options: RenderOptions) => render(path, options, context));
};

async function render(path: string, options: RenderOptions, context: CommandContext): Promise<void> {
  const outputs = options.output.map((file) => ({ file, format: formatFor(file, context) }));
  if (options.steps && options.step !== undefined) context.fail("expected one of --step and --steps, found both");
  if (options.steps && options.output.includes("-")) context.fail("expected files for the steps, found standard output");
  if (options.carryCase && (options.steps || options.step !== undefined))
    context.fail("the case file holds what a step hides; leave out --carry-case or the steps");
  const found = await placedInput(path, context, options);
  if (found === undefined) return;
  if (options.steps) return renderSteps(found, { outputs, options }, context);
  await write(found, { outputs, options, ...(options.carryCase && { caseText: found.text }) }, context);
}

interface Output {
  readonly file: string;
  readonly format: ExportFormat;
}

interface Writing {
  readonly outputs: readonly Output[];
  readonly options: RenderOptions;
  /** Of the case file that the figures are to carry. */
  readonly caseText?: string;
}

async function renderSteps(found: PlacedFile, { outputs, options }: Writing, context: CommandContext): Promise<void> {
  const count = stepsOf(found.file).length;
  if (count === 0) atStep(found, 1, context);
  for (let step = 1; step <= count; step++) {
    const shown = atStep(found, step, context);
    const own = outputs.map(({ file, format }) => ({ file: file.replace(/(\.\w+)$/, `-${step}$1`), format }));
    await write(shown, { outputs: own, options }, context);
  }
}

async function write(
  { placed, file: { figure }, speakerNotes }: ShownFile,
  { outputs, options, caseText }: Writing,
  { io, fail }: CommandContext,
): Promise<void> {
  const { scene, notes, placed: told } = layoutView(placed, figure, targetOf(options));
  const { dpi = presetOf(options).dpi, grey = false } = options;
  const words = { ...figureWords(told, figure, notes), ...(speakerNotes !== undefined && { speakerNotes }) };
  for (const { file, format } of outputs) {
    const toFile = await format.load();
    const carried = caseText === undefined ? {} : { caseText };
    const content = await toFile(scene, { dpi, grey, words, ...carried }).catch((error: Error) => fail(error.message));
    if (file === "-") io.stdout(content);
    else await io.writeFile(file, content).catch(() => fail(`cannot write "${file}"; is its folder there?`));
  }
}

function formatFor(file: string, context: CommandContext): ExportFormat {
  const format = formatOf(file === "-" ? ".svg" : file);
  return format ?? context.fail(`expected an output file ending in ${endings}, found "${file}"`);
}
