/** Says a validation issue in words: what was expected, what was found, and what to do. */
import type * as z from "zod/mini";
import type { Finding } from "./findings";
import type { Path } from "./path";
import { fieldOf, isObject, showValue } from "./rawValue";
import { describe, fieldsOf, schemaAt } from "./schemaWalk";
import { didYouMean, nearest } from "./suggestions";

type Issue = z.core.$ZodIssue;
type Explained = Omit<Finding, "path"> & { readonly path: Path };

/** One finding per issue, or per field that the schema does not know. Paths are relative to `value`. */
export function explainIssue(issue: Issue, value: unknown, schema: z.core.$ZodType): readonly Explained[] {
  return settleUnion(issue).flatMap((settled) => {
    if (settled.code === "unrecognized_keys") return unknownFields(settled.keys, pathOf(settled), schema);
    return [explainOne(settled, value, schema)];
  });
}

/** A field that nobody knows: kept, with a warning at its name. */
export function unknownField(key: string, path: Path, known: readonly string[]): Explained {
  return {
    severity: "warning",
    code: "unknown-field",
    path: [...path, key],
    atKey: true,
    message: `the field ${showValue(key)} is unknown here; it is kept but means nothing`,
    hint: didYouMean(key, known),
  };
}

function unknownFields(keys: readonly string[], path: Path, schema: z.core.$ZodType): readonly Explained[] {
  const owner = schemaAt(schema, path);
  const known = owner ? fieldsOf(owner) : [];
  return keys.map((key) => unknownField(key, path, known));
}

/**
 * A union complains about each of its branches. When the value has the outer shape of one of them, only that one's complaints
 * are about what the author meant.
 */
function settleUnion(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors.filter(
    (branch) => branch.length > 0 && branch.every((inner) => inner.path.length > 0 || isUnknownField(inner)),
  );
  const [branch] = meant;
  if (!branch) return [issue];
  return branch.flatMap((inner) => settleUnion({ ...inner, path: [...issue.path, ...inner.path] }));
}

function isUnknownField(issue: Issue): boolean {
  return issue.code === "unrecognized_keys";
}

function explainOne(issue: Issue, value: unknown, schema: z.core.$ZodType): Explained {
  const path = pathOf(issue);
  const found = valueAt(value, path);
  const about = asHint(describe(schemaAt(schema, path)));
  if (found === undefined) {
    const name = path.at(-1);
    const message = typeof name === "string" ? `expected a field ${showValue(name)}` : `expected ${expectation(issue)} here`;
    return { severity: "error", code: "missing-field", path, message, hint: about ?? `add ${expectation(issue)}` };
  }
  const code = isAboutType(issue) ? "wrong-type" : "wrong-value";
  const message = `expected ${expectation(issue)}, found ${showValue(found)}`;
  return { severity: "error", code, path, message, hint: remedy(issue, found) ?? about };
}

/** A description of the schema as a hint: hints have no capital and no full stop. */
function asHint(description: string | undefined): string | undefined {
  return description?.replace(/\.$/, "").replace(/^[A-Z](?=[a-z ])/, (first) => first.toLowerCase());
}

function isAboutType(issue: Issue): boolean {
  if (issue.code === "invalid_union") return issue.errors.flat().some(isAboutType);
  return issue.code === "invalid_type";
}

const typeNames: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
};

function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return typeNames[issue.expected] ?? issue.expected;
    case "invalid_value":
      return anyOf(issue.values.map(showValue));
    case "invalid_union":
      return lengths(issue.errors.flat()) ?? anyOf([...new Set(issue.errors.flat().map(expectation))]);
    case "invalid_format":
      return "a small letter first, then letters, digits, - and _ only";
    case "too_small":
      return bound(issue.origin, `at least ${issue.minimum}`);
    case "too_big":
      return bound(issue.origin, `at most ${issue.maximum}`);
    default:
      return "something else";
  }
}

function bound(origin: string, limit: string): string {
  if (origin === "string") return "some text";
  return origin === "array" ? `a list of ${limit} entries` : `a number of ${limit}`;
}

/** Rows of a series are lists of two or of three entries: branches that differ in nothing but their length. */
function lengths(issues: readonly Issue[]): string | undefined {
  const allowed = issues.map((issue) =>
    issue.code === "too_small" ? issue.minimum : issue.code === "too_big" ? issue.maximum : undefined,
  );
  return allowed.includes(undefined) ? undefined : `a list of ${anyOf([...new Set(allowed)].map(String))} entries`;
}

function anyOf(options: readonly string[]): string {
  if (options.length < 2) return options.join("");
  return `${options.slice(0, -1).join(", ")} or ${options.at(-1)}`;
}

function remedy(issue: Issue, found: unknown): string | undefined {
  const wanted = expectation(issue);
  if (found === null) return "leave the field out when nothing is known";
  if (issue.code === "invalid_value") return typeof found === "string" ? didYouMean(found, issue.values.map(String)) : undefined;
  if (issue.code === "invalid_format" && typeof found === "string") return idHint(found);
  if (typeof found === "number" && wanted.includes("a text")) return `write "${found}" in quotation marks`;
  if (typeof found === "string" && wanted.includes("number") && /^-?\d+(\.\d+)?$/.test(found))
    return `write ${found} without quotation marks`;
  if (typeof found === "string" && wanted === "true or false")
    return nearest(found, ["true", "false"]) && `write ${found.toLowerCase()} without quotation marks`;
  return undefined;
}

function idHint(found: string): string | undefined {
  const letters = found
    .trim()
    .replaceAll(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^[^A-Za-z]+/, "");
  const id = letters.charAt(0).toLowerCase() + letters.slice(1);
  return id === "" ? undefined : `write "${id}"`;
}

function pathOf(issue: Issue): Path {
  return issue.path.map((part) => (typeof part === "number" ? part : String(part)));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, part) => {
    if (typeof part === "number") return Array.isArray(inside) ? inside[part] : undefined;
    return isObject(inside) ? fieldOf(inside, part) : undefined;
  }, value);
}
