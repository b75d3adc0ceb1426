import { type ExportFormat, exportFormats, type FigureWords } from "../export";
import type { Preset } from "../presets";
import { download } from "./download";
import { type Drawing, drawFigure, type Outcome } from "./drawing";
import { failureOf } from "./failureOf";

export interface ExportChoices {
  readonly preset: Preset;
  /** SVG when absent. */
  readonly format?: ExportFormat | undefined;
  /** Pixels per inch; what suits the preset when absent. */
  readonly dpi?: number;
  readonly grey?: boolean;
  /** For formats that have a place for them. */
  readonly words?: FigureWords;
  /** Only where the figure is to carry its case. */
  readonly caseText?: () => Promise<string>;
}

/** A figure as the content of a file. */
export interface Written {
  readonly content: Uint8Array | string;
  readonly format: ExportFormat;
}

/** The bytes that the command line writes for the case file as it now is. */
export async function writeFigure(drawing: Drawing, choices: ExportChoices): Promise<Outcome<Written>> {
  const { preset, format = exportFormats[0], dpi = preset.dpi, grey = false, words, caseText } = choices;
  const drawn = drawFigure(drawing, preset.target);
  if ("failure" in drawn) return drawn;
  if (format === undefined) return { failure: "there is no format to write" };
  try {
    const write = await format.load();
    const carried = caseText && format.carriesCase ? { caseText: await caseText() } : {};
    return { result: { content: await write(drawn.result, { dpi, grey, ...(words && { words }), ...carried }), format } };
  } catch (error) {
    return failureOf(error);
  }
}

/** Has the browser save the figure as a file. The result is the name of the file. */
export async function exportFigure(drawing: Drawing | undefined, choices: ExportChoices): Promise<Outcome<string> | undefined> {
  if (drawing === undefined) return undefined;
  const written = await writeFigure(drawing, choices);
  if ("failure" in written) return written;
  const { content, format } = written.result;
  // Nothing of the case is in the name: file names travel further than files.
  const name = `figure-${choices.preset.name}${format.ending}`;
  download({ name, content, type: format.mimeType });
  return { result: name };
}
