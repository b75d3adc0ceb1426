import { type PlacedFile, placeStep, readAndPlace } from "../index";
import type { CaseChoice } from "./caseOptions";
import type { CommandContext } from "./command";
import { readInput } from "./input";
import { formatProblems, nameOf } from "./problems";

export interface PlacedInput extends ShownFile {
  /** As it was read. */
  readonly text: string;
}

/** What is drawn, and what the presenter of a step says to it. */
export interface ShownFile extends PlacedFile {
  readonly speakerNotes?: string;
}

/**
 * Reads and places the case of a command, without what identifies where that is asked for, or what a step shows of it. Its problems go to
 * standard error, and errors leave with 1; undefined where there is no case.
 */
export async function placedInput(
  path: string,
  context: CommandContext,
  choice: CaseChoice = {},
): Promise<PlacedInput | undefined> {
  const { io, done } = context;
  const input = await readInput(path, context);
  const { found, problems } = "problem" in input ? { found: undefined, problems: [input.problem] } : readAndPlace(input.text);
  io.stderr(formatProblems(path, problems));
  done(problems.some((problem) => problem.severity === "error") ? 1 : 0);
  if (found === undefined || !("text" in input)) return undefined;
  const privacy = choice.deidentify ? await import("./privacy") : undefined;
  const whole = privacy ? privacy.withoutIdentity(found, choice, context) : { ...found, text: input.text };
  const { step } = choice;
  return step === undefined || whole === undefined ? whole : { ...whole, ...atStep(whole, { path, step }, context) };
}

/** What a step shows, as if it were all there is. */
export function atStep(
  { file, placed }: PlacedFile,
  { path, step }: { readonly path: string; readonly step: number },
  { fail }: Pick<CommandContext, "fail">,
): ShownFile {
  const shown = placeStep(file, step - 1, placed);
  if ("failure" in shown) return fail(`${nameOf(path)}: ${shown.failure}`);
  const { speakerNotes } = shown.step;
  const own = { placed: shown.placed, file: { ...file, case: shown.placed.case, figure: shown.figure } };
  return speakerNotes === undefined ? own : { ...own, speakerNotes };
}
