/** Times that refer to each other in a circle: none of them says when anything was. */
import { plainDay, type Point, type Term, type When } from "../time";
import { circlesOf } from "./circles";
import type { Names } from "./names";
import { formatPath, type Path } from "./path";
import { fieldOf } from "./rawValue";
import type { Reading } from "./reading";
import { type RecordList, recordSchemas } from "./schema";
import { readTimes } from "./times";
import type { Work } from "./work";

export interface RecordEntry {
  readonly list: RecordList;
  readonly path: Path;
  readonly record: unknown;
}

/**
 * Reports circles and leaves out the fields that make them. Only what fixes a time counts: `at: "b"`, `b + 3 d`, `2 wk after b`; that a is before
 * b and b after a is mere order, and a date or a count of a clock beside the reference ties it down.
 */
export function* checkCycles(entries: readonly RecordEntry[], reading: Reading): Work<void> {
  const graphs: readonly Graph[] = [
    {
      words: "the times refer to each other",
      graph: yield* timeGraph(entries, reading.names),
      fields: { start: ["start", "at"], end: ["end"] },
    },
    ...(["partOf", "follows", "replaces"] as const).map((field) => ({
      words: `\`${field}\` goes round in a circle`,
      graph: fieldGraph(entries, field, reading.names),
      fields: { start: [field], end: [] },
    })),
  ];
  for (const { words, graph, fields } of graphs) {
    yield 1;
    const circles = circlesOf(graph);
    if (circles.length === 0) continue;
    const byPath = new Map(entries.map((entry) => [formatPath(entry.path), entry]));
    for (const circle of circles) {
      const members = [...new Set(circle.map(recordOf))].flatMap((path) => byPath.get(path) ?? []);
      const turning = circle.flatMap((node) => fieldsAt(byPath.get(recordOf(node)), fields[sideOf(node)]));
      report(members, { words, turning }, reading);
    }
  }
}

interface Graph {
  readonly words: string;
  readonly graph: ReadonlyMap<string, readonly string[]>;
  /** The fields that lead from a node to the next. */
  readonly fields: Readonly<Record<Side, readonly string[]>>;
}

function fieldsAt(entry: RecordEntry | undefined, fields: readonly string[]): readonly Path[] {
  if (!entry) return [];
  return fields.filter((field) => fieldOf(entry.record, field) !== undefined).map((field) => [...entry.path, field]);
}

interface Circle {
  readonly words: string;
  /** The fields that go round. */
  readonly turning: readonly Path[];
}

function report(members: readonly RecordEntry[], { words, turning }: Circle, { findings, leftOut }: Reading): void {
  const [first] = members;
  if (!first) return;
  const names = [...members, first].map(({ record, path }) => {
    const id = fieldOf(record, "id");
    return typeof id === "string" ? id : formatPath(path);
  });
  const message = `${words}: ${names.join(" → ")}`;
  findings.add({
    severity: "error",
    code: "reference-cycle",
    path: turning[0] ?? first.path,
    message,
    hint: "let one of them stand on its own",
  });
  turning.forEach(leftOut.add);
}

type Side = "start" | "end";
const nodeOf = (path: Path | string, side: Side): string => `${side} ${typeof path === "string" ? path : formatPath(path)}`;
const sideOf = (node: string): Side => (node.startsWith("start") ? "start" : "end");
const recordOf = (node: string): string => node.slice(node.indexOf(" ") + 1);

function fieldGraph(entries: readonly RecordEntry[], field: string, names: Names): ReadonlyMap<string, readonly string[]> {
  return new Map(
    entries.flatMap(({ record, path }) => {
      const id = fieldOf(record, field);
      const target = typeof id === "string" ? names.records.get(id) : undefined;
      return target ? [[nodeOf(path, "start"), [nodeOf(target, "start")]] as const] : [];
    }),
  );
}

function* timeGraph(entries: readonly RecordEntry[], names: Names): Work<ReadonlyMap<string, readonly string[]>> {
  const graph = new Map<string, readonly string[]>();
  for (const [index, entry] of entries.entries()) {
    if (!isDated(entry.record)) for (const [node, fixedBy] of sidesOf(entry, names)) graph.set(node, fixedBy);
    yield index / entries.length;
  }
  return graph;
}

/** A record of plain dates leans on nothing, so no circle goes through it. */
const isDated = (record: unknown): boolean =>
  ["at", "start", "end"].every((field) => {
    const text = fieldOf(record, field);
    return text === undefined || (typeof text === "string" && plainDay(text) !== undefined);
  });

/** Start and end of a record with what each is fixed by. */
function sidesOf({ list, path, record }: RecordEntry, names: Names): readonly (readonly [string, readonly string[]])[] {
  const times = readTimes(record, { schema: recordSchemas[list], path }, names);
  const fixed = (field: string) => {
    const when = times.find((time) => time.path.length === path.length + 1 && time.path.at(-1) === field)?.when;
    return when && leansOn(when, names);
  };
  const [start, end] = [fixed("start") ?? fixed("at"), fixed("end")];
  const has = (field: string) => fieldOf(record, field) !== undefined;
  const startNode = nodeOf(path, "start");
  const endNode = nodeOf(path, "end");
  return [
    [startNode, start ?? (has("length") && has("end") ? [endNode] : [])],
    [endNode, end ?? (has("end") ? [] : [startNode])],
  ];
}

/** The sides of records that fix this time; none when something else ties it down. */
function leansOn(when: When, names: Names): readonly string[] {
  const leaning = when.terms.map((term) => termLeansOn(term, names));
  return leaning.includes("tied") ? [] : leaning.flatMap((found) => (found === "tied" ? [] : found));
}

function termLeansOn(term: Term, names: Names): readonly string[] | "tied" {
  return term.kind === "point" ? pointLeansOn(term.point, names) : [];
}

function pointLeansOn(point: Point, names: Names, side?: Side): readonly string[] | "tied" {
  switch (point.kind) {
    case "date":
    case "count":
      return "tied";
    case "sum":
      return pointLeansOn(point.base, names);
    case "distance":
      return pointLeansOn(point.point, names, point.side === "after" ? "end" : "start");
    case "ref": {
      const { target } = point;
      const id = target.kind === "record" ? target.id : target.block;
      const path = id === undefined ? undefined : names.records.get(id);
      return path ? [nodeOf(path, point.side ?? side ?? "start")] : [];
    }
  }
}
