/** The points of a laboratory panel as shapes and words: shape says in range, high, low, below detection; text stays text. */
import { formatNumber, type ValueScale } from "./valueScale";
import { type LabPoint, outOfRange, shownUnit } from "../../../clinical/labSeries";
import { momentInWords } from "../../../describe/moments";
import type { PlacedCase } from "../../../place/types";
import type { Item } from "../../../scene/scene";
import { isKnownDay, middleOf, slackRange } from "../../axis/extent";
import type { LayoutContext } from "../../context";
import { glyph, type Glyph, line, thin, whisker } from "../../draw";
import { ink, paper, secondaryInk } from "../../theme";

export interface Spot {
  readonly point: LabPoint;
  readonly x: number;
  readonly y: number;
  /** x of the days it may lie in, where that is wider than the mark. */
  readonly range?: { readonly from: number; readonly to: number; readonly openFrom: boolean; readonly openTo: boolean };
}

/** As printed in the file, with what the source says of it. */
export function pointWords(point: LabPoint): string {
  const { value } = point;
  const shown =
    value.kind === "number" && point.converted
      ? `${value.comparator ?? ""}${formatNumber(point.number ?? value.number)}`
      : value.text.replace("<=", "≤").replace(">=", "≥");
  const text = value.kind === "text" ? `“${shown}”` : shown;
  const statistic = point.statistic === undefined ? "" : ` (${point.statistic})`;
  const change = point.change === undefined ? "" : `, ${point.change}`;
  return `${text.replace(/^-(?=\d)/, "−")}${statistic}${change}`;
}

export function spokenPoint(placed: PlacedCase, point: LabPoint, label: string): string {
  const unit = shownUnit(point.converted ? point.unit : point.unit);
  const side = outOfRange(point);
  const when = point.at === undefined ? "" : `, ${momentInWords(placed, point.at)}`;
  return `${label} ${point.value.text}${unit === "" ? "" : ` ${unit}`}${side === undefined ? "" : `, ${side}`}${when}`;
}

/** The whisker of a value whose day is not known, never so short that the mark would hide it. */
function rangeOf(context: LayoutContext, point: LabPoint, x: number): Pick<Spot, "range"> {
  if (point.at === undefined || isKnownDay(context, point.at)) return {};
  const { from, to } = slackRange(context, point.at);
  const { marker } = context.tokens;
  const edge = (day: number | undefined) => (day === undefined ? undefined : context.axis.x(point.at?.island ?? 0, day));
  const left = Math.min(edge(from) ?? x - marker * 3, x - marker * 0.9);
  const right = Math.max(edge(to) ?? x + marker * 3, x + marker * 0.9);
  return { range: { from: left, to: right, openFrom: from === undefined, openTo: to === undefined } };
}

/** Points that have both a place in time and a number. */
export function spotsOf(context: LayoutContext, points: readonly LabPoint[], scale: ValueScale): Spot[] {
  return points.flatMap((point) => {
    const middle = point.at === undefined ? undefined : middleOf(point.at);
    const x = middle === undefined || point.at === undefined ? undefined : context.axis.x(point.at.island, middle);
    if (x === undefined || point.number === undefined) return [];
    const y = Math.min(Math.max(scale.y(point.number), scale.y(scale.high)), scale.y(scale.low));
    return [{ point, x, y, ...rangeOf(context, point, x) }];
  });
}

function shapeOf(point: LabPoint): { readonly kind: Glyph; readonly hollow: boolean } {
  const comparator = point.value.kind === "number" ? point.value.comparator : undefined;
  if (comparator === "<" || comparator === "<=") return { kind: "triangle down", hollow: true };
  if (comparator === ">" || comparator === ">=") return { kind: "triangle up", hollow: true };
  const side = outOfRange(point);
  if (side === "high") return { kind: "triangle up", hollow: false };
  if (side === "low") return { kind: "triangle down", hollow: false };
  return { kind: "circle", hollow: comparator === "≈" };
}

