/** Findings become problems: with line and column, in file order, and no more than anybody would read. */
import type { Finding, Findings } from "./findings";
import { maximumProblems } from "./limits";
import { linesAndColumns, locate } from "./locate";
import { formatPath, type Path, type PathPart, parsePath } from "./path";
import type { Problem } from "./problem";
import type { ProblemCode } from "./problemCodes";
import { withoutByteOrderMark } from "./readJson";

/** All problems in file order, at most `maximumProblems` and one that counts the rest. */
export function listProblems(text: string, findings: Findings): readonly Problem[] {
  const placed = withOffsets(text, findings.all);
  placed.sort((one, other) => one.offset - other.offset);
  const listed = placed.slice(0, maximumProblems);
  const places = linesAndColumns(
    text,
    listed.map(({ offset }) => offset),
  );
  const problems = listed.map(({ finding }, index) => toProblem(finding, places[index]));
  return [...problems, ...countOfRest(placed.slice(maximumProblems), findings)];
}

/**
 * Gives problems about a case that has been read, such as those of placing it, their line and column. Paths of the kept file are
 * turned back into paths of the text, where the records in `leftOut` still stand.
 */
export function placeProblems(text: string, problems: readonly Problem[], leftOut: readonly Path[]): readonly Problem[] {
  const paths = problems.map((problem) => pathInText(parsePath(problem.path), leftOut));
  const plain = withoutByteOrderMark(text);
  const offsets = locate(
    plain,
    paths.map((path) => ({ path })),
  );
  return problems.map((problem, index) => {
    const [place] = linesAndColumns(plain, [offsets[index] ?? 0]);
    return { ...problem, ...place, path: formatPath(paths[index] ?? []) };
  });
}

function withOffsets(text: string, findings: readonly Finding[]): { finding: Finding; offset: number }[] {
  const unplaced = findings.filter(({ offset }) => offset === undefined);
  const looked = new Map(locate(text, unplaced).map((offset, index) => [unplaced[index], offset]));
  return findings.map((finding) => ({ finding, offset: placeOf(text, { finding, looked: looked.get(finding) ?? 0 }) }));
}

/** Inside a text in quotation marks when the fault is one of its characters, unless escapes make the count uncertain. */
function placeOf(text: string, { finding, looked }: { finding: Finding; looked: number }): number {
  const { offset, inside } = finding;
  if (offset !== undefined) return offset;
  if (inside === undefined || text[looked] !== '"') return looked;
  return text.slice(looked, looked + inside + 2).includes("\\") ? looked : looked + inside + 1;
}

function toProblem(
  { severity, code, path, message, hint }: Finding,
  place: { line: number; column: number } | undefined,
): Problem {
  return { severity, code, path: formatPath(path), ...place, message, ...(hint === undefined ? {} : { hint }) };
}

function countOfRest(rest: readonly { readonly finding: Finding }[], { unlisted }: Findings): readonly Problem[] {
  const errors = rest.filter(({ finding }) => finding.severity === "error").length + unlisted.error;
  const count = rest.length + unlisted.error + unlisted.warning;
  if (count === 0) return [];
  const code: ProblemCode = "more-problems";
  const message = `${count} more problems are not listed, ${errors} of them errors`;
  return [
    { severity: errors > 0 ? "error" : "warning", code, path: "", message, hint: "mend these first, then read the file again" },
  ];
}

/** Every list position counts up by what was left out before it in the same list. */
function pathInText(path: Path, leftOut: readonly Path[]): Path {
  const found: PathPart[] = [];
  for (const part of path) found.push(typeof part === "number" ? positionInText(part, positionsLeftOut(found, leftOut)) : part);
  return found;
}

function positionsLeftOut(list: Path, leftOut: readonly Path[]): readonly number[] {
  const inside = leftOut.filter((path) => path.length === list.length + 1 && list.every((part, depth) => path[depth] === part));
  return inside
    .map((path) => path.at(-1))
    .filter((part) => typeof part === "number")
    .sort((one, other) => one - other);
}

function positionInText(position: number, left: readonly number[]): number {
  return left.reduce((moved, out) => (out <= moved ? moved + 1 : moved), position);
}
