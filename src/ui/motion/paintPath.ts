import type { Path, PathCommand, Stroke } from "../../scene/scene";

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export function paintPath(pen: Pen, path: Path, outline: Path2D): void {
  if (path.fill) {
    pen.fillStyle = path.fill;
    pen.fill(outline);
  }
  if (!path.stroke) return;
  takePen(pen, path.stroke);
  pen.stroke(outline);
}

export function outlineOf(commands: readonly PathCommand[]): Path2D {
  const outline = new Path2D();
  for (const command of commands) {
    switch (command[0]) {
      case "M":
        outline.moveTo(command[1], command[2]);
        break;
      case "L":
        outline.lineTo(command[1], command[2]);
        break;
      case "C":
        outline.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6]);
        break;
      case "Z":
        outline.closePath();
        break;
      default:
        command satisfies never;
    }
  }
  return outline;
}

export function takePen(pen: Pen, { color, width, dash }: Stroke): void {
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.setLineDash(dash ? [...dash] : []);
}
