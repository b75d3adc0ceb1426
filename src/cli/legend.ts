import { legendOf, legendText } from "../describe/legend";
import { layoutView } from "../layout";
import type { AddCommand, CommandContext } from "./command";
import { addFigureOptions, type FigureChoice, targetOf } from "./figureOptions";
import { placedInput } from "./placedInput";

/** `courseline legend`: the legend of the figure at one size, as plain text. */
export const addLegend: AddCommand = (program, context) => {
  const command = program
    .command("legend")
    .description("print the legend of the figure")
    .argument("<case>", "a case file, or - for standard input");
  addFigureOptions(command).action((path: string, options: FigureChoice) => legend(path, options, context));
};

async function legend(path: string, options: FigureChoice, context: CommandContext): Promise<void> {
  const { io } = context;
  const found = await placedInput(path, context, options);
  if (found === undefined) return;
  const { placed, file } = found;
  const { notes, placed: told } = layoutView(placed, file.figure, targetOf(options));
  io.stdout(`${legendText(legendOf(told, file.figure, notes))}\n`);
}
