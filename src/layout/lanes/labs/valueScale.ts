/** The y axis of a laboratory panel: round ticks, the range when it is near, zero where the measure demands it. */
import { ticks } from "d3";
import type { LabSeries } from "../../../clinical/labSeries";

export interface ValueScale {
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
}

function limits(series: LabSeries): { readonly low: number; readonly high: number } | undefined {
  const lows = series.points.flatMap((point) => point.range?.low ?? []);
  const highs = series.points.flatMap((point) => point.range?.high ?? []);
  if (lows.length === 0 && highs.length === 0) return undefined;
  return { low: Math.min(...lows, ...highs), high: Math.max(...highs, ...lows) };
}

function domain(series: LabSeries, log: boolean): readonly [number, number] {
  const numbers = series.points.filter((point) => point.wrong === undefined).flatMap((point) => point.number ?? []);
  const data: readonly [number, number] = numbers.length === 0 ? [0, 1] : [Math.min(...numbers), Math.max(...numbers)];
  const range = limits(series);
  let [low, high] = data;
  if (range !== undefined) {
    if (range.high <= high * 1.5) high = Math.max(high, range.high);
    if (range.low >= low / 1.5 || range.low >= low - (high - low) * 0.5) low = Math.min(low, range.low);
  }
  if (log) return [low, high === low ? low * 10 : high];
  const fromZero = series.analyte.zero === true || low < high * 0.4;
  const base = fromZero ? Math.min(0, low) : low;
  return high === base ? [base, base + 1] : [base, high];
}

function logTicks(low: number, high: number, most: number): number[] {
  const decades: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) decades.push(10 ** power);
  const thirds = decades.flatMap((decade) => [decade, decade * 3]);
  const inside = (list: readonly number[]) => list.filter((tick) => tick >= low * 0.999 && tick <= high * 1.001);
  const fine = inside(thirds);
  if (fine.length <= most) return fine;
  const coarse = inside(decades);
  const step = Math.ceil(coarse.length / most);
  return coarse.filter((_, index) => index % step === 0);
}

/** d3's scales would do this too, and bring 9 kB of colours and formats with them to the first load. */
function mapTo(box: { readonly top: number; readonly bottom: number }, low: number, high: number): (value: number) => number {
  return (value) => box.bottom + ((value - low) / (high - low)) * (box.top - box.bottom);
}

/** The scale of a panel between two y; `most` is how many ticks there is room for. */
export function valueScale(series: LabSeries, box: { readonly top: number; readonly bottom: number }, most: number): ValueScale {
  const positive = series.points.every((point) => point.number === undefined || point.number > 0);
  const log = series.analyte.scale === "log" && positive;
  const [low, high] = domain(series, log);
  if (log) {
    const scale = mapTo(box, Math.log10(low), Math.log10(high));
    return { y: (value) => scale(Math.log10(Math.max(value, low))), ticks: logTicks(low, high, most), low, high, log };
  }
  const round =
    [3, 2, 1].map((count) => ticks(low, high, count)).find((list) => list.length <= most && list.length > 0) ??
    ticks(low, high, 1).slice(0, most);
  return { y: mapTo(box, low, high), ticks: round, low, high, log };
}

/** A number for an axis or a label: a true minus, no needless zeros. */
export const formatNumber = (value: number): string => String(Number(value.toPrecision(6))).replace("-", "−");
