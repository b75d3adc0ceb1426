import type { Within } from "../scene/scene";

/** How far words move to stay in the part of their bar that is seen; undefined where that has no room for them. */
export function followingShift(
  { bar, words }: Within,
  [seenLeft, seenRight]: readonly [left: number, right: number],
): number | undefined {
  const width = words[1] - words[0];
  const [left, right] = [Math.max(bar[0], seenLeft), Math.min(bar[1], seenRight)];
  return right - left < width - 0.01 ? undefined : Math.min(Math.max(words[0], left), right - width) - words[0];
}
