import { type CaseFile, placeProblems, type Problem, readCaseFile } from "../case";
import { type PlacedCase, placeCase } from "../place";

export interface PlacedFile {
  readonly file: CaseFile;
  readonly placed: PlacedCase;
}

/** Reads and places a case file; what reading finds and what placing finds is one list in file order, each with its place in the text. */
export function readAndPlace(text: string): { readonly found?: PlacedFile; readonly problems: readonly Problem[] } {
  const { file, problems, leftOut } = readCaseFile(text);
  if (!file) return { problems };
  const placed = placeCase(file.case);
  const contradictions = placeProblems(text, placed.problems, leftOut);
  const all = contradictions.length === 0 ? problems : [...problems, ...contradictions].sort(inFileOrder);
  return { found: { file, placed }, problems: all };
}

function inFileOrder(one: Problem, other: Problem): number {
  const [line, otherLine] = [one.line ?? Number.POSITIVE_INFINITY, other.line ?? Number.POSITIVE_INFINITY];
  return line === otherLine ? (one.column ?? 0) - (other.column ?? 0) : line < otherLine ? -1 : 1;
}

/** Problems as compilers print them, so that editors and terminals make the place a link; `path` is the file, or - for standard input. */
export function formatProblems(path: string, problems: readonly Problem[]): string {
  const name = nameOf(path);
  return problems.flatMap((problem) => [headline(name, problem), ...details(problem)]).join("");
}

/** As messages name an input. */
export function nameOf(path: string): string {
  return path === "-" ? "standard input" : path;
}

function headline(name: string, { severity, line, column, message }: Problem): string {
  const place = line === undefined ? `${name}:` : `${name}:${line}:${column ?? 1}`;
  return `${place} ${severity}: ${message}\n`;
}

function details({ hint, path }: Problem): readonly string[] {
  return [...(hint === undefined ? [] : [`  hint: ${hint}\n`]), ...(path === "" ? [] : [`  at: ${path}\n`])];
}
