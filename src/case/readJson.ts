/** Text -> plain JSON value, with the bounds and faults of the text itself. */
import { duplicateKeys } from "./duplicateKeys";
import type { Findings } from "./findings";
import { firstTooDeep, maximumBytes, maximumDepth, tooLarge } from "./limits";
import { showValue } from "./rawValue";
import { syntaxFault } from "./syntax";

/** The parsed text; undefined when it is no JSON within bounds, and then the findings say why. */
export function readJson(text: string, findings: Findings): { readonly value: unknown } | undefined {
  const outOfBounds = boundsFault(text);
  if (outOfBounds) {
    findings.add({ severity: "error", path: [], ...outOfBounds });
    return undefined;
  }
  const parsed = parse(text);
  if (!parsed) findings.add({ severity: "error", code: "not-json", path: [], ...syntaxFault(text) });
  else addDuplicates(text, findings);
  addUnreadable(text, findings);
  return parsed;
}

function boundsFault(text: string) {
  if (text.length > maximumBytes) return { code: "too-large" as const, offset: 0, ...tooLarge(text.length) };
  const offset = firstTooDeep(text, maximumDepth);
  if (offset === undefined) return undefined;
  const message = `expected at most ${maximumDepth} lists and objects inside each other`;
  return { code: "too-deep" as const, offset, message, hint: "look for a bracket that is opened again and again" };
}

/** The native parser: several times faster than any other, and the only one that a large case can afford. */
function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Whoever decodes a file puts U+FFFD where its bytes are no UTF-8; "µ" and "é" are the first to go. */
function addUnreadable(text: string, findings: Findings): void {
  const offset = text.indexOf("\uFFFD");
  if (offset < 0) return;
  const message = "the file holds characters that could not be read; the first one stands here";
  findings.add({ severity: "warning", code: "wrong-encoding", path: [], offset, message, hint: "save the file as UTF-8" });
}

function addDuplicates(text: string, findings: Findings): void {
  for (const { path, offset } of duplicateKeys(text)) {
    findings.add({
      severity: "error",
      code: "duplicate-key",
      path,
      offset,
      message: `the field ${showValue(path.at(-1))} stands twice in one object; only the last one is read`,
      hint: "put both into one, or rename one of them",
    });
  }
}

/** Some editors begin a text with an invisible mark, which is no JSON. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
