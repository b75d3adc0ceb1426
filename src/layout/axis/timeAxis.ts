/**
 * x(day): one piecewise linear function. The calendar has one slope, the courses axis one per course, and each island of a case
 * without a common scale has a segment of its own behind a visible break.
 */
import { anchorOf } from "../../clinical/anchorOf";
import type { FigureOptions } from "../../case/schema";
import type { Moment, PlacedCase } from "../../place/types";
import type { AxisKind } from "../presets";
import { coursesKnots } from "./coursesKnots";
import { cutsOf, lengthInWords, type Range } from "./cuts";
import { dayIn, type Knot } from "./dayIn";
import { type Extent, extents } from "./extent";
import { firstOf, nameOfAnchor, type Scale, scaleOf } from "./scales";
import { secondScale } from "./secondScale";
import { type RelativeUnit, type Tick, unitDays } from "./ticks";

export interface Segment {
  readonly island: number;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly knots: readonly Knot[];
  readonly ticks: readonly Tick[];
  /** Empty time left out, in order. */
  readonly cuts: readonly Cut[];
  /** What the numbers under the axis count. */
  readonly title?: string;
  /** Which day they start with, as words for the notes. */
  readonly note?: string;
  /** In which the numbers under the axis count, where they are no dates. */
  readonly unit?: RelativeUnit;
}

export interface TimeAxis {
  readonly kind: AxisKind;
  readonly left: number;
  readonly right: number;
  readonly segments: readonly Segment[];
  /** A second scale on the same x, where the figure asks for one and it is true. */
  readonly second: readonly Segment[];
  /** What must be said of the scales. */
  readonly notes: readonly string[];
  /** x of a day of an island; days outside are clamped to the segment's edge. Undefined for an island that is not on this axis. */
  readonly x: (island: number, day: number) => number | undefined;
  /** Whether a day of an island lies on the axis. */
  readonly shows: (island: number, day: number) => boolean;
  readonly xOf: (moment: Moment) => number | undefined;
}

export interface AxisOptions {
  readonly kind: AxisKind;
  readonly left: number;
  readonly right: number;
  readonly breakWidth: number;
  readonly labelWidth: (label: string) => number;
  readonly labelGap: number;
  readonly figure: FigureOptions;
  /** The case with its own dates, where `placed` counts from an anchor. */
  readonly dated: PlacedCase;
  readonly zoom?: AxisZoom;
  /** A stretch of one island instead of all there is. */
  readonly only?: Extent;
}

