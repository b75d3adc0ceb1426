/** A case as a network: nodes for what is referred to, then every statement, in file order. */
import type { ClinicalCase } from "../case/schema";
import { createNetwork, cutoffId, type Day, type Extent, type Mark, type Preference, type Scope, type Target } from "../time";
import { blockExtent, courseExtent, createBlock } from "./blocks";
import { addNode, type Build, type HeldNodes, type Limit, state, subjectOf } from "./build";
import type { Entry, TimeFields } from "./entries";
import type { Names } from "./names";
import { dayAt, lastDayAt, type PlannedRecord } from "./plan";
import { planRecord } from "./planRecord";
import { orderBlocks } from "./series";
import { shapeOf } from "./shape";
import type { Texts } from "./texts";
import { addWitnesses } from "./witnesses";

export interface CasePlan {
  readonly build: Build;
  readonly records: readonly PlannedRecord[];
  /** Lines of therapy are not drawn over each other without need. */
  readonly apart: readonly Preference[];
  /** Nodes from which months were counted although their day was not known. */
  readonly askedDays: ReadonlySet<number>;
}

export interface PlanInput {
  readonly clinicalCase: ClinicalCase;
  readonly entries: readonly Entry[];
  readonly texts: Texts;
  readonly names: Names;
  /** Days of nodes that an earlier round found to be known. */
  readonly fixedDays: ReadonlyMap<number, Day>;
}

export function planCase(input: PlanInput): CasePlan {
  const { entries, fixedDays } = input;
  const askedDays = new Set<number>();
  const fixedDay = (node: number) => {
    if (!fixedDays.has(node)) askedDays.add(node);
    return fixedDays.get(node);
  };
  const build = createBuild(input, fixedDay);
  holdNodes(build, entries);
  holdClocks(build);
  stateClocks(build);
  stateCutoff(build);
  const records = entries.map((entry, owner) => planRecord(build, entry, owner));
  const apart = orderBlocks(build, [...build.blocks.values()]);
  addWitnesses(build);
  orderInstants(build);
  return { build, records, apart, askedDays };
}

/** What starts and ends at a time of day ends after it starts, also within one day. */
function orderInstants({ draft, stretches }: Build): void {
  for (const { start, end } of stretches) {
    const [first, last] = [dayAt(start), lastDayAt(end)];
    if (draft.hasStamp(first) && draft.hasStamp(last)) draft.boundMinutes(draft.stampOf(first), draft.stampOf(last), { low: 0 });
  }
}

function createBuild({ clinicalCase, entries, texts, names }: PlanInput, fixedDay: Scope["fixedDay"]): Build {
  const draft = createNetwork();
  const held: Build["held"] = new Map();
  const blocks: Build["blocks"] = new Map();
  const clocks: Build["clocks"] = new Map();
  const cutoffNode = names.says(texts.when(clinicalCase.cutoff)) ? draft.addNode() : undefined;
  const cutoff: Limit | undefined =
    cutoffNode === undefined
      ? undefined
      : {
          mark: { node: cutoffNode, offset: 0 },
          words: `nothing is given or observed after the cut-off "${clinicalCase.cutoff}"`,
        };
  const extentOf = (target: Target): Extent | undefined => {
    if (target.kind !== "record") return courseExtent([...blocks.values()], target);
    if (target.id === cutoffId) return cutoff && { first: cutoff.mark, last: cutoff.mark, kind: "moment" };
    return recordExtent(names.entryOf(target.id), { held, blocks, names });
  };
  const scope: Scope = { extentOf, clockOf: (name) => clocks.get(name), fixedDay };
  const places = new Map(entries.map((entry, place) => [entry, place]));
  return {
    clinicalCase,
    texts,
    names,
    ownerOf: (entry) => places.get(entry) ?? 0,
    draft,
    scope,
    held,
    blocks,
    clocks,
    cutoff,
    owners: new Map(),
    stretches: [],
    deaths: new Map(),
    wishes: { cores: [], dated: [], inside: [], near: [], follow: [], order: [] },
    leanings: new Map(),
    cycles: new Map(),
    subjects: new Map(),
    spots: new Map(),
    counted: [],
    steps: new Map(),
    plans: new Map(),
  };
}

