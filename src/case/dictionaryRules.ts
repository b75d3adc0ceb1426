/** Rules on the entries of dictionaries. */
import type { Findings } from "./findings";
import { checkRegimenDrugs } from "./nameFields";
import type { Path } from "./path";
import { showValue } from "./rawValue";
import { keepIfSound, type Reading } from "./reading";
import { type DictionaryName, dictionarySchemas } from "./schema";
import { hasShapeButTimes } from "./shape";
import { checkTimes } from "./times";

export interface EntrySource {
  readonly dictionary: DictionaryName;
  readonly key: string;
  readonly path: Path;
}

/** Reports everything that is wrong with one entry of a dictionary. */
export function checkEntry(entry: unknown, { dictionary, key, path }: EntrySource, reading: Reading): void {
  const schema = dictionarySchemas[dictionary];
  const { findings } = reading;
  if (!hasShapeButTimes(entry, { schema, path }, reading)) return;
  if (dictionary === "clocks") keepIfSound(path, reading, () => checkClockName(key, path, findings));
  if (dictionary === "regimens") checkRegimenDrugs(entry, path, reading);
  checkTimes(entry, { schema, path }, reading);
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
