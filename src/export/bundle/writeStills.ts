/** A still of every step of a presentation, in one ZIP file. */
import { strToU8, zipSync } from "fflate";
import { longAgo } from "../archive";
import type { ExportFormat, Page } from "../index";

interface StillOptions {
  readonly formats: readonly ExportFormat[];
  /** Pixels per inch. */
  readonly dpi: number;
}

/** "step-1.png", "step-1.pptx", "step-2.png" …, one after the other: pixels of two at once would need twice the memory. A step without a still keeps its number. */
export async function writeStills(stills: readonly (Page | undefined)[], { formats, dpi }: StillOptions): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const [index, still] of stills.entries()) {
    if (still === undefined) continue;
    for (const { ending, load } of formats) {
      const content = await (await load())(still.scene, { dpi, words: still.words });
      files[`step-${index + 1}${ending}`] = typeof content === "string" ? strToU8(content) : content;
    }
  }
  return zipSync(files, { level: 6, mtime: longAgo });
}
