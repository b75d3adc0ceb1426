import type { ClinicalCase } from "../case/schema";
import { type Row, row } from "./plainRows";

type Disease = NonNullable<ClinicalCase["diseases"]>[string];

/** A disease in full: stages as they were reported, genetics, findings. Karyotypes hold commas and semicolons: dots part them. */
export function diseaseRows({ stages = [], site, genetics, findings, note }: Disease): readonly Row[] {
  const reported = stages.map((stage) => `${stage.system} ${stage.stage}${stage.note === undefined ? "" : ` (${stage.note})`}`);
  return [
    ...row("Stages as reported", reported.join("; ")),
    ...row("Site of disease", [site ?? []].flat().join("; ")),
    ...row("Genetics", genetics?.join(" · ")),
    ...row("Findings", [findings ?? []].flat().join("; ")),
    ...row("Note on the disease", note),
  ];
}
