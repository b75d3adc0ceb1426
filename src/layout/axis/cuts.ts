/** Empty time that the axis leaves out: a cut stands only where nothing is drawn but what lasts for years. */
import type { FigureOptions } from "../../case/schema";
import type { Moment, PlacedCase, PlacedRecord } from "../../place/types";
import { type Extent, momentsOf } from "./extent";

/** Days, the last one exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Empty time of less than this share of the axis is not worth a break. */
const worthACut = 0.1;
/** Share of the axis that is left on both sides of a break, so that no mark stands in it. */
const marginShare = 0.02;
/** A drug, stay or support of a year or more goes on through a cut; regimen courses never do. */
const longDays = 365;
/** More breaks than this are a puzzle. */
const mostCuts = 6;

function rangeOf(moment: Moment): Range[] {
  const { drawn, earliest, latest, slack } = moment;
  if (drawn === undefined) return [];
  const grain = moment.grain === "day" ? 1 : 0;
  return [
    {
      from: Math.min(drawn, earliest ?? drawn, slack.earliest ?? drawn),
      to: Math.max(drawn, latest ?? drawn, slack.latest ?? drawn) + grain,
    },
  ];
}

/** The ends of what a record shows, and all of it where no cut may run through. */
function occupiedBy(placed: PlacedCase, record: PlacedRecord, island: number): Range[] {
  const grades = record.list === "events" ? (record.record.grades ?? []) : [];
  const moments = [...momentsOf(record), ...grades.flatMap(({ at }) => placed.momentOf(at) ?? [])];
  const own = moments.filter((moment) => moment.island === island).flatMap(rangeOf);
  if (record.time.shape === "at" || record.time.shape === "none") return own;
  const whole = { from: Math.min(...own.map(({ from }) => from)), to: Math.max(...own.map(({ to }) => to)) };
  return own.length > 0 && (record.list === "courses" || whole.to - whole.from < longDays) ? [whole] : own;
}

/** Time on an island in which nothing begins, ends or happens, as far as is known. */
function emptyTime(placed: PlacedCase, extent: Extent, figure: FigureOptions): Range[] {
  const also = [placed.cutoff, ...(figure.milestones ?? []).map(placed.momentOf)].flatMap((moment) => moment ?? []);
  const occupied = [
    ...placed.records.flatMap((record) => occupiedBy(placed, record, extent.island)),
    ...also.filter(({ island }) => island === extent.island).flatMap(rangeOf),
  ].sort((a, b) => a.from - b.from);
  const gaps: Range[] = [];
  let at = extent.from;
  for (const { from, to } of occupied) {
    if (from > at) gaps.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  return gaps;
}

/** What the author asks to leave out, in days of the island. */
function wantedCuts(
  placed: PlacedCase,
  extent: Extent,
  cuts: readonly { readonly from: string; readonly to: string }[],
): Range[] {
  return cuts.flatMap((cut) => {
    const [from, to] = [placed.momentOf(cut.from), placed.momentOf(cut.to)];
    if (from?.island !== extent.island || to?.island !== extent.island) return [];
    const [first, last] = [from.earliest ?? from.drawn, to.latest ?? to.drawn];
    return first === undefined || last === undefined ? [] : [{ from: first, to: last + 1 }];
  });
}

/** The stretches of one island to leave out, in order of time. */
export function cutsOf(placed: PlacedCase, extent: Extent, figure: FigureOptions): readonly Range[] {
  const cuts = figure.axis?.cuts;
  if (cuts === undefined) return [];
  const whole = extent.to - extent.from;
  const margin = whole * marginShare;
  const empty = emptyTime(placed, extent, figure).map(({ from, to }) => ({ from: from + margin, to: to - margin }));
  const found =
    cuts === "auto"
      ? empty.filter(({ from, to }) => to - from > whole * worthACut)
      : wantedCuts(placed, extent, cuts).flatMap((wanted) =>
          empty.map((gap) => ({ from: Math.max(gap.from, wanted.from), to: Math.min(gap.to, wanted.to) })),
        );
  const isWhole = (day: number) => Math.round(day);
  return found
    .map(({ from, to }) => (whole > 14 ? { from: isWhole(from), to: isWhole(to) } : { from, to }))
    .filter(({ from, to }) => to - from > margin)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, mostCuts)
    .sort((a, b) => a.from - b.from);
}

/** Whether a record goes on through a cut, so that its bar has the mark of one. */
export const lastsThroughCut = (
  placed: PlacedCase,
  { island, cuts }: { readonly island: number; readonly cuts: readonly Range[] },
): boolean =>
  cuts.length > 0 &&
  placed.records.some(({ time }) => {
    if (time.shape === "at" || time.shape === "none") return false;
    const [start, end] = time.shape === "span" ? [time.start, time.end] : [time.from, time.to];
    const [from, to] = [start.drawn, end.drawn];
    return (
      start.island === island && from !== undefined && to !== undefined && cuts.some((cut) => from <= cut.from && to >= cut.to)
    );
  });

/** "14 mo": how much a cut hides, rounded to its unit. */
export function lengthInWords(days: number): string {
  if (days < 2) return `${Math.round(days * 24)} h`;
  if (days < 61) return `${Math.round(days)} d`;
  return days < 730 ? `${Math.round(days / 30.44)} mo` : `${Number((days / 365.25).toFixed(1))} yr`;
}
