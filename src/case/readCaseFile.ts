/** Case file text -> case file and problems: the text, its format, its shape, its meaning, and what is left when all that is known. */
import { checkCase } from "./checkCase";
import { checkFigure, stepsInPlace } from "./checkFigure";
import { unknownField } from "./explainIssue";
import { createFindings, type Findings } from "./findings";
import { checkFormat } from "./format";
import { listProblems } from "./listProblems";
import { type Migration, migrate, migrations } from "./migrate";
import { namesOf } from "./names";
import type { Path } from "./path";
import type { Problem } from "./problem";
import { prune } from "./prune";
import { fieldOf, isObject, type RawObject, showValue } from "./rawValue";
import { createLeftOut, type LeftOut } from "./reading";
import { readJson, withoutByteOrderMark } from "./readJson";
import { type CaseFile, caseFileSchema, currentFormat } from "./schema";
import { finish, partOf, type Work } from "./work";

export interface ReadCase {
  /** The case with everything that could be used; absent when the text is no case file at all. */
  readonly file?: CaseFile;
  /** In file order. */
  readonly problems: readonly Problem[];
  /** Where in the text stands what the case is read without, for `placeProblems`. */
  readonly leftOut: readonly Path[];
}

/**
 * Reads a case file. Never fails: every problem is listed with its place, a time with an error is left out, or else its row or its record, and the
 * rest stands; unknown fields are kept. Ask `maximumBytes` before loading a text that may be huge.
 */
export function readCaseFile(text: string, steps: readonly Migration[] = migrations): ReadCase {
  return finish(caseFileReading(text, steps));
}

/** The same in steps, for a text so long that a page would freeze. */
export function* caseFileReading(text: string, steps: readonly Migration[] = migrations): Work<ReadCase> {
  const findings = createFindings();
  const leftOut = createLeftOut();
  const plain = withoutByteOrderMark(text);
  const file = yield* readFile(plain, { findings, leftOut, steps });
  return { ...(file ? { file } : {}), problems: listProblems(plain, findings), leftOut: leftOut.paths() };
}

interface Steps {
  readonly findings: Findings;
  readonly leftOut: LeftOut;
  readonly steps: readonly Migration[];
}

function* readFile(text: string, { findings, leftOut, steps }: Steps): Work<CaseFile | undefined> {
  const parsed = yield* partOf(readJson(text, findings), 0, parseShare);
  const written = parsed && checkFormat(parsed.value, steps, findings);
  if (!written) return undefined;
  const raw = migrate(written, steps);
  const rawCase = checkTop(raw, { findings, leftOut });
  if (!rawCase) return undefined;
  const reading = { findings, leftOut, names: namesOf(rawCase) };
  yield* partOf(checkCase(rawCase, reading), parseShare, 1);
  const figure = fieldOf(raw, "figure");
  if (isObject(figure)) checkFigure(figure, rawCase, reading);
  const kept = prune(withSteps(raw), leftOut.paths());
  return isCaseFile(kept) ? kept : undefined;
}

/** How much of the work is done when the text is parsed, and everything in it has still to be checked. */
const parseShare = 0.3;

function withSteps(file: unknown): unknown {
  const figure = fieldOf(file, "figure");
  return isObject(file) && isObject(figure) ? { ...file, figure: stepsInPlace(figure) } : file;
}

/** The case of the file, when it has one. */
function checkTop(raw: RawObject, { findings, leftOut }: Pick<Steps, "findings" | "leftOut">): RawObject | undefined {
  const known = Object.keys(caseFileSchema.shape);
  for (const key of Object.keys(raw)) if (!known.includes(key)) findings.add(unknownField(key, [], known));
  const refuse = (key: string, expected: string) => {
    findings.add({
      severity: "error",
      code: "wrong-type",
      path: [key],
      message: `expected ${expected}, found ${showValue(raw[key])}`,
    });
    leftOut.add([key]);
  };
  if (raw["$schema"] !== undefined && typeof raw["$schema"] !== "string") refuse("$schema", "a text");
  if (raw["figure"] !== undefined && !isObject(raw["figure"])) refuse("figure", "an object with the options of the figure");
  const rawCase = raw["case"];
  if (isObject(rawCase)) return rawCase;
  if (rawCase !== undefined) refuse("case", "an object with the records of the case");
  else {
    const hint = 'add "case": {} beside "format" and put the records into it';
    findings.add({ severity: "error", code: "missing-field", path: ["case"], message: 'expected a field "case"', hint });
  }
  return undefined;
}

/** Everything inside has been checked part by part; to run the whole schema again would copy the case and cost as much once more. */
function isCaseFile(file: unknown): file is CaseFile {
  return fieldOf(file, "format") === currentFormat && isObject(fieldOf(file, "case"));
}
