/** Faults of a presentation package that PowerPoint would repair or refuse, found without PowerPoint. */
import { strFromU8, unzipSync } from "fflate";
import { orderFaults } from "./order";
import { allOf, childOf, type Element, everyElement, parseXml } from "./xmlTree";

export type Files = Readonly<Record<string, string>>;

export const filesOf = (bytes: Uint8Array): Files =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

interface Relation {
  readonly id: string;
  /** Last word of the type. */
  readonly kind: string;
  readonly target: string;
}

interface Package {
  readonly parts: ReadonlyMap<string, Element>;
  readonly types: ReadonlyMap<string, string>;
  /** By the path of the part that they belong to; "" is the package. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
}

/** Everything that is wrong, in words with the path before it. */
export function packageFaults(files: Files): readonly string[] {
  const roots = new Map<string, Element>();
  const broken: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    try {
      roots.set(path, parseXml(text));
    } catch (error) {
      broken.push(`${path}: ${error instanceof Error ? error.message : ""}`);
    }
  }
  if (broken.length > 0) return broken;
  const whole = packageOf(roots);
  return [typeFaults, relationFaults, companyFaults, idFaults, bodyFaults, valueFaults, positionFaults].flatMap((rule) =>
    rule(whole),
  );
}

function packageOf(roots: ReadonlyMap<string, Element>): Package {
  const isRelations = (path: string) => path.endsWith(".rels");
  const relations = new Map<string, readonly Relation[]>();
  for (const [path, root] of roots)
    if (isRelations(path)) relations.set(path.replace(/_rels\/([^/]*)\.rels$/, "$1"), relationsOf(root));
  const overrides = roots.get("[Content_Types].xml")?.children.filter(({ tag }) => tag === "Override") ?? [];
  return {
    parts: new Map([...roots].filter(([path]) => !isRelations(path) && path !== "[Content_Types].xml")),
    types: new Map(overrides.map(({ attributes }) => [attributes.PartName?.slice(1) ?? "", attributes.ContentType ?? ""])),
    relations,
  };
}

const relationsOf = (root: Element): readonly Relation[] =>
  root.children.map(({ attributes }) => ({
    id: attributes.Id ?? "",
    kind: attributes.Type?.split("/").at(-1) ?? "",
    target: attributes.Target?.slice(1) ?? "",
  }));

function typeFaults({ parts, types }: Package): readonly string[] {
  return [
    ...[...parts.keys()].filter((path) => !types.has(path)).map((path) => `${path}: no content type`),
    ...[...types.keys()].filter((path) => !parts.has(path)).map((path) => `${path}: a content type without a part`),
  ];
}

/** What the content type of a part ends in; custom XML is of no type of its own (ECMA-376, part 1, 15.2.5). */
const endingOf = (kind: string) =>
  kind === "customXml" ? "application/xml" : `${kind === "officeDocument" ? "presentation.main" : kind}+xml`;

function relationFaults({ parts, types, relations }: Package): readonly string[] {
  const targets = new Set([...relations.values()].flatMap((each) => each.map(({ target }) => target)));
  const of = ([owner, each]: readonly [string, readonly Relation[]]) => [
    ...(owner !== "" && !parts.has(owner) ? [`${owner}: relations without a part`] : []),
    ...repeated(each.map(({ id }) => id)).map((id) => `${owner}: relation ${id} twice`),
    ...each
      .filter(({ target }) => !parts.has(target))
      .map(({ id, target }) => `${owner}: ${id} leads to ${target}, which is not there`),
    ...each
      .filter(({ kind, target }) => types.has(target) && !types.get(target)?.endsWith(endingOf(kind)))
      .map(({ id, kind }) => `${owner}: ${id} is not a ${kind}`),
  ];
  const uses = ([path, root]: readonly [string, Element]) =>
    everyElement(root)
      .flatMap(({ attributes }) => attributes["r:id"] ?? [])
      .filter((id) => !relations.get(path)?.some((relation) => relation.id === id))
      .map((id) => `${path}: ${id} is not among its relations`);
  const unreached = [...parts.keys()].filter((path) => !targets.has(path)).map((path) => `${path}: nothing leads here`);
  return [...[...relations].flatMap(of), ...[...parts].flatMap(uses), ...unreached];
}

