/**
 * x(day): one piecewise linear function. The calendar has one slope, the courses axis one per course, and each island of a case
 * without a common scale has a segment of its own behind a visible break.
 */
import type { FigureOptions } from "../../case/schema";
import { recordTitle } from "../../describe/recordTitle";
import type { Moment, PlacedCase } from "../../place/types";
import type { AxisKind } from "../presets";
import { coursesKnots } from "./coursesKnots";
import { type Extent, extents } from "./extent";
import { calendarTicks, relativeTicks, relativeUnit, type Tick, type TickOptions, type RelativeUnit } from "./ticks";

type Knot = readonly [day: number, x: number];

export interface Segment {
  readonly island: number;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly knots: readonly Knot[];
  readonly ticks: readonly Tick[];
  /** What the numbers under the axis count. */
  readonly title?: string;
}

export interface TimeAxis {
  readonly kind: AxisKind;
  readonly left: number;
  readonly right: number;
  readonly segments: readonly Segment[];
  /** x of a day of an island; days outside are clamped to the segment's edge. Undefined for an island that is not on this axis. */
  readonly x: (island: number, day: number) => number | undefined;
  readonly xOf: (moment: Moment) => number | undefined;
}

export interface AxisOptions {
  readonly kind: AxisKind;
  readonly left: number;
  readonly right: number;
  readonly breakWidth: number;
  readonly labelWidth: (label: string) => number;
  readonly labelGap: number;
  readonly figure: FigureOptions["axis"];
}

function interpolate(knots: readonly Knot[], day: number): number {
  const after = knots.findIndex(([knotDay]) => knotDay >= day);
  if (after === 0) return knots[0]?.[1] ?? 0;
  if (after < 0) return knots[knots.length - 1]?.[1] ?? 0;
  const [day0, x0] = knots[after - 1] ?? [0, 0];
  const [day1, x1] = knots[after] ?? [1, 0];
  return day1 === day0 ? x1 : x0 + ((day - day0) / (day1 - day0)) * (x1 - x0);
}

/** Share of the width for each segment: more for what has more to show, never less than a sixth of an even share. */
function shares(parts: readonly Extent[]): number[] {
  const weights = parts.map((part) => (part.moments + 1) ** 0.8);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function padded(extent: Extent): Extent {
  if (extent.to > extent.from) return extent;
  return { ...extent, from: extent.from - 0.5, to: extent.to + 0.5 };
}

interface Scale {
  readonly title?: string;
  readonly ticks: (options: TickOptions) => Tick[];
}

const unitNames: Readonly<Record<RelativeUnit, string>> = { h: "Hours", d: "Days", wk: "Weeks", mo: "Months", yr: "Years" };

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Days of a clock under its own name, with the letters that dates on it are written with. */
function clockScale(placed: PlacedCase, zero: string): Scale {
  const clock = placed.case.clocks?.[zero];
  return {
    title: clock === undefined ? `Days from ${nameOfZero(placed, zero)}` : `${capital(clock.label ?? "day")} (${zero})`,
    ticks: (options) => relativeTicks({ ...options, unit: clock?.unit === "h" ? "h" : "d", first: clock?.first === 1 ? 1 : 0 }),
  };
}

/** A record counts under its title, since its path tells nobody anything. */
function nameOfZero(placed: PlacedCase, zero: string): string {
  const record = placed.records.find(({ path }) => path === zero);
  return record === undefined ? zero : recordTitle(placed, record);
}

/** "Months from start of Id": time since the anchor that the figure options name. */
function relativeScale(extent: Extent, figure: FigureOptions["axis"]): Scale {
  const unit = figure?.unit ?? relativeUnit(extent.to - extent.from);
  const first = figure?.first ?? 0;
  const anchor = figure?.label ?? figure?.anchor ?? "course 1";
  return {
    title: first === 1 ? `${unitNames[unit].replace(/s$/, "")} 1: ${anchor}` : `${unitNames[unit]} from ${anchor}`,
    ticks: (options) => relativeTicks({ ...options, unit, first }),
  };
}

function scaleOf(placed: PlacedCase, extent: Extent, options: AxisOptions): Scale {
  const island = placed.islands[extent.island];
  if (island?.kind === "calendar") return { ticks: calendarTicks };
  const zero = island?.zero ?? "";
  const clock = placed.case.clocks?.[zero] === undefined ? clockOf(placed, zero) : zero;
  if (clock !== undefined) return clockScale(placed, clock);
  const isAnchored = options.kind === "relative" && placed.momentOf(options.figure?.anchor ?? "C1")?.island === extent.island;
  return isAnchored ? relativeScale(extent, options.figure) : clockScale(placed, zero);
}

/** The clock whose first day a reference such as "H1" or "D0" is. */
function clockOf(placed: PlacedCase, reference: string): string | undefined {
  const match = /^([A-Z][A-Za-z]*)\+?(\d+)$/.exec(reference);
  const first = placed.case.clocks?.[match?.[1] ?? ""]?.first;
  return match !== null && first !== undefined && Number(match[2]) === (first === 1 ? 1 : 0) ? match[1] : undefined;
}

function segmentOf(
  placed: PlacedCase,
  extent: Extent,
  place: { readonly left: number; readonly right: number; readonly options: AxisOptions },
): Segment {
  const { left, right, options } = place;
  const base = { island: extent.island, from: extent.from, to: extent.to, left, right };
  if (options.kind === "courses") {
    const courses = coursesKnots(placed, extent, { left, right });
    if (courses !== undefined) return { ...base, ...courses };
  }
  const scale = scaleOf(placed, extent, options);
  const tickOptions = {
    from: extent.from,
    to: extent.to,
    width: right - left,
    labelWidth: options.labelWidth,
    gap: options.labelGap,
  };
  return {
    ...base,
    knots: [
      [extent.from, left],
      [extent.to, right],
    ],
    ticks: scale.ticks(tickOptions),
    ...(scale.title !== undefined && { title: scale.title }),
  };
}

/** The axis for a placed case between two x, in points. */
export function timeAxis(placed: PlacedCase, options: AxisOptions): TimeAxis {
  const rank = (extent: Extent) => placed.islands[extent.island]?.rank ?? 0;
  const parts = extents(placed)
    .map(padded)
    .sort((a, b) => rank(a) - rank(b) || a.island - b.island);
  const room = options.right - options.left - options.breakWidth * Math.max(0, parts.length - 1);
  const share = shares(parts);
  let left = options.left;
  const segments = parts.map((extent, index) => {
    const right = left + room * (share[index] ?? 0);
    const segment = segmentOf(placed, extent, { left, right, options });
    left = right + options.breakWidth;
    return segment;
  });
  const byIsland = new Map(segments.map((segment) => [segment.island, segment]));
  const x = (island: number, day: number) => {
    const segment = byIsland.get(island);
    return segment === undefined ? undefined : interpolate(segment.knots, day);
  };
  return {
    kind: options.kind,
    left: options.left,
    right: options.right,
    segments,
    x,
    xOf: (moment) => (moment.drawn === undefined ? undefined : x(moment.island, moment.drawn)),
  };
}
