/** The faces of the figure's font. A script of its own: it is fetched when a file that embeds or rasterises text is written. */
import bold from "../../../data/fonts/export/Arimo-Bold.ttf?inline";
import italic from "../../../data/fonts/export/Arimo-Italic.ttf?inline";
import regular from "../../../data/fonts/export/Arimo-Regular.ttf?inline";
import { bytesOf } from "./bytes";

export type Face = "regular" | "bold" | "italic";

/** TrueType: PDF and the rasteriser draw nothing of a woff2 file. */
export const fontFiles: Readonly<Record<Face, Uint8Array<ArrayBuffer>>> = {
  regular: bytesOf(regular),
  bold: bytesOf(bold),
  italic: bytesOf(italic),
};
