/**
 * Older case files are brought up to date here and nowhere else: one step per version, each from the one before. A step is a
 * pure function from the parsed file of its version to the next one and sets `format` itself.
 */

import type { RawObject } from "./rawValue";

export interface Migration {
  /** The format that it reads, such as "courseline/1". */
  readonly from: string;
  readonly apply: (file: RawObject) => RawObject;
}

/** Empty as long as there has been one format only. */
export const migrations: readonly Migration[] = [];

/** The file in the current format; unchanged when no step knows its format. */
export function migrate(file: RawObject, steps: readonly Migration[]): RawObject {
  return steps.reduce((current, step) => (current["format"] === step.from ? step.apply(current) : current), file);
}
