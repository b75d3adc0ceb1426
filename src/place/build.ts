/** The network of a case in the making: its nodes, who owns them, what is wished, and how statements are named. */
import type { Basis, ClinicalCase } from "../case/schema";
import {
  type Clock,
  constrain,
  type Gap,
  type Mark,
  type NetworkDraft,
  type Preference,
  type Scope,
  type Statement,
  type Strength,
  type When,
  type Wishes,
} from "../time";
import type { Entry, TimeFields } from "./entries";
import type { Names } from "./names";
import type { Block, PlannedRecord, Spot } from "./plan";
import type { Texts } from "./texts";

/** Nodes that a record was given because others refer to it. */
export interface HeldNodes {
  readonly kind: "moment" | "lasting";
  readonly start: number;
  /** First free day; the start itself for a moment. */
  readonly end: number;
}

/** Nothing is given or observed after this day. */
export interface Limit {
  readonly mark: Mark;
  /** The rule in words. */
  readonly words: string;
  /** The record that says so, when it is one. */
  readonly id?: string | undefined;
}

/** A statement that every whole course of a block has the same length. */
export interface CycleRule {
  readonly block: Block;
  readonly days: number;
  readonly assumed: boolean;
}

/** A day; or, counted from a start, a length. */
export interface StatementSubject {
  readonly from?: Mark;
  readonly to: Mark;
}

export interface WishLists {
  readonly cores: Preference[];
  readonly dated: { readonly node: number; readonly clock?: string }[];
  /** Courses inside a block, and `soon after`. */
  readonly inside: Gap[];
  /** `soon after` alone, for instants. */
  readonly near: Gap[];
  /** A block's start to what it follows. */
  readonly follow: Gap[];
  /** One-sided `after` and `before`. */
  readonly order: Gap[];
}

export interface CountedMoment {
  readonly spot: Spot;
  readonly path: string;
}

export interface Counted {
  readonly entry: Entry;
  readonly moments: Iterable<CountedMoment>;
  /** Where what is said of the same words once holds for all records of this kind. */
  readonly kind?: string;
}

export interface Build {
  readonly clinicalCase: ClinicalCase;
  readonly texts: Texts;
  readonly names: Names;
  /** The place of a record among the entries. */
  readonly ownerOf: (entry: Entry) => number;
  readonly draft: NetworkDraft;
  readonly scope: Scope;
  /** The record of each node, as its place among the entries. */
  readonly owners: Map<number, number>;
  readonly held: Map<Entry, HeldNodes>;
  readonly blocks: Map<Entry, Block>;
  readonly clocks: Map<string, Clock>;
  /** Starts and ends of what lasts. */
  readonly stretches: { readonly start: number; readonly end: number }[];
  /** Deaths by subject. */
  readonly deaths: Map<string, Limit>;
  readonly wishes: WishLists;
  /** What a statement is called where bounds lean on it; only assumptions, schedules and the order of courses have such a name. */
  readonly leanings: Map<number, string>;
  readonly cycles: Map<number, CycleRule>;
  /** The day or the length that a statement speaks of, for what would fit in its place. */
  readonly subjects: Map<number, StatementSubject>;
  /** Moments that nobody refers to, by whose they are and by their text: the same words mean the same bounds. */
  readonly spots: Map<string, Map<string, Spot>>;
  /** Moments that count from another node: the limits of their records are checked when everything is placed. */
  readonly counted: Counted[];
  /** Grade steps of events: moments that are no records, by their text. */
  readonly steps: Map<string, Spot>;
  /** What was planned for each record so far. */
  readonly plans: Map<Entry, PlannedRecord>;
  readonly cutoff: Limit | undefined;
}

/** Whose record it is: the first subject of the case when it does not say. */
export const subjectOf = (clinicalCase: ClinicalCase, { subject }: TimeFields): string =>
  subject ?? Object.keys(clinicalCase.subjects ?? {})[0] ?? "";

/** The name of a record in a message. */
export function nameOf(entry: Entry): string {
  if (entry.list === "courses") return [entry.record.label ?? entry.record.regimen, entry.record.courses ?? ""].join(" ").trim();
  if (entry.list === "drugs") return entry.record.label ?? entry.record.drug;
  if (entry.list === "values") return entry.record.label ?? entry.record.analyte;
  return entry.record.id ?? entry.record.label ?? entry.path;
}

/** A new node that belongs to a record. */
export function addNode({ draft, owners }: Build, owner: number): number {
  const node = draft.addNode();
  owners.set(node, owner);
  return node;
}

export interface Stated {
  readonly mark: Mark;
  readonly when: When;
  readonly path: string;
  /** What the statement is about: `start of Id 1-2`. */
  readonly of: string;
  readonly basis?: Basis | undefined;
}

/** Adds what a time states about a day, and keeps what it wishes. The trigger is given back, for blocks of courses. */
export function state(build: Build, { mark, when, path, of, basis }: Stated): Wishes {
  const words = (text: string) => `"${text}" as ${of}`;
  const strength: { readonly strength?: Strength } = basis === "assumed" ? { strength: "assumed" } : {};
  const first = build.draft.network.statements.length;
  const wishes = constrain(build.draft, when, { subject: { mark, path, words, ...strength }, scope: build.scope });
  build.draft.network.statements.slice(first).forEach((statement, index) => {
    build.subjects.set(first + index, { to: mark });
    if (basis === "assumed") build.leanings.set(first + index, `${statement.words}, assumed`);
  });
  const origin = { node: 0, offset: 0 };
  for (const { mark: to, zone } of wishes.cores) {
    build.wishes.cores.push({ from: origin, to, low: zone.from?.offset ?? 0, high: zone.to?.offset ?? 0 });
  }
  if (wishes.dated !== undefined) {
    build.wishes.dated.push({ node: mark.node, ...(wishes.dated.by === "clock" ? { clock: wishes.dated.clock } : {}) });
  }
  build.wishes.inside.push(...wishes.near);
  build.wishes.near.push(...wishes.near);
  return wishes;
}

/** Adds a statement that is not a time, such as a length. */
export function addStatement(build: Build, statement: Statement, leaning?: string): number {
  const index = build.draft.addStatement(statement);
  if (leaning !== undefined) build.leanings.set(index, leaning);
  return index;
}
