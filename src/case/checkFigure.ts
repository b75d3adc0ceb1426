/** How the case is drawn: a bad option is left out, so that its default holds. */
import type * as z from "zod/mini";
import { checkLanes } from "./checkLanes";
import { unknownField } from "./explainIssue";
import type { Finding, Findings } from "./findings";
import type { Path } from "./path";
import { textsAt } from "./patterns";
import { fieldOf, isObject, listOf, type RawObject, showValue } from "./rawValue";
import { keepIfSound, type Reading } from "./reading";
import { figureSchema, presentationStep } from "./schema";
import { fieldsOf, schemaAt } from "./schemaWalk";
import { hasShape } from "./shape";
import { nearest } from "./suggestions";
import { parseTime, reportTime } from "./times";

/** Options of a figure, or of a step: where they stand, and the schema that knows them. */
interface Options {
  readonly path: Path;
  readonly schema: z.core.$ZodType;
  readonly rawCase: RawObject;
}

/** Reports what is wrong with the options of the figure and of its steps, and lists what to leave out. */
export function checkFigure(figure: RawObject, rawCase: RawObject, reading: Reading): void {
  const { steps, ...options } = figure;
  checkOptions(options, { path: ["figure"], schema: figureSchema, rawCase }, reading);
  if (steps !== undefined) checkSteps(steps, rawCase, reading);
}

function checkOptions(options: RawObject, at: Options, reading: Reading): void {
  for (const [key, value] of Object.entries(options)) {
    const path = [...at.path, key];
    if (key === "lanes" && Array.isArray(value)) checkLanes(value, { path, rawCase: at.rawCase }, reading);
    else checkOption(key, value, { at, reading });
    if (key === "detail") checkLanes(listOf(fieldOf(value, "lanes")), { path: [...path, "lanes"], rawCase: at.rawCase }, reading);
  }
}

function checkSteps(steps: unknown, rawCase: RawObject, reading: Reading): void {
  const path = ["figure", "steps"];
  const { findings, leftOut } = reading;
  if (!Array.isArray(steps)) {
    findings.add({ severity: "error", code: "wrong-type", path, message: `expected a list of steps, found ${showValue(steps)}` });
    return leftOut.add(path);
  }
  for (const [position, step] of steps.entries()) checkStep(step, [...path, position], { rawCase, reading });
}

/** A step keeps its number, whatever is wrong with it: without one, its number would show a later step. `stepsInPlace` says what becomes of it. */
function checkStep(
  step: unknown,
  path: Path,
  { rawCase, reading }: { readonly rawCase: RawObject; readonly reading: Reading },
): void {
  if (!isObject(step)) {
    const message = `expected a step, found ${showValue(step)}`;
    return reading.findings.add({ severity: "error", code: "wrong-type", path, message });
  }
  const { until, ...options } = step;
  checkOptions(options, { path, schema: presentationStep, rawCase }, { ...reading, findings: slipsAreErrors(reading.findings) });
  // It is not left out where it is wrong: a step without its limit would show what it is to hide.
  if (until !== undefined) checkUntil(until, [...path, "until"], reading);
}

function checkUntil(until: unknown, path: Path, reading: Reading): void {
  const schema = schemaAt(presentationStep, ["until"]);
  if (schema && hasShape(until, { schema, path, findings: reading.findings })) checkReference(String(until), path, reading);
}

/** The figure with its steps at the places of the file: one that says no readable time is one that says so, and that nothing can be shown of. */
export function stepsInPlace(figure: RawObject): RawObject {
  const { steps } = figure;
  return Array.isArray(steps) ? { ...figure, steps: steps.map(readableStep) } : figure;
}

/** No time has a parenthesis. */
function readableStep(step: unknown): RawObject {
  if (!isObject(step)) return { until: `(no step: ${showValue(step)})` };
  const slip = slipIn(step, []);
  if (slip !== undefined) return { ...step, until: `(unknown field: ${slip})` };
  const { until } = step;
  const isText = until === undefined || (typeof until === "string" && until !== "");
  return isText ? step : { ...step, until: `(no time: ${showValue(until)})` };
}

/**
 * A field of a step, at any depth, that is probably another one misspelt: `untill` was to hide the ending, and the `shwo` of a lane that
 * lane; neither must be shown.
 */
function slipIn(value: unknown, path: Path): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const schema = Array.isArray(value) ? undefined : schemaAt(presentationStep, path);
  const known = schema ? fieldsOf(schema) : [];
  for (const [key, inside] of Object.entries(value)) {
    if (known.length > 0 && !known.includes(key) && nearest(key, known) !== undefined) return key;
    const slip = slipIn(inside, [...path, Array.isArray(value) ? Number(key) : key]);
    if (slip !== undefined) return slip;
  }
  return undefined;
}

/** What is found in a step: a field that nobody knows and that has a hint is a slip. */
function slipsAreErrors(findings: Findings): Findings {
  const add = (finding: Finding): void => {
    if (finding.code !== "unknown-field" || finding.hint === undefined) return findings.add(finding);
    const message = `the field ${showValue(finding.path.at(-1))} is unknown here; a step shows nothing while it may have a field misspelt`;
    findings.add({ ...finding, severity: "error", message });
  };
  return { ...findings, add };
}

/** Where options hold times or references, by option: paths inside of it. */
const references: Readonly<Record<string, readonly (readonly string[])[]>> = {
  axis: [["anchor"], ["cuts", "*", "from"], ["cuts", "*", "to"]],
  detail: [["course"], ["from"], ["to"]],
  window: [["from"], ["to"]],
  highlight: [["from"], ["to"]],
};

/** Lists in which a reference to nothing costs its own entry alone; the reference stands in this field of an entry. */
const lists: Readonly<Record<string, readonly string[]>> = { milestones: [], annotations: ["at"] };

function checkOption(key: string, value: unknown, { at, reading }: { readonly at: Options; readonly reading: Reading }): void {
  const { findings } = reading;
  const schema = schemaAt(at.schema, [key]);
  if (!schema) return findings.add(unknownField(key, at.path, fieldsOf(at.schema)));
  const path = [...at.path, key];
  const sound = keepIfSound(path, reading, () => {
    if (!hasShape(value, { schema, path, findings })) return;
    for (const inside of references[key] ?? [])
      for (const { text, path: place } of textsAt(value, inside, path)) checkReference(text, place, reading);
  });
  if (!sound) return;
  const field = lists[key];
  if (field) checkEntries(listOf(value), field, { path, reading });
  if (key === "highlight") checkHighlight(value, { ...at, path }, reading);
}

function checkEntries(
  entries: readonly unknown[],
  field: readonly string[],
  { path, reading }: { readonly path: Path; readonly reading: Reading },
): void {
  for (const [position, entry] of entries.entries()) {
    const place = [...path, position];
    keepIfSound(place, reading, () => {
      for (const { text, path: at } of textsAt(entry, field, place)) checkReference(text, at, reading);
    });
  }
}

function checkHighlight(highlight: unknown, { path, rawCase }: Options, reading: Reading): void {
  checkEntries(listOf(fieldOf(highlight, "records")), [], { path: [...path, "records"], reading });
  checkLanes(listOf(fieldOf(highlight, "lanes")), { path: [...path, "lanes"], rawCase }, reading);
}

/** A point in time or a clock, whose zero is meant. */
function checkReference(text: string, path: Path, { findings, names }: Reading): void {
  if (names.dictionaries.clocks.has(text)) return;
  reportTime(parseTime("when", text, names), { path, text }, findings);
}
