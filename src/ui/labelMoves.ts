/** Moves a label around its mark: by arrow keys and by drag, kept as a side and a distance in lines. */
import type { FigureOptions } from "../case";
import type { LabelSide } from "../case/vocabulary";
import type { Box } from "../scene/bounds";
import type { Mark, Point } from "./marks";

export interface LabelMove {
  readonly side: LabelSide;
  readonly away: number;
}

/** Values in a panel and milestones have labels with a free place. */
export const isMovable = ({ record, lane, shapes, texts }: Mark): boolean =>
  shapes.length > 0 && texts.length > 0 && (lane === "milestones" || record.startsWith("case.values["));

/** Why the label of a mark cannot be moved. */
export const whyNot = ({ record, texts }: Mark): string =>
  texts.length === 0 && record.startsWith("case.values[")
    ? "the number of this value is not printed here, so there is no label to move: plus comes closer, Enter shows the number"
    : "the label of this mark has no other place: values in panels and milestones have";

export const moveOf = (figure: FigureOptions | undefined, record: string): LabelMove | undefined => {
  const found = figure?.labels?.findLast((label) => label.record === record);
  return found && { side: found.side, away: found.away ?? 0 };
};

/** The figure with the label at that place, or with no choice for it. */
export function withMove(figure: FigureOptions | undefined, record: string, move: LabelMove | undefined): FigureOptions {
  const { labels = [], ...others } = figure ?? {};
  const kept = labels.filter((label) => label.record !== record);
  const next = move === undefined ? kept : [...kept, { record, side: move.side, ...(move.away > 0 && { away: move.away }) }];
  return next.length === 0 ? others : { ...others, labels: next };
}

const furthest = 4;

const sideOf = (across: number, down: number): LabelSide => {
  const vertical = down < 0 ? "above" : down > 0 ? "below" : "";
  const horizontal = across < 0 ? "left" : across > 0 ? "right" : "";
  return sides.find((side) => side === [vertical, horizontal].filter((word) => word !== "").join(" ")) ?? "right";
};
const sides: readonly LabelSide[] = ["right", "above right", "above", "above left", "left", "below left", "below", "below right"];

const placeOf = (side: LabelSide): { readonly across: number; readonly down: number } => ({
  across: side.endsWith("left") ? -1 : side.endsWith("right") ? 1 : 0,
  down: side.startsWith("above") ? -1 : side.startsWith("below") ? 1 : 0,
});

export type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

/** One press of an arrow: to the next side that way; on that side already, one line further off. Back again comes nearer first. */
export function movedBy(move: LabelMove | undefined, arrow: Arrow): LabelMove {
  const { side, away } = move ?? { side: "right", away: 0 };
  const { across, down } = placeOf(side);
  const isAcross = arrow === "ArrowLeft" || arrow === "ArrowRight";
  const step = arrow === "ArrowLeft" || arrow === "ArrowUp" ? -1 : 1;
  const main = isAcross ? across : down;
  const goesOff = isAcross ? down === 0 : true;
  if (main === step && goesOff) return { side, away: Math.min(furthest, away + 1) };
  if (main === step) return { side, away };
  if (main === -step && away > 0 && goesOff) return { side, away: away - 1 };
  const next = main + step;
  const at = isAcross ? { across: next, down } : { across, down: next };
  // On the mark itself no label stands.
  if (at.across === 0 && at.down === 0) return { side: isAcross ? sideOf(step, 0) : sideOf(0, step), away: 0 };
  return { side: sideOf(at.across, at.down), away };
}

/** The place that is nearest to a point that the label was dragged to. */
export function moveTo(mark: Mark, { x, y }: Point): LabelMove {
  const around = shapeOf(mark);
  const label = mark.texts[0] ?? around;
  const line = Math.max(label.bottom - label.top, 1);
  const [dx, dy] = [x - (around.left + around.right) / 2, y - (around.top + around.bottom) / 2];
  const [half, high] = [(around.right - around.left) / 2, (around.bottom - around.top) / 2];
  const wide = (label.right - label.left) / 2;
  const down = Math.abs(dy) < high + line * 0.6 ? 0 : Math.sign(dy);
  const across = down === 0 ? Math.sign(dx) || 1 : Math.abs(dx) < Math.max(wide * 0.5, half) ? 0 : Math.sign(dx);
  const off = down === 0 ? Math.abs(dx) - half - wide : Math.abs(dy) - high - line / 2;
  return { side: sideOf(across, down), away: Math.max(0, Math.min(furthest, Math.round(off / line))) };
}

/** Where the label of a mark stands. The lines of milestones leave it no place but left, right and above. */
function standsAt(mark: Mark): LabelMove | undefined {
  const label = mark.texts[0];
  if (label === undefined) return undefined;
  const { top, bottom } = shapeOf(mark);
  const [middle, y] = [(top + bottom) / 2, (label.top + label.bottom) / 2];
  const { side, away } = moveTo(mark, { x: (label.left + label.right) / 2, y });
  // Above a tall mark is above its middle.
  const isPast = label.bottom <= middle || label.top >= middle;
  return { side: isPast && (side === "left" || side === "right") ? sideOf(placeOf(side).across, y - middle) : side, away };
}

/** What came of a wish, in words: the figure puts a label elsewhere where its place is taken. */
export function cameOf(mark: Mark | undefined, wish: LabelMove): string {
  const stands = mark && standsAt(mark);
  if (stands === undefined) return `no room ${wish.side}: the label is not drawn`;
  if (mark?.lane === "milestones") {
    const [wanted, found] = [wish.side, stands.side].map((side) => sideOf(placeOf(side).across, -1).replace(/^above (?=.)/, ""));
    return wanted === found ? `label ${found}` : `no room ${wanted}: the label stands ${found}`;
  }
  const off = stands.away === 0 ? "" : `, ${stands.away} ${stands.away === 1 ? "line" : "lines"} off`;
  if (stands.side !== wish.side) return `no room ${wish.side}: the label stands ${stands.side}${off}`;
  return `label ${stands.side}${off}${stands.away < wish.away ? ", no room further off" : ""}`;
}

const shapeOf = ({ shapes, box }: Mark): Box => shapes.at(-1) ?? box;

/** The movable mark whose label is under a point. */
export const labelAt = (marks: readonly Mark[], { x, y }: Point): Mark | undefined =>
  marks.find(
    (mark) =>
      isMovable(mark) && mark.texts.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom),
  );
