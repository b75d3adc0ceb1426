/** How the case is drawn: a bad option is left out, so that its default holds. */
import { checkLanes } from "./checkLanes";
import { unknownField } from "./explainIssue";
import type { Path } from "./path";
import { fieldOf, listOf, type RawObject } from "./rawValue";
import { keepIfSound, type Reading } from "./reading";
import { figureSchema } from "./schema";
import { schemaAt } from "./schemaWalk";
import { hasShape } from "./shape";
import { parseTime, reportTime } from "./times";

/** Reports what is wrong with the options of the figure and lists what to leave out. */
export function checkFigure(figure: RawObject, rawCase: RawObject, reading: Reading): void {
  for (const [key, value] of Object.entries(figure)) {
    if (key === "lanes" && Array.isArray(value)) checkLanes(value, { path: ["figure", key], rawCase }, reading);
    else checkOption(key, value, reading);
    if (key === "detail") checkLanes(listOf(fieldOf(value, "lanes")), { path: ["figure", key, "lanes"], rawCase }, reading);
  }
}

function checkOption(key: string, value: unknown, reading: Reading): void {
  const { findings } = reading;
  const schema = schemaAt(figureSchema, [key]);
  if (!schema) return findings.add(unknownField(key, ["figure"], Object.keys(figureSchema.shape)));
  const path = ["figure", key];
  const sound = keepIfSound(path, reading, () => {
    if (!hasShape(value, { schema, path, findings })) return;
    if (key === "axis") checkAxis(value, path, reading);
    if (key === "detail")
      for (const name of ["course", "from", "to"]) checkReference(fieldOf(value, name), [...path, name], reading);
  });
  if (sound && key === "milestones") checkMilestones(listOf(value), path, reading);
}

function checkAxis(axis: unknown, path: Path, reading: Reading): void {
  checkReference(fieldOf(axis, "anchor"), [...path, "anchor"], reading);
  const cuts = fieldOf(axis, "cuts");
  for (const [position, cut] of (Array.isArray(cuts) ? listOf(cuts) : []).entries())
    for (const side of ["from", "to"]) checkReference(fieldOf(cut, side), [...path, "cuts", position, side], reading);
}

function checkMilestones(milestones: readonly unknown[], path: Path, reading: Reading): void {
  for (const [position, milestone] of milestones.entries()) {
    const place = [...path, position];
    keepIfSound(place, reading, () => checkReference(milestone, place, reading));
  }
}

/** A point in time or a clock, whose zero is meant. */
function checkReference(text: unknown, path: Path, { findings, names }: Reading): void {
  if (typeof text !== "string" || names.dictionaries.clocks.has(text)) return;
  reportTime(parseTime("when", text, names), { path, text }, findings);
}
