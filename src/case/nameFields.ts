/** Fields that name something else in the case, each with where the name must be known. One line per rule. */
import type { Findings } from "./findings";
import type { Names } from "./names";
import type { Path } from "./path";
import { type Pattern, pattern, textsAt } from "./patterns";
import type { ProblemCode } from "./problemCodes";
import { showValue } from "./rawValue";
import { type Resolved, resolveBlock, resolveRecord } from "./references";
import type { RecordList } from "./schema";
import { didYouMean } from "./suggestions";

interface NameRule {
  readonly pattern: Pattern;
  /** The lists whose records have the field; all of them when absent. */
  readonly lists?: readonly RecordList[];
  readonly severity: "error" | "warning";
  /** The record that is named says when this one was, unless it says so itself. */
  readonly givesTime?: boolean;
  readonly look: (text: string, names: Names) => Resolved | undefined;
}

/** A name that nothing has is an error where something is lost: the drugs of a course, when a value or a course was. */
const rules: readonly NameRule[] = [
  { pattern: pattern("regimen"), lists: ["courses"], severity: "error", look: inDictionary("regimens", "unknown-regimen") },
  { pattern: pattern("analyte"), lists: ["values"], severity: "warning", look: inDictionary("analytes", "unknown-analyte") },
  { pattern: pattern("sample"), lists: ["values"], severity: "error", givesTime: true, look: resolveRecord },
  { pattern: pattern("follows"), lists: ["courses"], severity: "error", look: resolveBlock },
  { pattern: pattern("subject"), severity: "warning", look: inDictionary("subjects", "unknown-name") },
  { pattern: pattern("disease"), severity: "warning", look: inDictionary("diseases", "unknown-name") },
  { pattern: pattern("lesion"), severity: "warning", look: inDictionary("lesions", "unknown-name") },
  { pattern: pattern("partOf"), severity: "warning", look: resolveRecord },
  { pattern: pattern("because.*"), severity: "warning", look: resolveRecord },
  { pattern: pattern("each.*.stopped.because.*"), lists: ["courses"], severity: "warning", look: resolveRecord },
  { pattern: pattern("replaces"), lists: ["diagnoses"], severity: "warning", look: resolveRecord },
  { pattern: pattern("to"), lists: ["links"], severity: "warning", look: resolveRecord },
  { pattern: pattern("from"), lists: ["links"], severity: "warning", look: recordOrDrug },
  { pattern: pattern("given.*.drug"), lists: ["courses"], severity: "warning", look: knownDrug },
  { pattern: pattern("each.*.given.*.drug"), lists: ["courses"], severity: "warning", look: knownDrug },
  { pattern: pattern("each.*.planned.*.drug"), lists: ["courses"], severity: "warning", look: knownDrug },
  { pattern: pattern("suspected.*.drug"), lists: ["events"], severity: "warning", look: knownDrug },
  { pattern: pattern("drug"), lists: ["drugs"], severity: "warning", look: misspeltAgent },
];

interface NameSource {
  readonly list: RecordList;
  readonly path: Path;
}

/** Reports names that nothing in the case has. */
export function checkNames(
  record: unknown,
  { list, path, names, findings }: NameSource & { names: Names; findings: Findings },
): void {
  for (const { field, rule, found } of namesIn(record, { list, path }, names)) {
    if (found && "fault" in found) findings.add({ severity: rule.severity, path: field.path, ...found.fault });
  }
}

/** Reports drugs of a regimen that are near, but not equal, to the key of an agent. */
export function checkRegimenDrugs(regimen: unknown, path: Path, { names, findings }: { names: Names; findings: Findings }): void {
  for (const field of textsAt(regimen, pattern("agents.*.drug"), path)) {
    const found = misspeltAgent(field.text, names);
    if (found && "fault" in found) findings.add({ severity: "warning", path: field.path, ...found.fault });
  }
}

/** What the fields of a record name. */
export function namesIn(record: unknown, { list, path }: NameSource, names: Names) {
  const own = rules.filter((rule) => rule.lists?.includes(list) ?? true);
  return own.flatMap((rule) =>
    textsAt(record, rule.pattern, path).map((field) => ({ field, rule, found: rule.look(field.text, names) })),
  );
}

function inDictionary(dictionary: keyof Names["dictionaries"], code: ProblemCode) {
  const kind = dictionary.slice(0, -1);
  return (text: string, names: Names): Resolved => {
    const known = names.dictionaries[dictionary];
    if (known.has(text)) return { path: ["case", dictionary, text] };
    const hint = didYouMean(text, known) ?? `add it to \`case.${dictionary}\``;
    return { fault: { code, message: `no ${kind} is called ${showValue(text)}`, hint } };
  };
}

function knownDrug(text: string, { drugs }: Names): Resolved | undefined {
  if (drugs.has(text)) return undefined;
  const hint = didYouMean(text, drugs) ?? "add it to `case.agents`";
  return { fault: { code: "unknown-drug", message: `no regimen, agent or drug record names the drug ${showValue(text)}`, hint } };
}

/** A drug record may name any drug; a name that nearly is that of an agent was probably meant to be it. */
function misspeltAgent(text: string, { dictionaries }: Names): Resolved | undefined {
  const { agents } = dictionaries;
  const hint = agents.has(text) ? undefined : didYouMean(text, agents);
  if (hint === undefined) return undefined;
  return {
    fault: {
      code: "unknown-drug",
      message: `no agent is called ${showValue(text)}`,
      hint: `${hint} otherwise add it to \`case.agents\``,
    },
  };
}

function recordOrDrug(text: string, names: Names): Resolved | undefined {
  if (names.records.has(text) || names.drugs.has(text)) return undefined;
  const hint = didYouMean(text, [...names.records.keys(), ...names.drugs]) ?? "name a record by its id, or a drug";
  return { fault: { code: "unknown-record", message: `neither a record nor a drug is called ${showValue(text)}`, hint } };
}
