/** Records that are added to the text of a case file: what stands there already stays as it was written. */
import { type Node, parseTree } from "jsonc-parser";
import { type Edit, insertInto, propertyOf, replacement } from "./edits";
import { withoutByteOrderMark } from "./readJson";
import { type ClinicalCase, currentFormat, type RecordOf } from "./schema";

export interface Additions {
  readonly dictionaries: Pick<ClinicalCase, "regimens" | "agents" | "analytes">;
  readonly lists: { readonly [L in "courses" | "drugs" | "values" | "assessments" | "events"]?: readonly RecordOf<L>[] };
}

/** A case file without a record. */
export const emptyCaseText = `{
  "format": "${currentFormat}",
  "case": {
    "title": "New case"
  }
}
`;

/** The text of a case file that can be read, with the additions behind what its dictionaries and lists hold. */
export function addToCase(text: string, { dictionaries, lists }: Additions): string {
  const plain = withoutByteOrderMark(text);
  const added = Object.entries({ ...dictionaries, ...lists }).reduce(addAll, plain);
  return text.slice(0, text.length - plain.length) + added;
}

/** Entries of one dictionary or records of one list. Where there are none so far they are printed as a whole. */
function addAll(text: string, [name, entries = []]: readonly [string, object | undefined]): string {
  const several = Object.entries(entries);
  if (several.length === 0) return text;
  const isList = Array.isArray(entries);
  const found = inCase(text, name);
  if (found !== undefined && (found.children ?? []).length > 0)
    return several.reduce((sofar, [key, value]) => {
      const node = inCase(sofar, name);
      return node ? edited(sofar, insertInto({ text: sofar, node }, { key: isList ? undefined : key, value })) : sofar;
    }, text);
  const node = found ?? inCase(text);
  if (node === undefined) return text;
  return edited(text, found ? replacement(text, node, entries) : insertInto({ text, node }, { key: name, value: entries }));
}

/** The case, or the dictionary or list of that name in it. */
function inCase(text: string, name?: string): Node | undefined {
  const root = parseTree(text);
  const node = root && propertyOf(root, "case")?.children?.[1];
  return name === undefined || node === undefined ? node : propertyOf(node, name)?.children?.[1];
}

const edited = (text: string, { offset, length, content }: Edit): string =>
  text.slice(0, offset) + content + text.slice(offset + length);
