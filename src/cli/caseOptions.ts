/** The options that say how much of a case is meant: one step of it, and without what identifies. */
import { type Command, InvalidArgumentError } from "commander";
import { wholeIn } from "./optionReaders";

export interface CaseChoice {
  /** Which of the steps of a presentation is meant, from 1; the whole figure when absent. */
  readonly step?: number;
  readonly deidentify?: boolean;
  readonly shiftDays?: number;
  readonly block?: number;
}

/** Reads the number of a step. */
function stepNumber(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("expected the number of a step, from 1");
  return number;
}

export const addCaseOptions = (command: Command): Command =>
  command
    .option("--step <number>", "as this step of the presentation shows it; what the step hides is left out", stepNumber)
    .option("--deidentify", "count days from the anchor instead of dates, and replace words that may identify; says what it did")
    .option("--shift-days <days>", "with --deidentify: move all dates by so many days instead", wholeIn([-36500, 36500], "days"))
    .option("--block <days>", "with --deidentify: tell times only to so many days, 7 for weeks", wholeIn([1, 366], "days"));
