import { lightOf, luminanceOf } from "./linearLight";

/** Contrast ratio of two colours `#RRGGBB`, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance"). */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [one, other].map((color) => luminanceOf(lightOf(color))).toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}
