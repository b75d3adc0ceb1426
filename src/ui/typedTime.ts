/** Typed ends of the window: what the figure itself writes is understood; what is not is refused, with the reason in words. */
import { courseReference } from "../clinical/coursesOn";
import type { FigureLayout, Segment } from "../layout";
import { fractionAt, type TimeOnAxis } from "../layout/axis/timeAt";
import { type RelativeUnit, unitDays } from "../layout/axis/ticks";
import { type TimeWindow, whole } from "./timeWindow";
import { type Side, timeNear, timeText } from "./timeWords";
import { writtenDates } from "./writtenDate";
import { zoomerOf } from "./zoomer";

/** Where the end of a window is now. */
export interface EndOfWindow {
  readonly side: Side;
  readonly window: TimeWindow;
}

/** Why it is not taken; what `waits` is taken together with the other end. */
export interface Refusal {
  readonly refused: string;
  readonly waits?: boolean;
}

export type Typed = { readonly window: TimeWindow } | Refusal;

/** The window with one of its ends as typed, and with the other where that waits for it. */
export function typedWindow(layout: FigureLayout, text: string, end: EndOfWindow & { readonly waiting?: string }): Typed {
  const { side, window, waiting = "" } = end;
  const isFrom = side === "from";
  const other = isFrom ? "to" : "from";
  const typed = endTyped(layout, text, end);
  if (typeof typed !== "number") return typed;
  const waited = waiting === "" ? undefined : endTyped(layout, waiting, { side: other, window });
  const next = [waited, window[isFrom ? 1 : 0]]
    .flatMap((at): TimeWindow[] => (typeof at === "number" ? [isFrom ? [typed, at] : [at, typed]] : []))
    .find(([from, to]) => from < to);
  if (next !== undefined) return { window: next };
  return { refused: `the end lies before the start: taken once “Shown ${other}” allows it`, waits: true };
}

function endTyped(layout: FigureLayout, text: string, end: EndOfWindow): number | Refusal {
  const times = timesOf(layout, text, end);
  if ("refused" in times) return times;
  return times.map((time) => fractionOn(layout, time)).find((found) => found !== undefined) ?? outside(layout, text);
}

/** Where a typed time begins, as a fraction of the axis: the middle of its first day, which no rounding makes the day before. */
export function typedTime(layout: FigureLayout, text: string, at: number): { readonly fraction: number } | Refusal {
  const times = timesOf(layout, text, { side: "from", window: [at, 1] });
  if ("refused" in times) return times;
  const middle = ({ from, to, at: { island, day } }: TimeTyped): TimeTyped => ({
    from,
    to,
    at: { island, day: to - from >= 1 ? day + 0.5 : day },
  });
  const fraction = times.map((time) => fractionOn(layout, middle(time))).find((found) => found !== undefined);
  return fraction === undefined ? outside(layout, text) : { fraction };
}

/** What may be typed there, with an example of each. */
export function typingHint(layout: FigureLayout, { side, window }: EndOfWindow): string {
  const { unit, isCalendar } = scaleThere(layout, { side, window });
  const course = courseOf(layout);
  const ways = isCalendar ? ["2021", "2021-05", "12 Mar 2021"] : ["day 12", "−6 mo", "2 wk"];
  const all = course === undefined ? ways : [...ways, course];
  const words = `${all.slice(0, -1).join(", ")} or ${all.at(-1) ?? ""}`;
  return isCalendar ? words : `${words}; a number alone counts ${unitNames[unit]}`;
}

/** A course of this case that can be typed: "C3" where only one line has it, else "vrd.C3"; undefined where none can be. */
function courseOf({ placed }: FigureLayout): string | undefined {
  const known = (reference: string) => placed.momentOf(reference)?.drawn !== undefined;
  const names = placed.records.flatMap((record) =>
    record.list === "courses" ? record.courses.map(({ number }) => courseReference(record, number)) : [],
  );
  return ["C3", "C2", "C1"].find(known) ?? names.find((name) => name.endsWith(".C3") && known(name)) ?? names.find(known);
}

/** Every course of that number, by a name that is its alone. */
function coursesCalled({ placed }: FigureLayout, text: string): readonly string[] {
  const [, number] = /^C(\d+)$/i.exec(text) ?? [];
  return placed.records.flatMap((record) =>
    record.list === "courses" &&
    record.record.id !== undefined &&
    record.courses.some((course) => course.number === Number(number))
      ? [courseReference(record, Number(number))]
      : [],
  );
}

