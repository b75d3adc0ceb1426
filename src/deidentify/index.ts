/**
 * A case file without what tells when it was or who it is: the calendar replaced, ages over 89 pooled, the publication left out, words that
 * look like identifiers replaced and listed. What is drawn afterwards is placed from these times, so that no position gives a date back.
 * It transforms; it does not promise compliance with anything. After 45 CFR 164.514(b)(2).
 */
import type { CaseFile } from "../case/schema";
import { dictionarySchemas, figureSchema, recordSchemas } from "../case/schema";
import { formatPath, type Path } from "../case/path";
import { isObject } from "../case/rawValue";
import { isTimeField } from "../case/timeFields";
import type { PlacedCase } from "../place/types";
import { type Day, ymdOf } from "../time";
import type { Base } from "../time/when";
import { oldestAge, pooledAge, redact } from "./freeText";
import { replaceDates, type Scale } from "./replaceDates";

export { type Identifier, identifiersIn } from "./identifiers";

export interface DeidentifyOptions {
  /** Moves all dates by so many days instead of counting them from the anchor. */
  readonly shiftDays?: number;
  /** Days that are told as one: 1 keeps days, 7 tells the week. */
  readonly block?: number;
}

/** A word that was replaced, for its author to judge. */
export interface Replaced {
  readonly path: string;
  readonly kind: string;
  readonly found: string;
  readonly replacement: string;
}

export interface Deidentified {
  readonly file: CaseFile;
  readonly replaced: readonly Replaced[];
  /** What was done, sentence by sentence, in words that give nothing back. */
  readonly done: readonly string[];
}

export function deidentify(
  { file, placed }: { readonly file: CaseFile; readonly placed: PlacedCase },
  options: DeidentifyOptions = {},
): Deidentified {
  const { shiftDays, block = 1 } = options;
  const clock = freeName(file);
  const zero = anchorDay(file, placed);
  const scale: Scale = { zero, block, pointOf: shiftDays === undefined ? countedFrom(zero, clock) : shiftedBy(shiftDays) };
  const replaced: Replaced[] = [];
  const rewritten = rewrite(file, { scale, replaced });
  const isPublished = file.case.citation !== undefined;
  const done = [
    shiftDays === undefined
      ? "Dates replaced by days from an anchor; intervals kept"
      : "All dates moved by the same number of days; intervals kept",
    ...(block > 1 ? [`times told in blocks of ${block} days`] : []),
    "dates known to a month or less told in whole weeks",
    ...(replaced.some(({ kind }) => kind === "age over 89") ? [`ages over ${oldestAge} given as ${pooledAge}`] : []),
    ...(isPublished ? ["the publication left out"] : []),
  ];
  return { file: withoutCalendar(rewritten, { clock, isShifted: shiftDays !== undefined, done }), replaced, done };
}

/** The day that is counted from: the anchor's, or the first day of the calendar that the case has. */
function anchorDay({ figure }: CaseFile, placed: PlacedCase): Day {
  const anchor = placed.momentOf(figure?.axis?.anchor ?? "C1");
  const isDated = anchor !== undefined && placed.islands[anchor.island]?.kind === "calendar";
  if (isDated && anchor.drawn !== undefined) return Math.floor(anchor.drawn);
  const days = placed.records.flatMap(({ time }) => {
    const moment =
      time.shape === "at" ? time.at : time.shape === "span" ? time.start : time.shape === "over" ? time.from : undefined;
    return moment?.drawn !== undefined && placed.islands[moment.island]?.kind === "calendar" ? [Math.floor(moment.drawn)] : [];
  });
  return days.length === 0 ? 0 : Math.min(...days);
}

const countedFrom =
  (zero: Day, clock: string) =>
  (day: Day, minute?: number): Base => ({
    kind: "count",
    clock,
    sign: day < zero ? "-" : "+",
    count: Math.abs(day - zero),
    ...(minute !== undefined && { minute }),
  });

const shiftedBy =
  (days: number) =>
  (day: Day, minute?: number): Base => ({ kind: "date", ...ymdOf(day + days), ...(minute !== undefined && { minute }) });

/** A name for the clock that the case has no other clock by. */
function freeName({ case: { clocks = {} } }: CaseFile): string {
  const taken = (name: string) => Object.hasOwn(clocks, name);
  return ["Day", "Relday", "Anchorday"].find((name) => !taken(name)) ?? "Deidentifiedday";
}

interface Rewriting {
  readonly scale: Scale;
  readonly replaced: Replaced[];
}

/** Fields whose text is a name of the file, a dose or a value: no words of an author. */
const names = new Set(
  "id subject disease lesion because partOf drug regimen analyte sample value dose dosePer days schedule courses unit scale lane milestones with $schema format".split(
    " ",
  ),
);

function rewrite(file: CaseFile, work: Rewriting): CaseFile {
  const { citation: _, ...rest } = file.case;
  return walk({ ...file, case: rest }, [], work) as CaseFile;
}

function walk(value: unknown, path: Path, work: Rewriting): unknown {
  if (typeof value === "string") return textAt(value, path, work);
  if (Array.isArray(value)) return value.map((each, index) => walk(each, [...path, index], work));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === "age" ? ageOf(each, [...path, key], work) : walk(each, [...path, key], work),
    ]),
  );
}

function textAt(text: string, path: Path, { scale, replaced }: Rewriting): string {
  if (isTime(path)) return replaceDates(text, scale);
  if (isName(path)) return text;
  const redacted = redact(text);
  replaced.push(...redacted.found.map((each) => ({ ...each, path: formatPath(path) })));
  return redacted.text;
}

/** Ages are said as numbers and as words. */
function ageOf(age: unknown, path: Path, { replaced }: Rewriting): unknown {
  const years = Number(/\d+/.exec(String(age))?.[0]);
  if (!(years > oldestAge)) return age;
  replaced.push({ path: formatPath(path), kind: "age over 89", found: String(age), replacement: pooledAge });
  return pooledAge;
}

const isName = (path: Path) => {
  const field = path.findLast((part) => typeof part === "string");
  const isRowValue = field === "values" && path.at(-1) === 1;
  return isRowValue || names.has(String(field));
};

/** Whether a text of the file is a time: by the schema of the part it stands in. */
function isTime([top, list, key, ...rest]: Path): boolean {
  if (top === "figure")
    return isTimeField(
      figureSchema,
      [list, key, ...rest].filter((part) => part !== undefined),
    );
  if (list === "cutoff") return true;
  if (list === "clocks") return isTimeField(dictionarySchemas.clocks, rest);
  if (list === "values" && rest[0] === "values" && rest.length === 3) return rest[2] === 0;
  const schema = Object.entries(recordSchemas).find(([name]) => name === list)?.[1];
  return schema !== undefined && isTimeField(schema, rest);
}

function withoutCalendar(
  file: CaseFile,
  { clock, isShifted, done }: { readonly clock: string; readonly isShifted: boolean; readonly done: readonly string[] },
): CaseFile {
  const { figure = {} } = file;
  const notes = [...(figure.notes ?? []), `${done.join("; ")}.`];
  if (isShifted) return { ...file, figure: { ...figure, notes } };
  const { second: _, ...axis } = figure.axis ?? {};
  return {
    ...file,
    case: { ...file.case, clocks: { ...file.case.clocks, [clock]: { label: "day", unit: "d", first: 0 } } },
    figure: { ...figure, notes, axis: { ...axis, kind: axis.kind === "courses" ? "courses" : "relative" } },
  };
}
