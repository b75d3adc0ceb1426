import { caseFileText } from "../case";
import { cutFile } from "../steps/cutFile";
import { addCaseOptions, type CaseChoice } from "./caseOptions";
import type { AddCommand, CommandContext } from "./command";
import { placedInput } from "./placedInput";
import { writeOutput } from "./writeOutput";

interface CaseOptions extends CaseChoice {
  readonly output: string;
}

/** `courseline case`: the case file itself, of one step or without what identifies; to publish what may be known of it. */
export const addCase: AddCommand = (program, context) => {
  const command = program
    .command("case")
    .description("print the case file of one step, or without what identifies")
    .argument("<case>", "a case file, or - for standard input");
  addCaseOptions(command)
    .option("-o, --output <file>", "where to write; - for standard output", "-")
    .action((path: string, options: CaseOptions) => print(path, options, context));
};

async function print(path: string, options: CaseOptions, context: CommandContext): Promise<void> {
  const found = await placedInput(path, context, options);
  if (found === undefined) return;
  const { text, placed, file } = found;
  const cut = () => caseFileText(cutFile({ placed, figure: file.figure ?? {} }));
  await writeOutput(options.output, options.step === undefined ? text : cut(), context);
}
