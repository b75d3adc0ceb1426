import { valueTable } from "../describe/valueTable";
import type { ExportFormat, FigureWords } from "../export";
import type { Preset } from "../presets";
import { recordsIn } from "../scene/records";
import { download } from "./download";
import { type Drawing, layOut, type Outcome } from "./drawing";
import { failureOf } from "./failureOf";

export interface BundleChoices {
  readonly preset: Preset;
  readonly formats: readonly ExportFormat[];
  readonly words: FigureWords;
  /** Only where the case file is to be in the bundle. */
  readonly caseText?: () => Promise<string>;
}

/** Has the browser save the bundle that the command line writes. The result is the name of the file. */
export async function exportBundle(drawing: Drawing, { preset, caseText, ...choices }: BundleChoices): Promise<Outcome<string>> {
  const drawn = layOut(drawing, preset.target);
  if ("failure" in drawn) return drawn;
  const { scene, placed } = drawn.result;
  try {
    const { writeBundle } = await import("../export/bundle/writeBundle");
    const values = valueTable(placed, recordsIn(scene));
    const given = caseText && { caseText: await caseText() };
    const content = await writeBundle(scene, { ...choices, dpi: preset.dpi, values, ...given });
    const name = `figure-${preset.name}.zip`;
    download({ name, content, type: "application/zip" });
    return { result: name };
  } catch (error) {
    return failureOf(error);
  }
}
