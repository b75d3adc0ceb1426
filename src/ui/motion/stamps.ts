/** Marks of one look are drawn once and then stamped: thousands of outlines in each frame would be slower than the layout that is spared. */
import { type Box, itemBounds } from "../../scene/bounds";
import type { Path, PathCommand } from "../../scene/scene";
import { outlineOf, paintPath } from "./paintPath";

interface Stamp {
  readonly image: ImageBitmap;
  /** Pixels for a point. */
  readonly scale: number;
  /** From the first point of the mark to the corner of its image, in points. */
  readonly left: number;
  readonly top: number;
}

const ofPath = new WeakMap<Path, Stamp>();
const byLook = new Map<string, Stamp>();

interface Where {
  readonly by: number;
  /** Pixels for a point. */
  readonly scale: number;
}

/** Paints a mark so far to the right of where it says. */
export function stampMark(pen: CanvasRenderingContext2D, path: Path, { by, scale }: Where): void {
  const stamp = stampOf(path, scale);
  if (!stamp) return;
  const { image, left, top } = stamp;
  const [x, y] = startOf(path);
  pen.drawImage(image, x + by + left, y + top, image.width / scale, image.height / scale);
}

/** Cut when it is first asked for. */
export function stampOf(path: Path, scale: number): Stamp | undefined {
  const known = ofPath.get(path);
  if (known?.scale === scale) return known;
  const look = JSON.stringify([scale, relative(path), path.fill, path.stroke]);
  const found = byLook.get(look) ?? cut(path, scale);
  if (found) byLook.set(look, found);
  if (found) ofPath.set(path, found);
  return found;
}

function startOf({ commands }: Path): readonly [x: number, y: number] {
  const [letter, x = 0, y = 0] = commands[0] ?? ["Z"];
  return letter === "Z" ? [0, 0] : [x, y];
}

/** To a tenth of a point, for the grid of the scene gives the same mark other hundredths at each place. */
function relative(path: Path): readonly (string | number)[] {
  const [x, y] = startOf(path);
  return path.commands.flatMap(([letter, ...numbers]: PathCommand) => [
    letter,
    ...numbers.map((each, index) => Math.round((each - (index % 2 === 0 ? x : y)) * 10)),
  ]);
}

function cut(path: Path, scale: number): Stamp | undefined {
  const box = itemBounds(path, () => 0);
  const pen = box && new OffscreenCanvas(...sizeOf(box, scale)).getContext("2d");
  if (!pen) return undefined;
  const [left, top] = [box.left - 1 / scale, box.top - 1 / scale];
  pen.setTransform(scale, 0, 0, scale, -left * scale, -top * scale);
  pen.miterLimit = 4;
  paintPath(pen, path, outlineOf(path.commands));
  const [x, y] = startOf(path);
  return { image: pen.canvas.transferToImageBitmap(), scale, left: left - x, top: top - y };
}

/** A pixel more on each side, for the soft edge. */
const sizeOf = ({ left, top, right, bottom }: Box, scale: number): [width: number, height: number] => [
  Math.ceil((right - left) * scale) + 2,
  Math.ceil((bottom - top) * scale) + 2,
];
