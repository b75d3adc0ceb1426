/** Source files as syntax trees, for the rules in tests/architecture.test.ts. */
import { readdirSync, readFileSync } from "node:fs";
import { extname, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A node of the syntax tree, as far as the rules look at it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [property: string]: unknown;
}

export interface Import {
  /** As written: "../scene/scene", "d3". */
  readonly name: string;
  /** The file of the project it leads to; absent for packages. */
  readonly file?: string;
  readonly node: Node;
}

export interface Source {
  /** From the project's folder, such as "src/time/calendar.ts". */
  readonly path: string;
  readonly text: string;
  readonly nodes: readonly Node[];
  readonly comments: readonly string[];
  readonly imports: readonly Import[];
}

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

/** The name of an identifier, or undefined for any other node. */
export const nameOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === "Identifier" ? String(node.name) : undefined;

function* nodesBelow(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const element of value) yield* nodesBelow(element);
  if (!isNode(value)) return;
  yield value;
  for (const property of Object.values(value)) if (typeof property === "object") yield* nodesBelow(property);
}

const importing = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
]);

function importOf(node: Node, resolve: (name: string) => string | undefined): Import[] {
  const source = importing.has(node.type) ? node.source : undefined;
  if (!isNode(source) || typeof source.value !== "string") return [];
  const file = resolve(source.value);
  return [{ name: source.value, node, ...(file ? { file } : {}) }];
}

const endings = ["", ".ts", ".tsx", "/index.ts"];

/** Parses made-up or real files, given as path and text; relative imports are looked up among them. */
export function parseSources(files: Readonly<Record<string, string>>): readonly Source[] {
  return Object.entries(files).map(([path, text]) => {
    const { program, comments, errors } = parseSync(path, text);
    if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
    const nodes = [...nodesBelow(program)];
    const resolve = (name: string) => {
      if (!name.startsWith(".")) return undefined;
      const target = posix.join(posix.dirname(path), name.replace(/\?.*$/, ""));
      return endings.map((ending) => target + ending).find((candidate) => candidate in files) ?? target;
    };
    return {
      path,
      text,
      nodes,
      comments: comments.map((comment) => comment.value),
      imports: nodes.flatMap((node) => importOf(node, resolve)),
    };
  });
}

/** Every file of a folder with one of the endings, as path from the project's folder and text. */
export function readFiles(folder: string, extensions: readonly string[]): Readonly<Record<string, string>> {
  const paths = readdirSync(root + folder, { recursive: true, encoding: "utf8" }).map((path) =>
    posix.join(folder, ...path.split("\\")),
  );
  const wanted = paths.filter((path) => extensions.includes(extname(path))).sort();
  return Object.fromEntries(wanted.map((path) => [path, readFileSync(root + path, "utf8")]));
}

/** "src/time/calendar.ts:12", where the node stands. */
export const placeOf = (source: Source, node: Node) => `${source.path}:${source.text.slice(0, node.start).split("\n").length}`;
