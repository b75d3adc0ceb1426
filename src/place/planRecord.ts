/** One record as moments and statements, by its list and the shape of its time. */
import { planBlock } from "./blocks";
import { type Build, nameOf } from "./build";
import { listedDoses, planExposure } from "./drugs";
import type { Entry, EntryOf, TimeFields } from "./entries";
import { limit } from "./limits";
import { dayAt, endSpot, lastDayAt, nodeSpot, type PlannedRecord, type PlannedRows, type PlannedTime, type Spot } from "./plan";
import { noDay, noPlainTimes, plainMoments, plainTimes, rowPath } from "./rows";
import { shapeOf } from "./shape";
import { overTime, spanTime } from "./spans";
import { anotherSpot, countedAlike, momentSpot, momentText, ownSpot, spotsLike, type TextOfRecord } from "./spots";

/** What the file says of one record, added to the network. */
export function planRecord(build: Build, entry: Entry, owner: number): PlannedRecord {
  const known = build.plans.get(entry);
  if (known !== undefined) return known;
  const planned = planOf(build, entry, owner);
  build.plans.set(entry, planned);
  return planned;
}

function planOf(build: Build, entry: Entry, owner: number): PlannedRecord {
  switch (entry.list) {
    case "links":
    case "conclusions":
      return { entry, time: { shape: "none" } };
    case "courses": {
      const block = build.blocks.get(entry);
      return block === undefined ? { entry, time: { shape: "none" } } : planBlock(build, block);
    }
    case "drugs":
      return planDrug(build, entry, owner);
    case "values":
      return planValue(build, entry, owner);
    case "events":
      planGrades(build, entry, owner);
      return { entry, time: timeOf(build, entry, owner) };
    default:
      return { entry, time: timeOf(build, entry, owner) };
  }
}

/** The time of a record that has no parts. */
function timeOf(build: Build, entry: Entry, owner: number): PlannedTime {
  const { at, start, end, length, over, basis = "reported" }: TimeFields = entry.record;
  const held = build.held.get(entry);
  const lasting = { entry, owner, path: entry.path, name: nameOf(entry), basis, texts: { start, end, length } };
  switch (shapeOf(build, entry)) {
    case "at": {
      const spot = typeof at === "string" ? atSpot(build, { entry, owner, text: at, path: `${entry.path}.at` }) : undefined;
      return spot === undefined ? { shape: "none" } : { shape: "at", at: spot };
    }
    case "span":
      return spanTime(build, lasting, held);
    case "over":
      return overTime(build, { ...lasting, texts: { start: over?.from, end: over?.to } }, held);
    case "none":
      return unknownTime(build, entry);
  }
}

/** The spot of a record's own moment. */
function atSpot(build: Build, about: Omit<TextOfRecord, "of">): Spot | undefined {
  const moment = momentText(build, { ...about, of: `time of ${nameOf(about.entry)}` });
  const held = build.held.get(about.entry);
  if (moment === undefined) return undefined;
  return held?.kind === "moment" ? ownSpot(build, dayAt(held.start), moment) : momentSpot(build, moment);
}

/** A record without a time of its own is somewhere only when others refer to it. */
function unknownTime(build: Build, entry: Entry): PlannedTime {
  const held = build.held.get(entry);
  if (held === undefined) return { shape: "none" };
  limit(build, dayAt(held.start), entry);
  const about = { stated: "", basis: "derived" } as const;
  const start = nodeSpot(held.start, about);
  if (held.kind === "moment") return { shape: "at", at: start };
  build.draft.bound(dayAt(held.start), dayAt(held.end), { low: 1 });
  return { shape: "span", start, end: endSpot(held.end, { ...about, undrawn: true }), ending: "unknown" };
}

function planDrug(build: Build, entry: EntryOf<"drugs">, owner: number): PlannedRecord {
  const { at } = entry.record;
  const shape = shapeOf(build, entry);
  const held = build.held.get(entry);
  if (shape === "span") return planExposure(build, { entry, owner }, held);
  if (shape !== "at" || at === undefined) return { entry, time: timeOf(build, entry, owner) };
  if (typeof at === "string") {
    const spot = atSpot(build, { entry, owner, text: at, path: `${entry.path}.at` });
    return spot === undefined ? { entry, time: { shape: "none" } } : listedDoses(entry, [spot]);
  }
  return listedDoses(entry, doseSpots(build, { entry, owner, at }));
}

/** The listed doses. Where others refer to the drug its first and last dose have nodes of their own. */
function doseSpots(build: Build, { entry, owner, at }: Listed): readonly Spot[] {
  const held = build.held.get(entry);
  if (held?.kind === "lasting") build.draft.bound(dayAt(held.start), dayAt(held.end), { low: 1 });
  const moments = at.flatMap((text, index) => {
    const of = `dose of ${nameOf(entry)}`;
    return momentText(build, { entry, owner, text, path: `${entry.path}.at[${index}]`, of }) ?? [];
  });
  return moments.map((moment, index) => {
    if (held !== undefined && index === 0) return ownSpot(build, dayAt(held.start), moment);
    if (held !== undefined && index === moments.length - 1) return ownSpot(build, lastDayAt(held.end), moment);
    return momentSpot(build, moment);
  });
}

interface Listed {
  readonly entry: EntryOf<"drugs">;
  readonly owner: number;
  readonly at: readonly string[];
}

/** Grade steps of an event are moments that are no records. */
function planGrades(build: Build, entry: EntryOf<"events">, owner: number): void {
  (entry.record.grades ?? []).forEach(({ at, grade }, index) => {
    const of = `grade ${grade} of ${nameOf(entry)}`;
    const moment = momentText(build, { entry, owner, text: at, path: `${entry.path}.grades[${index}].at`, of });
    if (moment !== undefined) build.steps.set(at, momentSpot(build, moment));
  });
}

/** A value has a time of its own, that of its sample, or one for each row of its series. */
function planValue(build: Build, entry: EntryOf<"values">, owner: number): PlannedRecord {
  const { values, sample } = entry.record;
  const time = timeOf(build, entry, owner);
  if (values !== undefined) return { entry, time, rows: rowsOf(build, entry, owner) };
  const sampled = time.shape === "none" && sample !== undefined ? build.names.entryOf(sample) : undefined;
  return sampled?.list === "samples" ? { entry, time: planRecord(build, sampled, build.ownerOf(sampled)).time } : { entry, time };
}

/** Plain dates count from the calendar and need nothing of the network, unless they are assumed and may give way. */
function rowsOf(build: Build, entry: EntryOf<"values">, owner: number): PlannedRows {
  const { values: rows = [], basis = "reported" } = entry.record;
  const spots = spotsLike(build, entry);
  const others = new Map<number, Spot>();
  const plain = basis === "assumed" ? noPlainTimes(rows) : plainTimes(rows);
  const planned = { rows, basis, plain, others };
  build.counted.push({ ...countedAlike(build, entry), moments: plainMoments(planned, entry.path) });
  const newSpot = (text: string, row: number): Spot | undefined => {
    const path = rowPath(entry.path, row);
    const moment = momentText(build, { entry, owner, text, path, of: `time of ${nameOf(entry)}, row ${row + 1}` });
    return moment && momentSpot(build, moment);
  };
  rows.forEach(([text], row) => {
    if (plain.days[row] !== noDay) return;
    const known = spots.get(text);
    const spot = known === undefined ? newSpot(text, row) : anotherSpot(known);
    if (spot !== undefined) others.set(row, spot);
  });
  return planned;
}
