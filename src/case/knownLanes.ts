/** What a lane of a case may be called. */
import { namesOf, type Names } from "./names";
import { fieldOf, listOf, type RawObject } from "./rawValue";
import { laneNames, laneOfAnalyte } from "./vocabulary";

export interface KnownLanes {
  /** Those of analytes alone. */
  readonly analytes: ReadonlySet<string>;
  readonly all: readonly string[];
}

export function knownLanes(
  rawCase: RawObject,
  { dictionaries, drugs }: Pick<Names, "dictionaries" | "drugs"> = namesOf(rawCase),
): KnownLanes {
  const values = listOf(fieldOf(rawCase, "values")).flatMap((record) => fieldOf(record, "analyte") ?? []);
  const measured = [...dictionaries.analytes, ...values.filter((key) => typeof key === "string")];
  const keys = measured.map(laneOfAnalyte);
  const analytes = new Set([...keys, ...keys.flatMap((key) => [...dictionaries.subjects].map((subject) => `${key}:${subject}`))]);
  const rows = [...drugs].flatMap((drug) => [`agents:${drug}`, `supportive:${drug}`]);
  return { analytes, all: [...laneNames, ...analytes, ...rows] };
}
