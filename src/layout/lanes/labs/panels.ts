/** Which analytes have a panel, in which order, and which two share one. */
import type { LaneOptions } from "../../../case/schema";
import { type LabSeries, labSeries } from "../../../clinical/labSeries";
import { oncePer } from "../../../clinical/oncePer";
import type { LayoutContext } from "../../context";
import { inChosenOrder, isHidden, optionsFor } from "../../laneOptions";
import { hasSeveralTimes } from "./facts";
import { laneOf } from "./laneOf";

export interface SeriesOfPanel {
  readonly key: string;
  readonly family: string;
  readonly series: LabSeries;
  /** Drawn over it, on its scale where the units are the same. */
  readonly second?: LabSeries;
}

/** Numbers with a place in time: only they make a curve. */
export const hasNumbers = ({ points }: LabSeries) =>
  points.some(({ number, at }) => number !== undefined && at?.drawn !== undefined);

type Choice = Pick<LayoutContext, "placed" | "figure">;

/** The first that asks for a second gets it; what is in one panel is in no other. */
function withSeconds({ figure }: Choice, all: readonly SeriesOfPanel[]): SeriesOfPanel[] {
  const taken = new Set<SeriesOfPanel>();
  const pairs = all.flatMap((first) => {
    const wanted = optionsFor(figure, { key: first.key })?.with;
    const second = all.find(({ key }) => key === wanted);
    const isFree = second !== undefined && second !== first && !taken.has(first) && !taken.has(second);
    if (!isFree || !hasNumbers(first.series) || !hasNumbers(second.series)) return [];
    taken.add(first).add(second);
    return [{ first, second }];
  });
  const seconds = new Set(pairs.map(({ second }) => second));
  return all
    .filter((each) => !seconds.has(each))
    .map((each) => {
      const second = pairs.find(({ first }) => first === each)?.second.series;
      return second === undefined ? each : { ...each, second };
    });
}

/** Analytes with values at two or more times get a panel, where the figure shows them; the others go to the table beside it. */
export function panels(choice: Choice): readonly SeriesOfPanel[] {
  const { placed, figure } = choice;
  const shown = labSeries(placed)
    .filter(hasSeveralTimes)
    .map((series) => ({ ...laneOf(placed, series), series }))
    .filter((each) => !isHidden(figure, each));
  return inChosenOrder(figure, withSeconds(choice, shown));
}

const linear = oncePer((series: LabSeries): LabSeries => ({ ...series, analyte: { ...series.analyte, scale: "linear" } }));
const log = oncePer((series: LabSeries): LabSeries => ({ ...series, analyte: { ...series.analyte, scale: "log" } }));

/** The series on the scale that is chosen for it. */
export function onScale(series: LabSeries, scale: LaneOptions["scale"]): LabSeries {
  if (scale === undefined) return series;
  return scale === "log" ? log(series) : linear(series);
}

/** Two analytes of one unit as one, for the scale that they share. */
export const together = oncePer((first: LabSeries) =>
  oncePer(
    (second: LabSeries): LabSeries => ({
      ...first,
      points: [...first.points, ...second.points],
      analyte: { ...first.analyte, zero: first.analyte.zero === true || second.analyte.zero === true },
    }),
  ),
);
