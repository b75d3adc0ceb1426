/** Text -> plain JSON value, with the bounds and faults of the text itself. */
import type { DuplicateKey } from "./duplicateKeys";
import type { Finding, Findings } from "./findings";
import { firstTooDeep, maximumBytes, maximumDepth, tooLarge } from "./limits";
import { parseInPieces } from "./parseInPieces";
import { showValue } from "./rawValue";
import { syntaxFault } from "./syntax";
import { partOf, type Work } from "./work";

/** The parsed text; undefined when it is no JSON within bounds, and then the findings say why. */
export function* readJson(text: string, findings: Findings): Work<{ readonly value: unknown } | undefined> {
  const outOfBounds = yield* partOf(boundsFault(text), 0, boundsShare);
  if (outOfBounds) {
    findings.add({ severity: "error", path: [], ...outOfBounds });
    return undefined;
  }
  const parsed = yield* partOf(parseInPieces(text), boundsShare, 1);
  if (parsed) addDuplicates(parsed.duplicates, findings);
  else findings.add({ severity: "error", code: "not-json", path: [], ...syntaxFault(text) });
  addUnreadable(text, findings);
  return parsed;
}

/** Of the work. */
const boundsShare = 0.2;

function* boundsFault(text: string): Work<Pick<Finding, "code" | "offset" | "message" | "hint"> | undefined> {
  if (text.length > maximumBytes) return { code: "too-large" as const, offset: 0, ...tooLarge(text.length) };
  const offset = yield* firstTooDeep(text, maximumDepth);
  if (offset === undefined) return undefined;
  const message = `expected at most ${maximumDepth} lists and objects inside each other`;
  return { code: "too-deep" as const, offset, message, hint: "look for a bracket that is opened again and again" };
}

/** Whoever decodes a file puts U+FFFD where its bytes are no UTF-8; "µ" and "é" are the first to go. */
function addUnreadable(text: string, findings: Findings): void {
  const offset = text.indexOf("\uFFFD");
  if (offset < 0) return;
  const message = "the file holds characters that could not be read; the first one stands here";
  findings.add({ severity: "warning", code: "wrong-encoding", path: [], offset, message, hint: "save the file as UTF-8" });
}

function addDuplicates(duplicates: readonly DuplicateKey[], findings: Findings): void {
  for (const { path, offset } of duplicates) {
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
