import { writeSvg } from "../export/svg";
import type { PresetName } from "../layout";
import { download } from "./download";
import { type Drawing, drawFigure, type Outcome } from "./drawing";

/**
 * Has the browser save the figure as an SVG file of that preset: the bytes that the command line writes for the case file as it now is.
 * The result is the name of the file.
 */
export function exportFigure(drawing: Drawing, preset: PresetName): Outcome<string> {
  const drawn = drawFigure(drawing, { preset });
  if ("failure" in drawn) return drawn;
  // Nothing of the case is in the name: file names travel further than files.
  const name = `figure-${preset}.svg`;
  download({ name, text: writeSvg(drawn.result), type: "image/svg+xml" });
  return { result: name };
}
