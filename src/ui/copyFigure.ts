import { exportFormats } from "../export";
import type { Drawing, Outcome } from "./drawing";
import { type ExportChoices, writeFigure } from "./exportFigure";

/** As a picture for a document, or as text that a drawing program takes. */
export type CopyFormat = "PNG" | "SVG";

/** Puts the figure on the clipboard; the result says so. */
export async function copyFigure(
  drawing: Drawing,
  { as, ...choices }: Omit<ExportChoices, "format"> & { readonly as: CopyFormat },
): Promise<Outcome<string>> {
  const format = exportFormats.find(({ label }) => label === as);
  // The clipboard refuses with words of its own, whatever the reason was.
  let failed: string | undefined;
  const contentAs = (type: string) =>
    writeFigure(drawing, { ...choices, format }).then((written) => {
      if ("failure" in written) {
        failed = written.failure;
        throw new Error(written.failure);
      }
      return new Blob([written.result.content as BlobPart], { type });
    });
  try {
    // A browser that asks for a hand on the button takes promises, not what comes of them later.
    const parts = typesFor(as).map((type) => [type, contentAs(type)] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
    return { result: as === "PNG" ? "copied as a picture" : "copied as SVG" };
  } catch {
    return { failure: failed ?? `this browser does not let a page copy a figure; write a ${as} file instead` };
  }
}

/** SVG goes as text everywhere, and as SVG where a browser can do that. */
function typesFor(as: CopyFormat): readonly string[] {
  if (as === "PNG") return ["image/png"];
  return ["text/plain", "image/svg+xml"].filter((type) => ClipboardItem.supports?.(type) ?? type === "text/plain");
}
