import type { Work } from "./work";

/** How much a case file may hold. A case of 200,000 values has about 10 MB; what is far beyond is no case and would only freeze the page. */

/** Largest file, in bytes. Ask the size of a file before reading it; `readCaseFile` refuses a longer text too. */
export const maximumBytes = 64 * 1024 * 1024;
/** Deepest nesting of lists and objects; a real case has about 8. */
export const maximumDepth = 64;
/** How many problems are listed; the rest is counted. */
export const maximumProblems = 500;

/** Words for a file that is too large, with its size in bytes. */
export function tooLarge(bytes: number): { message: string; hint: string } {
  return {
    message: `expected a file of at most ${megabytes(maximumBytes)}, found ${megabytes(bytes)}`,
    hint: "keep one patient per file and refer to pictures instead of embedding them",
  };
}

/**
 * Where the nesting first goes deeper than `limit`, as an offset into the text. Runs before anything that recurses, on any text,
 * so it knows nothing of JSON but strings and brackets.
 */
export function* firstTooDeep(text: string, limit: number): Work<number | undefined> {
  let depth = 0;
  let rest = charactersInStep;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === quote) offset = endOfString(text, offset);
    else if (code === openBracket || code === openBrace) depth++;
    else if (code === closeBracket || code === closeBrace) depth--;
    if (depth > limit) return offset;
    if (offset < rest) continue;
    rest = offset + charactersInStep;
    yield offset / text.length;
  }
  return undefined;
}

/** How far a text is looked through before whoever waits may rest. */
export const charactersInStep = 2 ** 16;

export const quote = 0x22;
const backslash = "\\";
export const openBracket = 0x5b;
export const closeBracket = 0x5d;
export const openBrace = 0x7b;
export const closeBrace = 0x7d;

/** Offset of the closing quote, or the end of the text. */
export function endOfString(text: string, start: number): number {
  let end = start;
  do end = text.indexOf('"', end + 1);
  while (end >= 0 && isEscaped(text, end));
  return end < 0 ? text.length : end;
}

/** After an odd number of backslashes. */
function isEscaped(text: string, offset: number): boolean {
  let first = offset;
  while (text[first - 1] === backslash) first--;
  return (offset - first) % 2 === 1;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024))} MB`;
}
