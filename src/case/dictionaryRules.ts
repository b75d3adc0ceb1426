/** Rules on the entries of dictionaries. */
import type { Findings } from "./findings";
import { checkRegimenDrugs } from "./nameFields";
import type { Names } from "./names";
import type { Path } from "./path";
import { showValue } from "./rawValue";
import { type DictionaryName, dictionarySchemas } from "./schema";
import { hasShape } from "./shape";
import { timeFieldsOf } from "./timeFields";
import { checkTimes } from "./times";

export interface EntrySource {
  readonly dictionary: DictionaryName;
  readonly key: string;
  readonly path: Path;
}

/** Reports everything that is wrong with one entry of a dictionary. */
export function checkEntry(
  entry: unknown,
  { dictionary, key, path }: EntrySource,
  { names, findings }: { names: Names; findings: Findings },
): void {
  const schema = dictionarySchemas[dictionary];
  if (!hasShape(entry, { schema, path, findings })) return;
  if (dictionary === "clocks") checkClockName(key, path, findings);
  if (dictionary === "regimens") checkRegimenDrugs(entry, path, { names, findings });
  checkTimes(entry, { fields: timeFieldsOf(schema), path, names, findings });
}

/** In times, a capital letter says that a word is a clock; C counts courses and T stands before a time of day. */
function checkClockName(name: string, path: Path, findings: Findings): void {
  const taken = name === "C" || name === "T";
  if (/^[A-Z][A-Za-z_]*$/.test(name) && !taken) return;
  const message = taken
    ? `a clock cannot be called ${showValue(name)}: C counts courses, T stands before a time of day`
    : `expected a clock name of letters that starts with a capital, found ${showValue(name)}`;
  findings.add({ severity: "error", code: "wrong-clock-name", path, atKey: true, message, hint: 'write "D", "H" or "GA"' });
}
