/** The points of a laboratory panel as shapes and words: shape says in range, high, low, below detection; text stays text. */
import { formatNumber, type ValueScale } from "./valueScale";
import type { LabPoint } from "../../../clinical/labSeries";
import { outOfRange } from "../../../clinical/outOfRange";
import { withUnit } from "../../../clinical/units";
import { momentInWords } from "../../../describe/moments";
import type { PlacedCase } from "../../../place/types";
import type { Item } from "../../../scene/scene";
import { isKnownDay, middleOf, slackRange } from "../../axis/extent";
import type { LayoutContext } from "../../context";
import { glyph, type Glyph, line, type Shown, thin, whisker } from "../../draw";
import { ink, paper, secondaryInk, secondLine } from "../../theme";

export interface Spot {
  readonly point: LabPoint;
  readonly x: number;
  readonly y: number;
  /** Its number lies beyond the scale: it stands at the edge, and its words say so. */
  readonly isOff?: boolean;
}

/** x of the days that a value may lie in; an open side has no end. */
interface Reach {
  readonly from: number;
  readonly to: number;
  readonly openFrom: boolean;
  readonly openTo: boolean;
}

/** As printed in the file, with what the source says of it; a unit that is not the panel's stands beside its value. */
export function pointWords(point: LabPoint): string {
  const { value } = point;
  const shown =
    value.kind === "number" && point.converted
      ? `${value.comparator ?? ""}${formatNumber(point.number ?? value.number)}`
      : value.text.replace("<=", "≤").replace(">=", "≥");
  const text = value.kind === "text" ? `“${shown}”` : shown;
  const statistic = point.statistic === undefined ? "" : ` (${point.statistic})`;
  const change = point.change === undefined ? "" : `, ${point.change}`;
  const signed = text.replace(/^-(?=\d)/, "−");
  return `${point.foreign ? withUnit(signed, point.unit) : signed}${statistic}${change}`;
}

export function spokenPoint(placed: PlacedCase, point: LabPoint, label: string): string {
  const side = outOfRange(point);
  const when = point.at === undefined ? "" : `, ${momentInWords(placed, point.at)}`;
  return `${label} ${withUnit(point.value.text, point.unit)}${side === undefined ? "" : `, ${side}`}${when}`;
}

/** The whisker of a value whose day is not known, from its first to its last possible day; undefined where the day is known. */
export function reachOf(context: LayoutContext, { point, x }: Spot): Reach | undefined {
  if (point.at === undefined || isKnownDay(context, point.at)) return undefined;
  const { from, to } = slackRange(context, point.at);
  const { marker } = context.tokens;
  const edge = (day: number | undefined) => (day === undefined ? undefined : context.axis.x(point.at?.island ?? 0, day));
  return {
    from: edge(from) ?? x - marker * 3,
    to: edge(to) ?? x + marker * 3,
    openFrom: from === undefined,
    openTo: to === undefined,
  };
}

/** Nearer to the edge than this, in points, a value seems to stand where it is. */
const offScale = 0.1;

/** Points that have both a place in time and a number. */
export function spotsOf(context: LayoutContext, points: readonly LabPoint[], scale: ValueScale): Spot[] {
  const [top, bottom] = [scale.y(scale.high), scale.y(scale.low)];
  return points.flatMap((point) => {
    const middle = point.at === undefined ? undefined : middleOf(point.at);
    const x = middle === undefined || point.at === undefined ? undefined : context.axis.x(point.at.island, middle);
    if (x === undefined || point.number === undefined) return [];
    const exact = scale.y(point.number);
    const y = Math.min(Math.max(exact, top), bottom);
    return [{ point, x, y, ...(Math.abs(y - exact) > offScale && { isOff: true }) }];
  });
}

