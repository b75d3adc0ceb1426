/** Lane options: a lane that nobody knows, or an option that it cannot have, means nothing and is said so. */
import { type KnownLanes, knownLanes } from "./knownLanes";
import type { Path } from "./path";
import { fieldOf, isObject, listOf, type RawObject, showValue } from "./rawValue";
import { keepIfSound, type Reading } from "./reading";
import { laneSchema } from "./schema";
import { hasShape } from "./shape";
import { didYouMean } from "./suggestions";
import { parseValue } from "./valueText";
import { laneNames } from "./vocabulary";

interface Source {
  readonly path: Path;
  readonly rawCase: RawObject;
}

interface LaneCheck extends Source {
  readonly reading: Reading;
  readonly known: KnownLanes;
}

/** Reports what is wrong with `figure.lanes`, entry by entry: a bad one is left out. */
export function checkLanes(entries: readonly unknown[], { path, rawCase }: Source, reading: Reading): void {
  const known = knownLanes(rawCase, reading.names);
  const seen = new Set<string>();
  for (const [position, entry] of entries.entries()) {
    const place = [...path, position];
    const check = { path: place, rawCase, reading, known };
    const sound =
      typeof entry === "string" ||
      keepIfSound(place, reading, () => hasShape(entry, { schema: laneSchema, path: place, findings: reading.findings }));
    const lane = typeof entry === "string" ? entry : fieldOf(entry, "lane");
    if (!sound || typeof lane !== "string") continue;
    checkName(lane, seen, { ...check, path: isObject(entry) ? [...place, "lane"] : place });
    if (isObject(entry)) checkOptions(entry, lane, check);
  }
}

function checkName(lane: string, seen: Set<string>, { path, reading: { findings }, known }: LaneCheck): void {
  if (seen.has(lane)) {
    const hint = "give one entry all the options of the lane; the first one counts";
    findings.add({
      severity: "warning",
      code: "duplicate-lane",
      path,
      message: `the lane ${showValue(lane)} is named twice`,
      hint,
    });
  }
  seen.add(lane);
  if (known.all.includes(lane)) return;
  const hint = didYouMean(lane, known.all) ?? `write one of ${laneNames.join(", ")}, or an analyte`;
  findings.add({ severity: "warning", code: "unknown-lane", path, message: `no lane is called ${showValue(lane)}`, hint });
}

/** Which options mean something for which lanes; all of them may be shown or not. */
function checkOptions(entry: RawObject, lane: string, { path, rawCase, reading, known }: LaneCheck): void {
  const { findings } = reading;
  const isAnalyte = known.analytes.has(lane);
  const useless = [
    ...(lane === "courses" ? [] : ["fold"]),
    ...(isAnalyte || !known.all.includes(lane) ? [] : ["scale", "height", "with"]),
  ].filter((option) => entry[option] !== undefined);
  for (const option of useless) {
    const message = `the option ${showValue(option)} means nothing for the lane ${showValue(lane)}`;
    const hint = option === "fold" ? 'write it for the lane "courses"' : "write it for an analyte";
    findings.add({ severity: "warning", code: "useless-option", path: [...path, option], message, hint });
  }
  for (const [position, regimen] of lane === "courses" ? listOf(entry["fold"]).entries() : []) {
    if (typeof regimen !== "string" || reading.names.dictionaries.regimens.has(regimen)) continue;
    const hint = didYouMean(regimen, reading.names.dictionaries.regimens);
    const message = `no regimen is called ${showValue(regimen)}`;
    findings.add({ severity: "warning", code: "unknown-regimen", path: [...path, "fold", position], message, hint });
  }
  checkSecond(entry["with"], lane, { path: [...path, "with"], rawCase, reading, known });
  const low = isAnalyte && entry["scale"] === "log" ? notAboveZero(rawCase, lane) : undefined;
  if (low === undefined) return;
  const message = `a logarithmic scale needs values above zero, found ${showValue(low)}; it is drawn linear`;
  const hint = 'write "linear", or leave the option out';
  findings.add({ severity: "warning", code: "useless-option", path: [...path, "scale"], message, hint });
}

/** A second analyte in a panel is another one that exists. */
function checkSecond(second: unknown, lane: string, { path, reading: { findings }, known }: LaneCheck): void {
  if (typeof second !== "string" || (known.analytes.has(second) && second !== lane)) return;
  const hint = second === lane ? "name another analyte" : (didYouMean(second, known.analytes) ?? "name an analyte by its key");
  const message =
    second === lane ? `the analyte ${showValue(second)} is drawn over itself` : `no analyte is called ${showValue(second)}`;
  findings.add({ severity: "warning", code: "unknown-analyte", path, message, hint });
}

/** The first value of an analyte that has no place on a logarithmic axis. */
function notAboveZero(rawCase: RawObject, lane: string): unknown {
  const keys = [lane, lane.replace(/^labs:/, ""), lane.replace(/:[^:]*$/, "")];
  return listOf(fieldOf(rawCase, "values"))
    .filter((record) => keys.some((key) => key === fieldOf(record, "analyte")))
    .flatMap((record) => [fieldOf(record, "value"), ...listOf(fieldOf(record, "values")).map((row) => listOf(row)[1])])
    .find((value) => {
      if (typeof value !== "number" && typeof value !== "string") return false;
      const parsed = parseValue(value);
      return parsed.kind === "number" && parsed.number <= 0;
    });
}
