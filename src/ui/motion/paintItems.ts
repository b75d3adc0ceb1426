/** Items of a scene on a canvas, as the SVG of them looks. */
import type { Rect, Text } from "../../scene/scene";
import { outlineOf, paintPath, takePen } from "./paintPath";
import type { Leaf } from "./pieces";
import { stampMark } from "./stamps";

/** Paints one item so far to the right of where it says; what is moved and not stretched is a mark or words. */
export function paintItem(pen: CanvasRenderingContext2D, item: Leaf, { by, family, scale }: Place): void {
  if (item.kind === "path" && by !== 0) return stampMark(pen, item, { by, scale });
  if (by !== 0) pen.translate(by, 0);
  if (item.kind === "rect") paintRect(pen, item);
  else if (item.kind === "path") paintPath(pen, item, outlineOf(item.commands));
  else paintText(pen, item, family);
  if (by !== 0) pen.translate(-by, 0);
  return undefined;
}

export interface Place {
  readonly by: number;
  /** The fonts of the figure. */
  readonly family: string;
  /** Pixels for a point. */
  readonly scale: number;
}

function paintRect(pen: CanvasRenderingContext2D, { x, y, width, height, fill, stroke }: Rect): void {
  if (fill) {
    pen.fillStyle = fill;
    pen.fillRect(x, y, width, height);
  }
  if (!stroke) return;
  takePen(pen, stroke);
  pen.strokeRect(x, y, width, height);
}

const alignments = { start: "left", middle: "center", end: "right" } as const;

function paintText(pen: CanvasRenderingContext2D, item: Text, family: string): void {
  pen.font = `${item.italic ? "italic " : ""}${item.bold ? "bold " : ""}${item.size}px ${family}`;
  pen.fillStyle = item.fill;
  pen.textAlign = alignments[item.anchor];
  if (item.angle !== -90) {
    pen.fillText(item.text, item.x, item.y);
    return;
  }
  pen.save();
  pen.translate(item.x, item.y);
  pen.rotate(-Math.PI / 2);
  pen.fillText(item.text, 0, 0);
  pen.restore();
}
