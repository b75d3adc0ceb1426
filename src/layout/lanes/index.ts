import type { LaneKind } from "../context";
import { agentsLane } from "./agents/lanes";
import { annotationsLane } from "./annotations/annotations";
import { coursesLane } from "./courses/courses";
import { labsLane } from "./labs/labs";
import { eventsLane, proceduresLane } from "./marks/events";
import { milestonesLane } from "./milestones/milestones";
import { responsesLane } from "./responses/responses";

/** Every kind of lane, in the order of the figure: treatment directly above what it causes, response next to treatment. */
export const laneKinds: readonly LaneKind[] = [
  milestonesLane,
  annotationsLane,
  responsesLane,
  coursesLane,
  agentsLane,
  proceduresLane,
  eventsLane,
  labsLane,
];
