import type { Problem } from "../case";
import type { AddCommand, CommandContext } from "./command";
import { readInput } from "./input";
import { readAndPlace } from "../index";
import { formatProblems, nameOf } from "./problems";

/** `courseline check`: every problem of a case file with its line and column, and what its times contradict. */
export const addCheck: AddCommand = (program, context) => {
  program
    .command("check")
    .description("list the problems of case files; leaves with 1 when there is an error")
    .argument("<case...>", "case files, or - for standard input")
    .action((paths: readonly string[]) => checkAll(paths, context));
};

async function checkAll(paths: readonly string[], context: CommandContext): Promise<void> {
  let failed = false;
  for (const path of paths) {
    const input = await readInput(path, context);
    const problems = "problem" in input ? [input.problem] : readAndPlace(input.text).problems;
    context.io.stdout(`${formatProblems(path, problems)}${nameOf(path)}: ${summary(problems)}\n`);
    failed ||= problems.some((problem) => problem.severity === "error");
  }
  context.done(failed ? 1 : 0);
}

function summary(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return "no problems";
  return [count(errors, "error"), count(warnings, "warning")].filter((part) => part !== "").join(", ");
}

function count(number: number, noun: string): string {
  if (number === 0) return "";
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}
