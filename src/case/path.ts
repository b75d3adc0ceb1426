/** Where something stands in a case file: keys and list positions from the top. */

export type PathPart = string | number;
export type Path = readonly PathPart[];

/** As people read it: `case.courses[2].start`; empty for the file as a whole. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, part) => text + formatPart(part, text === ""), "");
}

/** The parts of what `formatPath` wrote. */
export function parsePath(text: string): Path {
  const parts = text.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g);
  return [...parts].map(([, position, quoted, key]) => {
    if (position !== undefined) return Number(position);
    return quoted === undefined ? (key ?? "") : String(JSON.parse(quoted));
  });
}

function formatPart(part: PathPart, first: boolean): string {
  if (typeof part === "number") return `[${part}]`;
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(part)) return `[${JSON.stringify(part)}]`;
  return first ? part : `.${part}`;
}