const unitNames: Readonly<Record<RelativeUnit, string>> = { h: "hours", d: "days", wk: "weeks", mo: "months", yr: "years" };

const outside = (layout: FigureLayout, text: string): Refusal => ({
  refused: `“${text}” lies outside of what is drawn, ${timeText(layout, 0, "from")} to ${timeText(layout, 1, "to")}`,
});

function fractionOn({ axis }: FigureLayout, { from, to, at }: TimeTyped): number | undefined {
  const segment = axis.segments.find(({ island }) => island === at.island);
  if (segment === undefined || to < segment.from || from > segment.to) return undefined;
  const x = axis.x(at.island, at.day);
  return x === undefined ? undefined : fractionAt(axis, x);
}

/** A stretch of days, and the end of it that is meant. */
interface TimeTyped {
  readonly from: number;
  readonly to: number;
  readonly at: TimeOnAxis;
}

function timesOf(layout: FigureLayout, text: string, end: EndOfWindow): readonly TimeTyped[] | Refusal {
  const [written = "", other] = writtenDates(text);
  if (other !== undefined) return { refused: `“${text}” can be two days: write ${written} or ${other}` };
  const times = [countedTime(layout, text, end), writtenTime(layout, written, end)].filter((time) => time !== undefined);
  if (times.length > 0) return times;
  const [course, ...others] = coursesCalled(layout, written);
  if (course !== undefined && others.length > 0)
    return { refused: `“${text}” is a course of several lines: write ${[course, ...others].join(" or ")}` };
  return { refused: `“${text}” is no time of this case: write ${typingHint(layout, end)}` };
}

/** Any time of the case file's grammar: "2021", "2021-05", "C3", "D+14". */
function writtenTime(layout: FigureLayout, text: string, { side }: EndOfWindow): TimeTyped | undefined {
  const moment = layout.made.context.placed.momentOf(text);
  const from = moment?.earliest ?? moment?.drawn;
  const last = moment?.latest ?? moment?.drawn;
  if (!moment || from === undefined || last === undefined) return undefined;
  const to = moment.grain === "day" ? last + 1 : last;
  return { from, to, at: { island: moment.island, day: side === "from" ? from : to } };
}

const unitPatterns: readonly (readonly [RelativeUnit, RegExp])[] = [
  ["h", /^h(ours?|rs?)?$/i],
  ["d", /^d(ays?)?$/i],
  ["wk", /^w(eeks?|ks?)?$/i],
  ["mo", /^mo(nths?|s)?$/i],
  ["yr", /^y(ears?|rs?)?$/i],
];

/** On a scale without dates: "day -30" and a number alone are places on it, "-6 mo" is so far from its zero. */
function countedTime(layout: FigureLayout, text: string, end: EndOfWindow): TimeTyped | undefined {
  const there = scaleThere(layout, end);
  if (there.isCalendar || there.island === undefined) return undefined;
  // One letter before a number is a course or a day of a clock.
  const [, name, number, after] = /^([a-z]{3,})?\s*([-−–+]?\s?\d{1,5}(?:\.\d+)?)\s*([a-z]+)?$/i.exec(text) ?? [];
  const word = name ?? after;
  const unit = word === undefined ? there.unit : unitPatterns.find(([, pattern]) => pattern.test(word))?.[0];
  if (number === undefined || unit === undefined || (name !== undefined && after !== undefined)) return undefined;
  const count = Number(number.replace(/[−–]/, "-").replaceAll(" ", ""));
  const isPlace = after === undefined;
  const hasNoZero = isPlace && there.first === 1;
  const from = (hasNoZero && count > 0 ? count - 1 : count) * unitDays[unit];
  // A day is seen to its end; the number of another unit is the tick that it stands at.
  const to = unit === "d" || hasNoZero ? from + unitDays[unit] : from;
  return { from, to, at: { island: there.island, day: end.side === "from" ? from : to } };
}

/** The scale at an end of the window, as it is seen there. */
function scaleThere(layout: FigureLayout, { side, window }: EndOfWindow) {
  const time = timeNear(layout, side === "from" ? window[0] : window[1]);
  const island = time && layout.made.context.placed.islands[time.island];
  const { axis } = window === whole ? layout : zoomerOf(layout)(window);
  const segment: Segment | undefined = axis.segments.find((each) => each.island === time?.island);
  return {
    island: time?.island,
    isCalendar: island?.kind === "calendar",
    first: island?.first ?? 0,
    unit: segment?.unit ?? "d",
  } as const;
}
