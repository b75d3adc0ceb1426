/**
 * Changes of the figure's options, made in the text of the case file: what is not changed stays as it was written, with its spaces,
 * its order and whatever the reader left out.
 */
import { getNodeValue, type Node, parseTree, visit } from "jsonc-parser";
import type { Path, PathPart } from "./path";
import { fieldOf, isObject } from "./rawValue";
import { withoutByteOrderMark } from "./readJson";
import type { FigureOptions } from "./schema";

interface Options {
  readonly before: FigureOptions | undefined;
  readonly after: FigureOptions | undefined;
}

/** The text of a case file that can be read, with those options of its figure changed that differ between `before` and `after`. */
export function editFigure(text: string, { before, after }: Options): string {
  const plain = withoutByteOrderMark(text);
  const changes = changesBetween(before ?? {}, after ?? {}, ["figure"]);
  if (changes.length === 0) return text;
  const edited = refill(changes.reduce(applyChange, holdOutCase(plain)));
  return text.slice(0, text.length - plain.length) + edited;
}

interface Change {
  readonly path: Path;
  readonly before?: unknown;
  /** Absent to take the option away. */
  readonly value?: unknown;
}

/** Lists are changed as a whole: their order is what most changes of a list are about. */
function changesBetween(before: unknown, after: unknown, path: Path): readonly Change[] {
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => changesBetween(fieldOf(before, key), fieldOf(after, key), [...path, key]));
  }
  return isSame(before, after) ? [] : [{ path, before, value: after }];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What is written after a change: as it stood in the text wherever it has not been changed, with what the reader made another thing of, or left out. */
function asWritten(written: unknown, before: unknown, after: unknown): unknown {
  if (isSame(before, after)) return written;
  if (Array.isArray(written) && Array.isArray(before) && Array.isArray(after))
    return written.length === before.length ? entriesAsWritten(written, before, after) : after;
  if (!isObject(written) || !isObject(before) || !isObject(after)) return after;
  const keys = new Set([...Object.keys(written), ...Object.keys(after)]);
  const fields = [...keys].map((key) => [key, asWritten(written[key], before[key], after[key])] as const);
  return Object.fromEntries(fields);
}

/** An entry that is there again is the same one, wherever it has been moved; another may be a changed one where it stands. */
function entriesAsWritten(
  written: readonly unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
): readonly unknown[] {
  const isThere = (entry: unknown): boolean => after.some((other) => isSame(entry, other));
  return after.map((entry, at) => {
    const from = isSame(before[at], entry) ? at : before.findIndex((other) => isSame(other, entry));
    if (from >= 0) return written[from];
    return before.length === after.length && !isThere(before[at]) ? asWritten(written[at], before[at], entry) : entry;
  });
}

/** The text with a 0 in place of the case: its syntax tree stays small however large the case is. */
interface Outline {
  readonly text: string;
  /** Where the case was. */
  readonly hole: number;
  readonly held: string;
}

function holdOutCase(text: string): Outline {
  const { from, to } = caseSpan(text);
  return { text: `${text.slice(0, from)}0${text.slice(to)}`, hole: from, held: text.slice(from, to) };
}

const refill = ({ text, hole, held }: Outline): string => text.slice(0, hole) + held + text.slice(hole + 1);

/** From one streaming pass. Of fields that stand twice the last one counts, as for every JSON reader. */
function caseSpan(text: string): { readonly from: number; readonly to: number } {
  let span = { from: 0, to: 0 };
  let depth = 0;
  let key = "";
  visit(text, {
    onObjectProperty: (name) => {
      if (depth === 1) key = name;
    },
    onObjectBegin: (offset) => {
      if (depth === 1 && key === "case") span = { from: offset, to: offset };
      depth++;
    },
    onObjectEnd: (offset, length) => {
      depth--;
      if (depth === 1 && key === "case") span = { ...span, to: offset + length };
    },
    onArrayBegin: () => {
      depth++;
    },
    onArrayEnd: () => {
      depth--;
    },
  });
  return span;
}

export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

function applyChange(outline: Outline, change: Change): Outline {
  const root = parseTree(outline.text);
  const edit = root && editOf({ text: outline.text, node: root }, change);
  if (!edit) return outline;
  const { offset, length, content } = edit;
  const text = outline.text.slice(0, offset) + content + outline.text.slice(offset + length);
  return { ...outline, text, hole: offset < outline.hole ? outline.hole + content.length - length : outline.hole };
}

