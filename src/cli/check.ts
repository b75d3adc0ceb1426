import { type Problem, readCaseFile } from "../case";
import type { AddCommand, CommandContext } from "./command";
import { readInput } from "./input";

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
    const problems = await problemsOf(path, context);
    context.io.stdout(report(path, problems));
    failed ||= problems.some((problem) => problem.severity === "error");
  }
  context.done(failed ? 1 : 0);
}

async function problemsOf(path: string, context: CommandContext): Promise<readonly Problem[]> {
  const input = await readInput(path, context);
  return "problem" in input ? [input.problem] : readCaseFile(input.text).problems;
}

/** Compilers print problems this way, so editors and terminals make the place a link. */
function report(path: string, problems: readonly Problem[]): string {
  const name = path === "-" ? "standard input" : path;
  const lines = problems.flatMap((problem) => [headline(name, problem), ...details(problem)]);
  return [...lines, `${name}: ${summary(problems)}`, ""].join("\n");
}

function headline(name: string, { severity, line, column, message }: Problem): string {
  const place = line === undefined ? `${name}:` : `${name}:${line}:${column ?? 1}`;
  return `${place} ${severity}: ${message}`;
}

function details({ hint, path }: Problem): readonly string[] {
  return [...(hint === undefined ? [] : [`  hint: ${hint}`]), ...(path === "" ? [] : [`  at: ${path}`])];
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
