/** What the numbers under the axis count: the calendar, time since an anchor, or the days of a clock. */
import type { FigureOptions } from "../../case/schema";
import { anchorFor, anchorOf } from "../../clinical/anchorOf";
import { courseNamed } from "../../clinical/courseNamed";
import { recordsButValues } from "../../clinical/recordsButValues";
import { courseTitle, recordTitle } from "../../describe/recordTitle";
import type { PlacedCase, ToldTimes } from "../../place/types";
import {
  calendarName,
  calendarTicks,
  relativeName,
  type RelativeUnit,
  relativeTicks,
  relativeUnit,
  type Tick,
  type TickOptions,
  unitDays,
  unitNames,
} from "./ticks";

type AxisOptions = FigureOptions["axis"];

export interface Scale {
  readonly title?: string;
  /** Which day the count starts with, as words for the notes. */
  readonly note?: string;
  /** In which the numbers count, where they are no dates. */
  readonly unit?: RelativeUnit;
  /** How words tell times on it, where it counts from an anchor. */
  readonly told?: ToldTimes;
  readonly ticks: (options: TickOptions) => Tick[];
  /** What a label at a day would say that has none for want of room for all of its kind. */
  readonly name: (day: number) => { readonly label: string; readonly under?: string };
}

export const calendarScale: Scale = { ticks: calendarTicks, name: calendarName };

const counting = (unit: RelativeUnit, first: 0 | 1): Required<Pick<Scale, "unit" | "ticks" | "name">> => ({
  unit,
  ticks: (options) => relativeTicks({ ...options, unit, first }),
  name: (day) => ({ label: relativeName(Math.round(day / unitDays[unit]), first) }),
});

/** The number of the anchor's own day: what the figure says, else what the clock says that is the anchor. */
export const firstOf = (placed: PlacedCase, figure: AxisOptions): 0 | 1 =>
  figure?.first ?? (placed.case.clocks?.[anchorOf(placed, figure)]?.first === 1 ? 1 : 0);

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The anchor as the figure calls it: its own label, the title of its record, its course. */
export function nameOfAnchor(placed: PlacedCase, figure: AxisOptions): string {
  if (figure?.label !== undefined) return figure.label;
  const anchor = anchorOf(placed, figure);
  const clock = placed.case.clocks?.[anchor];
  if (clock !== undefined) return `${clock.label ?? anchor} ${firstOf(placed, figure)}`;
  const record = recordsButValues(placed).find((each) => anchorFor(placed, each) === anchor);
  if (record !== undefined) return `${record.list === "courses" ? "start of " : ""}${recordTitle(placed, record)}`;
  const named = courseNamed(placed, anchor);
  if (named === undefined) return figure?.anchor ?? "the first value";
  return `start of ${courseTitle(placed, named.block, named.course.number)}`;
}

/** "Months from start of Id": time since the anchor that the figure options name. */
export function relativeScale(placed: PlacedCase, days: number, figure: AxisOptions): Scale {
  return countingScale(figure?.unit ?? relativeUnit(days), {
    from: nameOfAnchor(placed, figure),
    first: firstOf(placed, figure),
  });
}

function countingScale(unit: RelativeUnit, { from, first }: { readonly from: string; readonly first: 0 | 1 }): Scale {
  const name = capital(unitNames[unit]);
  return {
    title: first === 1 ? `${name} 1: ${from}` : `${name}s from ${from}`,
    note: first === 1 ? `${name} 1 = ${from}; no ${unitNames[unit]} 0` : `${name} 0 = ${from}`,
    ...counting(unit, first),
    told: { from, unit: { name: unitNames[unit], days: unitDays[unit] } },
  };
}

/** Days of a clock under its own name, with the letters that dates on it are written with. */
function clockScale(placed: PlacedCase, zero: string): Scale {
  const clock = placed.case.clocks?.[zero];
  const scale = counting(clock?.unit === "h" ? "h" : "d", clock?.first === 1 ? 1 : 0);
  if (clock === undefined) return { title: `Days from ${nameOfZero(placed, zero)}`, ...scale };
  // A first day is the one before which there is none; what day 0 is, only the file can say.
  const counted = clock.first === 1 ? `${zero}1 is the first ${clock.label ?? "day"}; no ${zero}0` : clock.note;
  const note = counted === undefined ? {} : { note: counted };
  return { title: `${capital(clock.label ?? "day")} (${zero})`, ...note, ...scale };
}

/** A record counts under its title, since its path tells nobody anything. */
function nameOfZero(placed: PlacedCase, zero: string): string {
  const record = placed.records.find(({ path }) => path === zero);
  return record === undefined ? zero : recordTitle(placed, record);
}

/** The clock whose first day a reference such as "H1" or "D0" is. */
function clockOf(placed: PlacedCase, reference: string): string | undefined {
  const match = /^([A-Z][A-Za-z]*)\+?(\d+)$/.exec(reference);
  const first = placed.case.clocks?.[match?.[1] ?? ""]?.first;
  return match !== null && first !== undefined && Number(match[2]) === (first === 1 ? 1 : 0) ? match[1] : undefined;
}

/** The scale of an island: `isAnchored` where it is counted from the anchor of the figure. */
export function scaleOf(
  placed: PlacedCase,
  at: { readonly island: number; readonly days: number; readonly figure: AxisOptions; readonly isAnchored: boolean },
): Scale {
  const island = placed.islands[at.island];
  if (island?.kind === "calendar") return calendarScale;
  if (island?.calendarDay !== undefined) {
    const scale = countingScale(at.figure?.unit ?? relativeUnit(at.days), {
      from: nameOfZero(placed, island.zero ?? ""),
      first: 0,
    });
    return { ...scale, note: `${scale.note ?? ""} as drawn` };
  }
  const zero = island?.zero ?? "";
  const clock = placed.case.clocks?.[zero] === undefined ? clockOf(placed, zero) : zero;
  const isOwn =
    clock !== undefined && at.figure?.label === undefined && at.figure?.first === undefined && at.figure?.unit === undefined;
  return at.isAnchored && !isOwn ? relativeScale(placed, at.days, at.figure) : clockScale(placed, clock ?? zero);
}
