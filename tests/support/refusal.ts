import type { Parsed } from "../../src/time";
import { explain } from "../../src/time/explain";

/** Where and why a text was not read; fails when it was. */
export function refusal(parsed: Parsed<unknown>) {
  if (parsed.ok) throw new Error("expected a refusal");
  return { offset: parsed.offset, ...explain(parsed) };
}
