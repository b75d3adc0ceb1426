/** The points of a laboratory panel as shapes and words: shape says in range, high, low, below detection; text stays text. */
import { formatNumber, type ValueScale } from "./valueScale";
import type { LabPoint } from "../../../clinical/labSeries";
import { outOfRange } from "../../../clinical/outOfRange";
import { withUnit } from "../../../clinical/units";
import { momentInWords } from "../../../describe/moments";
import type { PlacedCase } from "../../../place/types";
import type { Item } from "../../../scene/scene";
import { isKnownDay, slackRange } from "../../axis/extent";
import type { LayoutContext } from "../../context";
import { glyph, type Glyph, line, type Shown, thin, whisker } from "../../draw";
import { ink, paper, secondaryInk, secondLine } from "../../theme";
import type { Place } from "./outline";
import { indexesIn, type Stretch, type Track } from "./track";

export interface Spot {
  readonly point: LabPoint;
  /** In its track. */
  readonly index: number;
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

/** The numbers of a track on paper: each becomes a spot when it is first asked for. */
export interface Spots {
  readonly track: Track;
  readonly x: Place;
  readonly y: Place;
  readonly at: (index: number) => Spot;
}

export function spotsOf({ axis }: Pick<LayoutContext, "axis">, track: Track, scale: ValueScale): Spots {
  const { points, islands, days, numbers } = track;
  const [top, bottom] = [scale.y(scale.high), scale.y(scale.low)];
  const x = (index: number) => axis.x(islands[index] ?? 0, days[index] ?? 0) ?? 0;
  const exact = (index: number) => scale.y(numbers[index] ?? 0);
  const y = (index: number) => Math.min(Math.max(exact(index), top), bottom);
  const known = new Map<number, Spot>();
  const make = (index: number, point: LabPoint): Spot => {
    const isOff = Math.abs(y(index) - exact(index)) > offScale;
    const spot = { point, index, x: x(index), y: y(index), ...(isOff && { isOff: true }) };
    known.set(index, spot);
    return spot;
  };
  const at = (index: number): Spot => {
    const [found, point] = [known.get(index), points[index]];
    if (point === undefined) throw new Error(`expected a number of the series, found index ${index}`);
    return found ?? make(index, point);
  };
  return { track, x, y, at };
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
 * Highest, first, lowest and last of a stretch: what is always labelled, in order of right of way. A first value within `near` points of the
 * highest or lowest says nothing of its own.
 */
export function keyIn({ track: { numbers, wrong }, x }: Spots, [from, to]: Stretch, near = 0): number[] {
  const ofWrong: number[] = [];
  let [first, peak, nadir, last, sound] = [from, from, from, from, 0];
  for (let index = from; index < to; index++) {
    if (wrong[index] === 1) {
      if (ofWrong.length <= mostWrong) ofWrong.push(index);
      continue;
    }
    if (sound === 0) [first, peak, nadir] = [index, index, index];
    if ((numbers[index] ?? 0) > (numbers[peak] ?? 0)) peak = index;
    if ((numbers[index] ?? 0) < (numbers[nadir] ?? 0)) nadir = index;
    last = index;
    sound++;
  }
  const said = ofWrong.length <= mostWrong ? ofWrong : [];
  if (sound <= 4 && ofWrong.length <= mostWrong) return indexesIn([from, to]);
  if (sound === 0) return said;
  const told = [peak, nadir].some((index) => x(index) - x(first) < near);
  return [...new Set([last, peak, ...(told ? [] : [first]), nadir, ...said])];
}

/** A short tick where the unit or the assay changed. */
export function unitChanges(
  context: LayoutContext,
  { track, x, at }: Spots,
  box: { readonly top: number; readonly bottom: number },
): Item[] {
  return track.newUnits.map((index) => {
    const middle = (x(index - 1) + x(index)) / 2;
    return line([middle, box.top], [middle, box.bottom], thin(context.tokens.thinLine, secondaryInk, [1, 1.5]), {
      label: `unit changes from ${at(index - 1).point.unit} to ${at(index).point.unit}`,
    });
  });
}