/** On an axis wider than its page, what is near the window, and one value beyond at each side for the lines to come from. */
export function nearby({ seen }: LayoutContext, spots: readonly Spot[]): readonly Spot[] {
  if (seen === undefined) return spots;
  const first = spots.findIndex(({ x }) => x >= seen.from);
  const last = spots.findLastIndex(({ x }) => x <= seen.to);
  return first < 0 ? spots.slice(-1) : spots.slice(Math.max(0, first - 1), last + 2);
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

/** A second analyte has open marks, so a bar at the tip says what an open triangle says elsewhere, and dashes what an open circle does. */
function secondMark(context: LayoutContext, { point, x, y }: Spot, size: number, about: Shown): Item[] {
  const { tokens } = context;
  const { kind } = shapeOf(point);
  const comparator = point.value.kind === "number" ? point.value.comparator : undefined;
  const stroke = thin(tokens.thinLine * 1.4, secondLine, comparator === "≈" ? [1, 1] : undefined);
  const mark = glyph(kind, [x, y], { size, fill: paper, stroke, ...about });
  if (comparator === undefined || comparator === "≈") return [mark];
  const tip = y + (kind === "triangle down" ? size : -size) * 0.62;
  return [mark, line([x - size / 2, tip], [x + size / 2, tip], stroke)];
}

const isHidden = ({ from, to, openFrom, openTo }: Reach, x: number, size: number): boolean =>
  !openFrom && !openTo && Math.min(x - from, to - x) < size * 0.6;

export function drawSpot(
  context: LayoutContext,
  spot: Spot,
  look: { readonly size: number; readonly label: string; readonly isSecond: boolean },
): Item[] {
  const { tokens } = context;
  const about = { record: spot.point.path, label: spokenPoint(context.placed, spot.point, look.label) };
  const stroke = thin(tokens.thinLine, ink);
  const reach = reachOf(context, spot);
  const spread =
    reach === undefined
      ? []
      : [
          whisker(reach, spot.y, {
            // Ends that the mark would hide stand out above and below it.
            cap: look.size * (isHidden(reach, spot.x, look.size) ? 0.75 : 0.3),
            stroke: thin(tokens.thinLine, secondaryInk),
            record: spot.point.path,
          }),
        ];
  if (spot.point.wrong !== undefined)
    return [
      ...spread,
      glyph("cross", [spot.x, spot.y], { size: look.size, stroke: thin(tokens.dataLine, secondaryInk), ...about }),
    ];
  if (look.isSecond) return [...spread, ...secondMark(context, spot, look.size, about)];
  const { kind, hollow } = shapeOf(spot.point);
  return [...spread, glyph(kind, [spot.x, spot.y], { size: look.size, fill: hollow ? paper : ink, stroke, ...about })];
}

/** More values known to be wrong than this are crosses without a number. */
const mostWrong = 8;

/**
 * Highest, first, lowest and last: what is always labelled, in order of right of way. A first value within `near` points of the
 * highest or lowest says nothing of its own.
 */
export function keySpots(spots: readonly Spot[], near = 0): Spot[] {
  const sound = spots.filter((spot) => spot.point.wrong === undefined);
  if (sound.length <= 4 && spots.length - sound.length <= mostWrong) return [...spots];
  const number = (spot: Spot | undefined) => spot?.point.number ?? 0;
  const last = sound[sound.length - 1];
  const peak = sound.reduce((best, spot) => (number(spot) > number(best) ? spot : best), sound[0]);
  const nadir = sound.reduce((best, spot) => (number(spot) < number(best) ? spot : best), sound[0]);
  const wrong = spots.filter((spot) => spot.point.wrong !== undefined);
  const first = sound[0];
  const told = [peak, nadir].some((spot) => spot !== undefined && first !== undefined && spot.x - first.x < near);
  const wanted = [last, peak, ...(told ? [] : [first]), nadir, ...(wrong.length <= mostWrong ? wrong : [])];
  return [...new Set(wanted)].flatMap((spot) => (spot === undefined ? [] : [spot]));
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
