/** The y axis of a laboratory panel: round ticks, the range when it is near, zero where the measure demands it. */
import type { LabSeries } from "../../../clinical/labSeries";
import { type Extremes, extremes } from "../../../clinical/extremes";
import { oncePer } from "../../../clinical/oncePer";

export interface ValueScale {
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
}

interface Facts {
  readonly data: Extremes | undefined;
  /** Values known to be wrong: drawn where they are, unless they are so far off that nothing else could be read. */
  readonly wrong: Extremes | undefined;
  readonly limits: Extremes | undefined;
  readonly log: boolean;
}

/** What the scale rests on, whatever the size of the panel. A logarithmic axis has no place for a limit of zero: "0–5" is "≤5" there. */
const factsOf = oncePer(({ points, analyte }: Pick<LabSeries, "points" | "analyte">): Facts => {
  const log = analyte.scale === "log" && points.every((point) => point.number === undefined || point.number > 0);
  const numbers = (isWrong: boolean) =>
    points.flatMap((point) => ((point.wrong !== undefined) === isWrong ? (point.number ?? []) : []));
  const ranges = new Set(points.map(({ range }) => range));
  const limits = [...ranges].flatMap((range) => [range?.low ?? [], range?.high ?? []].flat());
  return {
    data: extremes(numbers(false)),
    wrong: extremes(numbers(true)),
    limits: extremes(log ? limits.filter((limit) => limit > 0) : limits),
    log,
  };
});

/** Whether the axis is logarithmic: asked for, and possible. */
export const isLogarithmic = (series: Pick<LabSeries, "points" | "analyte">): boolean => factsOf(series).log;

/** One more than a number, or as much more as such a number can tell. */
const justAbove = (number: number) => number + Math.max(1, Math.abs(number) * 1e-6);

function domain({ data, wrong, limits, log }: Facts, zero: boolean | undefined): readonly [number, number] {
  let { low, high } = data ?? wrong ?? { low: log ? 1 : 0, high: 1 };
  for (const near of [wrong, limits]) {
    if (near === undefined) continue;
    const nearest = Math.min(low / 1.5, low - (high - low) * 0.5);
    if (near.high <= high * 1.5) high = Math.max(high, near.high);
    if (near.low >= nearest) low = Math.min(low, near.low);
  }
  if (log) return [low, high === low ? low * 10 : high];
  const fromZero = zero === true || low < high * 0.4;
  const base = fromZero ? Math.min(0, low) : low;
  return high === base ? [base, justAbove(base)] : [base, high];
}

/** Beyond these a power of ten, or three of it, is no finite number with digits to spare. */
const [leastCounted, mostCounted] = [1e-290, 1e290] as const;

/** Powers of ten and their threes from at or below `low` to at or above `high`. */
function grid(low: number, high: number): number[] {
  const first = Math.floor(Math.log10(low));
  const count = Math.ceil(Math.log10(high)) - first + 1;
  const steps = Array.from({ length: count }, (_, index) => 10 ** (first + index)).flatMap((decade) =>
    [decade, decade * 3].map((step) => Number(step.toPrecision(12))),
  );
  const from = Math.max(
    0,
    steps.findLastIndex((step) => step <= low * 1.001),
  );
  const to = steps.findIndex((step) => step >= high * 0.999);
  return steps.slice(from, to < 0 ? steps.length : to + 1);
}

/** Every so many of a list, both ends among them, so that no more than `most` are left. */
function thinned(list: readonly number[], most: number): number[] {
  const steps = list.length - 1;
  const each = Array.from({ length: steps }, (_, index) => index + 1).find((step) => steps % step === 0 && steps / step < most);
  return list.filter((_, index) => index % (each ?? Math.max(1, steps)) === 0);
}

/** Round ends for a logarithmic axis, and ticks of one pattern: ones and threes where there is room, else decades. */
function logDomain(low: number, high: number, most: number): RoundDomain {
  const steps = low < leastCounted || high > mostCounted ? [low, high] : grid(low, high);
  const ends = { low: steps[0] ?? low, high: steps[steps.length - 1] ?? high };
  if (steps.length <= most) return { ...ends, ticks: steps };
  const decades = steps.filter((step) => Number.isInteger(Math.round(Math.log10(step) * 1e9) / 1e9));
  return { ...ends, ticks: decades.length > 1 ? thinned(decades, most) : [ends.low, ends.high] };
}

interface RoundDomain extends Extremes {
  readonly ticks: readonly number[];
}

/** Steps that a reader can halve or count in. */
const roundSteps = [1, 2, 2.5, 3, 4, 5, 10] as const;

/**
 * The domain widened to round ends with two to `most` ticks and the least waste, so that every panel has a tick at or above its highest
 * value. Undefined where no such step exists, as for spans beyond counting.
 */
function roundDomain(low: number, high: number, most: number): RoundDomain | undefined {
  const power = Math.floor(Math.log10(high - low));
  if (!Number.isFinite(power)) return undefined;
  const found = [power - 1, power].flatMap((exponent) =>
    roundSteps.flatMap((multiple) => {
      const step = multiple * 10 ** exponent;
      const [from, to] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
      const count = to - from + 1;
      if (count < 2 || count > most) return [];
      const at = (index: number) => Number(((from + index) * step).toPrecision(12));
      return [{ low: at(0), high: at(to - from), ticks: Array.from({ length: count }, (_, index) => at(index)) }];
    }),
  );
  const span = (each: RoundDomain) => each.high - each.low;
  return found.reduce<RoundDomain | undefined>(
    (best, each) => (best === undefined || span(each) < span(best) ? each : best),
    undefined,
  );
}

/** Where there is no room for a tick between. */
const ofEnds = ({ low, high }: Extremes): RoundDomain => ({ low, high, ticks: [low, high] });

/** d3's scales would do this too, and bring 9 kB of colours and formats with them to the first load. Halves, so that no span is infinite. */
function mapTo(box: { readonly top: number; readonly bottom: number }, low: number, high: number): (value: number) => number {
  const span = high / 2 - low / 2 || 1;
  return (value) => box.bottom + ((value / 2 - low / 2) / span) * (box.top - box.bottom);
}

/** The scale of a panel between two y; `most` is how many ticks there is room for. */
export function valueScale(
  series: Pick<LabSeries, "points" | "analyte">,
  box: { readonly top: number; readonly bottom: number },
  most: number,
): ValueScale {
  const facts = factsOf(series);
  const [low, high] = domain(facts, series.analyte.zero);
  if (!facts.log) {
    const round = roundDomain(low, high, most) ?? ofEnds(roundDomain(low, high, 3) ?? { low, high });
    return { ...round, y: mapTo(box, round.low, round.high), log: false };
  }
  const round = logDomain(low, high, most);
  const scale = mapTo(box, Math.log10(round.low), Math.log10(round.high));
  return { ...round, y: (value) => scale(Math.log10(Math.max(value, round.low))), log: true };
}

/** A number for an axis or a label: a true minus, no needless zeros. */
export const formatNumber = (value: number): string => String(Number(value.toPrecision(6))).replace("-", "−");
