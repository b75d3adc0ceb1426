/** One analyte at a date, in words. */
import { type AnalyteOnDay, isNextNearer, isPlain, type ValueAt } from "../clinical/valuesOn";
import type { LabPoint, LabSeries } from "../clinical/labSeries";
import { withUnit } from "../clinical/units";
import type { PlacedCase } from "../place/types";
import { distanceWords } from "./dayWords";
import { momentInWords } from "./moments";
import { valueWords } from "./valueWords";

export interface ValueWordOptions {
  /** Says the next value even where the latest is nearer. */
  readonly withNext?: boolean;
  /** Leaves the changes out. */
  readonly brief?: boolean;
}

/** "12.7 g/L (4 Jun 2018, 8 days before); −76.4 % from the first, 53.8". */
export function analyteWords(placed: PlacedCase, analyte: AnalyteOnDay, options: ValueWordOptions = {}): string {
  const { latest, next, wrong } = analyte;
  const isSaid = next !== undefined && (options.withNext === true || isNextNearer(analyte));
  const [known, ...perhaps] = knownWords(placed, analyte);
  return [
    known,
    ...(options.brief || latest === undefined ? [] : changes({ placed, series: analyte.series, latest }, analyte)),
    ...perhaps,
    ...(isSaid ? [`next ${readingWords(placed, next)}`] : []),
    ...wrong.map(
      ({ point }) =>
        `passed over: ${numberWords(placed, point)} (${timeWords(placed, point)}), known to be wrong: ${point.wrong}`,
    ),
  ].join("; ");
}

/** The latest value that is certain to have been known, then each that may have been. */
export const knownWords = (placed: PlacedCase, { latest, perhaps }: AnalyteOnDay): readonly string[] => [
  latest === undefined ? "no value by then" : readingWords(placed, latest),
  ...perhaps.map((value) => `perhaps ${readingWords(placed, value)}`),
];

/** "96 µmol/L (Oct 2020, 132 to 162 days before)". */
export function readingWords(placed: PlacedCase, { point, apart }: ValueAt): string {
  const asides = [point.statistic, timeWords(placed, point), distanceWords(apart)].filter((part) => part !== undefined);
  return `${numberWords(placed, point)} (${asides.join(", ")})`;
}

/** A value as the file writes it, with its unit. */
export const numberWords = (placed: PlacedCase, { placed: value, value: { text } }: LabPoint): string =>
  valueWords(placed.case, value) ?? text;

function timeWords(placed: PlacedCase, { at, over }: LabPoint): string {
  if (at !== undefined) return momentInWords(placed, at);
  return over === undefined
    ? "time not known"
    : `within ${momentInWords(placed, over.from)} to ${momentInWords(placed, over.to)}`;
}

/**
 * How the latest value compares with the first and with the best, or with the lowest and highest where no direction is better. A value
 * with a comparator or in words is named and never subtracted.
 */
function changes(compared: Compared, { first, lowest, highest, lowestIsBest }: AnalyteOnDay): readonly string[] {
  const { placed, latest } = compared;
  const others = lowestIsBest
    ? [{ name: "the lowest so far", value: lowest }]
    : [
        { name: "the lowest so far", value: lowest },
        { name: "the highest so far", value: highest },
      ];
  const shown = (value: ValueAt | undefined): value is ValueAt => value !== undefined && value.point !== latest.point;
  const fromFirst = shown(first) ? [changeFrom(compared, "the first", first)] : [];
  const rest = others.flatMap(({ name, value }) => {
    if (value?.point === latest.point && shown(first)) return [name];
    if (!shown(value) || value.point === first?.point) return [];
    return lowestIsBest
      ? [changeFrom(compared, name, value)]
      : [
          `${name} ${value.point.converted || latest.point.converted ? numberWords(placed, value.point) : bare(value.point)} (${timeWords(placed, value.point)})`,
        ];
  });
  return [...fromFirst, ...rest];
}

const bare = ({ value }: LabPoint) => value.text;

interface Compared {
  readonly placed: PlacedCase;
  readonly series: LabSeries;
  readonly latest: ValueAt;
}

function changeFrom({ placed, series, latest }: Compared, name: string, value: ValueAt): string {
  const { point } = value;
  const isMixed = point.converted || latest.point.converted;
  const from = `${isMixed ? numberWords(placed, point) : bare(point)} (${timeWords(placed, point)})`;
  const change = changeWords(point, latest.point, isMixed ? series.unit : undefined);
  if (change !== undefined) return `${change} from ${name}, ${from}`;
  const direction = directionOf(point, latest.point);
  return direction === undefined ? `${name} ${from}` : `${direction} ${name}, ${from}`;
}

/** "<1.0" and "not detected" below a number have fallen, whatever they are; of everything else no direction is said. */
export function directionOf(from: LabPoint, to: LabPoint): string | undefined {
  const isBelow = (low: LabPoint, high: LabPoint) => {
    if (!isPlain(high) || high.number === undefined) return false;
    if (low.value.kind === "not detected") return high.number > 0;
    const under = low.value.kind === "number" && (low.value.comparator === "<" || low.value.comparator === "<=");
    return under && low.number !== undefined && low.number <= high.number;
  };
  if (isBelow(to, from)) return `fell to ${bare(to)} from`;
  return isBelow(from, to) ? `rose to ${bare(to)} from` : undefined;
}

/** "−41.1 (−76.4 %)"; with the unit where they were written in different ones; undefined unless both are plain numbers of one series. */
export function changeWords(from: LabPoint, to: LabPoint, unit?: string): string | undefined {
  if (!isPlain(from) || !isPlain(to) || from.number === undefined || to.number === undefined) return undefined;
  const difference = Number((to.number - from.number).toPrecision(6));
  const percent = from.number > 0 ? ` (${signed(Number(((100 * difference) / from.number).toFixed(1)))} %)` : "";
  const after = unit === undefined ? "" : withUnit("", unit);
  return difference === 0 ? "no change" : `${signed(difference)}${after}${percent}`;
}

const signed = (number: number) => (number < 0 ? `−${-number}` : `+${number}`);
