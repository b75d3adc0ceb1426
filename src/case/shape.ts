/** Whether something in the file has the shape that the schema asks for. */
import * as z from "zod/mini";
import { explainIssue } from "./explainIssue";
import type { Findings } from "./findings";
import type { Path } from "./path";
import type { Reading } from "./reading";
import { isTimeField } from "./timeFields";
import { leaveOutTime } from "./times";

interface ShapeCheck<S extends z.core.$ZodType> {
  readonly schema: S;
  readonly path: Path;
  readonly findings: Findings;
}

/**
 * Whether `value` can be used as it is. Unknown fields are reported and harmless: schemas never transform, so the value itself is
 * used and keeps them.
 */
export function hasShape<S extends z.core.$ZodType>(value: unknown, check: ShapeCheck<S>): value is z.output<S> {
  return shapeFaults(value, check).length === 0;
}

/** Whether `value` can be used, if need be without times that are no text: these are left out by themselves. */
export function hasShapeButTimes(
  value: unknown,
  { schema, path }: Omit<ShapeCheck<z.core.$ZodType>, "findings">,
  reading: Reading,
) {
  const faults = shapeFaults(value, { schema, path, findings: reading.findings });
  const sound = faults.every((fault) => isTimeField(schema, fault));
  if (sound) for (const fault of faults) leaveOutTime(fault, { schema, path }, reading);
  else reading.leftOut.add(path);
  return sound;
}

/** Reports what is wrong, and says where it is an error, as paths inside `value`. */
function shapeFaults(value: unknown, { schema, path, findings }: ShapeCheck<z.core.$ZodType>): readonly Path[] {
  const result = z.safeParse(schema, value);
  if (result.success) return [];
  const found = result.error.issues.flatMap((issue) => explainIssue(issue, value, schema));
  for (const finding of found) findings.add({ ...finding, path: [...path, ...finding.path] });
  return found.filter(({ severity }) => severity === "error").map((finding) => finding.path);
}
