import type { CaseFile } from "../../case/schema";
import { figureWords } from "../../describe/figureWords";
import { formatOf, type Page } from "../../export";
import { layoutView } from "../../layout";
import { placeStep } from "../../steps/placeStep";
import { stepsOf } from "../../steps/stepsOf";
import { download } from "../download";
import type { Drawing, Outcome } from "../drawing";
import { failureOf } from "../failureOf";

/** Pixels per inch at which a slide of 960 × 540 points has 1920 × 1080 of them. */
const dpi = 144;

/** What all steps can be saved as: one file of pages, or a picture and a slide for each. */
export const stepFiles = [
  { label: "PowerPoint", ending: ".pptx" },
  { label: "PDF", ending: ".pdf" },
  { label: "Stills (ZIP)", ending: ".zip" },
] as const;

/** Every step as a slide, at its place; undefined where it cannot be shown. */
export const stepPages = (file: CaseFile, { placed: whole }: Drawing): readonly (Page | undefined)[] =>
  stepsOf(file).map((_, index) => {
    const shown = placeStep(file, index, whole);
    if ("failure" in shown) return undefined;
    const { scene, notes, placed } = layoutView(shown.placed, shown.figure, { preset: "slide" });
    const { speakerNotes } = shown.step;
    return { scene, words: { ...figureWords(placed, shown.figure, notes), ...(speakerNotes !== undefined && { speakerNotes }) } };
  });

/** Has the browser save every step. The result is the name of the file, and which steps are not in it. */
export async function saveSteps(
  file: CaseFile,
  { drawing, ending }: { readonly drawing: Drawing; readonly ending: (typeof stepFiles)[number]["ending"] },
): Promise<Outcome<string>> {
  try {
    const stills = stepPages(file, drawing);
    const pages = stills.filter((page) => page !== undefined);
    if (pages.length === 0) return { failure: "none of the steps can be shown" };
    const name = `steps${ending}`;
    const format = formatOf(name);
    const content = format?.loadPages ? await (await format.loadPages())(pages) : await stillsOf(stills);
    download({ name, content, type: format?.mimeType ?? "application/zip" });
    return {
      result: [name, ...stills.flatMap((page, at) => (page ? [] : `step ${at + 1} cannot be shown and is not in it`))].join("; "),
    };
  } catch (error) {
    return failureOf(error);
  }
}

async function stillsOf(stills: readonly (Page | undefined)[]): Promise<Uint8Array> {
  const { writeStills } = await import("../../export/bundle/writeStills");
  return writeStills(stills, { formats: [".png", ".pptx"].flatMap((ending) => formatOf(ending) ?? []), dpi });
}
