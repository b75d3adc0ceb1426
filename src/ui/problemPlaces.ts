/** The problems of the open case in the order of its text, and where its records stand there. */
import type { Problem } from "../case";
import { type OpenCase, writeCase } from "../store";

/**
 * Contradictions are found without the text at hand; here they get their lines and join the problems of reading, whose lines may have
 * moved with a change of the figure.
 */
export async function allProblems(open: OpenCase, contradictions: readonly Problem[]): Promise<readonly Problem[]> {
  if (open.problems.length + contradictions.length === 0) return open.problems;
  const written = await writeCase(open);
  return [...written.problems, ...(await placeInText(written, contradictions))].toSorted(inFileOrder);
}

const inFileOrder = (a: Problem, b: Problem): number => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** The line of a record, counted from 1. What could not be used still stands in the text, so the record may stand later there. */
export async function lineOf(open: OpenCase, path: string): Promise<number> {
  const [placed] = await placeInText(await writeCase(open), [{ severity: "warning", code: "", path, message: "" }]);
  return placed?.line ?? 1;
}

async function placeInText({ text, leftOut }: OpenCase, problems: readonly Problem[]): Promise<readonly Problem[]> {
  if (problems.length === 0) return problems;
  const { placeProblems } = await import("../case/listProblems");
  return placeProblems(text, problems, leftOut);
}
