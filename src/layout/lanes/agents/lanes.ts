/** Which rows of drugs a figure has: one per drug, or one per class where the page is short of height. */
import type { Lane, LaneKind, LayoutContext } from "../../context";
import { rowLanes, rowsOf } from "./agents";
import { boxKey } from "./doseDays";
import { sharedLanes } from "./shared";

/** The first row says what boxes of days mean. */
function withKey(context: LayoutContext, [first, ...others]: readonly Lane[]): readonly Lane[] {
  if (first === undefined || context.seen === undefined) return first === undefined ? [] : [first, ...others];
  const bars = rowsOf(context, false).flatMap((row) => row.bars);
  const draw = (top: number, height: number) => [...first.draw(top, height), ...boxKey(context, bars, top)];
  return [{ ...first, draw }, ...others];
}

export const agentsLane: LaneKind = {
  name: "agents",
  lanes: (context) => [
    ...withKey(context, context.sharedRows ? sharedLanes(context) : rowLanes(context, false)),
    ...rowLanes(context, true),
  ],
};
