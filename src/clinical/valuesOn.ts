/** What is known of every analyte at a date: the latest value by then, what comes next, and how far it is from first and best. */
import type { Moment, PlacedCase } from "../place/types";
import { type LabPoint, type LabSeries, labSeries } from "./labSeries";
import { type Bounds, type Certainty, type DayRange, daysTo, type OnDay, reachedBy } from "./onDay";

export interface ValueAt {
  readonly point: LabPoint;
  /** Days from the value to the date; negative for a later value, absent where a side is open. */
  readonly apart?: DayRange;
}

export interface AnalyteOnDay {
  readonly series: LabSeries;
  /** The last value that is certain to be not later than the date. */
  readonly latest?: ValueAt;
  /** Values that may be before or after the date. */
  readonly perhaps: readonly ValueAt[];
  /** The first value that is certain to be later. */
  readonly next?: ValueAt;
  /** Among values certain to be not later; absent where a limit of measurement leaves open which is lowest or highest. */
  readonly first?: ValueAt;
  readonly lowest?: ValueAt;
  readonly highest?: ValueAt;
  /** A lower value is a better one, by what the analyte is. */
  readonly lowestIsBest: boolean;
  /** Values by then, newer than the latest, that are known to be wrong: passed over. */
  readonly wrong: readonly ValueAt[];
}

type Span = Bounds & Pick<Moment, "grain"> & { readonly drawn: number };

/** When a value was: a moment, or some day of a window. */
function spanOf({ at, over }: LabPoint): Span | undefined {
  if (at !== undefined) return at.drawn === undefined ? undefined : { ...at, drawn: at.drawn };
  if (over === undefined) return undefined;
  const { from, to } = over;
  const drawn = from.drawn ?? to.drawn;
  if (drawn === undefined) return undefined;
  const { island, grain, earliest } = from;
  const latest = to.latest === undefined || to.grain === "minute" ? to.latest : to.latest - 1;
  return { island, grain, drawn, ...(earliest !== undefined && { earliest }), ...(latest !== undefined && { latest }) };
}

interface Seen extends ValueAt {
  readonly span: Span;
  readonly reached: Certainty;
}

/**
 * Every series of the case at a date. `view` is the case as its bounds are counted from `on.since`, `placed` as it is dated: the
 * points that come back are those of `placed`.
 */
export function valuesOn(placed: PlacedCase, view: PlacedCase, on: OnDay): readonly AnalyteOnDay[] {
  const dated = new Map(labSeries(placed).map((series) => [keyOf(series), series]));
  return labSeries(view).flatMap((series) => {
    const own = dated.get(keyOf(series)) ?? series;
    const paths = view === placed ? undefined : new Map(own.points.map((point) => [point.path, point]));
    const seen = series.points.flatMap((point): readonly Seen[] => {
      const span = spanOf(point);
      if (span === undefined || span.island !== on.island) return [];
      const apart = daysTo(on, span);
      return [
        { point: paths?.get(point.path) ?? point, span, reached: reachedBy(span, on), ...(apart !== undefined && { apart }) },
      ];
    });
    return seen.length === 0 ? [] : [analyteOn(placed, own, seen)];
  });
}

const keyOf = ({ key, subject = "" }: LabSeries) => `${key} ${subject}`;

function analyteOn(placed: PlacedCase, series: LabSeries, seen: readonly Seen[]): AnalyteOnDay {
  const valid = seen.filter(({ point }) => point.wrong === undefined);
  const past = valid.filter(({ reached }) => reached === "certain").toSorted(inOrder);
  const latest = past.at(-1);
  const next = valid.filter(({ reached }) => reached === "no").toSorted(inOrder)[0];
  const since = latest?.span.drawn ?? Number.NEGATIVE_INFINITY;
  const lowest = extreme(past, lowRank);
  const highest = extreme(past, highRank);
  return {
    series,
    perhaps: valid.filter(({ reached }) => reached === "possible"),
    lowestIsBest: lowestIsBest(placed, series),
    wrong: seen.filter(({ point, reached, span }) => point.wrong !== undefined && reached === "certain" && span.drawn >= since),
    ...optional({ latest, next, first: past[0], lowest, highest }),
  };
}

