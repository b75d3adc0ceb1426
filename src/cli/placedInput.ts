import { type PlacedFile, readAndPlace } from "../index";
import type { CommandContext } from "./command";
import { readInput } from "./input";
import { formatProblems } from "./problems";

export interface PlacedInput extends PlacedFile {
  /** As it was read. */
  readonly text: string;
}

/** Reads and places the case of a command. Its problems go to standard error, and errors leave with 1; undefined where there is no case. */
export async function placedInput(path: string, context: CommandContext): Promise<PlacedInput | undefined> {
  const { io, done } = context;
  const input = await readInput(path, context);
  const { found, problems } = "problem" in input ? { found: undefined, problems: [input.problem] } : readAndPlace(input.text);
  io.stderr(formatProblems(path, problems));
  done(problems.some((problem) => problem.severity === "error") ? 1 : 0);
  return found && "text" in input ? { ...found, text: input.text } : undefined;
}
