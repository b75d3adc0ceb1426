import { InvalidArgumentError } from "commander";
import { figureOf } from "../index";
import { writeSvg } from "../export/svg";
import { axisKinds, type AxisKind, presetNames, type PresetName } from "../layout";
import type { AddCommand, CommandContext } from "./command";
import { readInput } from "./input";
import { formatProblems } from "./problems";

interface RenderOptions {
  readonly output: string;
  readonly preset: PresetName;
  readonly axis?: AxisKind;
}

const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (given: string): T => {
    const found = allowed.find((name) => name === given);
    if (found === undefined) throw new InvalidArgumentError(`expected one of ${allowed.join(", ")}`);
    return found;
  };

/** `courseline render`: the figure of a case file as SVG. Problems go to standard error; what can be drawn is drawn. */
export const addRender: AddCommand = (program, context) => {
  program
    .command("render")
    .description("draw the figure of a case file as SVG")
    .argument("<case>", "a case file, or - for standard input")
    .requiredOption("-o, --output <file>", "where to write, ending in .svg, or - for standard output")
    .option("--preset <name>", `size and type: ${presetNames.join(", ")}`, oneOf(presetNames), "journal-180")
    .option("--axis <name>", `time axis: ${axisKinds.join(", ")}; the case file's own when absent`, oneOf(axisKinds))
    .action((path: string, options: RenderOptions) => render(path, options, context));
};

async function render(path: string, options: RenderOptions, context: CommandContext): Promise<void> {
  const { io } = context;
  if (options.output !== "-" && !options.output.endsWith(".svg"))
    context.fail(`expected an output file ending in .svg, found "${options.output}"`);
  const input = await readInput(path, context);
  const { scene, problems } =
    "problem" in input ? { scene: undefined, problems: [input.problem] } : figureOf(input.text, options);
  io.stderr(formatProblems(path, problems));
  context.done(problems.some((problem) => problem.severity === "error") ? 1 : 0);
  if (scene === undefined) return;
  const svg = writeSvg(scene);
  if (options.output === "-") io.stdout(svg);
  else
    await io.writeFile(options.output, svg).catch(() => context.fail(`cannot write "${options.output}"; is its folder there?`));
}
