/** Whether the times of a record can be read, and whether what they name exists. */
import {
  dayOf,
  daysInMonth,
  minutesPerDay,
  type Parsed,
  parseCourseNumbers,
  parseDayList,
  parseEnd,
  parseSchedule,
  parseSpan,
  parseWhen,
  plainDay,
  type Remark,
  type When,
} from "../time";
import { explain } from "../time/explain";
import type * as z from "zod/mini";
import type { Findings } from "./findings";
import type { Names } from "./names";
import { formatPath, type Path } from "./path";
import { type FieldText, textsAt } from "./patterns";
import { showValue } from "./rawValue";
import type { Reading } from "./reading";
import { type Resolved, resolveRecord, resolveWhen } from "./references";
import { optionalAround } from "./schemaWalk";
import { type TimeKind, timeFieldsOf } from "./timeFields";

/** What a time says: a point in time carries its terms, and everything carries what it names. */
export interface TimeMeaning {
  readonly when?: When;
  readonly names: readonly Resolved[];
}

export type ReadTime = FieldText & TimeMeaning;

/** Something with times: where it stands, and the schema that knows which of its fields are times. */
interface TimeSource {
  readonly schema: z.core.$ZodType;
  readonly path: Path;
}

/** All times of something that parse. Reports nothing, so it can be asked again. */
export function readTimes(value: unknown, source: TimeSource, names: Names): readonly ReadTime[] {
  return eachTime(value, source).flatMap(({ field, kind }) => {
    const parsed = parseTime(kind, field.text, names);
    return parsed.ok ? [{ ...field, ...parsed.value }] : [];
  });
}

/** Reports times that cannot be read, that name what does not exist, and spans that end before they start. Each is left out alone. */
export function checkTimes(value: unknown, source: TimeSource, reading: Reading): void {
  const { findings, names } = reading;
  const read: ReadTime[] = [];
  for (const { field, kind } of eachTime(value, source)) {
    const parsed = parseTime(kind, field.text, names);
    const before = findings.errors();
    reportTime(parsed, field, findings);
    if (findings.errors() > before) leaveOutTime(inside(field.path, source), source, reading);
    else if (parsed.ok) read.push({ ...field, ...parsed.value });
  }
  for (const path of reportReversed(read, findings)) leaveOutTime(inside(path, source), source, reading);
}

const inside = (path: Path, source: TimeSource): Path => path.slice(source.path.length);

/** A time that cannot be used is not known: what stands at `time`, a path inside the source, goes with as little around it as can go. */
export function leaveOutTime(time: Path, { schema, path }: TimeSource, { leftOut }: Reading): void {
  leftOut.add([...path, ...(optionalAround(schema, time) ?? [])]);
}

/** Reports what is wrong with one time: it cannot be read, it is better written differently, or it names what nothing in the case is called. */
export function reportTime(parsed: Parsed<TimeMeaning>, { path, text }: FieldText, findings: Findings): void {
  if (!parsed.ok) return findings.add({ severity: "error", code: "wrong-time", path, ...remarkOf(parsed, text) });
  for (const remark of parsed.warnings ?? [])
    findings.add({ severity: "warning", code: "wrong-time", path, ...remarkOf(remark, text) });
  for (const name of parsed.value.names) {
    if ("fault" in name) findings.add({ severity: "error", path, ...name.fault });
  }
}

/**
 * Reads the times of rows: what each one names, or why it cannot be read. Rows come in hundreds of thousands, so a plain date skips
 * the grammar, and a time that comes again is not read again.
 */
export function rowTimeReader(names: Names): (text: string) => Parsed<TimeMeaning> {
  const known = new Map<string, Parsed<TimeMeaning>>();
  return (text) => {
    if (plainDay(text) !== undefined) return namesNothing;
    const read = known.get(text) ?? parseTime("when", text, names);
    known.set(text, read);
    return read;
  };
}

const nothing: TimeMeaning = { names: [] };
const namesNothing: Parsed<TimeMeaning> = { ok: true, value: nothing };

function eachTime(
  value: unknown,
  { schema, path }: TimeSource,
): readonly { readonly field: FieldText; readonly kind: TimeKind }[] {
  const found: { readonly field: FieldText; readonly kind: TimeKind }[] = [];
  for (const { kind, pattern } of timeFieldsOf(schema))
    for (const field of textsAt(value, pattern, path)) found.push({ field, kind });
  return found;
}

/** Reads one time and looks up what it names. */
export function parseTime(kind: TimeKind, text: string, names: Names): Parsed<TimeMeaning> {
  const meaning = (when: When): TimeMeaning => ({ when, names: resolveWhen(when, names) });
  switch (kind) {
    case "when":
      return mapValue(parseWhen(text), meaning);
    case "end":
      return mapValue(parseEnd(text), (end) => (end.kind === "when" ? meaning(end.when) : nothing));
    case "schedule":
      return mapValue(parseSchedule(text), (schedule) =>
        schedule.kind === "with" ? { names: [resolveRecord(schedule.id, names)] } : nothing,
      );
    case "span":
      return mapValue(parseSpan(text), () => nothing);
    case "course numbers":
      return mapValue(parseCourseNumbers(text), () => nothing);
    case "dose days":
      return mapValue(parseDayList(text), () => nothing);
  }
}

function mapValue<A, B>(parsed: Parsed<A>, make: (value: A) => B): Parsed<B> {
  return parsed.ok ? { ...parsed, value: make(parsed.value) } : parsed;
}

/** A remark on a part of a time names the whole of it as well. */
function remarkOf(remark: Remark, text: string) {
  const { message, hint } = explain(remark);
  const whole = showValue(text);
  return { inside: remark.offset, message: message.includes(whole) ? message : `${message} in ${whole}`, hint };
}

const openers: Readonly<Record<string, string>> = { end: "start", to: "from" };

/** The paths of ends that lie before their start. */
function reportReversed(read: readonly ReadTime[], findings: Findings): readonly Path[] {
  const byPath = new Map(read.map((time) => [formatPath(time.path), time]));
  return read.flatMap((time) => {
    const opener = openers[String(time.path.at(-1))];
    const start = opener === undefined ? undefined : byPath.get(formatPath([...time.path.slice(0, -1), opener]));
    if (!start || !isBefore(time, start)) return [];
    const message = `expected an end on or after the start "${start.text}", found "${time.text}"`;
    findings.add({ severity: "error", code: "end-before-start", path: time.path, message, hint: "check both dates" });
    return [time.path];
  });
}

function isBefore(time: ReadTime, start: ReadTime): boolean {
  const earlier = time.when && plainDays(time.when);
  const later = start.when && plainDays(start.when);
  return earlier !== undefined && later !== undefined && earlier.last < later.first;
}

const lastMinute = (minutesPerDay - 1) / minutesPerDay;

/** First and last moment of a time that is nothing but one date without reservations, in days. */
function plainDays({ terms: [term, ...others] }: When): { readonly first: number; readonly last: number } | undefined {
  if (others.length > 0 || term?.kind !== "point" || term.tolerance || term.point.kind !== "date") return undefined;
  const { year, month, day, minute, mark, part } = term.point;
  if (mark !== undefined || part !== undefined) return undefined;
  const lastMonth = month ?? 12;
  const first = dayOf({ year, month: month ?? 1, day: day ?? 1 });
  const last = dayOf({ year, month: lastMonth, day: day ?? daysInMonth(year, lastMonth) });
  if (minute === undefined) return { first, last: last + lastMinute };
  return { first: first + minute / minutesPerDay, last: first + minute / minutesPerDay };
}
