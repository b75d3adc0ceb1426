/** The options that take out of a case what tells when it was or who it is. */
import { type Command, InvalidArgumentError } from "commander";
import { type Deidentified, deidentify } from "../deidentify";
import { type PlacedFile, readAndPlace } from "../index";
import type { CommandContext } from "./command";

export interface PrivacyChoice {
  readonly deidentify?: boolean;
  readonly shiftDays?: number;
  readonly block?: number;
}

const wholeNumber =
  (least: number, most: number) =>
  (given: string): number => {
    const days = Number(given);
    if (!Number.isInteger(days) || days < least || days > most)
      throw new InvalidArgumentError(`expected whole days from ${least} to ${most}`);
    return days;
  };

export const addPrivacyOptions = (command: Command): Command =>
  command
    .option("--deidentify", "count days from the anchor instead of dates, and replace words that may identify; says what it did")
    .option("--shift-days <days>", "with --deidentify: move all dates by so many days instead", wholeNumber(-36500, 36500))
    .option("--block <days>", "with --deidentify: tell times only to so many days, 7 for weeks", wholeNumber(1, 366));

export interface PrivateCase extends PlacedFile {
  /** The case file as it now is. */
  readonly text: string;
}

/** The case without what identifies, placed again from what is left; what was done goes to standard error. */
export function withoutIdentity(found: PlacedFile, choice: PrivacyChoice, context: CommandContext): PrivateCase | undefined {
  const { io, fail } = context;
  const made = deidentify(found, choice);
  const text = `${JSON.stringify(made.file, null, 2)}\n`;
  const again = readAndPlace(text);
  if (again.problems.some(({ severity }) => severity === "error") || again.found === undefined)
    return fail("the case contradicts itself without its dates; nothing was written");
  io.stderr(saidOf(made));
  return { ...again.found, text };
}

const saidOf = ({ done, replaced }: Deidentified): string =>
  [
    `de-identified: ${done.join("; ")}`,
    ...replaced.map(({ path, kind, found, replacement }) => `  ${path}: ${kind} “${found}” is now “${replacement}”`),
    "  read the result: names and rare facts cannot be found for certain",
    "",
  ].join("\n");
