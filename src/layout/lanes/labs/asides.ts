/** Values that are no numbers stand beside the curve, in words, where they were said; never on it. */
import type { LabPoint, LabSeries } from "../../../clinical/labSeries";
import type { Item } from "../../../scene/scene";
import { middleOf, slackRange } from "../../axis/extent";
import type { LayoutContext } from "../../context";
import { type Box, rect, thin, whisker } from "../../draw";
import type { LabelRequest } from "../../labels";
import { ink, paper } from "../../theme";
import { factsOf } from "./facts";
import { pointWords } from "./panelMarks";

interface Aside {
  readonly point: LabPoint;
  readonly left: number;
  readonly right: number;
}

/** Neighbours that say the same, with no number between them: one label serves them all. */
export interface AsideRun {
  readonly asides: readonly Aside[];
  readonly words: string;
  readonly below: boolean;
}

function asideOf(context: LayoutContext, point: LabPoint): Aside | undefined {
  const { axis } = context;
  const moment = point.at ?? point.over?.from;
  const middle = moment === undefined ? undefined : middleOf(moment);
  const at = moment === undefined || middle === undefined ? undefined : axis.x(moment.island, middle);
  if (moment === undefined || at === undefined) return undefined;
  if (point.over !== undefined) {
    const { to } = point.over;
    const right = to.drawn === undefined ? at : (axis.x(to.island, to.drawn) ?? at);
    return { point, left: axis.xOf(moment) ?? at, right };
  }
  const range = slackRange(context, moment);
  const left = range.from === undefined ? at : (axis.x(moment.island, range.from) ?? at);
  const right = range.to === undefined ? at : (axis.x(moment.island, range.to) ?? at);
  return { point, left: Math.min(left, at), right: Math.max(right, at) };
}

/** The runs of a series whose points come in order of time. */
export function asideRuns(context: LayoutContext, series: LabSeries): AsideRun[] {
  if (!factsOf(series).hasAsides) return [];
  const { points } = series;
  const runs: { asides: Aside[]; words: string; below: boolean }[] = [];
  let open = false;
  for (const point of points) {
    if (point.number !== undefined && point.at !== undefined) {
      open = false;
      continue;
    }
    const aside = asideOf(context, point);
    if (aside === undefined) continue;
    const words = pointWords(point);
    const run = runs[runs.length - 1];
    if (open && run?.words === words) run.asides.push(aside);
    else runs.push({ asides: [aside], words, below: point.value.kind === "not detected" });
    open = true;
  }
  return runs;
}

export interface DrawnAsides {
  readonly items: readonly Item[];
  readonly requests: readonly LabelRequest[];
  readonly obstacles: readonly Box[];
}

export function drawAsides(
  context: LayoutContext,
  runs: readonly AsideRun[],
  frame: { readonly top: number; readonly bottom: number },
): DrawnAsides {
  const { tokens } = context;
  const height = tokens.marker * 0.8;
  const yOf = (run: AsideRun) => (run.below ? frame.bottom - height / 2 : frame.top + height / 2 + 0.5);
  const items = runs.flatMap((run) => run.asides.map((aside) => drawAside(context, aside, { y: yOf(run), height })));
  const requests = [...runs].reverse().flatMap((run) => {
    const last = run.asides[run.asides.length - 1];
    if (last === undefined) return [];
    const reach = Math.max(last.right - last.left, tokens.marker) / 2;
    return [
      { words: run.words, x: (last.left + last.right) / 2, y: yOf(run), path: last.point.path, reach, halfHeight: height / 2 },
    ];
  });
  const obstacles = runs.flatMap((run) =>
    run.asides.map(({ left, right }) => ({ x: left - 1, y: yOf(run) - height / 2, width: right - left + 2, height })),
  );
  return { items, requests, obstacles };
}

function drawAside(
  context: LayoutContext,
  { point, left, right }: Aside,
  at: { readonly y: number; readonly height: number },
): Item {
  const { tokens } = context;
  const { y, height } = at;
  const about = { record: point.path, label: pointWords(point) };
  if (point.over !== undefined)
    return whisker({ from: left, to: right }, y, { cap: height / 2, stroke: thin(tokens.thinLine * 1.4), ...about });
  const half = Math.max(height - (right - left), 0) / 2;
  return rect(
    { x: left - half, y: y - height / 2, width: right - left + 2 * half, height },
    { fill: paper, stroke: thin(tokens.thinLine, ink), ...about },
  );
}
