import { exportFormats } from "../export";
import type { Drawing, Outcome } from "./drawing";
import { type ExportChoices, writeFigure } from "./exportFigure";

const png = exportFormats.find(({ label }) => label === "PNG");

/** Puts the figure on the clipboard as a picture; the result says so. */
export async function copyFigure(drawing: Drawing, choices: Omit<ExportChoices, "format">): Promise<Outcome<string>> {
  const picture = writeFigure(drawing, { ...choices, format: png }).then((written) => {
    if ("failure" in written) throw new Error(written.failure);
    return new Blob([written.result.content as BlobPart], { type: "image/png" });
  });
  try {
    // A browser that asks for a hand on the button takes the promise, not what comes of it later.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return { result: "copied as a picture" };
  } catch {
    return { failure: "this browser does not let a page copy a picture; write a PNG file instead" };
  }
}
