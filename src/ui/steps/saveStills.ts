import type { CaseFile } from "../../case/schema";
import { figureWords } from "../../describe/figureWords";
import { formatOf } from "../../export";
import { layoutView } from "../../layout";
import { placeStep, stepsOf } from "../../steps/placeStep";
import { download } from "../download";
import type { Drawing, Outcome } from "../drawing";

/** Pixels per inch at which a slide of 960 × 540 points has 1920 × 1080 of them. */
const dpi = 144;

/** Has the browser save every step as a picture and as a slide that can be changed. The result is the name of the file. */
export async function saveStills(file: CaseFile, { placed: whole }: Drawing): Promise<Outcome<string>> {
  const stills = stepsOf(file).flatMap((_, index) => {
    const shown = placeStep(file, index, whole);
    if ("failure" in shown) return [];
    const { scene, notes, placed } = layoutView(shown.placed, shown.figure, { preset: "slide" });
    const { speakerNotes } = shown.step;
    return [
      { scene, words: { ...figureWords(placed, shown.figure, notes), ...(speakerNotes !== undefined && { speakerNotes }) } },
    ];
  });
  try {
    const { writeStills } = await import("../../export/bundle/writeStills");
    const formats = [".png", ".pptx"].flatMap((ending) => formatOf(ending) ?? []);
    const name = "steps.zip";
    download({ name, content: await writeStills(stills, { formats, dpi }), type: "application/zip" });
    return { result: name };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
