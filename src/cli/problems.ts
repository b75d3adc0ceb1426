import type { Problem } from "../case";

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
