/** Drugs: single doses that are listed, or one exposure in steps. A change of dose is one moment: its steps share a node. */
import type { DrugStep } from "../case/schema";
import { addNode, type Build, nameOf } from "./build";
import type { EntryOf } from "./entries";
import { limit } from "./limits";
import {
  dayAt,
  endSpot,
  type Lasting,
  nodeSpot,
  type PlannedDoses,
  type PlannedEnding,
  type PlannedRecord,
  type PlannedStep,
  type Spot,
} from "./plan";
import { endsAfterStart, endText, keepOrder, spanTime, stateEnd, stateStart } from "./spans";

type DrugEntry = EntryOf<"drugs">;

export interface DrugNodes {
  readonly start: number;
  readonly end: number;
}

/** The time of an exposure: its start and end, its steps, and the schedules that may fix single doses. */
export function planExposure(
  build: Build,
  { entry, owner }: { readonly entry: DrugEntry; readonly owner: number },
  held: DrugNodes | undefined,
): PlannedRecord {
  const lasting = lastingOf(entry, owner);
  const { steps = [] } = entry.record;
  if (steps.length > 0) return planSteps(build, { entry, lasting, steps, held });
  const time = spanTime(build, lasting, held);
  const schedule = build.texts.schedule(lasting.texts.schedule);
  if (schedule === undefined || time.shape !== "span") return { entry, time };
  return { entry, time, scheduled: [{ schedule, start: time.start, end: time.end }] };
}

const lastingOf = (entry: DrugEntry, owner: number): Lasting => ({
  entry,
  owner,
  path: entry.path,
  name: nameOf(entry),
  basis: entry.record.basis ?? "reported",
  texts: { start: entry.record.start, end: entry.record.end, length: entry.record.length, schedule: entry.record.schedule },
});

interface SteppedDrug {
  readonly entry: DrugEntry;
  readonly lasting: Lasting;
  readonly steps: readonly DrugStep[];
  readonly held: DrugNodes | undefined;
}

function planSteps(build: Build, { entry, lasting, steps, held }: SteppedDrug): PlannedRecord {
  const start = held?.start ?? addNode(build, lasting.owner);
  const changes = steps.slice(1).map(() => addNode(build, lasting.owner));
  const end = held?.end ?? addNode(build, lasting.owner);
  const nodes = [start, ...changes, end];
  keepOrder(build, stateStart(build, lasting, start));
  limit(build, dayAt(start), entry);
  const planned = steps.map((step, index) => planStep(build, { step, index, lasting, nodes }));
  const stated = hasEnd(lasting) ? stateEnd(build, lasting, { start, end }) : "unknown";
  const whole = stated === "unknown" ? (planned.at(-1)?.ending ?? "unknown") : stated;
  const time = {
    shape: "span",
    start: planned[0]?.spots.start ?? nodeSpot(start, { stated: "", basis: lasting.basis }),
    end: endSpot(end, {
      stated: endText(lasting.texts) || (planned.at(-1)?.spots.end.stated ?? ""),
      basis: lasting.basis,
      undrawn: whole === "unknown",
    }),
    ending: entry.record.status === "planned" ? "planned" : whole,
  } as const;
  const last = planned.at(-1);
  const spots = planned.map((step) => (step === last ? { ...step.spots, end: time.end } : step.spots));
  const withStart = { ...time, start: { ...time.start, stated: lasting.texts.start ?? time.start.stated } };
  return { entry, time: withStart, steps: spots, scheduled: planned.flatMap((step) => step.doses) };
}

const hasEnd = ({ texts }: Lasting) => texts.end !== undefined || texts.length !== undefined || texts.schedule !== undefined;

interface StepInDrug {
  readonly step: DrugStep;
  readonly index: number;
  readonly lasting: Lasting;
  readonly nodes: readonly number[];
}

interface PlanOfStep {
  readonly spots: PlannedStep;
  readonly ending: PlannedEnding;
  readonly doses: readonly PlannedDoses[];
}

function planStep(build: Build, { step, index, lasting, nodes }: StepInDrug): PlanOfStep {
  const [start = 0, end = 0] = nodes.slice(index, index + 2);
  endsAfterStart(build, start, end);
  const own: Lasting = {
    ...lasting,
    path: `${lasting.path}.steps[${index}]`,
    name: `step ${index + 1} of ${lasting.name}`,
    basis: step.basis ?? lasting.basis,
    texts: { start: step.start, end: step.end, length: step.length, schedule: step.schedule },
  };
  keepOrder(build, stateStart(build, own, start));
  const isLast = index === nodes.length - 2;
  const ending = hasEnd(own) || isLast ? stateEnd(build, own, { start, end }) : "unknown";
  const spots = {
    start: nodeSpot(start, { stated: step.start ?? "", basis: own.basis }),
    end: endSpot(end, { stated: endText(own.texts), basis: own.basis }),
  };
  const schedule = build.texts.schedule(step.schedule);
  return { spots, ending, doses: schedule === undefined ? [] : [{ schedule, ...spots }] };
}

/** A drug of listed doses. When there are several it reaches from the first to the last, which is known when they are placed. */
export function listedDoses(entry: DrugEntry, doses: readonly Spot[]): PlannedRecord {
  const [first] = doses;
  return { entry, time: first === undefined ? { shape: "none" } : { shape: "at", at: first }, doses };
}
