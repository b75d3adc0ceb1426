/** A case without what tells when it was or who it is. */
import { caseFileText } from "../case";
import { type Deidentified, deidentify } from "../deidentify";
import { type PlacedFile, readAndPlace } from "../index";
import type { CaseChoice } from "./caseOptions";
import type { CommandContext } from "./command";

export interface PrivateCase extends PlacedFile {
  /** The case file as it now is. */
  readonly text: string;
}

/** The case without what identifies, placed again from what is left; what was done goes to standard error. */
export function withoutIdentity(found: PlacedFile, choice: CaseChoice, context: CommandContext): PrivateCase | undefined {
  const { io, fail } = context;
  const made = deidentify(found, choice);
  const text = caseFileText(made.file);
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