export function drawSpot(context: LayoutContext, spot: Spot, look: { readonly size: number; readonly label: string }): Item[] {
  const { tokens } = context;
  const about = { record: spot.point.path, label: spokenPoint(context.placed, spot.point, look.label) };
  const stroke = thin(tokens.thinLine, ink);
  const spread =
    spot.range === undefined
      ? []
      : [
          whisker(spot.range, spot.y, {
            cap: look.size * 0.3,
            stroke: thin(tokens.thinLine, secondaryInk),
            record: spot.point.path,
          }),
        ];
  if (spot.point.wrong !== undefined)
    return [
      ...spread,
      glyph("cross", [spot.x, spot.y], { size: look.size, stroke: thin(tokens.dataLine, secondaryInk), ...about }),
    ];
  const { kind, hollow } = shapeOf(spot.point);
  return [...spread, glyph(kind, [spot.x, spot.y], { size: look.size, fill: hollow ? paper : ink, stroke, ...about })];
}

/** Highest, lowest, first and last: what is always labelled, in this order of right of way. */
export function keySpots(spots: readonly Spot[]): Spot[] {
  const sound = spots.filter((spot) => spot.point.wrong === undefined);
  if (sound.length <= 4) return [...spots];
  const number = (spot: Spot | undefined) => spot?.point.number ?? 0;
  const last = sound[sound.length - 1];
  const peak = sound.reduce((best, spot) => (number(spot) > number(best) ? spot : best), sound[0]);
  const nadir = sound.reduce((best, spot) => (number(spot) < number(best) ? spot : best), sound[0]);
  const wanted = [last, sound[0], peak, nadir, ...spots.filter((spot) => spot.point.wrong !== undefined)];
  return [...new Set(wanted)].flatMap((spot) => (spot === undefined ? [] : [spot]));
}

/**
 * At most four points per horizontal point of paper: first, lowest, highest and last of each column, so that a curve of
 * 200,000 values has the same outline as all of them.
 */
export function thinned(spots: readonly Spot[], width: number): Spot[] {
  if (spots.length <= width * 2) return [...spots];
  const columns = new Map<number, { first: Spot; low: Spot; high: Spot; last: Spot }>();
  for (const spot of spots) {
    const column = Math.floor(spot.x);
    const known = columns.get(column);
    if (known === undefined) columns.set(column, { first: spot, low: spot, high: spot, last: spot });
    else {
      if (spot.y > known.low.y) known.low = spot;
      if (spot.y < known.high.y) known.high = spot;
      known.last = spot;
    }
  }
  return [...columns.values()].flatMap(({ first, low, high, last }) =>
    [...new Set([first, low, high, last])].sort((a, b) => a.x - b.x),
  );
}

/** Runs of spots that a line may join. */
export function runsOf(spots: readonly Spot[], gap: (from: LabPoint, to: LabPoint) => boolean): Spot[][] {
  const runs: Spot[][] = [];
  for (const spot of spots) {
    if (spot.point.wrong !== undefined) continue;
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    if (run !== undefined && before !== undefined && !gap(before.point, spot.point)) run.push(spot);
    else runs.push([spot]);
  }
  return runs;
}

/** A short tick where the unit or the assay changed. */
export function unitChanges(
  context: LayoutContext,
  spots: readonly Spot[],
  box: { readonly top: number; readonly bottom: number },
): Item[] {
  return spots.slice(1).flatMap((spot, index) => {
    const before = spots[index];
    if (before === undefined || before.point.unit === spot.point.unit) return [];
    const x = (before.x + spot.x) / 2;
    return [
      line([x, box.top], [x, box.bottom], thin(context.tokens.thinLine, secondaryInk, [1, 1.5]), {
        label: `unit changes from ${before.point.unit} to ${spot.point.unit}`,
      }),
    ];
  });
}
