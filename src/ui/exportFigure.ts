import type { PresetName, Target } from "../layout";
import { writeSvg } from "../export/svg";
import type { AxisKind } from "../store";
import { type Drawing, drawFigure, type Outcome } from "./drawing";

export interface ExportChoice {
  readonly preset: PresetName;
  readonly label: string;
  readonly size: string;
}

export const exportChoices: readonly ExportChoice[] = [
  { preset: "journal-85", label: "Journal, one column", size: "85 mm" },
  { preset: "journal-180", label: "Journal, full width", size: "180 mm" },
  { preset: "slide", label: "Slide", size: "16:9" },
  { preset: "screen", label: "Screen", size: "1440 × 900" },
];

/** The figure as an SVG file of that preset: the bytes that the command line writes for the same case, preset and axis. */
export function svgOf(
  drawing: Drawing,
  { preset, axis }: { readonly preset: PresetName; readonly axis?: AxisKind | undefined },
): Outcome<string> {
  const target: Target = { preset, ...(axis && { axis }) };
  const drawn = drawFigure(drawing, target);
  return "failure" in drawn ? drawn : { result: writeSvg(drawn.result) };
}

/** Nothing of the case is in the name: file names travel further than files. */
export const exportName = (preset: PresetName, axis: AxisKind | undefined): string =>
  ["figure", preset, axis].filter(Boolean).join("-").concat(".svg");

/** Hands a file to the browser's own download, without a request. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  const link = window.document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