function recordExtent(
  entry: Entry | undefined,
  { held, blocks, names }: Pick<Build, "held" | "blocks" | "names">,
): Extent | undefined {
  if (entry === undefined) return undefined;
  const block = blocks.get(entry);
  if (block !== undefined) return blockExtent(block);
  const nodes = held.get(sampledEntry(entry, names));
  if (nodes === undefined) return undefined;
  const first: Mark = dayAt(nodes.start);
  return nodes.kind === "moment"
    ? { first, last: first, kind: "moment" }
    : { first, last: lastDayAt(nodes.end), kind: "lasting" };
}

/** A value without a time of its own was when its sample was. */
function sampledEntry(entry: Entry, names: Names): Entry {
  if (entry.list !== "values" || entry.record.sample === undefined || entry.record.at !== undefined) return entry;
  return names.entryOf(entry.record.sample) ?? entry;
}

/** Nodes for courses, for deaths and for every record that a time refers to. */
function holdNodes(build: Build, entries: readonly Entry[]): void {
  const isReferenced = new Set(
    entries.filter((entry) => build.names.isReferenced(entry.record.id)).map((entry) => sampledEntry(entry, build.names)),
  );
  entries.forEach((entry, owner) => {
    const death = isDeath(entry) && shapeOf(build, entry) !== "none";
    if (entry.list === "courses") build.blocks.set(entry, createBlock(build, entry, owner));
    else if (isReferenced.has(entry) || death) build.held.set(entry, nodesFor(build, entry, owner));
    if (death) holdDeath(build, entry);
  });
}

const lastingLists: ReadonlySet<string> = new Set(["drugs", "stays"]);

function nodesFor(build: Build, entry: Entry, owner: number): HeldNodes {
  const start = addNode(build, owner);
  return isMoment(build, entry) ? { kind: "moment", start, end: start } : { kind: "lasting", start, end: addNode(build, owner) };
}

/** Several listed doses last from the first to the last. */
function isMoment(build: Build, entry: Entry): boolean {
  const { at }: TimeFields = entry.record;
  const shape = shapeOf(build, entry);
  if (shape === "none") return !lastingLists.has(entry.list);
  const doses = typeof at === "object" ? at.filter((text) => build.names.says(build.texts.when(text))) : [];
  return shape === "at" && doses.length <= 1;
}

const isDeath = (entry: Entry) =>
  (entry.list === "statuses" && entry.record.type === "death") || (entry.list === "events" && entry.record.category === "death");

function holdDeath(build: Build, entry: Entry): void {
  const node = build.held.get(entry)?.start;
  if (node === undefined) return;
  const limit: Limit = { mark: { node, offset: 0 }, words: "nothing is given or observed after death", id: entry.record.id };
  build.deaths.set(subjectOf(build.clinicalCase, entry.record), limit);
}

/** A clock whose zero is a record, or nothing but a reference, counts from its first day; others get a node for their zero. */
function holdClocks(build: Build): void {
  for (const [name, { zero, unit, first }] of Object.entries(build.clinicalCase.clocks ?? {})) {
    const mark = zeroOfReference(build, zero) ?? { node: build.draft.addNode(), offset: 0 };
    build.clocks.set(name, { zero: mark, unit, first });
  }
}

function zeroOfReference(build: Build, zero: string | undefined): Mark | undefined {
  const [term, ...others] = build.texts.when(zero)?.terms ?? [];
  if (others.length > 0 || term?.kind !== "point" || term.tolerance !== undefined || term.point.kind !== "ref") return undefined;
  const extent = build.scope.extentOf(term.point.target);
  return term.point.side === "end" ? extent?.last : extent?.first;
}

function stateClocks(build: Build): void {
  for (const [name, { zero }] of Object.entries(build.clinicalCase.clocks ?? {})) {
    const when = build.texts.when(zero);
    const mark = build.clocks.get(name)?.zero;
    if (mark === undefined || !build.names.says(when) || zeroOfReference(build, zero) !== undefined) continue;
    const wishes = state(build, { mark, when, path: `case.clocks.${name}.zero`, of: `zero of clock ${name}` });
    build.wishes.order.push(...wishes.order);
  }
}

function stateCutoff(build: Build): void {
  const when = build.texts.when(build.clinicalCase.cutoff);
  if (build.cutoff === undefined || when === undefined) return;
  state(build, { mark: build.cutoff.mark, when, path: "case.cutoff", of: "cut-off" });
}
