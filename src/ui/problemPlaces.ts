/** All problems of the open case, in file order, each with its line where the text knows it. */
import type { Problem } from "../case";
import { linesAndColumns, locate } from "../case/locate";
import { parsePath } from "../case/path";

/** Contradictions are found without the text at hand; here they get their lines. */
export function withLines(text: string, problems: readonly Problem[]): readonly Problem[] {
  const placeless = problems.filter(({ line }) => line === undefined);
  const offsets = locate(
    text,
    placeless.map(({ path }) => ({ path: parsePath(path) })),
  );
  const found = placeless
    .map((problem, index) => ({ problem, offset: offsets[index] ?? 0 }))
    .toSorted((a, b) => a.offset - b.offset);
  const places = linesAndColumns(
    text,
    found.map(({ offset }) => offset),
  );
  const placed = found.map(({ problem }, index) => ({ ...problem, ...places[index] }));
  return [...problems.filter(({ line }) => line !== undefined), ...placed].toSorted(inFileOrder);
}

const inFileOrder = (a: Problem, b: Problem): number => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** The line of a record or field, counted from 1. */
export function lineOf(text: string, path: string): number {
  return linesAndColumns(text, locate(text, [{ path: parsePath(path) }]))[0]?.line ?? 1;
}

export const noProblems = "no problems";

/** "2 errors, 1 warning", or "no problems". */
export function countProblems(problems: readonly Problem[]): string {
  const count = (severity: Problem["severity"]): string | undefined => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return number === 0 ? undefined : `${number} ${severity}${number === 1 ? "" : "s"}`;
  };
  return [count("error"), count("warning")].filter((part) => part !== undefined).join(", ") || noProblems;
}