type Found = Pick<AnalyteOnDay, "latest" | "next" | "first" | "lowest" | "highest">;
const optional = ({ latest, next, first, lowest, highest }: { readonly [Key in keyof Found]: ValueAt | undefined }): Found => ({
  ...(latest && { latest }),
  ...(next && { next }),
  ...(first && { first }),
  ...(lowest && { lowest }),
  ...(highest && { highest }),
});

/** By the bounds that are certain, then by where they are drawn. */
const inOrder = (a: Seen, b: Seen) => a.span.drawn - b.span.drawn;

/** What a value is at most and at least; undefined for words, steps and pairs. "Not detected" is less than any number. */
export function reachOf({ number, value }: LabPoint): readonly [low: number, high: number] | undefined {
  if (value.kind === "not detected") return [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  if (value.kind === "range") return [value.low, value.high];
  if (value.kind !== "number" || number === undefined) return undefined;
  if (value.comparator === "<" || value.comparator === "<=") return [Number.NEGATIVE_INFINITY, number];
  return value.comparator === ">" || value.comparator === ">=" ? [number, Number.POSITIVE_INFINITY] : [number, number];
}

type Rank = (point: LabPoint) => readonly [least: number, greatest: number] | undefined;
const lowRank: Rank = reachOf;
const highRank: Rank = (point) => {
  const reach = reachOf(point);
  return reach && [-reach[1], -reach[0]];
};

/** The first of the values that no other can be beyond: "<1.5" may be below 1.2, so neither is then called the lowest. */
function extreme(past: readonly Seen[], rank: Rank): Seen | undefined {
  const ranked = past.flatMap((seen) => {
    const reach = rank(seen.point);
    return reach === undefined ? [] : [{ seen, least: reach[0], greatest: reach[1] }];
  });
  const bound = ranked.reduce((least, { greatest }) => Math.min(least, greatest), Number.POSITIVE_INFINITY);
  const beyond = ranked.filter(({ least, greatest }) => greatest === bound || least < bound);
  return beyond.every(({ greatest }) => greatest === bound) ? beyond[0]?.seen : undefined;
}

/** A number that may be subtracted: "<1.0" and "≈49" are not. */
export const isPlain = ({ number, value }: LabPoint): boolean =>
  number !== undefined && value.kind === "number" && value.comparator === undefined;

const chains = ["kappa", "lambda"] as const;
const letters = { kappa: "κ", lambda: "λ" } as const;

/**
 * The monoclonal protein, and the light chain that the disease is named after: response is counted from their lowest value (IMWG,
 * Kumar 2016, doi 10.1016/S1470-2045(16)30206-6). Of any other analyte no direction is called better.
 */
function lowestIsBest({ case: { diseases = {} } }: PlacedCase, { key, label }: LabSeries): boolean {
  const name = `${key} ${label}`.toLowerCase();
  if (/m[ -]?protein|paraprotein|monoclonal/.test(name)) return true;
  const disease = Object.values(diseases)
    .map((each) => each.label)
    .join(" ")
    .toLowerCase();
  const isChain = (chain: (typeof chains)[number], words: string) => words.includes(chain) || words.includes(letters[chain]);
  return (
    /light chain|flc/.test(name) &&
    !name.includes("ratio") &&
    chains.some((chain) => isChain(chain, name) && isChain(chain, disease))
  );
}

/** The value that is nearest to the date, for a reader who wants one number: the latest, or the next where that is nearer. */
export function isNextNearer({ latest, next }: AnalyteOnDay): boolean {
  if (next === undefined) return false;
  if (latest === undefined) return true;
  return next.apart !== undefined && latest.apart !== undefined && -next.apart.to < latest.apart.from;
}
