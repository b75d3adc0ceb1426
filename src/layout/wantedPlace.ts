/** Where an author wants a label: on a side of its mark, so many lines off. */
import type { LabelSide } from "../case/vocabulary";
import type { Box } from "./draw";

export interface WantedPlace {
  readonly side: LabelSide;
  /** So many lines further off than next to the mark. */
  readonly away: number;
}

interface MarkAt {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly halfHeight?: number;
}

interface Label {
  readonly width: number;
  readonly height: number;
  /** Height of a line. */
  readonly line: number;
  readonly room: { readonly clearance: number; readonly bounds: Box };
}

/** The place that an author wants, and nearer ones on that side, where a low panel has not so much room. */
export const wantedBoxes = (mark: MarkAt, { side, away }: WantedPlace, label: Label): Box[] =>
  Array.from({ length: away + 1 }, (_, nearer) => boxOn(mark, { side, away: away - nearer }, label));

function boxOn(
  { x, y, reach, halfHeight = reach }: MarkAt,
  { side, away }: WantedPlace,
  { width, height, line, room }: Label,
): Box {
  const { clearance, bounds } = room;
  const off = away * line;
  const [gap, vertical] = [reach + clearance, halfHeight + clearance];
  const isBeside = side === "left" || side === "right";
  const top = side.startsWith("above") ? y - vertical - height - off : y + vertical + off;
  const centred = Math.max(bounds.x, Math.min(x - width / 2, bounds.x + bounds.width - width));
  const across = isBeside ? gap + off : gap * 0.7;
  const left = side.endsWith("left") ? x - across - width : side.endsWith("right") ? x + across : centred;
  return { x: left, y: isBeside ? y - height / 2 : top, width, height };
}
