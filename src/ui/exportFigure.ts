import { writeSvg } from "../export/svg";
import type { PresetName } from "../layout";
import type { AxisKind } from "../store";
import { type Drawing, drawFigure, type Outcome } from "./drawing";

interface Wanted {
  readonly preset: PresetName;
  /** The case decides when absent. */
  readonly axis: AxisKind | undefined;
}

/**
 * Has the browser save the figure as an SVG file of that preset: the bytes that the command line writes for the same case, preset and
 * axis. The result is the name of the file.
 */
export function exportFigure(drawing: Drawing, { preset, axis }: Wanted): Outcome<string> {
  const drawn = drawFigure(drawing, { preset, ...(axis && { axis }) });
  if ("failure" in drawn) return drawn;
  const name = fileName(preset, axis);
  download(name, writeSvg(drawn.result));
  return { result: name };
}

/** Nothing of the case is in the name: file names travel further than files. */
const fileName = (preset: PresetName, axis: AxisKind | undefined): string =>
  ["figure", preset, axis].filter(Boolean).join("-").concat(".svg");

/** Hands a file to the browser's own download, without a request. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  const link = window.document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
