/** Whether something in the file has the shape that the schema asks for. */
import * as z from "zod/mini";
import { explainIssue } from "./explainIssue";
import type { Findings } from "./findings";
import type { Path } from "./path";

interface ShapeCheck<S extends z.core.$ZodType> {
  readonly schema: S;
  readonly path: Path;
  readonly findings: Findings;
}

/**
 * Whether `value` can be used as it is. Unknown fields are reported and harmless: schemas never transform, so the value itself is
 * used and keeps them.
 */
export function hasShape<S extends z.core.$ZodType>(
  value: unknown,
  { schema, path, findings }: ShapeCheck<S>,
): value is z.output<S> {
  const result = z.safeParse(schema, value);
  if (result.success) return true;
  const found = result.error.issues.flatMap((issue) => explainIssue(issue, value, schema));
  for (const finding of found) findings.add({ ...finding, path: [...path, ...finding.path] });
  return found.every((finding) => finding.severity === "warning");
}
