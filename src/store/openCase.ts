/** A case file that has been read, what has been changed of it since, and its text as that makes it. */
import type { FigureOptions, ReadCase } from "../case";

export interface CaseText {
  /** Where the text came from: a file name, "pasted text". */
  readonly name: string;
  readonly text: string;
}

/**
 * `text`, `problems` and `leftOut` are as they were read. Where the figure has been changed since, `file` has the change and `writeCase`
 * gives the text to it: a text of many megabytes is not written anew for every step of a drag.
 */
export interface OpenCase extends CaseText, ReadCase {
  /** The case as it was read; absent while nothing has been changed. */
  readonly asRead?: OpenCase;
}

/** The reader is apart from the app, so that the first picture need not wait for it. */
export const loadReader = () => import("../case/readCaseFile");

export async function readCase({ name, text }: CaseText): Promise<OpenCase> {
  const { readCaseFile } = await loadReader();
  return { name, text, ...readCaseFile(text) };
}

/** The text of the case file as it now is: what was read, with exactly the changed options of the figure changed in it. */
export async function writeText({ text, file, asRead }: OpenCase): Promise<string> {
  if (!asRead) return text;
  const { editFigure } = await import("../case/edits");
  return editFigure(text, { before: asRead.file?.figure, after: file?.figure });
}

/** The case with its text as it now is, and the problems at their lines in it. */
export async function writeCase(open: OpenCase): Promise<OpenCase> {
  const { asRead, ...now } = open;
  if (!asRead) return open;
  const written = { ...now, text: await writeText(open) };
  // A change of the figure brings no problems: without any before there are none to look for.
  return open.problems.length === 0 ? written : readCase(written);
}

/** The same case with other options of its figure; undefined where there is no case to draw. */
export function withFigure(open: OpenCase, figure: FigureOptions): OpenCase | undefined {
  return open.file && { ...open, file: { ...open.file, figure }, asRead: open.asRead ?? open };
}
