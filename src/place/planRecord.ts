/** One record as moments and statements, by its list and the shape of its time. */
import { planBlock } from "./blocks";
import { type Build, nameOf } from "./build";
import { listedDoses, planExposure } from "./drugs";
import type { Entry, EntryOf, TimeFields } from "./entries";
import { limit } from "./limits";
import { endSpot, nodeSpot, type PlannedRecord, type PlannedTime, type Spot } from "./plan";
import { shapeOf } from "./shape";
import { overTime, spanTime } from "./spans";
import { anotherSpot, momentSpot, ownSpot } from "./spots";

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
      for (const [index, { at }] of (entry.record.grades ?? []).entries()) planGrade(build, { entry, owner, at, index });
      return { entry, time: timeOf(build, entry, owner) };
    default:
      return { entry, time: timeOf(build, entry, owner) };
  }
}

const fieldsOf = (entry: Entry): TimeFields => entry.record;

/** The time of a record that has no parts. */
function timeOf(build: Build, entry: Entry, owner: number): PlannedTime {
  const { at, start, end, length, over, basis = "reported" }: TimeFields = fieldsOf(entry);
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

interface AtText {
  readonly entry: Entry;
  readonly owner: number;
  readonly text: string;
  readonly path: string;
}

function atSpot(build: Build, { entry, owner, text, path }: AtText): Spot | undefined {
  const when = build.texts.when(text);
  if (!build.names.says(when)) return undefined;
  const moment = { text, when, path, of: `time of ${nameOf(entry)}`, basis: fieldsOf(entry).basis ?? "reported", entry, owner };
  const held = build.held.get(entry);
  return held?.kind === "moment" ? ownSpot(build, { node: held.start, offset: 0 }, moment) : momentSpot(build, moment);
}

/** A record without a time of its own is somewhere only when others refer to it. */
function unknownTime(build: Build, entry: Entry): PlannedTime {
  const held = build.held.get(entry);
  if (held === undefined) return { shape: "none" };
  limit(build, { node: held.start, offset: 0 }, entry);
  const about = { stated: "", basis: "derived" } as const;
  const start = nodeSpot(held.start, about);
  if (held.kind === "moment") return { shape: "at", at: start };
  build.draft.bound({ node: held.start, offset: 0 }, { node: held.end, offset: 0 }, { low: 1 });
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
  return listedDoses(
    entry,
    at.flatMap((text, index) =>
      doseSpot(
        build,
        { entry, owner, text, path: `${entry.path}.at[${index}]` },
        index === 0 ? "first" : index === at.length - 1 ? "last" : "other",
      ),
    ),
  );
}

/** Where others refer to a drug its first and last dose have nodes of their own. */
function doseSpot(build: Build, dose: AtText, which: "first" | "last" | "other"): readonly Spot[] {
  const { entry, owner, text, path } = dose;
  const held = build.held.get(entry);
  const when = build.texts.when(text);
  if (!build.names.says(when)) return [];
  const moment = { text, when, path, of: `dose of ${nameOf(entry)}`, basis: fieldsOf(entry).basis ?? "reported", entry, owner };
  if (held === undefined || which === "other") return [momentSpot(build, moment)];
  if (which === "first") return [ownSpot(build, { node: held.start, offset: 0 }, moment)];
  build.draft.bound({ node: held.start, offset: 0 }, { node: held.end, offset: 0 }, { low: 1 });
  return [ownSpot(build, { node: held.end, offset: -1 }, moment)];
}

function planGrade(
  build: Build,
  {
    entry,
    owner,
    at,
    index,
  }: { readonly entry: EntryOf<"events">; readonly owner: number; readonly at: string; readonly index: number },
): void {
  const when = build.texts.when(at);
  if (!build.names.says(when)) return;
  const of = `grade ${entry.record.grades?.[index]?.grade ?? ""} of ${nameOf(entry)}`;
  build.steps.set(
    at,
    momentSpot(build, {
      text: at,
      when,
      path: `${entry.path}.grades[${index}].at`,
      of,
      basis: entry.record.basis ?? "reported",
      entry,
      owner,
    }),
  );
}

/** A value has a time of its own, that of its sample, or one for each row of its series. */
function planValue(build: Build, entry: EntryOf<"values">, owner: number): PlannedRecord {
  const { values, sample } = entry.record;
  const time = timeOf(build, entry, owner);
  if (values !== undefined) return { entry, time, rows: rowsOf(build, entry, owner) };
  const sampled = time.shape === "none" && sample !== undefined ? build.names.entryOf(sample) : undefined;
  return sampled?.list === "samples" ? { entry, time: sampleTime(build, sampled) } : { entry, time };
}

const sampleTime = (build: Build, sample: EntryOf<"samples">): PlannedTime =>
  planRecord(build, sample, build.ownerOf(sample)).time;

function rowsOf(build: Build, entry: EntryOf<"values">, owner: number): readonly (Spot | undefined)[] {
  const spots = new Map<string, Spot | undefined>();
  const spotOf = (text: string, row: number): Spot | undefined => {
    if (spots.has(text)) return spots.get(text);
    const when = build.texts.when(text);
    const path = `${entry.path}.values[${row}][0]`;
    const of = `time of ${nameOf(entry)}, row ${row + 1}`;
    const basis = entry.record.basis ?? "reported";
    const spot = build.names.says(when) ? momentSpot(build, { text, when, path, of, basis, entry, owner }) : undefined;
    spots.set(text, spot);
    return spot;
  };
  return (entry.record.values ?? []).map(([text], index) => {
    const spot = spotOf(text, index);
    return spot && anotherSpot(spot);
  });
}
