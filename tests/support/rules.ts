/** The rules of the house, each a function from sources to the places that break it. */
import { isNode, nameOf, type Node, placeOf, type Source } from "./sources";

export type Rule = (sources: readonly Source[]) => readonly string[];

/** The part of a path that the tables name: "time" for src/time/calendar.ts, "main.ts" for src/main.ts. */
export const folderOf = (path: string) => path.split("/")[1] ?? "";

const everything = [
  "time",
  "case",
  "place",
  "text",
  "scene",
  "clinical",
  "describe",
  "layout",
  "export",
  "presets",
  "deidentify",
  "import",
  "preflight",
  "steps",
  "store",
  "ui",
  "cli",
  "dom",
  "embed",
  "index.ts",
];
const allBut = (...folders: readonly string[]) => everything.filter((folder) => !folders.includes(folder));

/** What a folder may import besides itself. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  time: [],
  case: ["time"],
  place: ["case", "time"],
  text: [],
  scene: [],
  clinical: ["case", "time", "place"],
  describe: ["case", "time", "place", "clinical"],
  layout: ["case", "time", "place", "clinical", "describe", "text", "scene"],
  steps: ["case", "time", "place", "describe"],
  export: ["scene", "text"],
  presets: ["layout"],
  deidentify: ["case", "time", "place", "clinical"],
  preflight: ["deidentify", "case", "time", "place", "clinical", "describe", "layout", "presets", "scene", "text"],
  import: ["case", "time"],
  store: ["case"],
  dom: ["export"],
  ui: allBut("cli", "embed"),
  embed: allBut("ui", "store", "cli"),
  cli: allBut("ui", "store", "dom", "embed"),
  "index.ts": allBut("ui", "store", "cli", "dom", "embed", "index.ts"),
  "main.ts": ["ui", "store"],
};

/** Where a package may be named. A package that is not listed may be named nowhere. */
const packages: Readonly<Record<string, readonly string[]>> = {
  "@date-fns/utc": ["src/time/calendar.ts"],
  "date-fns": ["src/time/calendar.ts"],
  commander: ["src/cli/"],
  d3: ["src/layout/", "src/import/", "src/preflight/", "src/ui/", "src/cli/table.ts"],
  "@resvg/resvg-wasm": ["src/export/raster/"],
  fflate: ["src/export/"],
  "jsonc-parser": ["src/case/"],
  pdfkit: ["src/export/pdf/"],
  react: ["src/ui/", "src/main.ts"],
  "react-dom": ["src/ui/", "src/main.ts"],
  zod: ["src/case/"],
  zustand: ["src/store/", "src/ui/"],
};

/** Folders that meet the host: screen, clock, files. All others are pure. */
const meetsHost = new Set(["ui", "store", "cli", "dom", "embed", "main.ts"]);
/** Folders that may read files outside of src: the example cases, and the font that exported files embed. */
const readsData = new Set(["ui", "cli", "export"]);

const hostNames = new Set(
  "document window navigator location localStorage sessionStorage indexedDB fetch performance crypto process globalThis Intl console setTimeout setInterval requestAnimationFrame queueMicrotask".split(
    " ",
  ),
);
const hostMembers =
  /^(Date\.now|Math\.random|.*\.(localeCompare|toLocale\w*|get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)))$/;

export const keepsTheImportTable: Rule = (sources) =>
  sources.flatMap((source) =>
    source.imports.flatMap(({ name, file, node }) => {
      if (!file) return [];
      const from = folderOf(source.path);
      const outside = !file.startsWith("src/");
      if (outside ? readsData.has(from) : from === folderOf(file) || mayImport[from]?.includes(folderOf(file))) return [];
      return [`${placeOf(source, node)} imports "${name}", which ${from} may not`];
    }),
  );

export const hasFoldersOfTheTable: Rule = (sources) => {
  const folders = new Set(sources.map((source) => folderOf(source.path)));
  return [...folders].filter((folder) => !(folder in mayImport)).map((folder) => `src/${folder} is not in the import table`);
};

export const namesPackagesWhereAllowed: Rule = (sources) =>
  sources.flatMap((source) =>
    source.imports.flatMap(({ name, file, node }) => {
      if (file) return [];
      const allowed = name.startsWith("node:") ? ["src/cli/"] : (packages[packageOf(name)] ?? []);
      if (allowed.some((start) => source.path.startsWith(start)) && (packageOf(name) !== "zod" || name === "zod/mini")) return [];
      return [`${placeOf(source, node)} names the package "${name}"`];
    }),
  );

const packageOf = (name: string) => name.split("/", name.startsWith("@") ? 2 : 1).join("/");