/** An axis wider than what is seen of it: ticks stand only from one x to the other, for a window of so many points. */
export interface AxisZoom {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

function interpolate(knots: readonly Knot[], day: number): number {
  let after = 0;
  while (after < knots.length && !((knots[after] as Knot)[0] >= day)) after++;
  const one = knots[Math.max(after - 1, 0)];
  const other = knots[after];
  if (one === undefined || other === undefined) return one?.[1] ?? 0;
  const length = other[0] - one[0];
  return length === 0 ? other[1] : one[1] + ((day - one[0]) / length) * (other[1] - one[1]);
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

/** A cut as x: the white gap that shows it. */
export interface Cut extends Range {
  readonly left: number;
  readonly right: number;
}

/** Breaks take at most this share of the width. */
const cutsShare = 0.3;

/** One slope for all that is shown, and a gap of fixed width for each cut. */
function linearKnots(extent: Extent, cuts: readonly Range[], { left, right, options }: Place): Pick<Segment, "knots" | "cuts"> {
  const width = Math.min(options.breakWidth, ((right - left) * cutsShare) / Math.max(1, cuts.length));
  const hidden = cuts.reduce((sum, { from, to }) => sum + to - from, 0);
  const slope = (right - left - width * cuts.length) / (extent.to - extent.from - hidden);
  const knots: Knot[] = [[extent.from, left]];
  const drawn: Cut[] = [];
  let [day, x] = [extent.from, left];
  for (const { from, to } of cuts) {
    x += (from - day) * slope;
    knots.push([from, x], [to, x + width]);
    drawn.push({ from, to, left: x, right: x + width });
    [day, x] = [to, x + width];
  }
  return { knots: [...knots, [extent.to, right]], cuts: drawn };
}

/** The hidden length stands at the break; labels that would be read together with it give way. */
function withCutLabels(ticks: readonly Tick[], { cuts, knots }: Pick<Segment, "cuts" | "knots">, options: AxisOptions): Tick[] {
  if (cuts.length === 0) return [...ticks];
  const { labelWidth, labelGap } = options;
  const names = cuts.map(({ from, to }) => ({
    day: (from + to) / 2,
    label: lengthInWords(to - from),
    major: false,
    hidden: true as const,
  }));
  const touches = (tick: Tick) =>
    names.some((name) => {
      const reach = (labelWidth(name.label) + labelWidth(tick.label ?? "")) / 2 + labelGap * 1.6;
      return Math.abs(interpolate(knots, name.day) - interpolate(knots, tick.day)) < reach;
    });
  const kept = ticks.map((tick) => (tick.label !== undefined && touches(tick) ? { ...tick, label: "" } : tick));
  return [...kept, ...names].sort((a, b) => a.day - b.day);
}

/** Between two cuts at least one tick says when it is: the one nearest to the middle whose label has room. */
function withLabelInEachPart(
  ticks: readonly Tick[],
  { cuts, knots, from, to }: Drawn,
  { options, name }: { readonly options: AxisOptions; readonly name: Scale["name"] },
): Tick[] {
  if (cuts.length === 0) return [...ticks];
  const { labelWidth, labelGap } = options;
  const edges = [from, ...cuts.flatMap((cut) => [cut.from, cut.to]), to];
  const parts = Array.from(
    { length: cuts.length + 1 },
    (_, index) => [edges[index * 2] ?? from, edges[index * 2 + 1] ?? to] as const,
  );
  return parts.reduce<readonly Tick[]>((said, [start, end]) => {
    const own = said.filter(({ day, hidden }) => day >= start && day <= end && hidden !== true);
    if (own.some(({ label = "" }) => label !== "")) return said;
    const x = (day: number) => interpolate(knots, day);
    const middle = (x(start) + x(end)) / 2;
    const labels = said.filter(({ label = "" }) => label !== "");
    const named = own
      .toSorted((a, b) => Math.abs(x(a.day) - middle) - Math.abs(x(b.day) - middle))
      .map((tick) => ({ ...tick, ...name(tick.day), major: true }))
      .find(({ day, label }) =>
        labels.every((other) => {
          const reach = (labelWidth(label) + labelWidth(other.label ?? "") + labelGap) / 2;
          return Math.abs(x(day) - x(other.day)) >= reach;
        }),
      );
    return named === undefined ? said : said.map((tick) => (tick.day === named.day && tick.hidden !== true ? named : tick));
  }, ticks) as Tick[];
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly options: AxisOptions;
}

const within = (cuts: readonly Range[], { from, to }: Range) => cuts.filter((cut) => cut.from < to && cut.to > from);
const hiddenIn = (cuts: readonly Range[], part: Range) =>
  within(cuts, part).reduce((sum, cut) => sum + Math.min(cut.to, part.to) - Math.max(cut.from, part.from), 0);

type Drawn = Omit<Segment, "ticks" | "title" | "note" | "unit">;

/** What of a segment has ticks, for how many windows, and how many days that shows: all of it, unless it is wider than the window. */
function partNear({ from, to, left, right, knots, cuts }: Drawn, zoom: AxisZoom | undefined) {
  const days = (part: Range) => part.to - part.from - hiddenIn(cuts, part);
  if (zoom === undefined) return { from, to, width: right - left, days: days({ from, to }), windows: 1 };
  const [start, end] = [Math.max(left, zoom.from), Math.min(right, zoom.to)];
  if (end <= start) return { from, to: from, width: 0, days: 0, windows: 1 };
  const part = { from: dayIn({ knots }, start), to: dayIn({ knots }, end) };
  return { ...part, width: end - start, days: days(part), windows: Math.max(1, (end - start) / zoom.width) };
}

/** The ticks of a scale for a segment whose days are `shift` more on that scale. */
function ticksOn(segment: Drawn, scale: Scale, at: { readonly options: AxisOptions; readonly shift: number }): Tick[] {
  const { cuts } = segment;
  const { options, shift } = at;
  const part = partNear(segment, options.zoom);
  if (part.days === 0) return [];
  const { from, to, days, windows } = part;
  const width = part.width - within(cuts, part).length * options.breakWidth;
  const ticks = scale.ticks({
    from: from + shift,
    to: to + shift,
    width,
    labelWidth: options.labelWidth,
    gap: options.labelGap,
    days,
    windows,
    hides: (day) => cuts.some((cut) => cut.from < day - shift && day - shift < cut.to),
  });
  return shift === 0 ? ticks : ticks.map((tick) => ({ ...tick, day: tick.day - shift }));
}

/** The case with its times told as a relative axis counts them; as they are where they count by a clock. */
export function toldOn(placed: PlacedCase, figure: FigureOptions): PlacedCase {
  const anchor = placed.momentOf(anchorOf(placed, figure.axis))?.island;
  const told = new Map(
    extents(placed).map((extent) => {
      const { island } = extent;
      const whole = padded(extent);
      const days = daysSeen(whole.to - whole.from - hiddenIn(cutsOf(placed, whole, figure), whole), whole);
      return [island, scaleOf(placed, { island, days, figure: figure.axis, isAnchored: island === anchor }).told] as const;
    }),
  );
  const islands = placed.islands.map((island, index) => {
    const own = told.get(index);
    const first = index === anchor ? { first: firstOf(placed, figure.axis) } : {};
    return own === undefined ? island : { ...island, ...first, told: own };
  });
  return { ...placed, islands };
}

/** From close by, days with their clock times say more than hours from an anchor. */
const daysSeen = (days: number, { from, to }: Range): number => Math.max(days, Math.min(to - from, 3));

/** The unit of the figure is for all of it; a window of days has no ticks of months. */
function finer({ figure: { axis }, zoom }: AxisOptions, days: number): FigureOptions["axis"] {
  if (axis?.unit === undefined || zoom === undefined || unitDays[axis.unit] * 2 < days) return axis;
  const { unit: _unit, ...rest } = axis;
  return rest;
}

function segmentOf(placed: PlacedCase, extent: Extent, place: Place): Segment {
  const { left, right, options } = place;
  const { figure } = options;
  const base = { island: extent.island, from: extent.from, to: extent.to, left, right };
  if (options.kind === "courses") {
    const courses = coursesKnots(placed, extent, { left, right });
    if (courses !== undefined) return { ...base, cuts: [], ...courses };
  }
  const cuts = cutsOf(placed, extent, figure);
  const shown = { ...base, ...linearKnots(extent, cuts, place) };
  const isAnchored = options.kind === "relative" && placed.momentOf(anchorOf(placed, figure.axis))?.island === extent.island;
  const part = partNear(shown, options.zoom);
  const days = daysSeen(part.days / part.windows, extent);
  const axis = finer(options, days);
  const { title, note, unit, ...scale } = scaleOf(placed, { island: extent.island, days, figure: axis, isAnchored });
  return {
    ...shown,
    ticks: withLabelInEachPart(withCutLabels(ticksOn(shown, scale, { options, shift: 0 }), shown, options), shown, {
      options,
      name: scale.name,
    }),
    ...(title !== undefined && { title }),
    ...(note !== undefined && { note }),
    ...(unit !== undefined && { unit }),
  };
}

/** The segments of the second scale: the one island on which it is true. */
function secondSegments(
  placed: PlacedCase,
  segments: readonly Segment[],
  options: AxisOptions,
): Pick<TimeAxis, "second" | "notes"> {
  const seen = segments.map((segment) => partNear(segment, options.zoom));
  const days = Math.max(0, ...seen.map((part, index) => daysSeen((part.to - part.from) / part.windows, segments[index] ?? part)));
  const found = secondScale({ placed, dated: options.dated, kind: options.kind }, days, finer(options, days));
  if (found === undefined || "note" in found) return { second: [], notes: found === undefined ? [] : [found.note] };
  const { island, shift, scale } = found;
  const second = segments
    .filter((segment) => segment.island === island)
    .map(({ title: _title, note: _note, ...segment }) => ({
      ...segment,
      ticks: ticksOn(segment, scale, { options, shift }),
      ...(scale.title !== undefined && { title: scale.title }),
    }));
  return { second, notes: scale.note === undefined ? [] : [scale.note] };
}

/** How well the day that is counted from is known, without a date: an axis that counts holds none. */
function anchorNotes({ dated, figure }: AxisOptions): readonly string[] {
  const zero = dated.momentOf(anchorOf(dated, figure.axis));
  if (zero === undefined || dated.islands[zero.island]?.kind !== "calendar" || zero.earliest === zero.latest) return [];
  const { earliest = Number.NaN, latest = Number.NaN } = zero;
  const days = Math.ceil(latest - earliest) + 1;
  return [`${nameOfAnchor(dated, figure.axis)}: day not known${days > 1 ? `, one of ${days}` : ""}`];
}

/** The axis for a placed case between two x, in points. */
export function timeAxis(placed: PlacedCase, options: AxisOptions): TimeAxis {
  const rank = (extent: Extent) => placed.islands[extent.island]?.rank ?? 0;
  const parts = (options.only === undefined ? extents(placed) : [options.only])
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
  const { second, notes } = secondSegments(placed, segments, options);
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
    second,
    notes: [
      ...segments.flatMap(({ note }) => note ?? []),
      ...(options.kind === "relative" ? anchorNotes(options) : []),
      ...notes,
    ],
    x,
    shows: (island, day) => {
      const segment = byIsland.get(island);
      return segment !== undefined && day >= segment.from && day <= segment.to;
    },
    xOf: (moment) => (moment.drawn === undefined ? undefined : x(moment.island, moment.drawn)),
  };
}

/** The widest part of a bar that no cut interrupts, where its words may stand. */
export function widestUncut(
  { segments }: TimeAxis,
  left: number,
  right: number,
): { readonly left: number; readonly right: number } {
  const inside = segments.flatMap(({ cuts }) => cuts).filter((cut) => cut.left < right && cut.right > left);
  const edges = [left, ...inside.flatMap((cut) => [cut.left, cut.right]), right];
  const parts = inside
    .map((_, index) => index)
    .concat(inside.length)
    .map((index) => ({
      left: edges[index * 2] ?? left,
      right: edges[index * 2 + 1] ?? right,
    }));
  return parts.reduce((best, part) => (part.right - part.left > best.right - best.left ? part : best));
}

/** Whether time between two days of an island is left out. */
export const isCutBetween = ({ segments }: TimeAxis, island: number, [from, to]: readonly [number, number]): boolean =>
  segments.some((segment) => segment.island === island && segment.cuts.some((cut) => cut.from < to && from < cut.to));
