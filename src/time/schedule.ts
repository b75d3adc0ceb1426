/** Dosing schedules: how a drug is given between its start and its end. They are never points in time. */
import { parseSpanPiece } from "./parseSpan";
import { accept, groupsOf, mapParsed, refuse, trimmed, type Parsed, type Piece } from "./parsed";
import { countsMinutes, wholeDays, type Span } from "./span";

export type Schedule = { readonly for?: Span } & Pattern;

export type Pattern =
  | { readonly kind: "once" | "continuous" | "as needed" | "irregular" }
  /** `q7d x4`: every so often, `times` doses when it says so. */
  | { readonly kind: "every"; readonly interval: Span; readonly times?: number }
  /** `2x/wk`: how often, but not when. */
  | { readonly kind: "times per"; readonly times: number; readonly unit: "d" | "wk" | "mo" }
  /** `d1,8,15 /28`: days of a course; `of` is its length. */
  | { readonly kind: "days"; readonly days: readonly number[]; readonly of?: number }
  | { readonly kind: "with"; readonly id: string };

const words: { readonly [word: string]: "once" | "continuous" | "as needed" | "irregular" } = {
  once: "once",
  continuous: "continuous",
  "as needed": "as needed",
  irregular: "irregular",
};

/** Reads a dosing schedule: "q7d x4", "d1,8,15 /28", "2x/wk", "as needed for 10 d". */
export function parseSchedule(text: string): Parsed<Schedule> {
  const piece = trimmed({ text, offset: 0 });
  const [, pattern, duration] = groupsOf(piece, /^(.*?)(?:\s+for\s+(.+))?$/) ?? [];
  if (pattern === undefined || pattern.text === "") return refuse(piece, "no schedule");
  const parsed = parsePattern(pattern);
  if (!parsed.ok || duration === undefined || duration.text === "") return parsed;
  return mapParsed(parseSpanPiece(duration), (span) => ({ ...parsed.value, for: span }));
}

function parsePattern(piece: Piece): Parsed<Pattern> {
  const word = words[piece.text];
  if (word !== undefined) return accept({ kind: word });
  return everyPattern(piece) ?? timesPerPattern(piece) ?? daysPattern(piece) ?? withPattern(piece) ?? refuse(piece, "schedule");
}

function everyPattern(piece: Piece): Parsed<Pattern> | undefined {
  const [, interval, times] = groupsOf(piece, /^q\s*(\d+\s*[a-z]+)(?:\s*x\s*(\d+))?$/) ?? [];
  if (interval === undefined) return undefined;
  const parsed = parseSpanPiece(interval);
  if (!parsed.ok) return parsed;
  return accept({ kind: "every", interval: parsed.value, ...(times?.text ? { times: Number(times.text) } : {}) });
}

function timesPerPattern(piece: Piece): Parsed<Pattern> | undefined {
  const [, times, unit] = groupsOf(piece, /^(\d+)\s*x\s*\/\s*(d|wk|mo)$/) ?? [];
  if (times === undefined || unit === undefined) return undefined;
  return accept({
    kind: "times per",
    times: Number(times.text),
    unit: unit.text === "d" ? "d" : unit.text === "wk" ? "wk" : "mo",
  });
}

function daysPattern(piece: Piece): Parsed<Pattern> | undefined {
  const [, list, cycle] = groupsOf(piece, /^d\s*([\d,\s-]+?)(?:\/\s*(\d+))?$/) ?? [];
  if (list === undefined) return undefined;
  const of = cycle?.text ? { of: Number(cycle.text) } : {};
  return mapParsed(parseDayList(list.text, list.offset), (days) => ({ kind: "days", days, ...of }));
}

function withPattern(piece: Piece): Parsed<Pattern> | undefined {
  const [, id] = groupsOf(piece, /^with\s+([a-z][\w-]*)$/) ?? [];
  return id === undefined ? undefined : accept({ kind: "with", id: id.text });
}

/** Reads days of a course: "1, 8, 15" or "1-21". */
export function parseDayList(text: string, offset = 0): Parsed<readonly number[]> {
  const days: number[] = [];
  for (const part of text.split(",")) {
    const found = /^\s*(\d+)(?:\s*[-–]\s*(\d+))?\s*$/.exec(part);
    const first = Number(found?.[1]);
    const last = found?.[2] === undefined ? first : Number(found[2]);
    if (found === null || last < first || last > 999) {
      return refuse({ text, offset }, "day list");
    }
    for (let day = first; day <= last; day += 1) days.push(day);
  }
  return accept(days);
}

/** Days from the first dose to each dose of a schedule that counts whole days and says how many; undefined when it does not fix them. */
export function doseOffsets(schedule: Schedule): readonly number[] | undefined {
  if (schedule.kind === "once") return [0];
  if (schedule.kind !== "every" || countsMinutes(schedule.interval)) return undefined;
  const interval = wholeDays(schedule.interval);
  const duration = schedule.for === undefined ? undefined : wholeDays(schedule.for);
  const times = schedule.times ?? (duration === undefined || interval === undefined ? undefined : Math.ceil(duration / interval));
  if (interval === undefined || interval < 1 || times === undefined) return undefined;
  return Array.from({ length: times }, (_, dose) => dose * interval);
}
