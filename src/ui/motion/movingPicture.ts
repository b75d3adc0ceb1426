/** The window of time while a hand moves it: what is laid out already, painted where it has come to. One picture for each frame, and no layout. */
import type { Work } from "../../case/work";
import { oncePer } from "../../clinical/oncePer";
import type { FigureLayout } from "../../layout";
import type { ZoomedLayout } from "../../layout/zoom";
import { type Box, overlap, union } from "../../scene/bounds";
import { type TimeWindow, whole } from "../timeWindow";
import { clipOf, fade, wordsSeen } from "../windowEdge";
import { zoomerOf } from "../zoomer";
import { paintItem } from "./paintItems";
import { followersOf, type Piece, piecesIn, piecesOf } from "./pieces";
import { type Placed, remapped, type Stretch } from "./remap";
import { stampOf } from "./stamps";

/** A drawing that can be painted on another window. */
interface Source {
  readonly still: readonly Piece[];
  readonly moving: readonly Piece[];
  /** Width of all of its time. */
  readonly width: number;
}

/** The whole figure says of no item whether it moves: in it, what belongs to the gutters stands beside the plot. */
const wholeSource = oncePer((layout: FigureLayout): Source => {
  const { axis, plot, scene } = layout;
  const clip = clipOf(layout);
  const isMoving = ({ item, box }: Piece): boolean => {
    if (box.top >= clip.bottom || box.bottom <= clip.top) return false;
    const edge = item.record === undefined ? 1 : 0;
    return box.right > plot.left + edge && box.left < plot.right - edge;
  };
  const pieces = piecesOf(scene.items);
  return {
    still: pieces.filter((piece) => !isMoving(piece)),
    moving: pieces.filter(isMoving),
    width: axis.right - axis.left,
  };
});

const zoomedSource = oncePer(
  ({ still, moving, following, axis }: ZoomedLayout): Source => ({
    still: piecesOf(still),
    moving: [...piecesOf(moving), ...followersOf(following)],
    width: axis.right - axis.left,
  }),
);

/** What is nearest to the window and has all of it: the window that is laid out, else the whole figure, which is never blank. */
function sourceFor(layout: FigureLayout, laidOut: TimeWindow, [from, to]: TimeWindow): Source {
  if (laidOut === whole) return wholeSource(layout);
  const zoomed = zoomerOf(layout)(laidOut);
  const [first, end] = zoomed.drawn;
  return Math.max(0, first) <= from && Math.min(1, end) >= to ? zoomedSource(zoomed) : wholeSource(layout);
}

/** Makes ready what the first frame of a motion would have to wait for, lane by lane: a hand that comes before it is ready waits for one. */
export function* motionAhead(layout: FigureLayout, laidOut: TimeWindow): Work<void> {
  const lanes = laidOut === whole ? [] : zoomerOf(layout)(laidOut).moving;
  for (const item of [...layout.scene.items, ...lanes]) {
    piecesIn(item);
    yield 0;
  }
  coverOf(layout);
  for (const { item, anchor } of sourceFor(layout, laidOut, laidOut).moving)
    if (item.kind === "path" && anchor !== undefined) stampOf(item, pixelsOfPoint());
}

function stretchOf({ plot }: FigureLayout, { width }: Source, [from, to]: TimeWindow): Stretch {
  const across = (plot.right - plot.left) / (to - from);
  const scale = across / width;
  return { scale, shift: plot.left * (1 - scale) - from * across };
}

const pixelsOfPoint = (): number => (globalThis.devicePixelRatio * 4) / 3;

/** What the picture must cover: the plot, and of a figure that is shown whole what reaches beyond the plot as well. */
const coverOf = oncePer((layout: FigureLayout): Readonly<Record<"whole" | "zoomed", Box>> => {
  const clip = clipOf(layout);
  const { width, height } = layout.scene;
  const { left, top, right, bottom } = wholeSource(layout)
    .moving.map(({ box }) => box)
    .reduce(union, clip);
  const all = { left: Math.max(0, left), top: Math.max(0, top), right: Math.min(width, right), bottom: Math.min(height, bottom) };
  return { whole: all, zoomed: clip };
});

export interface Motion {
  readonly layout: FigureLayout;
  /** The window that is laid out under the picture. */
  readonly laidOut: TimeWindow;
  readonly window: TimeWindow;
  /** The fonts of the figure. */
  readonly family: string;
}

/** Paints one frame over the figure, whose own place stays as it is. */
export function paintMotion(canvas: HTMLCanvasElement, motion: Motion): void {
  const { layout, laidOut, window, family } = motion;
  const pen = canvas.getContext("2d", { alpha: false });
  if (!pen) return;
  const clip = clipOf(layout);
  const cover = coverOf(layout)[laidOut === whole ? "whole" : "zoomed"];
  const toFigure = standOver(canvas, cover);
  const source = sourceFor(layout, laidOut, window);
  const [scale] = toFigure;
  pen.setTransform(...toFigure);
  pen.miterLimit = 4;
  pen.fillStyle = layout.scene.background;
  pen.fillRect(0, 0, layout.scene.width, layout.scene.height);
  for (const { item, box } of source.still) if (overlap(box, cover)) paintItem(pen, item, { by: 0, family, scale });
  pen.save();
  pen.beginPath();
  pen.rect(clip.left, clip.top, clip.right - clip.left, clip.bottom - clip.top);
  pen.clip();
  for (const { item, by } of placedIn(source, motion)) paintItem(pen, item, { by, family, scale });
  paintEdges(pen, motion, clip);
  pen.restore();
}

function placedIn(source: Source, { layout, window }: Motion): readonly Placed[] {
  const { left, right } = clipOf(layout);
  return remapped(source.moving, {
    stretch: stretchOf(layout, source, window),
    seen: [left, right],
    words: wordsSeen(layout, window),
  });
}

/** Puts the canvas over a box of the figure, on whole pixels of the screen; gives the transform from points to its pixels. */
function standOver(
  canvas: HTMLCanvasElement,
  { left, top, right, bottom }: Box,
): [number, number, number, number, number, number] {
  const ratio = globalThis.devicePixelRatio;
  const scale = pixelsOfPoint();
  const [x, y] = [Math.floor(left * scale), Math.floor(top * scale)];
  const [width, height] = [Math.ceil(right * scale) - x, Math.ceil(bottom * scale) - y];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const place = [x, y, width, height].map((pixels) => `${pixels / ratio}px`);
  for (const [at, name] of (["left", "top", "width", "height"] as const).entries())
    if (canvas.style[name] !== place[at]) canvas.style[name] = place[at] ?? "";
  return [scale, 0, 0, scale, -x, -y];
}

/** As at rest, what goes on beyond the window fades at its edge. */
function paintEdges(pen: CanvasRenderingContext2D, { layout, window: [from, to] }: Motion, clip: Box): void {
  const { background } = layout.scene;
  const edge = (outer: number, inner: number): void => {
    const gradient = pen.createLinearGradient(outer, 0, inner, 0);
    gradient.addColorStop(0, background);
    gradient.addColorStop(1, `${background}00`);
    pen.fillStyle = gradient;
    pen.fillRect(Math.min(outer, inner), clip.top, fade, clip.bottom - clip.top);
  };
  if (from > 0) edge(clip.left, clip.left + fade);
  if (to < 1) edge(clip.right, clip.right - fade);
}