/** What each kind of part must lead to, and that no two masters share a theme. */
function companyFaults({ parts, relations }: Package): readonly string[] {
  const needs: Readonly<Record<string, readonly string[]>> = {
    "p:presentation": ["slideMaster", "slide"],
    "p:sldMaster": ["slideLayout", "theme"],
    "p:sldLayout": ["slideMaster"],
    "p:sld": ["slideLayout"],
    "p:notesMaster": ["theme"],
    "p:notes": ["notesMaster", "slide"],
  };
  const lacking = [...parts].flatMap(([path, { tag }]) =>
    (needs[tag] ?? [])
      .filter((kind) => !relations.get(path)?.some((relation) => relation.kind === kind))
      .map((kind) => `${path}: leads to no ${kind}`),
  );
  const masters = [...parts].filter(([, { tag }]) => tag === "p:sldMaster" || tag === "p:notesMaster");
  const themes = masters.flatMap(([path]) => relations.get(path)?.filter(({ kind }) => kind === "theme") ?? []);
  return [...lacking, ...repeated(themes.map(({ target }) => target)).map((path) => `${path}: a theme of two masters`)];
}

function idFaults({ parts }: Package): readonly string[] {
  const shapes = [...parts].flatMap(([path, root]) =>
    repeated(allOf(root, "p:cNvPr").map(({ attributes }) => attributes.id ?? "")).map((id) => `${path}: shape ${id} twice`),
  );
  const layouts = [...parts.values()].flatMap((root) =>
    ["p:sldMasterId", "p:sldLayoutId"].flatMap((tag) => allOf(root, tag).map(({ attributes }) => attributes.id ?? "")),
  );
  return [...shapes, ...repeated(layouts).map((id) => `master or layout ${id} twice`)];
}

/** Every shape but the picture of the slide on a page of notes. */
const bodyFaults = ({ parts }: Package): readonly string[] =>
  [...parts].flatMap(([path, root]) =>
    allOf(root, "p:sp")
      .filter(
        (shape) => !childOf(shape, "p:txBody") && !allOf(shape, "p:ph").some(({ attributes }) => attributes.type === "sldImg"),
      )
      .map((shape) => `${path}: shape ${allOf(shape, "p:cNvPr")[0]?.attributes.id} has no p:txBody`),
  );

/** Attributes, and what they may hold. */
const allowed: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  "a:off": { x: /^-?\d+$/, y: /^-?\d+$/ },
  "a:ext": { cx: /^\d+$/, cy: /^\d+$/ },
  "a:pt": { x: /^-?\d+$/, y: /^-?\d+$/ },
  "a:ln": { w: /^\d+$|^undefined$/ },
  "a:ds": { d: /^\d+$/, sp: /^\d+$/ },
  "a:srgbClr": { val: /^[\dA-F]{6}$/ },
  "a:alpha": { val: /^\d{1,5}$/ },
  "a:rPr": { sz: /^[1-9]\d{2,5}$|^undefined$/ },
  "p:cNvPr": { id: /^[1-9]\d*$/, name: /^(?!undefined$)/ },
};

/** Attributes that must be numbers from one to another; a slide measures 1 to 56 inches. */
const ranges: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  "p:sldId": { id: [256, 2 ** 31 - 1] },
  "p:sldMasterId": { id: [2 ** 31, 2 ** 32 - 1] },
  "p:sldLayoutId": { id: [2 ** 31, 2 ** 32 - 1] },
  "p:sldSz": { cx: [914_400, 51_206_400], cy: [914_400, 51_206_400] },
};

const isWithin = (value: string | undefined, [from, to]: readonly [number, number]): boolean =>
  Number.isInteger(Number(value)) && Number(value) >= from && Number(value) <= to;

const valueFaults = ({ parts }: Package): readonly string[] =>
  [...parts].flatMap(([path, root]) =>
    everyElement(root).flatMap(({ tag, attributes }) =>
      [
        ...Object.entries(allowed[tag] ?? {}).filter(([name, pattern]) => !pattern.test(`${attributes[name]}`)),
        ...Object.entries(ranges[tag] ?? {}).filter(([name, range]) => !isWithin(attributes[name], range)),
      ].map(([name]) => `${path}: ${tag} has ${name} "${attributes[name]}"`),
    ),
  );

const positionFaults = ({ parts }: Package): readonly string[] =>
  [...parts].flatMap(([path, root]) => orderFaults(root).map((fault) => `${path}: ${fault}`));

const repeated = (values: readonly string[]): readonly string[] => values.filter((value, at) => values.indexOf(value) !== at);