export interface Place {
  readonly text: string;
  /** The innermost object on the way to the change that is there already. */
  readonly node: Node;
}

function editOf({ text, node }: Place, { path, before, value }: Change): Edit | undefined {
  const [key, ...inside] = path;
  if (key === undefined) return undefined;
  const property = propertyOf(node, key);
  const found = property?.children?.[1];
  if (found?.type === "object" && inside.length > 0) return editOf({ text, node: found }, { path: inside, before, value });
  if (value === undefined) return property && inside.length === 0 ? removal({ text, node }, property) : undefined;
  const whole = inside.reduceRight<unknown>((inner, part) => ({ [part]: inner }), value);
  if (found && inside.length === 0) return replacement(text, found, asWritten(getNodeValue(found), before, value));
  return found ? replacement(text, found, whole) : insertInto({ text, node }, { key, value: whole });
}

export const propertyOf = (node: Node, key: PathPart): Node | undefined =>
  node.children?.findLast(({ children }) => children?.[0]?.value === key);

export function replacement(text: string, { offset, length }: Node, value: unknown): Edit {
  const column = offset - lineStart(text, offset);
  return { offset, length, content: print(value, { indent: indentAt(text, offset), column, ...styleOf(text) }) };
}

/** After the last field or entry, on a line of its own where the others have one. Without a key it is an entry of a list. */
export function insertInto(
  { text, node }: Place,
  { key, value }: { readonly key?: PathPart | undefined; readonly value: unknown },
): Edit {
  const fields = node.children ?? [];
  const first = fields[0];
  const last = fields.at(-1);
  if (!first || !last) return replacement(text, node, key === undefined ? [value] : { [key]: value });
  const name = key === undefined ? "" : `${JSON.stringify(key)}: `;
  const offset = last.offset + last.length;
  if (!/[\r\n]/.test(text.slice(node.offset, first.offset)))
    return { offset, length: 0, content: `, ${name}${printFlat(value)}` };
  const style = styleOf(text);
  const indent = indentAt(text, first.offset);
  const printed = print(value, { indent, column: indent.length + name.length, ...style });
  return { offset, length: 0, content: `,${style.lineEnd}${indent}${name}${printed}` };
}

function removal({ node }: Place, property: Node): Edit {
  const fields = node.children ?? [];
  const at = fields.indexOf(property);
  const [before, after] = [fields[at - 1], fields[at + 1]];
  const end = property.offset + property.length;
  if (before) return span(before.offset + before.length, end);
  if (after) return span(property.offset, after.offset);
  return span(node.offset + 1, node.offset + node.length - 1);
}

const span = (from: number, to: number): Edit => ({ offset: from, length: to - from, content: "" });

interface Style {
  readonly lineEnd: string;
  /** What one step of indentation is. */
  readonly step: string;
}

/** As the text has it already. */
function styleOf(text: string): Style {
  const [, step] = /^\{\s*?[\r\n]([ \t]+)"/.exec(text.trimStart()) ?? [];
  return { lineEnd: text.includes("\r\n") ? "\r\n" : "\n", step: step ?? "  " };
}

const lineStart = (text: string, offset: number): number => text.slice(0, offset).search(/[^\r\n]*$/);
const indentAt = (text: string, offset: number): string => /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? "";

interface Layout extends Style {
  readonly indent: string;
  /** Where the value begins in its line. */
  readonly column: number;
}

const widest = 120;

/** On one line where it fits, else one line for each entry. */
function print(value: unknown, { indent, column, lineEnd, step }: Layout): string {
  const flat = printFlat(value);
  if (column + flat.length <= widest || typeof value !== "object") return flat;
  const inner = indent + step;
  const entry = (inside: unknown, name = ""): string =>
    inner + name + print(inside, { indent: inner, column: inner.length + name.length, lineEnd, step });
  const [open, close, entries] = Array.isArray(value)
    ? ["[", "]", value.map((inside) => entry(inside))]
    : ["{", "}", fieldsOf(value).map(([key, inside]) => entry(inside, `${JSON.stringify(key)}: `))];
  return [open, entries.join(`,${lineEnd}`), indent + close].join(lineEnd);
}

function printFlat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printFlat).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const fields = fieldsOf(value).map(([key, inside]) => `${JSON.stringify(key)}: ${printFlat(inside)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

const fieldsOf = (value: object | null): readonly (readonly [string, unknown])[] =>
  Object.entries(value ?? {}).filter(([, inside]) => inside !== undefined);
