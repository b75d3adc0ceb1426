import { figureWords } from "../describe/figureWords";
import { type ExportFormat, exportFormats, type FigureWords, formatOf, type Page, type WriteOptions } from "../export";
import { layoutView } from "../layout";
import type { AddCommand, CommandContext } from "./command";
import { addFigureOptions, type FigureChoice, presetOf, targetOf } from "./figureOptions";
import { resolution } from "./optionReaders";
import { type PlacedFile, stepsOf } from "../index";
import { atStep, placedInput, type ShownFile } from "./placedInput";
import { writeOutput } from "./writeOutput";

interface RenderOptions extends FigureChoice {
  readonly steps?: boolean;
  readonly output: readonly string[];
  readonly dpi?: number;
  readonly grey?: boolean;
  readonly carryCase?: boolean;
}

const endings = exportFormats.map(({ ending }) => ending).join(", ");
const andMore = (file: string, files: readonly string[] = []) => [...files, file];

/** `courseline render`: the figure of a case file, or of many, in any format. Problems go to standard error; what can be drawn is drawn. */
export const addRender: AddCommand = (program, context) => {
  const command = program
    .command("render")
    .description("draw the figure of a case file")
    .argument("<cases...>", "a case file, or - for standard input; several are drawn on all cores")
    .requiredOption(
      "-o, --output <file>",
      `where to write, ending in ${endings}; - for SVG on standard output; {case} in it is the name of the case file; may be repeated`,
      andMore,
    );
  addFigureOptions(command)
    .option("--dpi <number>", "pixels per inch of PNG and TIFF; what suits the preset when absent", resolution)
    .option("--grey", "TIFF without colours")
    .option(
      "--carry-case",
      "put the case file into SVG, PDF, PNG and PowerPoint, so that the figure opens in the app as its case",
    )
    .option(
      "--steps",
      "every step of the presentation: PDF and PowerPoint get a page for each, figure.svg becomes figure-1.svg, figure-2.svg, …",
    )
    .action((paths: readonly string[], options: RenderOptions) => renderCases(paths, options, context));
};

/** Many cases are drawn by as many threads as there are cores: each runs this command line for one case at a time. */
async function renderCases(paths: readonly string[], options: RenderOptions, context: CommandContext): Promise<void> {
  const path = paths[context.part ?? 0] ?? "-";
  for (const file of options.output) {
    const unknown = file.replaceAll("{case}", "").match(/\{[^}]*\}?/)?.[0];
    if (unknown !== undefined)
      context.fail(`only {case} stands for something in the name of an output, found "${unknown}" in "${file}"`);
  }
  const output = options.output.map((file) => file.replaceAll("{case}", caseName(path)));
  if (paths.length === 1 || context.part !== undefined) return render(path, { ...options, output }, context);
  const { io, done, fail } = context;
  for (const file of options.output) {
    formatFor(file, context);
    if (!file.includes("{case}")) fail(`expected {case} in the name of the output of several cases, found "${file}"`);
  }
  // Standard input is not there for the threads.
  if (paths.includes("-")) fail('expected files where there are several cases, found "-"');
  const twice = paths.map(caseName).find((name, index, names) => names.indexOf(name) !== index);
  if (twice !== undefined)
    fail(`expected cases with names of their own, found "${twice}" twice: one would be written over the other`);
  const told = (count: number) => io.isWatched && io.stderr(progressOf(count, paths.length));
  done(await io.runParts(paths.length, told));
}

/** The name of a file without its folder and its ending. */
const caseName = (path: string): string => path.replace(/^.*[\\/]/, "").replace(/\.json$/i, "");

/** A line that the next one writes over; the last one stays. */
function progressOf(count: number, all: number): string {
  const width = 30;
  const full = Math.round((width * count) / all);
  return `\r[${"█".repeat(full)}${" ".repeat(width - full)}] ${count} of ${all}${count === all ? "\n" : ""}`;
}

async function render(path: string, options: RenderOptions, context: CommandContext): Promise<void> {
  const outputs = options.output.map((file) => ({ file, format: formatFor(file, context) }));
  if (options.steps && options.step !== undefined) context.fail("expected one of --step and --steps, found both");
  if (options.steps && options.output.includes("-")) context.fail("expected files for the steps, found standard output");
  if (options.carryCase && (options.steps || options.step !== undefined))
    context.fail("the case file holds what a step hides; leave out --carry-case or the steps");
  const found = await placedInput(path, context, options);
  if (found === undefined) return;
  if (options.steps) return renderSteps(found, { path, outputs, options }, context);
  await write(pageOf(found, options), { outputs, options, ...(options.carryCase && { caseText: found.text }) }, context);
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

/** One file with a page for every step where the format has pages, else a file for every step. */
async function renderSteps(
  found: PlacedFile,
  { path, outputs, options }: Writing & { readonly path: string },
  context: CommandContext,
): Promise<void> {
  const count = Math.max(1, stepsOf(found.file).length);
  const pages = Array.from({ length: count }, (_, at) => pageOf(atStep(found, { path, step: at + 1 }, context), options));
  for (const { file, format } of outputs) {
    const toPages = await format.loadPages?.();
    if (toPages) await save(file, toPages(pages), context);
    else
      for (const [at, page] of pages.entries())
        await write(page, { outputs: [{ file: file.replace(/(\.\w+)$/, `-${at + 1}$1`), format }], options }, context);
  }
}

function pageOf({ placed, file: { figure }, speakerNotes }: ShownFile, options: RenderOptions): Page {
  const { scene, notes, placed: told } = layoutView(placed, figure, targetOf(options));
  let words: FigureWords | undefined;
  return {
    scene,
    // A table of everything, which most formats have no place for.
    get words() {
      words ??= { ...figureWords(told, figure, notes), ...(speakerNotes !== undefined && { speakerNotes }) };
      return words;
    },
  };
}

async function write(page: Page, { outputs, options, caseText }: Writing, context: CommandContext): Promise<void> {
  const { dpi = presetOf(options).dpi, grey = false } = options;
  const carried = caseText === undefined ? {} : { caseText };
  for (const { file, format } of outputs) {
    const toFile = await format.load();
    const given: WriteOptions = {
      dpi,
      grey,
      get words() {
        return page.words;
      },
      ...carried,
    };
    await save(file, toFile(page.scene, given), context);
  }
}

async function save(file: string, written: Promise<Uint8Array | string>, context: CommandContext): Promise<void> {
  await writeOutput(file, await written.catch((error: Error) => context.fail(error.message)), context);
}

function formatFor(file: string, context: CommandContext): ExportFormat {
  const format = formatOf(file === "-" ? ".svg" : file);
  return format ?? context.fail(`expected an output file ending in ${endings}, found "${file}"`);
}
