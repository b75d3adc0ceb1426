import { layoutView } from "../layout";
import type { Finding } from "../preflight";
import type { AddCommand, CommandContext } from "./command";
import { addFigureOptions, type FigureChoice, presetOf, targetOf } from "./figureOptions";
import { placedInput } from "./placedInput";

/** `courseline preflight`: whether the figure of a case can be handed in; leaves with 1 when a check fails. */
export const addPreflight: AddCommand = (program, context) => {
  const command = program
    .command("preflight")
    .description("check the figure of a case before it is handed in")
    .argument("<case>", "a case file, or - for standard input");
  addFigureOptions(command).action((path: string, options: FigureChoice) => check(path, options, context));
};

async function check(path: string, options: FigureChoice, context: CommandContext): Promise<void> {
  const { io } = context;
  const found = await placedInput(path, context, options);
  if (found === undefined) return context.done(1);
  const { placed, file } = found;
  const { name, rules } = presetOf(options);
  const { preflight } = await import("../preflight");
  const findings = preflight(placed, layoutView(placed, file.figure, targetOf(options)), {
    rules,
    deidentified: options.deidentify ?? false,
  });
  io.stdout(`${name}, by ${rules.source}\n${findings.map(lineOf).join("")}`);
  // Where the case itself has errors, the figure lacks something, however well it is drawn.
  if (findings.some(({ verdict }) => verdict === "fail")) context.done(1);
}

function lineOf({ verdict, check: name, words, at }: Finding): string {
  const place = at === undefined ? "" : ` (at ${Math.round(at.left)}, ${Math.round(at.top)} pt)`;
  return `${verdict.padEnd(4)}  ${name}: ${words}${place}\n`;
}
