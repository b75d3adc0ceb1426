import { cutFile } from "../steps/cutFile";
import { addCaseOptions, type CaseChoice } from "./caseOptions";
import type { AddCommand, CommandContext } from "./command";
import { placedInput } from "./placedInput";

/** `courseline case`: the case file itself, of one step or without what identifies; to publish what may be known of it. */
export const addCase: AddCommand = (program, context) => {
  const command = program
    .command("case")
    .description("print the case file of one step, or without what identifies")
    .argument("<case>", "a case file, or - for standard input");
  addCaseOptions(command).action((path: string, options: CaseChoice) => print(path, options, context));
};

async function print(path: string, options: CaseChoice, context: CommandContext): Promise<void> {
  const found = await placedInput(path, context, options);
  if (found === undefined) return;
  const { text, placed, file } = found;
  const cut = () => `${JSON.stringify(cutFile({ placed, figure: file.figure ?? {} }), null, 2)}\n`;
  context.io.stdout(options.step === undefined ? text : cut());
}
