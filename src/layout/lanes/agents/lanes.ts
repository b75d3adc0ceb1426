/** Which rows of drugs a figure has: one per drug, or one per class where the page is short of height. */
import type { LaneKind } from "../../context";
import { rowLanes, rowsOf } from "./agents";
import { sharedLanes } from "./shared";

export const agentsLane: LaneKind = {
  name: "agents",
  lanes: (context) => [
    ...(context.sharedRows ? sharedLanes(context, rowsOf(context, false)) : rowLanes(context, false)),
    ...rowLanes(context, true),
  ],
};
