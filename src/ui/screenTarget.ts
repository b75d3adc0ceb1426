import { pointsPerPixel, type Target } from "../layout";
import type { Size } from "./useElementSize";

/** Below this the figure would be unreadable; it scrolls instead. A phone is wide enough for all of the time. */
const smallest = { width: 320, height: 440 };

/** What the figure is laid out for in a window of this size: whole points, rounded down, for a hair more would bring scroll bars. */
export function screenTarget({ width, height }: Size, look: Pick<Target, "theme">): Target {
  const points = (pixels: number): number => Math.floor(pixels * pointsPerPixel);
  return {
    preset: "screen",
    ...look,
    width: points(Math.max(width, smallest.width)),
    height: points(Math.max(height, smallest.height)),
  };
}
