/** A package of parts: what is in it, and what belongs to what (ECMA-376, part 2). */
import { strToU8, zipSync } from "fflate";
import { longAgo } from "../archive";
import { fileOf, type Xml, xml } from "./xml";

export interface Part {
  /** From the root of the package, without a slash before it. */
  readonly path: string;
  readonly contentType: string;
  readonly root: Xml;
  readonly relations?: readonly Relation[];
}

export interface Relation {
  /** What `r:id` says in the part. */
  readonly id: string;
  /** The last word of the type's address. */
  readonly kind: string;
  readonly target: string;
}

/** The parts as a file. `relations` are those of the package itself; the same parts give the same bytes on every host. */
export function packageOf(parts: readonly Part[], relations: readonly Relation[]): Uint8Array {
  const all: readonly (readonly [string, Xml])[] = [
    ["[Content_Types].xml", contentTypes(parts)],
    ["_rels/.rels", relationsOf(relations)],
    ...parts.flatMap((part): readonly (readonly [string, Xml])[] => [
      [part.path, part.root],
      ...(part.relations ? [[relationsPath(part.path), relationsOf(part.relations)] as const] : []),
    ]),
  ];
  return zipSync(Object.fromEntries(all.map(([path, root]) => [path, strToU8(fileOf(root))])), { level: 6, mtime: longAgo });
}

function contentTypes(parts: readonly Part[]): Xml {
  const base = "application/vnd.openxmlformats-package";
  return xml("Types", { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" }, [
    xml("Default", { Extension: "rels", ContentType: `${base}.relationships+xml` }),
    xml("Default", { Extension: "xml", ContentType: "application/xml" }),
    ...parts.map(({ path, contentType }) => xml("Override", { PartName: `/${path}`, ContentType: contentType })),
  ]);
}

const relationsPath = (path: string): string => path.replace(/([^/]+)$/, "_rels/$1.rels");

function relationsOf(relations: readonly Relation[]): Xml {
  const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
  const each = ({ id, kind, target }: Relation) => xml("Relationship", { Id: id, Type: typeOf(kind), Target: `/${target}` });
  return xml("Relationships", { xmlns: namespace }, relations.map(each));
}

const typeOf = (kind: string): string =>
  kind === "core-properties"
    ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    : `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