/** Names that a file gives to its own variables, parameters and imports; these hide the host's. */
function ownNames(source: Source): ReadonlySet<string> {
  const binders = source.nodes.flatMap((node) => {
    if (node.type === "VariableDeclarator" || node.type === "FunctionDeclaration") return [node.id];
    if (Array.isArray(node.params)) return node.params as unknown[];
    return node.type.startsWith("Import") && isNode(node.local) ? [node.local] : [];
  });
  return new Set(binders.map(nameOf).filter((name) => name !== undefined));
}

/** Identifiers that are mere property names: `x.window`, `{ window: 1 }`, `window?: string` in a type. */
function propertyNames(source: Source): ReadonlySet<Node> {
  const keys = source.nodes.flatMap((node) => {
    if (node.computed || (node.shorthand && node.type === "Property")) return [];
    return [node.type === "MemberExpression" ? node.property : undefined, node.key];
  });
  return new Set(keys.filter(isNode));
}

function hostUse(node: Node): string | undefined {
  if (
    node.type === "NewExpression" &&
    nameOf(node.callee) === "Date" &&
    Array.isArray(node.arguments) &&
    node.arguments.length === 0
  ) {
    return "new Date()";
  }
  if (node.type !== "MemberExpression") return undefined;
  const member = `${nameOf(node.object) ?? ""}.${nameOf(node.property) ?? ""}`;
  return hostMembers.test(member) ? member.replace(/^.*\.(?!now|random)/, "") : undefined;
}

/** d3 has two calendars: `utcMonth` is everybody's, `timeMonth` and `scaleTime` are this machine's. */
const localCalendar = (node: Node) => {
  const name = node.type === "ImportSpecifier" ? nameOf(node.imported) : undefined;
  return name && /^(scaleTime|time[A-Z]\w*|isoFormat)$/.test(name) ? name : undefined;
};

export const isPureBelowTheScreen: Rule = (sources) =>
  sources
    .filter((source) => !meetsHost.has(folderOf(source.path)))
    .flatMap((source) => {
      const own = ownNames(source);
      const keys = propertyNames(source);
      const nameUse = (node: Node) => {
        const name = nameOf(node);
        return name && hostNames.has(name) && !own.has(name) && !keys.has(node) ? name : undefined;
      };
      const fromD3 = new Set(source.imports.filter(({ name }) => name === "d3").flatMap(({ node }) => node.specifiers as Node[]));
      return source.nodes.flatMap((node) => {
        const word = nameUse(node) ?? hostUse(node) ?? (fromD3.has(node) ? localCalendar(node) : undefined);
        return word ? [`${placeOf(source, node)} names ${word}`] : [];
      });
    });

export const hasNoCycles: Rule = (sources) => {
  const importsOf = new Map(sources.map(({ path, imports }) => [path, imports.flatMap(({ file }) => file ?? [])]));
  const done = new Set<string>();
  const cycleFrom = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(" > ")];
    if (done.has(path)) return [];
    const cycles = (importsOf.get(path) ?? []).flatMap((next) => cycleFrom(next, [...trail, path]));
    done.add(path);
    return cycles;
  };
  return sources.flatMap(({ path }) => cycleFrom(path, []));
};

const longest = 400;
const isGenerated = ({ text }: Source) => /generated/i.test(text.split("\n", 3).join("\n"));

export const hasShortFiles: Rule = (sources) =>
  sources.flatMap((source) => {
    const lines = source.text.trimEnd().split("\n").length;
    return lines <= longest || isGenerated(source) ? [] : [`${source.path} has ${lines} lines, more than ${longest}`];
  });

/** Node types that the house does without, with the word for them. A React error boundary has to be a class. */
const unwanted: Readonly<Record<string, string>> = {
  ClassDeclaration: "a class",
  ClassExpression: "a class",
  ExportDefaultDeclaration: "a default export",
  TSAnyKeyword: "any",
  TSEnumDeclaration: "an enum",
};
const isDefaultExport = (node: Node) => node.type === "ExportSpecifier" && nameOf(node.exported) === "default";
const isDoubleCast = ({ type, expression }: Node) =>
  type === "TSAsExpression" && isNode(expression) && expression.type === "TSAsExpression";

export const keepsToPlainTypeScript: Rule = (sources) =>
  sources.flatMap((source) => {
    const wordOf = (node: Node) => {
      if (isDefaultExport(node)) return "a default export";
      if (isDoubleCast(node)) return "a cast of a cast";
      const word = unwanted[node.type];
      // A browser makes custom elements of classes alone.
      return word === "a class" && ["ui", "embed"].includes(folderOf(source.path)) ? undefined : word;
    };
    const found = source.nodes.flatMap((node) => (wordOf(node) ? [`${placeOf(source, node)} has ${wordOf(node)}`] : []));
    const silencing = isGenerated(source) ? /@ts-|lint-disable/ : /@ts-|lint-disable|biome-ignore/;
    const silenced = source.comments.filter((comment) => silencing.test(comment));
    return [...found, ...silenced.map((comment) => `${source.path} silences a tool: ${comment.trim()}`)];
  });
