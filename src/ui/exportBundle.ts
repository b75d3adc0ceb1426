import { valueTable } from "../describe/valueTable";
import type { ExportFormat, FigureWords } from "../export";
import { type PresetName, resolutionOf } from "../layout";
import { recordsIn } from "../scene/records";
import { download } from "./download";
import { type Drawing, layOut, type Outcome } from "./drawing";

export interface BundleChoices {
  readonly preset: PresetName;
  readonly formats: readonly ExportFormat[];
  readonly words: FigureWords;
  /** Only where the case file is to be in the bundle. */
  readonly caseText?: () => Promise<string>;
}

/** Has the browser save the bundle that the command line writes. The result is the name of the file. */
export async function exportBundle(drawing: Drawing, { preset, caseText, ...choices }: BundleChoices): Promise<Outcome<string>> {
  const drawn = layOut(drawing, { preset });
  if ("failure" in drawn) return drawn;
  const { scene, placed } = drawn.result;
  try {
    const { writeBundle } = await import("../export/bundle/writeBundle");
    const values = valueTable(placed, recordsIn(scene));
    const given = caseText && { caseText: await caseText() };
    const content = await writeBundle(scene, { ...choices, dpi: resolutionOf(preset), values, ...given });
    const name = `figure-${preset}.zip`;
    download({ name, content, type: "application/zip" });
    return { result: name };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
