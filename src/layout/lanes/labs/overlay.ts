/** Two analytes in one panel: what they share, and how the figure tells them apart in words. */
import { type LabSeries } from "../../../clinical/labSeries";
import { oncePer } from "../../../clinical/oncePer";
import { shownUnit, withUnit } from "../../../clinical/units";
import type { Explanation } from "../../context";
import { factsOf } from "./facts";
import { rangeWords } from "./referenceBand";
import { isLogarithmic } from "./valueScale";

interface Pair {
  readonly series: LabSeries;
  readonly second?: LabSeries;
}

/** Two units are two scales; the second stands at the right. */
export const hasOwnAxis = ({ series, second }: Pair): boolean => second !== undefined && second.unit !== series.unit;

/** The ranges of a series in words, each once. */
const rangesOf = oncePer(({ points }: LabSeries): string =>
  [...new Set(points.flatMap(({ range }) => (range === undefined ? [] : [rangeWords(range).replace("ref. ", "")])))].join(" / "),
);

/** A band belongs to one scale and one range: where two analytes differ in either, the notes say their ranges instead. */
export const sharesRange = (pair: Pair): boolean =>
  pair.second === undefined || (!hasOwnAxis(pair) && rangesOf(pair.series) === rangesOf(pair.second));

const scaleWords = (series: LabSeries, more: string) =>
  [shownUnit(series.unit), isLogarithmic(series) ? "log scale" : "", more].filter((part) => part !== "").join(", ");

/** For the gutter: the unit of the first, and the second with its own where that differs. */
export function overlayWords(series: LabSeries, second: LabSeries): string {
  const own = hasOwnAxis({ series, second });
  const first = scaleWords(series, "");
  const unit = own ? ` (${scaleWords(second, "right")})` : "";
  return `${first === "" ? "" : `(${first}) `}dashed: ${second.short}${unit}`;
}

const has = (series: LabSeries, explanation: Explanation) => factsOf(series).explains.includes(explanation);

/** For the notes: which line is which, their ranges, and signs that open marks cannot give. */
export function overlayNotes(series: LabSeries, second: LabSeries): string[] {
  const told = sharesRange({ series, second });
  const called = (each: LabSeries, look: string) => {
    const range = rangesOf(each);
    return `${each.label} (${look}${told || range === "" ? "" : `; ref. ${withUnit(range, each.unit)}`})`;
  };
  const signs = [
    ...(has(second, "censored") ? ["bar at an open triangle: beyond the limit of measurement"] : []),
    ...(has(second, "approximate") ? ["dashed circle: approximate"] : []),
  ];
  const dashed = ["dashed, open marks", ...signs].join("; ");
  return [`In one panel: ${called(series, "solid")}, ${called(second, dashed)}`];
}

/** Signs that the notes explain by themselves where marks are open and no band is drawn. */
export function overlayExplains(series: LabSeries, second: LabSeries): Explanation[] {
  const isTold = (explanation: Explanation) => explanation !== "reference range" || sharesRange({ series, second });
  const own = new Set<Explanation>(["censored", "approximate"]);
  return [...factsOf(series).explains, ...factsOf(second).explains.filter((each) => !own.has(each))].filter(isTold);
}
